/** Abbreviations that stand for a word: mzshh in a text is also read as 民主生活会. */
import { BREAK, type Reading, readWritten } from './reading.ts';

/** Abbreviations prepared for reading. `compileAliases` makes them from the settings. */
export interface Aliases {
  /** Matches the written forms, longest first; undefined when there are none. */
  pattern: RegExp | undefined;
  /** Written form → meaning, both folded. */
  meanings: ReadonlyMap<string, string>;
}

export const NO_ALIASES: Aliases = { pattern: undefined, meanings: new Map() };

/** Above this number of abbreviations, a sentence is read all as written or all as meant, not in every mixture. */
const MIXED_LIMIT = 3;

/** Prepares the settings' table: `{ mzshh: '民主生活会' }`. Skips entries without a letter or digit on either side. */
export function compileAliases(table: Readonly<Record<string, string>>): Aliases {
  const meanings = new Map<string, string>();
  for (const [written, meaning] of Object.entries(table)) {
    const [form, sense] = [foldedWord(written), foldedWord(meaning)];
    if (form !== '' && sense !== '' && form !== sense) meanings.set(form, sense);
  }
  if (meanings.size === 0) return NO_ALIASES;
  const forms = [...meanings.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { pattern: new RegExp(forms.join('|'), 'gu'), meanings };
}

/**
 * The further readings of a text: each sentence with abbreviations, once for every mixture of written and meant forms
 * (`MIXED_LIMIT`). A sentence with mzshh and dangshi has three: 民主生活会 and dangshi, mzshh and 党史, 民主生活会 and 党史. Every unit of a
 * meaning has the span of the whole abbreviation. At most seven times the length of the text.
 */
export function readMeant(written: Reading, aliases: Aliases): Reading[] {
  const places = findPlaces(written, aliases);
  const readings: Reading[] = [];
  for (let from = 0; from < places.length; ) {
    const sentence = sentenceAround(written.text, (places[from] as AliasSpan).from);
    let to = from + 1;
    while (to < places.length && (places[to] as AliasSpan).from < sentence.to) to += 1;
    for (const chosen of mixtures(places.slice(from, to))) readings.push(substitute(written, sentence, chosen));
    from = to;
  }
  return readings;
}

/** An abbreviation in a text: `form` is folded, offsets are UTF-16 indices into the text. */
export interface AliasPlace {
  start: number;
  end: number;
  form: string;
}

/** The abbreviations of a text, in order: 学Dangshi gives dangshi at 1–8; dangshiguan has none. */
export function findAliases(written: Reading, aliases: Aliases): AliasPlace[] {
  return findPlaces(written, aliases).map(({ from, to }) => ({
    start: written.starts[from] as number,
    end: written.ends[to - 1] as number,
    form: written.text.slice(from, to),
  }));
}

/** An abbreviation in a reading: UTF-16 indices into the reading's text. */
interface AliasSpan {
  from: number;
  to: number;
  meaning: string;
}

function foldedWord(text: string): string {
  return readWritten(text).text.replaceAll(BREAK, '');
}

function findPlaces(written: Reading, { pattern, meanings }: Aliases): AliasSpan[] {
  const places: AliasSpan[] = [];
  if (pattern === undefined) return places;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(written.text); match !== null; match = pattern.exec(written.text)) {
    const place = { from: match.index, to: pattern.lastIndex, meaning: meanings.get(match[0]) ?? '' };
    if (!continuesBefore(written, place.from) && !continuesBefore(written, place.to)) places.push(place);
  }
  return places;
}

const WORD = /[a-z0-9]/;

/** Whether a Latin word or a number runs across `index`: dangshi is not an abbreviation in dangshiguan. */
function continuesBefore({ text, starts, ends }: Reading, index: number): boolean {
  const touches = ends[index - 1] === starts[index];
  return touches && WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index));
}

function sentenceAround(text: string, index: number): { from: number; to: number } {
  const end = text.indexOf(BREAK, index);
  return { from: text.lastIndexOf(BREAK, index) + 1, to: end === -1 ? text.length : end };
}

/** All choices of one or more abbreviations to read by their meaning. */
function mixtures(places: AliasSpan[]): AliasSpan[][] {
  if (places.length > MIXED_LIMIT) return [places];
  const choices: AliasSpan[][] = [];
  for (let bits = 1; bits < 2 ** places.length; bits += 1) {
    choices.push(places.filter((_, index) => (bits >> index) & 1));
  }
  return choices;
}

function substitute(written: Reading, sentence: { from: number; to: number }, places: AliasSpan[]): Reading {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (from: number, to: number): void => {
    parts.push(written.text.slice(from, to));
    for (let index = from; index < to; index += 1) {
      starts.push(written.starts[index] as number);
      ends.push(written.ends[index] as number);
    }
  };
  let from = sentence.from;
  for (const place of places) {
    copy(from, place.from);
    parts.push(place.meaning);
    for (let index = 0; index < place.meaning.length; index += 1) {
      starts.push(written.starts[place.from] as number);
      ends.push(written.ends[place.to - 1] as number);
    }
    from = place.to;
  }
  copy(from, sentence.to);
  return { text: parts.join(''), starts, ends };
}
