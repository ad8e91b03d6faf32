/** Terms of the series: the last is below 3⁻⁴¹, less than a double can hold beside the first. */
const TERMS = 21;

/**
 * The natural logarithm of a number ≥ 1, the same in every engine.
 *
 * `Math.log` may differ in its last bit from one browser to another, and a tie between two links would then fall differently.
 * This takes additions, multiplications and divisions alone, which IEEE 754 settles.
 */
export function logarithm(value: number): number {
  let mantissa = value;
  let halvings = 0;
  while (mantissa >= 2) {
    mantissa /= 2;
    halvings += 1;
  }
  // ln m = 2 (y + y³/3 + y⁵/5 + …) with y = (m − 1) / (m + 1) ≤ 1/3.
  const ratio = (mantissa - 1) / (mantissa + 1);
  let power = ratio;
  let sum = 0;
  for (let term = 0; term < TERMS; term += 1) {
    sum += power / (2 * term + 1);
    power *= ratio * ratio;
  }
  return halvings * Math.LN2 + 2 * sum;
}
