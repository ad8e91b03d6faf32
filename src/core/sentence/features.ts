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
  pairs: readonly number[][];
  /** Grams of three and four characters that another sentence has too. */
  longer: readonly number[][];
  /** Weight of each sentence: the sum of its pairs' weights. */
  weights: Float64Array;
  /** Sum of the squared weights of all its grams, those that no other sentence has included. */
  norms: Float64Array;
}

/** Fixed-point unit of the weights. */
const ONE = 1024;
const LONGEST_GRAM = 4;

/**
 * Numbers the grams of all sentences and weighs each by its rarity in both reports: 低空经济 tells more than 进一步.
 * Linear in the length of the forms. A longer gram is looked up only where both shorter ones in it recur: the others are of one
 * sentence alone, and only their number counts.
 */
export function measureFeatures(formsA: readonly string[], formsB: readonly string[]): Features {
  const forms = [...formsA, ...formsB];
  const numbering = new GramNumbering(forms.reduce((sum, { length }) => sum + length, 0));
  const read = forms.map((form, index) => readPairs(form, index, numbering));
  for (let length = 3; length <= LONGEST_GRAM; length += 1) {
    read.forEach((grams, index) => {
      lengthen(grams, { form: forms[index] ?? '', length, sentence: index, numbering });
    });
  }
  const weights = weighByRarity(numbering, forms.length);
  const single = weightOf(1, forms.length) ** 2;
  const square = (gram: number): number => (weights[gram] ?? 0) ** 2;
  const measure = (grams: readonly Grams[]): SideFeatures => ({
    pairs: grams.map(({ pairs }) => pairs),
    longer: grams.map(({ longer }) => longer.filter((gram) => numbering.frequencyOf(gram) > 1)),
    weights: Float64Array.from(grams, ({ pairs }) => sum(pairs, (gram) => weights[gram] ?? 0)),
    norms: Float64Array.from(
      grams,
      ({ pairs, longer, alone }) => sum(pairs, square) + sum(longer, square) + alone * single,
    ),
  });
  const a = measure(read.slice(0, formsA.length));
  const b = measure(read.slice(formsA.length));
  return { a, b, weights, pairsOf: (form) => numbering.findPairs(form) };
}

/** The grams of one sentence while they are read. */
interface Grams {
  pairs: number[];
  longer: number[];
  /** The gram of the last length at each place; −1 where no other sentence has it. */
  at: number[];
  /** Places whose longer gram is of this sentence alone. */
  alone: number;
}

/** A form of one character counts as a pair. */
function readPairs(form: string, sentence: number, numbering: GramNumbering): Grams {
  const at: number[] = [];
  const pairs: number[] = [];
  const last = Math.max(form.length - 1, Math.min(form.length, 1));
  for (let place = 0; place < last; place += 1) {
    const pair = numbering.numberPair(form.charCodeAt(place), form.charCodeAt(place + 1) || 0);
    at.push(pair);
    if (numbering.take(pair, sentence)) pairs.push(pair);
  }
  return { pairs, longer: [], at, alone: 0 };
}

interface ReadForm {
  form: string;
  length: number;
  sentence: number;
  numbering: GramNumbering;
}

/** Makes the grams at each place one character longer. */
function lengthen(grams: Grams, { form, length, sentence, numbering }: ReadForm): void {
  const { at, longer } = grams;
  const { frequencies } = numbering;
  const recurs = (gram: number): boolean => gram >= 0 && (frequencies[gram] as number) > 1;
  let first = recurs(at[0] ?? -1);
  for (let place = 0; place + length <= form.length; place += 1) {
    const next = recurs(at[place + 1] as number);
    const gram = first && next ? numbering.numberLonger(at[place] as number, form.charCodeAt(place + length - 1)) : -1;
    first = next;
    at[place] = gram;
    if (gram < 0) grams.alone += 1;
    else if (numbering.take(gram, sentence)) longer.push(gram);
  }
}

function sum(grams: readonly number[], worth: (gram: number) => number): number {
  let total = 0;
  for (let index = 0; index < grams.length; index += 1) total += worth(grams[index] as number);
  return total;
}

function weighByRarity(numbering: GramNumbering, sentences: number): Int32Array {
  const byFrequency: number[] = [];
  const weights = new Int32Array(numbering.count);
  for (let gram = 0; gram < weights.length; gram += 1) {
    const frequency = numbering.frequencyOf(gram);
    byFrequency[frequency] ??= weightOf(frequency, sentences);
    weights[gram] = byFrequency[frequency];
  }
  return weights;
}

const weightOf = (frequency: number, sentences: number): number =>
  Math.round(ONE * logarithm(sentences / frequency + 1));
