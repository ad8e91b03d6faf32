/** Terms of the series. The last is below 3⁻⁴¹, less than a double can add to the first. */
const TERMS = 21;

/**
 * The natural logarithm of a number ≥ 1, the same in every engine.
 *
 * `Math.log` may differ in its last bit between browsers, which would break ties between links differently. This function uses
 * only additions, multiplications and divisions, which IEEE 754 defines exactly.
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
