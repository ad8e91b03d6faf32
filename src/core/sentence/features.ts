/** What sentences are compared by: their grams, the rarer the weightier. */
import { logarithm } from '../text/logarithm.ts';
import { GramNumbering } from './gram-numbering.ts';

/** The sentences of two reports as grams: pairs of neighbouring characters, which likeness counts, and longer ones. */
export interface Features {
  a: SideFeatures;
  b: SideFeatures;
  /** Weight of each gram by its number: whole, so that sums are exact in any order. */
  weights: Int32Array;
  /** The different pairs of any form that the sentences hold too, by number. */
  pairsOf: (form: string) => Int32Array;
}

/** The different grams of each sentence of one report, by number. */
interface SideFeatures {
  pairs: Int32Array[];
  /** Grams of three and four characters; those that only one sentence has are left out. */
  longer: Int32Array[];
  /** Weight of each sentence: the sum of its pairs' weights. */
  weights: Float64Array;
  /** Sum of the squared weights of all its grams. */
  norms: Float64Array;
}

/** Fixed-point unit of the weights. */
const ONE = 1024;
const LONGEST_GRAM = 4;

/**
 * Numbers the grams of all sentences and weighs each by its rarity in both reports: 低空经济 tells more than 进一步.
 * Linear in the length of the forms.
 */
export function measureFeatures(formsA: readonly string[], formsB: readonly string[]): Features {
  const numbering = new GramNumbering();
  const a = formsA.map((form, index) => numbering.takeForm(form, index, LONGEST_GRAM));
  const b = formsB.map((form, index) => numbering.takeForm(form, formsA.length + index, LONGEST_GRAM));
  const weights = weighByRarity(numbering, formsA.length + formsB.length);
  const { frequencies } = numbering;
  const weightOf = (gram: number): number => weights[gram] ?? 0;
  const square = (gram: number): number => weightOf(gram) ** 2;
  const measure = (grams: readonly { pairs: number[]; longer: number[] }[]): SideFeatures => ({
    pairs: grams.map(({ pairs }) => Int32Array.from(pairs)),
    longer: grams.map(({ longer }) => Int32Array.from(longer.filter((gram) => (frequencies[gram] ?? 0) > 1))),
    weights: Float64Array.from(grams, ({ pairs }) => sum(pairs, weightOf)),
    norms: Float64Array.from(grams, ({ pairs, longer }) => sum(pairs, square) + sum(longer, square)),
  });
  return { a: measure(a), b: measure(b), weights, pairsOf: (form) => numbering.findPairs(form) };
}

function sum(grams: readonly number[], worth: (gram: number) => number): number {
  let total = 0;
  for (const gram of grams) total += worth(gram);
  return total;
}

function weighByRarity({ frequencies, count }: GramNumbering, sentences: number): Int32Array {
  const byFrequency: number[] = [];
  return frequencies.slice(0, count).map((frequency) => {
    byFrequency[frequency] ??= Math.round(ONE * logarithm(sentences / frequency + 1));
    return byFrequency[frequency];
  });
}
