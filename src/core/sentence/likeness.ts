/** Likeness of two wordings by their pairs of neighbouring characters. All functions take forms. */

/** The distinct pairs of a form, ascending. A form of one character counts as a pair. Linear except for sorting. */
export function pairsOfForm(form: string): Uint32Array {
  const pairs = new Set<number>();
  const last = Math.max(form.length - 1, Math.min(form.length, 1));
  for (let index = 0; index < last; index += 1) {
    pairs.add(form.charCodeAt(index) * 0x10000 + (form.charCodeAt(index + 1) || 0));
  }
  return Uint32Array.from(pairs).sort();
}

/** Number of elements that two ascending sets share. */
export function countCommon(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return commonOfRanges({ numbers: a, start: 0, end: a.length }, { numbers: b, start: 0, end: b.length }, 0);
}

/** Dice's coefficient of two ascending sets, 0–1: twice the number of shared elements over the number of all. */
export function dice(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const total = a.length + b.length;
  return total === 0 ? 0 : (2 * countCommon(a, b)) / total;
}

/** Distinct numbers, ascending, from `start` to `end` of an array. */
export interface NumberRange {
  numbers: ArrayLike<number>;
  start: number;
  end: number;
}

/** Dice's coefficient of two ranges; 0 as soon as it cannot reach `least`. */
export function diceOfRanges(a: NumberRange, b: NumberRange, least = 0): number {
  const total = a.end - a.start + b.end - b.start;
  // Compared as whole numbers, because rounding must not decide.
  const needed = Math.ceil((least * total) / 2 - 1e-9);
  const common = commonOfRanges(a, b, needed);
  return common < needed || total === 0 ? 0 : (2 * common) / total;
}

/** Number of shared elements. Stops early with a lower number once `needed` cannot be reached. */
function commonOfRanges(a: NumberRange, b: NumberRange, needed: number): number {
  const [numbersA, numbersB] = [a.numbers, b.numbers];
  const [endA, endB] = [a.end, b.end];
  let [indexA, indexB] = [a.start, b.start];
  let common = 0;
  while (indexA < endA && indexB < endB) {
    if (common + Math.min(endA - indexA, endB - indexB) < needed) return common;
    const difference = (numbersA[indexA] as number) - (numbersB[indexB] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) indexA += 1;
    if (difference >= 0) indexB += 1;
  }
  return common;
}
