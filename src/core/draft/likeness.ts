/** How alike two sentences are, and what they share word for word. All of it on forms (sentence-form.ts). */

/** Shared characters in a row from which they are shown: fewer are everyone's (全面贯彻落实党中央). */
export const SHORTEST_PASSAGE = 12;
/** From here on sampled pairs said the same; at .7 wrong ones appear (农业生产稳中向好 and 安全生产稳中向好). */
export const ALIKE = 0.8;

/** The different pairs of neighbouring characters of a form, in ascending order; a single character counts as a pair. */
export function pairsOfForm(form: string): Uint32Array {
  const pairs = new Set<number>();
  const last = Math.max(form.length - 1, Math.min(form.length, 1));
  for (let index = 0; index < last; index += 1) {
    pairs.add(form.charCodeAt(index) * 0x10000 + (form.charCodeAt(index + 1) || 0));
  }
  return Uint32Array.from(pairs).sort();
}

/** The Dice coefficient of two sets in ascending order: twice what they share over all they have. */
export function dice(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** The end of what two forms share from two places on. */
export function sharedLength(a: string, atA: number, b: string, atB: number): number {
  let length = 0;
  while (atA + length < a.length && a.charCodeAt(atA + length) === b.charCodeAt(atB + length)) length += 1;
  return length;
}
