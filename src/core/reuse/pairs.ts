/** Pairs of neighbouring characters of each wording, rarest first. Likeness is measured by them. */

import { GramNumbering } from '../sentence/gram-numbering.ts';
import { diceOfRanges, type NumberRange } from '../sentence/likeness.ts';

/** Pairs numbered by rarity: a lower number means fewer wordings. */
export interface Pairs {
  /** The distinct pairs of each wording, ascending; those of `wording` from `starts[wording]` to `starts[wording + 1]`. */
  numbers: Int32Array;
  starts: Int32Array;
  /** Number of distinct pairs. */
  count: number;
}

/** Linear in the length of the texts, except for sorting the pairs. */
export function readPairs({ text, starts }: { text: Uint16Array; starts: Int32Array }): Pairs {
  const wordings = starts.length - 1;
  const numbering = new GramNumbering();
  const numbers = new Int32Array(text.length);
  const ends = new Int32Array(wordings + 1);
  let length = 0;
  for (let wording = 0; wording < wordings; wording += 1) {
    const last = (starts[wording + 1] as number) - 1;
    for (let index = starts[wording] as number; index < last; index += 1) {
      const pair = numbering.takePair(text[index] as number, text[index + 1] as number, wording);
      if (pair < 0) continue;
      numbers[length] = pair;
      length += 1;
    }
    ends[wording + 1] = length;
  }
  const ranks = rankByRarity(numbering);
  const ranked = numbers.subarray(0, length);
  for (let index = 0; index < length; index += 1) ranked[index] = ranks[ranked[index] as number] as number;
  for (let wording = 0; wording < wordings; wording += 1) ranked.subarray(ends[wording], ends[wording + 1]).sort();
  return { numbers: ranked, starts: ends, count: ranks.length };
}

/** The rank of each number by rarity. Ties go by the characters, so that the order of reading does not matter. */
function rankByRarity(numbering: GramNumbering): Int32Array {
  const order = new Int32Array(numbering.count).map((_, number) => number);
  const { frequencies } = numbering;
  order.sort(
    (a, b) => (frequencies[a] as number) - (frequencies[b] as number) || numbering.codeOf(a) - numbering.codeOf(b),
  );
  const ranks = new Int32Array(numbering.count);
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return ranks;
}

/** Dice's coefficient of the distinct pairs of two wordings, 0–1; 0 as soon as it cannot reach `least`. */
export function likeness({ numbers, starts }: Pairs, a: number, b: number, least = 0): number {
  const rangeOf = (wording: number): NumberRange => ({
    numbers,
    start: starts[wording] as number,
    end: starts[wording + 1] as number,
  });
  return diceOfRanges(rangeOf(a), rangeOf(b), least);
}
