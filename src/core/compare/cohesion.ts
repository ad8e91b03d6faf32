/** How firmly two characters hold together, learned from the compared reports themselves: no dictionary, the same everywhere. */

export interface Cohesion {
  /** 0–1: how often one of the two stands beside the other, for the one that does so more; 0 when the pair may be chance. */
  between: (left: string, right: string) => number;
}

/** A pair that stands only once may be chance, and so may that of two rare characters. */
const LEAST_PAIRS = 2;
const DOUBT = 4;
/** Marks and numbers make no words. */
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Counts characters and pairs: 防 and 范 hold together in reports that often say 防范, 强 and 防 do not. Linear in the texts' length. */
export function measureCohesion(texts: readonly string[]): Cohesion {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const single = text.charAt(index);
      const pair = text.slice(index, index + 2);
      singles.set(single, (singles.get(single) ?? 0) + 1);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return {
    between: (left, right) => {
      const count = pairs.get(left + right) ?? 0;
      if (count < LEAST_PAIRS || !HAN_PAIR.test(left + right)) return 0;
      return count / (Math.min(singles.get(left) ?? count, singles.get(right) ?? count) + DOUBT);
    },
  };
}
