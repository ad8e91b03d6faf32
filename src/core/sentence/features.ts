/** Features by which sentences are compared: their grams, weighed by rarity. */
import { logarithm } from '../text/logarithm.ts';
import { type GramLists, GramNumbering, type Texts } from './gram-numbering.ts';

/** The sentences of two reports as grams: pairs of neighbouring characters, which likeness counts, and longer grams. */
export interface Features {
  a: SideFeatures;
  b: SideFeatures;
  /** Weight of each gram by its number. Whole numbers, so that sums are exact in any order. */
  weights: Int32Array;
  /** The distinct pairs of any form that the sentences have too, by number. */
  pairsOf: (form: string) => Int32Array;
}

/** The distinct grams of each sentence of one report, by number. */
interface SideFeatures {
  pairs: GramLists;
  /** Grams of three and four characters that another sentence may have too. */
  longer: GramLists;
  /** Weight of each sentence: the sum of its pairs' weights. */
  weights: Float64Array;
  /** Sum of the squared weights of all its grams, including those that no other sentence has. */
  norms: Float64Array;
}

/** Fixed-point unit of the weights. */
const ONE = 1024;
const LONGEST_GRAM = 4;

/**
 * Numbers the grams of all sentences and weighs each by its rarity in both reports: 低空经济 weighs more than 进一步. Linear in the
 * length of the forms. A longer gram is numbered only where both shorter grams in it recur. All others occur in one sentence
 * only, and are just counted.
 */
export function measureFeatures(formsA: readonly string[], formsB: readonly string[]): Features {
  const forms = [...formsA, ...formsB];
  const texts = layTexts(forms);
  const numbering = new GramNumbering(texts.codes.length);
  const at = new Int32Array(texts.codes.length);
  const pairs = numbering.takePairs(texts, at);
  const longer: GramLists[] = [];
  const alone = new Int32Array(forms.length);
  for (let length = 3; length <= LONGEST_GRAM; length += 1) {
    longer.push(numbering.takeLonger(texts, { length, at, alone }));
  }
  const joined = joinLists(longer, forms.length);
  const weights = weighByRarity(numbering, forms.length);
  const measured = measureSentences({ pairs, longer: joined, alone, weights });
  const sideOf = (from: number, to: number): SideFeatures => ({
    pairs: { numbers: pairs.numbers, starts: pairs.starts.subarray(from, to + 1) },
    longer: { numbers: joined.numbers, starts: joined.starts.subarray(from, to + 1) },
    weights: measured.weights.subarray(from, to),
    norms: measured.norms.subarray(from, to),
  });
  const a = sideOf(0, formsA.length);
  const b = sideOf(formsA.length, forms.length);
  return { a, b, weights, pairsOf: (form) => numbering.findPairs(form) };
}

/** Concatenates all forms. */
function layTexts(forms: readonly string[]): Texts {
  const starts = new Int32Array(forms.length + 1);
  for (let index = 0; index < forms.length; index += 1) {
    starts[index + 1] = (starts[index] as number) + (forms[index] as string).length;
  }
  const text = forms.join('');
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = text.charCodeAt(index);
  return { codes, starts };
}

/** For each sentence, its grams in the first list, then those in the second. */
function joinLists(lists: readonly GramLists[], sentences: number): GramLists {
  const numbers = new Int32Array(lists.reduce((sum, { numbers: { length } }) => sum + length, 0));
  const starts = new Int32Array(sentences + 1);
  let end = 0;
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    for (const list of lists) {
      const to = list.starts[sentence + 1] as number;
      for (let place = list.starts[sentence] as number; place < to; place += 1) {
        numbers[end] = list.numbers[place] as number;
        end += 1;
      }
    }
    starts[sentence + 1] = end;
  }
  return { numbers, starts };
}

interface Read {
  pairs: GramLists;
  longer: GramLists;
  /** Number of longer grams that only this sentence has. */
  alone: Int32Array;
  weights: Int32Array;
}

function measureSentences({ pairs, longer, alone, weights: gramWeights }: Read): {
  weights: Float64Array;
  norms: Float64Array;
} {
  const sentences = alone.length;
  const single = weightOf(1, sentences) ** 2;
  const weights = new Float64Array(sentences);
  const norms = new Float64Array(sentences);
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    let weight = 0;
    let norm = (alone[sentence] as number) * single;
    const endOfPairs = pairs.starts[sentence + 1] as number;
    for (let place = pairs.starts[sentence] as number; place < endOfPairs; place += 1) {
      const own = gramWeights[pairs.numbers[place] as number] as number;
      weight += own;
      norm += own * own;
    }
    const endOfLonger = longer.starts[sentence + 1] as number;
    for (let place = longer.starts[sentence] as number; place < endOfLonger; place += 1) {
      const own = gramWeights[longer.numbers[place] as number] as number;
      norm += own * own;
    }
    weights[sentence] = weight;
    norms[sentence] = norm;
  }
  return { weights, norms };
}

function weighByRarity({ count, frequencies }: GramNumbering, sentences: number): Int32Array {
  const byFrequency = new Int32Array(sentences + 1);
  const weights = new Int32Array(count);
  for (let gram = 0; gram < count; gram += 1) {
    const frequency = frequencies[gram] as number;
    if (byFrequency[frequency] === 0) byFrequency[frequency] = weightOf(frequency, sentences);
    weights[gram] = byFrequency[frequency] as number;
  }
  return weights;
}

const weightOf = (frequency: number, sentences: number): number =>
  Math.round(ONE * logarithm(sentences / frequency + 1));
