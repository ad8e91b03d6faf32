/**
 * Index entry of a report: its pairs of units with their positions, and the number of occurrences of each unit.
 *
 * Positions count units, and one more after each run. Two pairs are therefore adjacent in the text exactly when their positions
 * differ by the units between them, and never across the end of a sentence. Every second pair of a phrase determines its
 * positions.
 */
import { type Aliases, findAliases } from '../text/aliases.ts';
import { fold, readingsOf } from '../text/fold.ts';
import { BREAK, type Reading } from '../text/reading.ts';
import type { SearchedTexts } from './searched-texts.ts';

/**
 * Positions of a page in three ranges: the title, the paragraphs as written, and their sentences with abbreviations by meaning.
 */
export interface PageRanges {
  /** First position of the paragraphs. Before it is a title that no paragraph contains: found, but not counted. */
  body: number;
  /**
   * First position of the sentences by meaning. They repeat words of the sentences as written, so counting them takes the text.
   * `Infinity` when the report has none.
   */
  meant: number;
  /** Whether some characters gave several units (㎡ is m and 2): near positions may share a character. */
  shared: boolean;
}

export interface IndexPage extends PageRanges {
  /** Pairs of units in the order of their positions, as `pairCode` makes them: 学党, 党史. */
  pairs: number[];
  /** Position of each pair, ascending. */
  places: number[];
  /**
   * All units of the report by code point, each with its number of occurrences in the paragraphs; `UNCOUNTED` where counting
   * takes the text.
   */
  units: Map<number, number>;
}

/** Stands for a count that takes the text. */
export const UNCOUNTED = -1;

const BREAK_UNIT = BREAK.charCodeAt(0);
/** Above all code points: a pair is one number, because hashing millions of strings by their characters is slow. */
const BEYOND_UNITS = 2 ** 21;

const pairCode = (first: number, second: number): number => first * BEYOND_UNITS + second;

/** The units of a pair, as code points. */
export function unitsOfPair(code: number): [first: number, second: number] {
  const first = Math.floor(code / BEYOND_UNITS);
  // Faster than the remainder of a division above 32 bits.
  return [first, code - first * BEYOND_UNITS];
}

/** Linear in the length of the texts. */
export function indexPage({ title, paragraphs }: SearchedTexts, aliases: Aliases): IndexPage {
  const page = new PageWriter();
  if (title !== undefined) for (const reading of readingsOf(fold(title, { aliases }))) page.add(reading, false);
  const body = page.place;
  const meant: Reading[] = [];
  for (const text of paragraphs) {
    const folded = fold(text, { aliases });
    page.add(folded.written, true);
    if (folded.meant.length === 0) continue;
    for (const reading of folded.meant) meant.push(reading);
    for (const { form } of findAliases(folded.written, aliases)) page.leaveUncounted(aliases.meanings.get(form) ?? '');
  }
  const end = page.place;
  for (const reading of meant) page.add(reading, false);
  const { pairs, places, shared } = page;
  const units = page.takeUnits();
  return { pairs, places, units, body, meant: meant.length > 0 ? end : Number.POSITIVE_INFINITY, shared };
}

/** Count plus one of each unit; 0 for units not seen. Reused by every page. */
const tallies = new Int32Array(0x110000);

class PageWriter {
  readonly pairs: number[] = [];
  readonly places: number[] = [];
  readonly uncounted = new Set<number>();
  shared = false;
  place = 0;
  /** The units seen. */
  readonly #met: number[] = [];

  /** `counted`: whether its units are occurrences of their own. */
  add(reading: Reading, counted: boolean): void {
    const { text } = reading;
    if (text === '') return;
    let before = -1;
    for (let index = 0; index < text.length; ) {
      const unit = text.codePointAt(index) as number;
      if (unit === BREAK_UNIT) {
        before = -1;
      } else {
        if (before >= 0) {
          this.pairs.push(pairCode(before, unit));
          this.places.push(this.place - 1);
        }
        if (tallies[unit] === 0) {
          tallies[unit] = 1;
          this.#met.push(unit);
        }
        if (counted && !this.#repeats(reading, index, unit)) tallies[unit] = (tallies[unit] as number) + 1;
        before = unit;
      }
      this.place += 1;
      index += unit > 0xffff ? 2 : 1;
    }
    this.place += 1;
  }

  leaveUncounted(units: string): void {
    for (const unit of units) this.uncounted.add(unit.codePointAt(0) as number);
  }

  /** The units with their counts. Call it last and once. */
  takeUnits(): Map<number, number> {
    const units = new Map<number, number>();
    for (const unit of this.#met) {
      units.set(unit, (tallies[unit] as number) - 1);
      tallies[unit] = 0;
    }
    for (const unit of this.uncounted) units.set(unit, UNCOUNTED);
    return units;
  }

  /** Whether the character of the unit at `index` has given the same unit before: ⑪ counts once. */
  #repeats({ text, starts, ends }: Reading, index: number, unit: number): boolean {
    const start = starts[index] ?? 0;
    if (index === 0 || start >= (ends[index - 1] ?? 0)) return false;
    this.shared = true;
    for (let earlier = index - 1; earlier >= 0 && starts[earlier] === start; earlier -= 1) {
      if (text.codePointAt(earlier) === unit) return true;
    }
    return false;
  }
}
