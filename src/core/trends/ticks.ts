/** Round numbers for the axis of a chart. */

/** Readable steps; their multiples by powers of ten are used. */
const STEPS = [1, 2, 5, 10];

/**
 * Round numbers from 0 to the first that is not below `most`, in about `count` steps: `ticks(0.37, 4)` is 0, 0.1, 0.2, 0.3, 0.4.
 * At least 0 and one above it. Chooses steps as D3 does (1, 2 and 5 times a power of ten).
 */
export function ticks(most: number, count: number): number[] {
  const rough = (most > 0 ? most : 1) / count;
  const exponent = Math.floor(Math.log10(rough));
  const power = 10 ** exponent;
  // Sums and products of tenths are inexact: 3 × 0.1 is rounded to 0.3.
  const round = (value: number): number => Number(value.toFixed(Math.max(0, 1 - exponent)));
  const step = round(power * (STEPS.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10));
  const values = [0];
  for (let index = 1; (values.at(-1) as number) < most * (1 - 1e-9) || index === 1; index += 1)
    values.push(round(step * index));
  return values;
}

/** The labelled years of an axis: every 1, 2, 5 or 10, at most `most` of them, all divisible by the step. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each + 1 <= most) ?? 100;
  const start = Math.ceil(first / step) * step;
  const years = Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, index) => start + index * step,
  );
  return years.length === 0 ? [first] : years;
}
