/**
 * What a report gives to the phrase index: its pairs of units with their places, and how often each unit stands in it.
 *
 * Places count units, and one more after each run: two pairs stand side by side in the text exactly when their places differ by
 * the units between, and never across a sentence end. Every second pair of a phrase decides where the phrase stands.
 */
import { type Aliases, findAliases } from '../text/aliases.ts';
import { fold, readingsOf } from '../text/fold.ts';
import { BREAK, type Reading } from '../text/reading.ts';
import type { SearchedTexts } from './searched-texts.ts';

/** Places of a page fall into three ranges: the title, the paragraphs as written, and their sentences with abbreviations by meaning. */
export interface PageRanges {
  /** First place of the paragraphs. Before it stands a title that no paragraph carries: found, but not counted. */
  body: number;
  /**
   * First place of the sentences by meaning. What stands there repeats words of the sentence as written, so only the text tells what
   * counts. `Infinity` when the report has none.
   */
  meant: number;
  /** Whether some characters gave several units (㎡ is m and 2): places that lie close may share a character. */
  shared: boolean;
}

export interface IndexPage extends PageRanges {
  /** Pairs of units in the order of their places, as `pairCode` makes them: 学党, 党史. */
  pairs: number[];
  /** Place of each pair, rising. */
  places: number[];
  /** All units of the report by their code points, each with its occurrences in the paragraphs; `UNCOUNTED` where only the text tells. */
  units: Map<number, number>;
}

/** Stands for a count that only the text tells. */
export const UNCOUNTED = -1;

const BREAK_UNIT = BREAK.charCodeAt(0);
/** Above all code points: a pair is one number, since millions of strings would each be hashed by its characters. */
const BEYOND_UNITS = 2 ** 21;

const pairCode = (first: number, second: number): number => first * BEYOND_UNITS + second;

/** The pair's units, by code point. */
export function unitsOfPair(code: number): [first: number, second: number] {
  const first = Math.floor(code / BEYOND_UNITS);
  // Quicker than the remainder of a division beyond 32 bits.
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

/** By unit, how often it was counted, and one; 0 for units that were not met. Written over by every page. */
const tallies = new Int32Array(0x110000);

class PageWriter {
  readonly pairs: number[] = [];
  readonly places: number[] = [];
  readonly uncounted = new Set<number>();
  shared = false;
  place = 0;
  /** The units that were met. */
  readonly #met: number[] = [];

  /** `counted` tells whether its units are occurrences of their own. */
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

  /** The units with their counts; to be called last, and once. */
  takeUnits(): Map<number, number> {
    const units = new Map<number, number>();
    for (const unit of this.#met) {
      units.set(unit, (tallies[unit] as number) - 1);
      tallies[unit] = 0;
    }
    for (const unit of this.uncounted) units.set(unit, UNCOUNTED);
    return units;
  }

  /** Whether the character that gives the unit at `index` has given the same unit before: ⑪ stands there once. */
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
