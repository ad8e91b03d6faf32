/** Cohesion of two characters, learned from the compared reports themselves: no dictionary, the same everywhere. */

export interface Cohesion {
  /**
   * 0–1: share of the occurrences of one of the two that are next to the other, for the one with the greater share; 0 when the
   * pair may be chance.
   */
  between: (left: string, right: string) => number;
}

/** A pair that occurs only once may be chance, and so may one of two rare characters. */
const LEAST_PAIRS = 2;
const DOUBT = 4;
/** U+4E00–9FFF: marks and numbers form no words. */
const FIRST_HAN = 0x4e00;
const HAN = 0x5200;

/** Counts characters and pairs: 防 and 范 cohere in reports with many 防范, 强 and 防 do not. Linear in the texts' length. */
export function measureCohesion(texts: readonly string[]): Cohesion {
  const singles = new Uint32Array(HAN);
  const pairs = new Map<number, number>();
  for (const text of texts) {
    let last = -1;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index) - FIRST_HAN;
      const isHan = code >= 0 && code < HAN;
      if (isHan) singles[code] = (singles[code] ?? 0) + 1;
      if (isHan && last >= 0) pairs.set(last * HAN + code, (pairs.get(last * HAN + code) ?? 0) + 1);
      last = isHan ? code : -1;
    }
  }
  return {
    between: (left, right) => {
      const [first, second] = [left.charCodeAt(0) - FIRST_HAN, right.charCodeAt(0) - FIRST_HAN];
      const count = pairs.get(first * HAN + second) ?? 0;
      if (count < LEAST_PAIRS || first < 0 || second < 0) return 0;
      return count / (Math.min(singles[first] ?? count, singles[second] ?? count) + DOUBT);
    },
  };
}
