/**
 * One wording of a query: a phrase, a text as written, or a pattern.
 */
import { BREAK, readWritten } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

export type Wording = Phrase | Exact | Pattern;

interface Common extends Span {
  /** Whether only the report's title is searched. */
  titleOnly: boolean;
  /** The wording as it was understood, for display: the words without the signs that search ignores. */
  shown: string;
  /**
   * Folded words that must all occur in a report for the wording to occur there. For a phrase this is the whole condition; for
   * other kinds it is a necessary one that the index decides.
   */
  runs: string[];
}

/** Folded words. The end of a sentence in a pasted text splits it into several runs, which must all occur in the report. */
interface Phrase extends Common {
  kind: 'phrase';
}

/** A text as written: punctuation, width and case count. */
export interface Exact extends Common {
  kind: 'exact';
  text: string;
}

/** Folded words with gaps, single characters and numbers between them. Neither begins nor ends with a gap or `one`. */
export interface Pattern extends Common {
  kind: 'pattern';
  parts: Part[];
}

export type Part =
  | { kind: 'text'; text: string }
  /** Any one unit. */
  | { kind: 'one' }
  /** No unit, or up to `LONGEST_GAP` units of the same sentence. */
  | { kind: 'gap' }
  /** A whole number; with `sign` the sign must follow it. */
  | { kind: 'number'; sign?: '%' | '‰' };

/** Most units of a gap. */
export const LONGEST_GAP = 30;

interface WordSpan extends Span {
  titleOnly: boolean;
  content: Span;
}

/** Operators inside a word; a backslash makes the next operator literal. */
const OPERATOR =
  /\\(?<escaped>[\s|｜"“”\-－题*?#＃…\\])|(?<gap>…+|\.{3,})|(?<stars>\*+)|(?<one>\?)|[#＃](?<number>[%％‰]?)/gu;

/** Reads a word without quotes. Undefined when it has nothing to search for: ，。 or *. */
export function readWording(text: string, place: WordSpan): Wording | undefined {
  const word = text.slice(place.content.start, place.content.end);
  const parts = trim(fold(cut(word)));
  const common = { titleOnly: place.titleOnly, start: place.start, end: place.end, runs: runsIn(parts) };
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length > 1 || first.kind !== 'text') return { kind: 'pattern', ...common, shown: word, parts };
  return { kind: 'phrase', ...common, shown: withoutSigns(unescaped(word)) };
}

/** Reads the inside of quotation marks as written. Undefined when it is blank. */
export function readQuoted(text: string, place: WordSpan): Exact | undefined {
  const exact = text.slice(place.content.start, place.content.end);
  if (exact.trim() === '') return undefined;
  // A circle at the edge may be the numeral 〇 next to characters outside the query.
  const runs = runsIn([{ kind: 'text', text: readWritten(exact.replace(/^[○◯]+|[○◯]+$/g, '')).text }]);
  return {
    kind: 'exact',
    text: exact,
    shown: exact,
    titleOnly: place.titleOnly,
    start: place.start,
    end: place.end,
    runs,
  };
}

/** The parts of a word, not folded yet. One star between words is a gap; several, or one at the edge, are a mask. */
function cut(word: string): Part[] {
  const parts: Part[] = [];
  let literal = '';
  let from = 0;
  const add = (part: Part): void => {
    parts.push({ kind: 'text', text: literal }, part);
    literal = '';
  };
  for (const match of word.matchAll(OPERATOR)) {
    const { escaped, gap, stars, one, number } = match.groups ?? {};
    const end = match.index + match[0].length;
    const inside = match.index > 0 && end < word.length;
    literal += word.slice(from, match.index);
    from = end;
    if (escaped !== undefined) literal += escaped;
    else if (gap !== undefined || (stars === '*' && inside)) add({ kind: 'gap' });
    else if (stars !== undefined) literal += stars;
    else if (one !== undefined) add({ kind: 'one' });
    else add(number ? { kind: 'number', sign: number === '‰' ? '‰' : '%' } : { kind: 'number' });
  }
  parts.push({ kind: 'text', text: literal + word.slice(from) });
  return parts;
}

function fold(parts: Part[]): Part[] {
  return parts
    .map((part) => (part.kind === 'text' ? { ...part, text: readWritten(part.text).text } : part))
    .filter((part) => part.kind !== 'text' || part.text !== '');
}

/** Removes a gap or a single character at either end, which requires nothing, and merges adjacent gaps. */
function trim(parts: Part[]): Part[] {
  const asks = (part: Part): boolean => part.kind === 'text' || part.kind === 'number';
  const first = parts.findIndex(asks);
  const kept = parts.filter((part, index) => index >= first && (asks(part) || parts.slice(index).some(asks)));
  return first === -1 ? [] : kept.filter((part, index) => part.kind !== 'gap' || kept[index - 1]?.kind !== 'gap');
}

function runsIn(parts: Part[]): string[] {
  const runs = parts.flatMap((part) => (part.kind === 'text' ? part.text.split(BREAK) : []));
  return [...new Set(runs)].filter((run) => run !== '');
}

const unescaped = (word: string): string => word.replace(/\\(.)/gu, '$1');

/** 学懂、弄通，做实。 → 学懂弄通做实: the searched text in the reader's own characters, ⏎ between sentences. */
function withoutSigns(word: string): string {
  const { text, starts, ends } = readWritten(word);
  let shown = '';
  for (let index = 0; index < text.length; index += 1) {
    if (text.charAt(index) === BREAK) shown += BREAK;
    else if (starts[index] !== starts[index - 1]) shown += word.slice(starts[index], ends[index]);
  }
  return shown;
}
