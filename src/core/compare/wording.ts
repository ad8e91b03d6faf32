/** Finds new and dropped phrases. */

import { logarithm } from '../text/logarithm.ts';
import type { ArchiveUse, ComparedReport, Phrase, WordingComparison } from './comparison.ts';
import { type Outline, outlineOf, type Sentence } from './outline.ts';
import { findChunks, findQuoted } from './phrase-chunks.ts';
import { PhraseText } from './phrase-text.ts';
import { CEREMONY } from './phrase-words.ts';

/** Default number of phrases in each list; as many again in quotation marks. */
const PHRASE_LIMIT = 40;

/**
 * The phrases that were added or dropped between two reports: 低空经济 in 积极打造低空经济, which the year before did not have. With
 * `archive`, a phrase that others use too weighs more, one that was common before weighs less, and first uses are marked. Some 40
 * ms for two reports of 20,000 characters without it.
 */
export function compareWording(
  a: ComparedReport,
  b: ComparedReport,
  { archive, limit = PHRASE_LIMIT }: { archive?: ArchiveUse; limit?: number } = {},
): WordingComparison {
  const [outlineA, outlineB] = [outlineOf(a), outlineOf(b)];
  const [textA, textB] = [new PhraseText(outlineA), new PhraseText(outlineB)];
  const added = rank(findPhrases(outlineB, { own: textB, other: textA, archive }));
  const dropped = rank(findPhrases(outlineA, { own: textA, other: textB, archive: undefined }));
  return { new: takeFirst(added, limit), dropped: takeFirst(dropped, limit) };
}

/** Slogans in quotation marks are a list of their own, so that they do not displace other phrases. */
function takeFirst(phrases: readonly Phrase[], limit: number): Phrase[] {
  const left = { quoted: limit, plain: limit };
  return phrases.filter(({ quoted }) => left[quoted ? 'quoted' : 'plain']-- > 0);
}

interface Texts {
  own: PhraseText;
  other: PhraseText;
  archive: ArchiveUse | undefined;
}

/** A phrase and its occurrences. */
interface Met {
  first: Sentence;
  quoted: boolean;
  /** Whether it opens a paragraph, where the important things are. */
  leads: boolean;
}

function findPhrases({ sentences }: Outline, texts: Texts): Scored[] {
  const met = new Map<string, Met>();
  let paragraph = -1;
  for (const sentence of sentences) {
    const leads = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (CEREMONY.test(sentence.span.text)) continue;
    const note = (phrase: string, quoted: boolean): void => {
      const known = met.get(phrase) ?? { first: sentence, quoted: false, leads: false };
      met.set(phrase, { first: known.first, quoted: known.quoted || quoted, leads: known.leads || leads });
    };
    for (const phrase of findChunks(sentence.span.text)) note(phrase, false);
    for (const phrase of findQuoted(sentence.span.text)) note(phrase, true);
  }
  const isKnown = (text: string, { quoted }: Met): boolean =>
    texts.other.has(text) || (quoted && texts.other.hasSlogan(text));
  return [...met].filter(([text, place]) => !isKnown(text, place)).map(([text, place]) => score(text, place, texts));
}

interface Scored {
  phrase: Phrase;
  novelty: number;
}

/** Weights chosen by reading the first twenty phrases of 2012→2013 and 2023→2024 against the national reports of other years. */
function score(text: string, { first, quoted, leads }: Met, { own, other, archive }: Texts): Scored {
  const count = Math.max(1, own.count(text));
  const novelty = other.novelty(text);
  const before = archive?.before(text);
  const elsewhere = archive?.elsewhere?.(text) ?? 0;
  const value =
    (0.3 + 0.7 * novelty) *
    (1 / (1 + 0.5 * (before ?? 0))) *
    (1 + 0.5 * logarithm(count)) *
    (1 + 0.8 * logarithm(1 + elsewhere)) *
    (quoted ? 1.4 : 1) *
    (leads ? 1.15 : 1) *
    lengthWeight(text.length);
  const phrase: Phrase = {
    text,
    count,
    quoted,
    ...(before !== undefined && { firstUse: before === 0 }),
    score: Math.round(value * 1000) / 1000,
    span: spanOf(text, first),
  };
  return { phrase, novelty };
}

/** Two characters are a word more often than a phrase; more than ten are a clause. */
function lengthWeight(length: number): number {
  if (length <= 2) return 0.5;
  if (length === 3) return 0.8;
  if (length <= 8) return 1.2;
  return length <= 10 ? 1 : 0.75;
}

/** The whole sentence where the normal form and the text differ in length (⑩, ㎡). */
function spanOf(phrase: string, { span }: Sentence): Phrase['span'] {
  const offset = PhraseText.offsetIn(span.text, phrase);
  if (offset === undefined) return span;
  const start = span.start + offset;
  return {
    paragraph: span.paragraph,
    start,
    end: start + phrase.length,
    text: span.text.slice(offset, offset + phrase.length),
  };
}

function rank(scored: readonly Scored[]): Phrase[] {
  const fragments = findFragments(scored);
  return scored
    .map(({ phrase }) => phrase)
    .filter(({ text }) => !fragments.has(text))
    .sort((x, y) => y.score - x.score || (x.text < y.text ? -1 : 1));
}

/** Up to this length a longer phrase says more than its part; above it, it is a clause around it. */
const WHOLE = 10;
/** Least novelty of a recurring part that replaces the longer phrase around it. */
const NOVEL = 0.3;

/** Of a phrase and a part of it one is dropped: the part when it never occurs alone, the whole when the part is what recurs. */
function findFragments(scored: readonly Scored[]): Set<string> {
  const byText = new Map(scored.map((each) => [each.phrase.text, each]));
  const fragments = new Set<string>();
  for (const { phrase } of scored) {
    for (const part of partsOf(phrase.text)) {
      const inner = byText.get(part);
      if (inner === undefined) continue;
      if (inner.phrase.count > phrase.count && inner.novelty >= NOVEL) fragments.add(phrase.text);
      else if (inner.phrase.count === phrase.count) fragments.add(phrase.text.length <= WHOLE ? part : phrase.text);
    }
  }
  return fragments;
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let length = 2; length < text.length; length += 1) {
    for (let start = 0; start + length <= text.length; start += 1) parts.push(text.slice(start, start + length));
  }
  return parts;
}
