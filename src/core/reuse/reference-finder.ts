/** Finds the other places of a sentence that are shown for it. */
import { DEFAULT_LEVELS } from '../report/defaults/levels.ts';
import { ALIKE } from '../sentence/thresholds.ts';
import { firstAtLeast } from '../text/bisect.ts';
import { appendAll } from '../text/lists.ts';
import type { Holders } from './formula.ts';
import { type Gathered, gather, membersOf } from './lists.ts';
import { placeOf, type ReuseCorpus } from './model.ts';
import type { Reference } from './reuse-mark.ts';
import type { Relation, Times } from './times.ts';

/** Most places searched for one of the same holder, or for a likely one: formulas have thousands of places. */
const LOOKED_THROUGH = 16;
/** Most reports of one season searched for others among them. */
const PEERS_PASSED = 64;
const RELATIONS: readonly Relation[] = ['earlier', 'same', 'later'];

const LEVEL_RANKS = new Map(DEFAULT_LEVELS.map(({ name }, rank) => [name, rank]));
/** 0 is the highest. A level outside the vocabulary is above none. */
const rankOfLevel = (level: string | undefined): number => LEVEL_RANKS.get(level ?? '') ?? LEVEL_RANKS.size;

export class ReferenceFinder {
  readonly #corpus: ReuseCorpus;
  readonly #times: Times;
  readonly #holders: Holders;
  readonly #ofWordings: Gathered;
  /** By report. */
  readonly #levelRanks: Int32Array;
  /** The sentences of each cluster. */
  readonly ofClusters: Gathered;

  /** `clusterOf` has the cluster of each sentence. */
  constructor(corpus: ReuseCorpus, times: Times, { holders, clusterOf }: { holders: Holders; clusterOf: Int32Array }) {
    const { reports, sentences, wordings, clusters } = corpus;
    this.#corpus = corpus;
    this.#times = times;
    this.#holders = holders;
    this.#ofWordings = gather(sentences.wordings, wordings.count);
    this.#levelRanks = Int32Array.from(reports, ({ level }) => rankOfLevel(level));
    this.ofClusters = gather(clusterOf, clusters.count);
  }

  /** Places of the same words in each relation, else those of the most alike wording of the family. */
  find(sentence: number): Reference[] {
    const { wordings, sentences } = this.#corpus;
    const wording = sentences.wordings[sentence] as number;
    const family = membersOf(this.ofClusters, wordings.clusters[wording] as number);
    if (family.length === 1) return [];
    const equal = membersOf(this.#ofWordings, wording);
    const references: Reference[] = [];
    for (const relation of RELATIONS) {
      // Earlier holders matter most; of places of the same time the count says enough.
      if (relation === 'same' && references.length > 0) continue;
      const places = this.#choose(sentence, relation, this.#candidates(sentence, relation, equal));
      if (places.length === 0) appendAll(places, this.#likest(sentence, relation, family));
      for (const place of places) references.push({ relation, ...this.#likePlace(wording, place) });
    }
    return references;
  }

  #likePlace(wording: number, place: number): Omit<Reference, 'relation'> {
    const other = this.#corpus.sentences.wordings[place] as number;
    // Two different wordings can have the same pairs: 市县市县 and 县市县市县.
    const likeness = other === wording ? 1 : Math.min(this.#corpus.likenessOf(wording, other), 0.99);
    return { likeness, ...placeOf(this.#corpus, place) };
  }

  /**
   * The sentences among `places` in a relation to a sentence's report, as far as they are searched: nearest first; of earlier
   * ones the very first at the end.
   */
  #candidates(sentence: number, relation: Relation, places: Int32Array): number[] {
    const { reports, ofReports } = this.#corpus.sentences;
    const report = reports[sentence] as number;
    const before = firstAtLeast(places, ofReports[this.#times.before(report)] as number);
    const found: number[] = [];
    const take = (index: number): void => {
      const other = reports[places[index] as number] as number;
      if (other !== report && this.#times.relation(report, other) === relation) found.push(places[index] as number);
    };
    const yearStart = firstAtLeast(places, ofReports[this.#times.yearStart(report)] as number);
    if (relation === 'earlier') {
      // Peers come between, as many as there are offices. Where they are many, all are skipped.
      const last = Math.max(yearStart, before - PEERS_PASSED);
      for (let index = before - 1; index >= last && found.length < LOOKED_THROUGH; index -= 1) take(index);
      for (let index = yearStart - 1; index >= 0 && found.length < LOOKED_THROUGH; index -= 1) take(index);
      const first = places[0];
      if (first !== undefined && before > 0 && found.length === LOOKED_THROUGH && found.at(-1) !== first) take(0);
      return found;
    }
    const from = relation === 'same' ? yearStart : before;
    const end = Math.min(places.length, from + PEERS_PASSED);
    for (let index = from; index < end && found.length < LOOKED_THROUGH; index += 1) take(index);
    if (relation === 'same' || found.length > 0) return found;
    const after = firstAtLeast(places, ofReports[this.#times.after(report)] as number);
    for (let index = after; index < Math.min(places.length, after + LOOKED_THROUGH); index += 1) take(index);
    return found;
  }

  /**
   * Of earlier places the nearest of the same holder, the nearest of a higher level or else the nearest of all, and the first; of
   * others the one of the highest level, else the nearest.
   */
  #choose(sentence: number, relation: Relation, candidates: readonly number[]): number[] {
    const [nearest] = candidates;
    if (nearest === undefined) return [];
    const higher = this.#highest(sentence, candidates);
    if (relation !== 'earlier') return [higher ?? nearest];
    const reportOf = (place: number): number => this.#corpus.sentences.reports[place] as number;
    const { ofReports } = this.#holders;
    const holder = ofReports[reportOf(sentence)];
    const own = candidates.find((place) => ofReports[reportOf(place)] === holder);
    const chosen = [own, higher].filter((place) => place !== undefined);
    if (chosen.length === 0) chosen.push(nearest);
    const first = candidates.at(-1) ?? nearest;
    return [...new Map([...chosen, first].reverse().map((place) => [reportOf(place), place])).values()].reverse();
  }

  /** The nearest place of the highest level above the sentence's report, if any. */
  #highest(sentence: number, candidates: readonly number[]): number | undefined {
    const { reports } = this.#corpus.sentences;
    const rankOf = (place: number): number => this.#levelRanks[reports[place] as number] as number;
    let [best, bestRank] = [-1, rankOf(sentence)];
    for (const place of candidates) {
      const rank = rankOf(place);
      if (rank < bestRank) [best, bestRank] = [place, rank];
    }
    return best < 0 ? undefined : best;
  }

  #likest(sentence: number, relation: Relation, family: Int32Array): number[] {
    const { wordings, sentences } = this.#corpus;
    const wording = sentences.wordings[sentence] as number;
    const candidates = this.#candidates(sentence, relation, family);
    const twin = wordings.twins[wording] as number;
    const twinPlace = twin < 0 ? sentence : (wordings.firsts[twin] as number);
    const [report, twinReport] = [sentences.reports[sentence] as number, sentences.reports[twinPlace] as number];
    // The most alike earlier wording may be outside the places searched.
    if (report !== twinReport && this.#times.relation(report, twinReport) === relation) candidates.push(twinPlace);
    let best = -1;
    let bestLikeness = ALIKE;
    let lastUnit = -1;
    for (const place of candidates) {
      const other = sentences.wordings[place] as number;
      if (other === lastUnit) continue;
      lastUnit = other;
      const found = this.#corpus.likenessOf(wording, other, bestLikeness);
      if (found === 0 || (found === bestLikeness && best >= 0)) continue;
      best = place;
      bestLikeness = found;
    }
    return best < 0 ? [] : [best];
  }
}
