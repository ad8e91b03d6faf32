/** How surely two frequencies differ. */
import { logarithm } from '../text/logarithm.ts';

/** A phrase stands `count` times in a text of `size` characters. */
export interface Frequency {
  count: number;
  size: number;
}

/** What a difference must reach to be told: once in twenty times chance alone gives as much (χ², one degree of freedom). */
export const TELLING = 3.84;

/**
 * The log-likelihood G² of two frequencies: 2 Σ O ln(O/E), where E is what each would be were both texts of one kind. 0 where
 * they are equal; it does not tell which is higher.
 *
 * The measure of Dunning (1993) in the form that Rayson and Garside (2000) give for comparing corpora: the two cells of the
 * phrase alone, since those of all other words hardly differ. The same in every engine, to two decimals.
 */
export function logLikelihood(a: Frequency, b: Frequency): number {
  const rate = (a.count + b.count) / (a.size + b.size);
  const cell = ({ count, size }: Frequency): number =>
    count === 0 ? 0 : count * signedLogarithm(count / (size * rate));
  return Math.max(0, Math.round(200 * (cell(a) + cell(b))) / 100);
}

/** `logarithm` takes numbers from 1 on. */
const signedLogarithm = (value: number): number => (value >= 1 ? logarithm(value) : -logarithm(1 / value));
