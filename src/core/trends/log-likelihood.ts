/** Tests the significance of a difference between two frequencies. */
import { logarithm } from '../text/logarithm.ts';

/** A phrase occurs `count` times in a text of `size` characters. */
export interface Frequency {
  count: number;
  size: number;
}

/** Least G² of a significant difference: chance alone reaches it once in twenty times (χ², one degree of freedom). */
export const SIGNIFICANT = 3.84;
/** Reached by chance once in a hundred times. */
export const HIGHLY_SIGNIFICANT = 6.63;

/** Two frequencies of one kind of text. */
export type FrequencyPair = readonly [Frequency, Frequency];

/**
 * The log-likelihood G² of two frequencies: 2 Σ O ln(O/E), where E is the expected count if both texts were of one kind. 0 where
 * they are equal; it does not show which is higher.
 *
 * The measure of Dunning (1993) in the form of Rayson and Garside (2000) for comparing corpora: only the two cells of the phrase,
 * since those of all other words hardly differ. The same in every engine, to two decimals.
 */
export const logLikelihood = (a: Frequency, b: Frequency): number =>
  logLikelihoodOf({ count: a.count, expected: expectedOf([a, b]) }, { count: b.count, expected: expectedOf([b, a]) });

/** The expected count of the first if both had one rate. */
export function expectedOf([a, b]: FrequencyPair): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (a.size * (a.count + b.count)) / size;
}

/** Observed and expected count in one of the texts: `expectedOf`, summed over the kinds of text in it. */
export interface Cell {
  count: number;
  expected: number;
}

/** The same for texts with different shares of several kinds, by the expected counts of each kind. */
export function logLikelihoodOf(a: Cell, b: Cell): number {
  const term = ({ count, expected }: Cell): number => (count === 0 ? 0 : count * signedLogarithm(count / expected));
  return Math.max(0, Math.round(200 * (term(a) + term(b))) / 100);
}

/** `logarithm` takes numbers ≥ 1. */
const signedLogarithm = (value: number): number => (value >= 1 ? logarithm(value) : -logarithm(1 / value));
