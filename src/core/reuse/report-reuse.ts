/** What of one report stood in others before it, stands beside it, and came after. */
import { SentenceFolder } from '../sentence/folder.ts';
import { ALIKE } from '../sentence/thresholds.ts';
import { appendAll } from '../text/lists.ts';
import { joinBlocks } from './blocks.ts';
import { type Holders, isFormula, readHolders } from './formula.ts';
import { countBelow, type Gathered, gather, membersOf } from './lists.ts';
import { type Place, placeOf, type ReuseCorpus } from './model.ts';
import { PassageIndex, type Run } from './passages.ts';
import { type Relation, Times } from './times.ts';

/**
 * `verbatim` the words of an earlier report · `reworded` much like a sentence of one · `passage` a part of the sentence stands in
 * one · `echo` no earlier report has the sentence, but one of the same time or a later one
 */
export type MarkKind = 'verbatim' | 'reworded' | 'passage' | 'echo';

/** The same words, or much the same, in another report. */
export interface Reference extends Place {
  relation: Relation;
  /** 1 only for the same words. */
  likeness: number;
}

/** A stretch of the report, with where else it stands. */
export interface ReuseMark {
  kind: MarkKind;
  /** 通用表述 */
  formula: boolean;
  /** Anchor: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  /** Other reports that have the sentence or one of its family; absent for a passage, whose reports are not counted. */
  counts?: Record<Relation, number>;
  /** A few of those reports, earlier ones first, then the nearest first; never none. */
  references: Reference[];
}

/** Folded characters of the running text by where they come from; together all that is counted. */
export interface ReuseShares {
  /** No earlier report has it. */
  first: number;
  verbatim: number;
  reworded: number;
  passage: number;
  /** Stood before, but with so many that it is nobody's. */
  formula: number;
}

export interface ReportReuse {
  shares: ReuseShares;
  /** In reading order. */
  marks: ReuseMark[];
}

/** How many places are looked through for one of the same holder, or for a likely one: formulas stand in thousands. */
const LOOKED_THROUGH = 16;
const RELATIONS: readonly Relation[] = ['earlier', 'same', 'later'];

export class ReuseReader {
  readonly #corpus: ReuseCorpus;
  readonly #times: Times;
  readonly #ofUnits: Gathered;
  readonly #ofClusters: Gathered;
  readonly #clusterReports: Gathered;
  readonly #holders: Holders;
  readonly #passages: PassageIndex;
  readonly #folder = new SentenceFolder();

  constructor(corpus: ReuseCorpus) {
    const { sentences, units, clusters, reports } = corpus;
    const sentenceClusters = sentences.units.map((unit) => units.clusters[unit] as number);
    this.#corpus = corpus;
    this.#times = new Times(reports);
    this.#ofUnits = gather(sentences.units, units.count);
    this.#ofClusters = gather(sentenceClusters, clusters.count);
    this.#clusterReports = gather(
      sentenceClusters,
      clusters.count,
      (sentence) => sentences.reports[sentence] as number,
    );
    this.#holders = readHolders(reports);
    this.#passages = new PassageIndex(corpus, this.#holders);
  }

  /** Reads one report by its ordinal. */
  read(report: number): ReportReuse {
    const { ofReports } = this.#corpus.sentences;
    const shares: ReuseShares = { first: 0, verbatim: 0, reworded: 0, passage: 0, formula: 0 };
    const marks: ReuseMark[] = [];
    for (let sentence = ofReports[report] as number; sentence < (ofReports[report + 1] as number); sentence += 1) {
      const whole = this.#wholeMark(sentence);
      const runs = whole === undefined || whole.kind === 'echo' ? this.#runsOf(sentence) : [];
      this.#count(sentence, { whole, runs }, shares);
      if (whole !== undefined) marks.push(whole);
      for (const run of runs) marks.push(this.#passageMark(sentence, run));
    }
    return { shares, marks: joinBlocks(marks) };
  }

  /** The mark of a whole sentence that another report has too. */
  #wholeMark(sentence: number): ReuseMark | undefined {
    const { units, sentences, reports } = this.#corpus;
    const cluster = units.clusters[sentences.units[sentence] as number] as number;
    const report = sentences.reports[sentence] as number;
    const references = this.#references(sentence);
    const [nearest] = references;
    if (nearest === undefined) return undefined;
    const { paragraph, start, end } = placeOf(this.#corpus, sentence);
    return {
      kind: nearest.relation !== 'earlier' ? 'echo' : nearest.likeness === 1 ? 'verbatim' : 'reworded',
      formula: isFormula(this.#corpus.weightOf(cluster, reports[report]?.types)),
      paragraph,
      start,
      end,
      counts: this.#times.count(report, membersOf(this.#clusterReports, cluster)),
      references,
    };
  }

  /** Places of the same words in each relation, else of the likest of the family. */
  #references(sentence: number): Reference[] {
    const { units, sentences } = this.#corpus;
    const unit = sentences.units[sentence] as number;
    const family = membersOf(this.#ofClusters, units.clusters[unit] as number);
    if (family.length === 1) return [];
    const equal = membersOf(this.#ofUnits, unit);
    const references: Reference[] = [];
    for (const relation of RELATIONS) {
      // Who had it before is what matters; of those who had it at the same time the count tells enough.
      if (relation === 'same' && references.length > 0) continue;
      const places = this.#choose(sentence, relation, this.#candidates(sentence, relation, equal));
      if (places.length === 0) appendAll(places, this.#likest(sentence, relation, family));
      for (const place of places) references.push({ relation, ...this.#likePlace(unit, place) });
    }
    return references;
  }

  #likePlace(unit: number, place: number): Omit<Reference, 'relation'> {
    const other = this.#corpus.sentences.units[place] as number;
    // Two different wordings can have the same pairs: 市县市县 and 县市县市县.
    const likeness = other === unit ? 1 : Math.min(this.#corpus.likenessOf(unit, other), 0.99);
    return { likeness, ...placeOf(this.#corpus, place) };
  }

  /**
   * Those of some sentences that stand in a relation to a sentence's report, as far as they are looked through: the nearest first,
   * of earlier ones the very first at the end.
   */
  #candidates(sentence: number, relation: Relation, places: Int32Array): number[] {
    const { reports, ofReports } = this.#corpus.sentences;
    const report = reports[sentence] as number;
    const before = countBelow(places, ofReports[this.#times.before(report)] as number);
    const found: number[] = [];
    if (relation === 'earlier') {
      const end = Math.max(0, before - LOOKED_THROUGH);
      for (let index = before - 1; index >= end; index -= 1) found.push(places[index] as number);
      if (end > 0) found.push(places[0] as number);
      return found;
    }
    const from = relation === 'same' ? before : countBelow(places, ofReports[this.#times.after(report)] as number);
    const end = Math.min(places.length, from + LOOKED_THROUGH);
    for (let index = from; index < end; index += 1) {
      const other = reports[places[index] as number] as number;
      if (other !== report && this.#times.relation(report, other) === relation) found.push(places[index] as number);
    }
    return found;
  }

  /** Of earlier places the nearest, if there is one the nearest of the same holder, and the first; of others the nearest. */
  #choose(sentence: number, relation: Relation, candidates: readonly number[]): number[] {
    const [nearest] = candidates;
    if (nearest === undefined) return [];
    if (relation !== 'earlier') return [nearest];
    const reportOf = (place: number): number => this.#corpus.sentences.reports[place] as number;
    const { ofReports } = this.#holders;
    const holder = ofReports[reportOf(sentence)];
    const chosen = candidates.find((place) => ofReports[reportOf(place)] === holder) ?? nearest;
    const first = candidates.at(-1) ?? nearest;
    return reportOf(first) === reportOf(chosen) ? [chosen] : [chosen, first];
  }

  #likest(sentence: number, relation: Relation, family: Int32Array): number[] {
    const { units, sentences } = this.#corpus;
    const unit = sentences.units[sentence] as number;
    const candidates = this.#candidates(sentence, relation, family);
    const twin = units.twins[unit] as number;
    const twinPlace = twin < 0 ? sentence : (units.firsts[twin] as number);
    const [report, twinReport] = [sentences.reports[sentence] as number, sentences.reports[twinPlace] as number];
    // The likest of all wordings before may stand beyond the places that are looked through.
    if (report !== twinReport && this.#times.relation(report, twinReport) === relation) candidates.push(twinPlace);
    let best = -1;
    let bestLikeness = ALIKE;
    let lastUnit = -1;
    for (const place of candidates) {
      const other = sentences.units[place] as number;
      if (other === lastUnit) continue;
      lastUnit = other;
      const found = this.#corpus.likenessOf(unit, other, bestLikeness);
      if (found === 0 || (found === bestLikeness && best >= 0)) continue;
      best = place;
      bestLikeness = found;
    }
    return best < 0 ? [] : [best];
  }

  #runsOf(sentence: number): Run[] {
    const { sentences } = this.#corpus;
    const before = this.#times.before(sentences.reports[sentence] as number);
    return this.#passages.runsBefore(sentences.units[sentence] as number, before);
  }

  #passageMark(sentence: number, run: Run): ReuseMark {
    const { paragraph, start, end } = this.#stretch(sentence, run.start, run.end);
    return { kind: 'passage', formula: run.formula, paragraph, start, end, references: [this.#source(run)] };
  }

  #source({ source: { unit, offset, length } }: Run): Reference {
    const first = this.#corpus.units.firsts[unit] as number;
    return { relation: 'earlier', likeness: 1, ...this.#stretch(first, offset, offset + length) };
  }

  /** A stretch of a sentence that is told in folded characters. */
  #stretch(sentence: number, start: number, end: number): Place {
    const { reports, sentences } = this.#corpus;
    const place = placeOf(this.#corpus, sentence);
    const paragraph = reports[place.report]?.paragraphs[sentences.paragraphs[sentence] as number];
    this.#folder.take(paragraph?.text ?? '', place.start, place.end);
    return { ...place, start: this.#folder.starts[start] as number, end: this.#folder.ends[end - 1] as number };
  }

  #count(
    sentence: number,
    { whole, runs }: { whole: ReuseMark | undefined; runs: readonly Run[] },
    shares: ReuseShares,
  ): void {
    const { sentences, units } = this.#corpus;
    const unit = sentences.units[sentence] as number;
    const length = (units.starts[unit + 1] as number) - (units.starts[unit] as number);
    if (whole?.kind === 'verbatim' || whole?.kind === 'reworded') {
      shares[whole.formula ? 'formula' : whole.kind] += length;
      return;
    }
    // What many wrote at the same time is nobody's, though none of them is surely the first.
    if (whole?.formula && (whole.counts?.same ?? 0) > 0) {
      shares.formula += length;
      return;
    }
    shares.first += length;
    for (const { start, end, formula } of runs) {
      shares[formula ? 'formula' : 'passage'] += end - start;
      shares.first -= end - start;
    }
  }
}
