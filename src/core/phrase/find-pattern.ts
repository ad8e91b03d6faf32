/**
 * Finds a pattern (以…为主线, 第?次, 增长#%) in one reading of a text.
 */

import { firstAtLeast } from '../text/bisect.ts';
import { BREAK, type Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { findNumbers, type NumberPlace } from './numbers.ts';
import { LONGEST_GAP, type Part, type Pattern } from './wording.ts';

/**
 * The shortest spans that match the pattern, in order. A span that contains another one is left out: 以…为主线 in 以学习为先，以党建为主线 is
 * 以党建为主线. Time: length of the text × parts × `LONGEST_GAP` at most.
 */
export function findPattern(text: string, reading: Reading, { parts }: Pattern): Span[] {
  const numbers = parts.some((part) => part.kind === 'number') ? numbersByIndex(text, reading) : new Map();
  let fits: Fits = Int32Array.from({ length: reading.text.length + 1 }, (_, index) => index);
  for (const [index, part] of parts.entries()) {
    const context = { numbers, last: index === parts.length - 1 };
    const longer =
      part.kind === 'text' ? extendByText(reading.text, fits, part.text) : extend(reading.text, fits, part, context);
    if (longer === undefined) return [];
    fits = longer;
  }
  const sign = signAfter(parts.at(-1), numbers);
  return shortest(fits).map(({ from, to }) => ({
    start: reading.starts[from] as number,
    end: sign.get(to) ?? (reading.ends[to - 1] as number),
  }));
}

/**
 * Matches of the parts so far: at each index of the reading's text where they may end, the latest index where they may begin,
 * else -1. The latest is enough, since a span from an earlier one to the same end would contain it.
 */
type Fits = Int32Array;

/** A number in a reading and the indices of the reading's text at which it may end, longest first. */
interface ReadNumber {
  ends: number[];
  sign: NumberPlace['sign'];
}

interface Context {
  numbers: ReadonlyMap<number, ReadNumber>;
  /** Whether it is the pattern's last part, where a number is always taken whole. */
  last: boolean;
}

/** Matches extended by a part of text; undefined when there are none. */
function extendByText(text: string, fits: Fits, part: string): Fits | undefined {
  let longer: Fits | undefined;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const from = fits[at] as number;
    if (from === -1) continue;
    longer ??= new Int32Array(fits.length).fill(-1);
    longer[at + part.length] = from;
  }
  return longer;
}

/** Matches extended by a part of another kind; undefined when there are none. */
function extend(text: string, fits: Fits, part: OpenPart, context: Context): Fits | undefined {
  let longer: Fits | undefined;
  for (let at = 0; at < fits.length; at += 1) {
    const from = fits[at] as number;
    if (from === -1) continue;
    for (const to of endsOf(text, at, part, context)) {
      longer ??= new Int32Array(fits.length).fill(-1);
      longer[to] = Math.max(longer[to] as number, from);
    }
  }
  return longer;
}

type OpenPart = Exclude<Part, { kind: 'text' }>;

/** Indices at which a part that begins at `at` may end. */
function endsOf(text: string, at: number, part: OpenPart, { numbers, last }: Context): number[] {
  if (part.kind === 'one') return unitsAfter(text, at, 1).slice(1);
  if (part.kind === 'gap') return unitsAfter(text, at, LONGEST_GAP);
  const number = numbers.get(at);
  if (number === undefined || (part.sign !== undefined && number.sign?.text !== part.sign)) return [];
  return last || part.sign !== undefined ? number.ends.slice(0, 1) : number.ends;
}

/** `at` and the indices after each of the next units: at most `most` of them, and not across a break. */
function unitsAfter(text: string, at: number, most: number): number[] {
  const ends = [at];
  let end = at;
  while (ends.length <= most && end < text.length && text.charAt(end) !== BREAK) {
    end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1;
    ends.push(end);
  }
  return ends;
}

/** Spans in order, without those that contain another one. */
function shortest(fits: Fits): { from: number; to: number }[] {
  const kept: { from: number; to: number }[] = [];
  let latest = -1;
  for (let to = 0; to < fits.length; to += 1) {
    const from = fits[to] as number;
    if (from <= latest) continue;
    kept.push({ from, to });
    latest = from;
  }
  return kept;
}

function numbersByIndex(text: string, { starts, ends }: Reading): Map<number, ReadNumber> {
  const numbers = new Map<number, ReadNumber>();
  for (const place of findNumbers(text)) {
    const from = firstAtLeast(starts, place.start);
    const to = place.ends.map((end) => firstAtLeast(ends, end + 1));
    const whole = starts[from] === place.start && to.every((index, number) => ends[index - 1] === place.ends[number]);
    if (whole) numbers.set(from, { ends: to, sign: place.sign });
  }
  return numbers;
}

/**
 * End of the sign after each number, by the index where the number ends. A pattern that ends with a number includes its sign.
 */
function signAfter(part: Part | undefined, numbers: ReadonlyMap<number, ReadNumber>): Map<number, number> {
  const ends = new Map<number, number>();
  if (part?.kind !== 'number' || part.sign === undefined) return ends;
  for (const number of numbers.values()) {
    if (number.sign !== undefined && number.ends[0] !== undefined) ends.set(number.ends[0], number.sign.end);
  }
  return ends;
}
