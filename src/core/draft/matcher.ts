/** Finds in the texts of reports the sentences and passages that a draft shares with them. Exact. */

import { SentenceFolder } from '../sentence/folder.ts';
import { splitSentences } from '../sentence/sentences.ts';
import { ALIKE, SHORTEST_PASSAGE, SHORTEST_SENTENCE, SIMILAR } from '../sentence/thresholds.ts';
import type { DraftSentence, DraftSource } from './draft.ts';
import { type DraftWording, DraftWordings } from './draft-wordings.ts';
import { PairWeights, pairCode } from './pair-weights.ts';
import { afterOpenings, formOf, type SentenceForm } from './sentence-form.ts';
import { newUse, noteUse, type TermUse } from './term-use.ts';

/** A report as the matcher reads it. */
export interface MatchedReport {
  id: string;
  org?: string | undefined;
  year?: number | undefined;
  paragraphs: readonly { id: string; text: string }[];
}

/** Code units `from` to `to` of a draft sentence's form that a sentence of a report has too. */
export interface SharedRun {
  from: number;
  to: number;
  source: DraftSource;
}

/** Matches of one sentence of the draft, in the order in which reports were read. */
export interface Found {
  form: SentenceForm;
  /** Equal, or at least `ALIKE`. */
  alike: DraftSource[];
  /** Below that and at least `SIMILAR` by weight: the `MOST_SIMILAR` most alike, and some more. */
  similar: DraftSource[];
  runs: SharedRun[];
}

/** Many reports have similar sentences; so many of them are kept. */
const MOST_SIMILAR = 60;

type SourceSentence = Omit<DraftSource, 'score' | 'weight' | 'equal'>;

/** Indexes the draft once, so that each report is read once. Reading is about linear in the length of the report. */
export class DraftMatcher {
  readonly found: readonly Found[];
  readonly #wordings: DraftWordings;
  readonly #weights: PairWeights;
  readonly #folder = new SentenceFolder();
  /** For each wording, the number of distinct pairs that it shares with the current sentence, and their weight. */
  readonly #shared: Int32Array;
  readonly #common: Int32Array;
  /** The last sentence that had each pair of the draft, and the number of sentences read. */
  readonly #seen: Int32Array;
  #sentences = 0;
  /** Use of each requested term, by its form. */
  readonly uses: ReadonlyMap<string, TermUse>;
  readonly #terms: readonly string[];
  /** The number of the report that had each term last. */
  readonly #termSeen: Int32Array;
  #reports = 0;
  #reading: MatchedReport = { id: '', paragraphs: [] };

  /** `terms` are forms whose use is recorded. */
  constructor(
    draft: string,
    sentences: readonly DraftSentence[],
    { weights = new PairWeights(), terms = [] }: { weights?: PairWeights; terms?: readonly string[] } = {},
  ) {
    this.found = sentences.map(({ start, end }) => {
      return { form: formOf(draft.slice(start, end)), alike: [], similar: [], runs: [] };
    });
    this.#wordings = new DraftWordings(
      this.found.map(({ form }) => form.text),
      weights,
      terms,
    );
    this.#terms = terms;
    this.#termSeen = new Int32Array(terms.length);
    this.uses = new Map(terms.map((term) => [term, newUse()]));
    this.#weights = weights;
    this.#shared = new Int32Array(this.#wordings.all.length);
    this.#common = new Int32Array(this.#wordings.all.length);
    this.#seen = new Int32Array(this.#wordings.weights.length);
  }

  /** Reads a report. Of its sentences like one of the draft, the most alike counts. */
  read(report: MatchedReport): void {
    const { id, paragraphs } = report;
    this.#reading = report;
    this.#reports += 1;
    const best = new Map<number, DraftSource>();
    const runs: { wording: number; run: SharedRun }[] = [];
    for (const { id: paragraph, text } of paragraphs) {
      for (const { start, end } of splitSentences(text)) {
        this.#folder.take(text, start + afterOpenings(text.slice(start, end)), end);
        const place = (): SourceSentence => ({ reportId: id, paragraph, start, end, text: text.slice(start, end) });
        this.#compare(place, best);
        this.#findRuns(place, runs);
      }
    }
    for (const [wording, source] of best) this.#take(wording, source);
    for (const { wording, run } of runs) {
      for (const sentence of this.#wordings.all[wording]?.sentences ?? []) this.found[sentence]?.runs.push(run);
    }
  }

  /** Compares the folded sentence with every wording that it could be like. */
  #compare(place: () => SourceSentence, best: Map<number, DraftSource>): void {
    const { touched, known, knownWeight } = this.#countShared();
    const isShort = this.#folder.length < SHORTEST_SENTENCE;
    let own: { pairs: number; weight: number } | undefined;
    for (const wording of touched) {
      const its = this.#wordings.all[wording] as DraftWording;
      let shared = this.#shared[wording] as number;
      let common = this.#common[wording] as number;
      this.#shared[wording] = 0;
      this.#common[wording] = 0;
      if (isShort) continue;
      // The sentence shares at most this weight, and has at least the weight of its pairs that the draft has.
      const most = common + Math.min(its.unpostedWeight, knownWeight - common);
      const mostPairs = shared + Math.min(its.unposted.size, known.length - shared);
      if (2 * most < SIMILAR * (its.weight + knownWeight) && 2 * mostPairs < ALIKE * (its.pairs + known.length))
        continue;
      for (const pair of known) {
        if (!its.unposted.has(pair)) continue;
        shared += 1;
        common += this.#wordings.weights[pair] as number;
      }
      own ??= this.#measure();
      const score = (2 * shared) / (its.pairs + own.pairs);
      const weight = (2 * common) / (its.weight + own.weight);
      if (score < ALIKE && weight < SIMILAR) continue;
      const source = { ...place(), score, weight, equal: this.#isEqual(its.form) };
      const other = best.get(wording);
      if (other === undefined || isLiker(source, other)) best.set(wording, source);
    }
  }

  /**
   * Adds up the pairs and weight that the folded sentence shares with wordings by postings. `known` counts its pairs that the
   * draft has.
   */
  #countShared(): { touched: number[]; known: number[]; knownWeight: number } {
    const { codes, length } = this.#folder;
    const { starts, members, weights } = this.#wordings;
    const [shared, common, seen] = [this.#shared, this.#common, this.#seen];
    const { terms } = this.#wordings;
    const touched: number[] = [];
    const known: number[] = [];
    let knownWeight = 0;
    this.#sentences += 1;
    for (let index = 0; index + 1 < length; index += 1) {
      const pair = this.#wordings.numberOf(pairCode(codes[index] as number, codes[index + 1] as number));
      if (pair < 0) continue;
      const beginning = terms[pair];
      if (beginning !== undefined) this.#noteTerms(beginning, index);
      if (seen[pair] === this.#sentences) continue;
      seen[pair] = this.#sentences;
      known.push(pair);
      const weight = weights[pair] as number;
      knownWeight += weight;
      const end = starts[pair + 1] as number;
      for (let at = starts[pair] as number; at < end; at += 1) {
        const wording = members[at] as number;
        if (shared[wording] === 0) touched.push(wording);
        shared[wording] = (shared[wording] as number) + 1;
        common[wording] = (common[wording] as number) + weight;
      }
    }
    return { touched, known, knownWeight };
  }

  /** Records the terms among `terms` that stand at `at` of the folded sentence. */
  #noteTerms(terms: readonly number[], at: number): void {
    const { codes, length } = this.#folder;
    for (const term of terms) {
      const form = this.#terms[term] as string;
      if (this.#termSeen[term] === this.#reports || at + form.length > length) continue;
      let shared = 2;
      while (shared < form.length && form.charCodeAt(shared) === codes[at + shared]) shared += 1;
      if (shared < form.length) continue;
      this.#termSeen[term] = this.#reports;
      noteUse(this.uses.get(form) as TermUse, this.#reading);
    }
  }

  /** The distinct pairs of the folded sentence and their weight. */
  #measure(): { pairs: number; weight: number } {
    const { codes, length } = this.#folder;
    const known = new Set<number>();
    for (let index = 0; index + 1 < length; index += 1) {
      known.add(pairCode(codes[index] as number, codes[index + 1] as number));
    }
    let weight = 0;
    for (const code of known) weight += this.#weights.of(code);
    return { pairs: known.size, weight };
  }

  #isEqual(form: string): boolean {
    const { codes, length } = this.#folder;
    if (form.length !== length) return false;
    for (let index = 0; index < length; index += 1) if (form.charCodeAt(index) !== codes[index]) return false;
    return true;
  }

  /** The longest passages that the folded sentence shares with wordings. */
  #findRuns(place: () => SourceSentence, runs: { wording: number; run: SharedRun }[]): void {
    const { codes, length } = this.#folder;
    // End of the last reported passage, by its wording and its shift.
    const ends = new Map<string, number>();
    this.#wordings.eachPassage(codes, length, ({ wording, at: from }, at) => {
      const diagonal = `${wording} ${from - at}`;
      if ((ends.get(diagonal) ?? 0) > at) return;
      const { form } = this.#wordings.all[wording] as DraftWording;
      let shared = SHORTEST_PASSAGE;
      while (at + shared < length && form.charCodeAt(from + shared) === codes[at + shared]) shared += 1;
      ends.set(diagonal, at + shared);
      const source = { ...place(), score: 0, weight: 0, equal: false };
      runs.push({ wording, run: { from, to: from + shared, source } });
    });
  }

  #take(wording: number, source: DraftSource): void {
    for (const sentence of this.#wordings.all[wording]?.sentences ?? []) {
      const found = this.found[sentence];
      if (found === undefined) continue;
      if (source.score >= ALIKE) found.alike.push(source);
      else found.similar.push(source);
      if (found.similar.length < 2 * MOST_SIMILAR) continue;
      found.similar = found.similar.sort((a, b) => b.weight - a.weight).slice(0, MOST_SIMILAR);
    }
  }
}

/** Whether `one` is the more alike of two sentences of a report: alike goes before similar. */
function isLiker(one: DraftSource, other: DraftSource): boolean {
  if (one.equal !== other.equal) return one.equal;
  const [alike, otherAlike] = [one.score >= ALIKE, other.score >= ALIKE];
  if (alike !== otherAlike) return alike;
  return alike ? one.score > other.score : one.weight > other.weight;
}
