/** How surely two frequencies differ. */
import { logarithm } from '../text/logarithm.ts';

/** A phrase stands `count` times in a text of `size` characters. */
export interface Frequency {
  count: number;
  size: number;
}

/** What a difference must reach to be told: once in twenty times chance alone gives as much (χ², one degree of freedom). */
export const TELLING = 3.84;
/** … once in a hundred times. */
export const SURELY_TELLING = 6.63;

/** Two frequencies of one kind of text. */
export type FrequencyPair = readonly [Frequency, Frequency];

/**
 * The log-likelihood G² of two frequencies: 2 Σ O ln(O/E), where E is what each would be were both texts of one kind. 0 where
 * they are equal; it does not tell which is higher.
 *
 * The measure of Dunning (1993) in the form that Rayson and Garside (2000) give for comparing corpora: the two cells of the
 * phrase alone, since those of all other words hardly differ. The same in every engine, to two decimals.
 */
export const logLikelihood = (a: Frequency, b: Frequency): number =>
  logLikelihoodOf({ count: a.count, expected: expectedOf([a, b]) }, { count: b.count, expected: expectedOf([b, a]) });

/** What the first of two frequencies would be were both of one rate. */
export function expectedOf([a, b]: FrequencyPair): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (a.size * (a.count + b.count)) / size;
}

/** What was counted in one of the texts, and what was to be expected of it: `expectedOf`, summed over the kinds of text in it. */
export interface Cell {
  count: number;
  expected: number;
}

/** The same of texts that hold several kinds of text in other shares, by what each kind lets expect. */
export function logLikelihoodOf(a: Cell, b: Cell): number {
  const term = ({ count, expected }: Cell): number => (count === 0 ? 0 : count * signedLogarithm(count / expected));
  return Math.max(0, Math.round(200 * (term(a) + term(b))) / 100);
}

/** `logarithm` takes numbers from 1 on. */
const signedLogarithm = (value: number): number => (value >= 1 ? logarithm(value) : -logarithm(1 / value));
