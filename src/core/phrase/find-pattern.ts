/**
 * Finds a pattern (以…为主线, 第?次, 增长#%) in one reading of a text.
 */
import { BREAK, type Reading } from '../text/reading.ts';
import { findNumbers, type NumberPlace } from './numbers.ts';
import { LONGEST_GAP, type Part, type Pattern } from './wording.ts';

/** UTF-16 offsets of the text. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The shortest stretches that the pattern fits, in order. A stretch that holds another one is passed over: 以…为主线 in
 * 以学习为先，以党建为主线 is 以党建为主线. Time: length of the text × parts × `LONGEST_GAP` at most.
 */
export function findPattern(text: string, reading: Reading, { parts }: Pattern): Range[] {
  const numbers = parts.some((part) => part.kind === 'number') ? numbersByIndex(text, reading) : new Map();
  let fits: Fits | undefined = Array.from({ length: reading.text.length }, (_, index) => index);
  for (const [index, part] of parts.entries()) {
    fits = extend(reading.text, fits, part, { last: index === parts.length - 1, numbers });
    if (fits === undefined) return [];
  }
  const sign = signAfter(parts.at(-1), numbers);
  return shortest(fits).map(({ from, to }) => ({
    start: reading.starts[from] as number,
    end: sign.get(to) ?? (reading.ends[to - 1] as number),
  }));
}

/**
 * What the parts so far fit: at each index of the reading's text where they may end, the latest index where they may
 * begin. The latest is enough, since a stretch from an earlier one to the same end would hold it.
 */
type Fits = (number | undefined)[];

/** A number in a reading: where it may end, the longest first, in indexes of the reading's text. */
interface ReadNumber {
  ends: number[];
  sign: NumberPlace['sign'];
}

interface Context {
  numbers: ReadonlyMap<number, ReadNumber>;
  /** Whether this is the pattern's last part: a number there is taken whole. */
  last: boolean;
}

/** Fits that go on with one more part, or undefined when none do. */
function extend(text: string, fits: Fits, part: Part, context: Context): Fits | undefined {
  const longer: Fits = [];
  for (const [at, from] of fits.entries()) {
    if (from === undefined) continue;
    for (const to of endsOf(text, at, part, context)) longer[to] = Math.max(longer[to] ?? 0, from);
  }
  return longer.length === 0 ? undefined : longer;
}

/** Where a part that begins at `at` may end. */
function endsOf(text: string, at: number, part: Part, { numbers, last }: Context): number[] {
  if (part.kind === 'text') return text.startsWith(part.text, at) ? [at + part.text.length] : [];
  if (part.kind === 'one') return unitsAfter(text, at, 1).slice(1);
  if (part.kind === 'gap') return unitsAfter(text, at, LONGEST_GAP);
  const number = numbers.get(at);
  if (number === undefined || (part.sign !== undefined && number.sign?.text !== part.sign)) return [];
  return last || part.sign !== undefined ? number.ends.slice(0, 1) : number.ends;
}

/** `at` and the indexes after each of the next units, up to `most` of them and not across a break. */
function unitsAfter(text: string, at: number, most: number): number[] {
  const ends = [at];
  let end = at;
  while (ends.length <= most && end < text.length && text.charAt(end) !== BREAK) {
    end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1;
    ends.push(end);
  }
  return ends;
}

/** Stretches by where they begin, less those that hold another one. */
function shortest(fits: Fits): { from: number; to: number }[] {
  const kept: { from: number; to: number }[] = [];
  for (const [to, from] of fits.entries()) {
    if (from !== undefined && from > (kept.at(-1)?.from ?? -1)) kept.push({ from, to });
  }
  return kept;
}

function numbersByIndex(text: string, { starts, ends }: Reading): Map<number, ReadNumber> {
  const indexOfStart = new Map<number, number>();
  const indexAfterEnd = new Map<number, number>();
  for (const [index, start] of starts.entries()) if (!indexOfStart.has(start)) indexOfStart.set(start, index);
  for (const [index, end] of ends.entries()) indexAfterEnd.set(end, index + 1);
  const numbers = new Map<number, ReadNumber>();
  for (const place of findNumbers(text)) {
    const from = indexOfStart.get(place.start);
    const to = place.ends.flatMap((end) => indexAfterEnd.get(end) ?? []);
    if (from !== undefined && to.length === place.ends.length) numbers.set(from, { ends: to, sign: place.sign });
  }
  return numbers;
}

/** Where the sign after a number ends, by the index where the number does: the sign belongs to a pattern that ends with it. */
function signAfter(part: Part | undefined, numbers: ReadonlyMap<number, ReadNumber>): Map<number, number> {
  const ends = new Map<number, number>();
  if (part?.kind !== 'number' || part.sign === undefined) return ends;
  for (const number of numbers.values()) {
    if (number.sign !== undefined && number.ends[0] !== undefined) ends.set(number.ends[0], number.sign.end);
  }
  return ends;
}
