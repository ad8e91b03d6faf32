/** Round numbers for the axis of a chart. */

/** Steps worth reading: their multiples by powers of ten. */
const STEPS = [1, 2, 5, 10];

/**
 * Round numbers from 0 to the first that is not below `most`, about `count` steps: `ticks(0.37, 4)` is 0, 0.1, 0.2, 0.3, 0.4. At
 * least 0 and one above it. The way of choosing steps is D3's (1, 2 and 5 times a power of ten).
 */
export function ticks(most: number, count: number): number[] {
  const rough = (most > 0 ? most : 1) / count;
  const exponent = Math.floor(Math.log10(rough));
  const power = 10 ** exponent;
  // Sums and products of tenths are not exact: 3 × 0.1 is rounded back to 0.3.
  const round = (value: number): number => Number(value.toFixed(Math.max(0, 1 - exponent)));
  const step = round(power * (STEPS.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10));
  const values = [0];
  for (let index = 1; (values.at(-1) as number) < most * (1 - 1e-9) || index === 1; index += 1)
    values.push(round(step * index));
  return values;
}

/** The years that an axis names: every 1, 2, 5 or 10, so that no more than `most` are; always years that the step divides. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each + 1 <= most) ?? 100;
  const start = Math.ceil(first / step) * step;
  const years = Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, index) => start + index * step,
  );
  return years.length === 0 ? [first] : years;
}
