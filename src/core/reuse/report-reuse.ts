/** What of one report stood in others before it, stands beside it, and came after. */
import { DEFAULT_LEVELS } from '../report/defaults/levels.ts';
import { SentenceFolder } from '../sentence/folder.ts';
import { ALIKE } from '../sentence/thresholds.ts';
import { firstAtLeast } from '../text/bisect.ts';
import { appendAll } from '../text/lists.ts';
import { joinBlocks } from './blocks.ts';
import { type Holders, isFormula, readHolders } from './formula.ts';
import { type Gathered, gather, membersOf } from './lists.ts';
import { type Place, placeOf, type ReuseCorpus } from './model.ts';
import { PassageIndex, type Run, type Source } from './passages.ts';
import type { Reference, ReuseMark } from './reuse-mark.ts';
import {
  type FoldedUnits,
  hasNothingOfItsOwn,
  isNothingButNames,
  isStyleFormula,
  namelessUnits,
  ownUnits,
} from './style-formulas.ts';
import { type Relation, Times } from './times.ts';

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
/** Reports of one season that are looked through for others among them. */
const PEERS_PASSED = 64;
/** A shorter passage is told only where it is a clause by itself: 是社会主义市场经济体制的重要 is a piece of one. Folded characters. */
const LONG_PASSAGE = 16;
/** A piece that everybody's passages leave of a passage, or it of them, may be a character. */
const SHORTEST_PIECE = 6;
const RELATIONS: readonly Relation[] = ['earlier', 'same', 'later'];

/** A shorter sentence says too little to come from another office, unless it was said in the last years. Folded characters. */
const SHORT_SENTENCE = 12;
const LATELY = 2;

type Style = 'own' | 'formula' | 'name';
/** By the number that stands for it; 0 is not told yet. */
const STYLES: readonly (Style | undefined)[] = [undefined, 'own', 'formula', 'name'];

const LEVEL_RANKS = new Map(DEFAULT_LEVELS.map(({ name }, rank) => [name, rank]));
/** 0 is the highest; a level of another vocabulary is above none. */
const rankOfLevel = (level: string | undefined): number => LEVEL_RANKS.get(level ?? '') ?? LEVEL_RANKS.size;

export class ReuseReader {
  readonly #corpus: ReuseCorpus;
  readonly #times: Times;
  readonly #ofUnits: Gathered;
  readonly #ofClusters: Gathered;
  readonly #clusterReports: Gathered;
  readonly #holders: Holders;
  readonly #passages: PassageIndex;
  readonly #folder = new SentenceFolder();
  /** By unit: index of its style in `STYLES`. */
  readonly #styles: Uint8Array;

  constructor(corpus: ReuseCorpus) {
    const { sentences, units, clusters, reports } = corpus;
    const sentenceClusters = sentences.units.map((unit) => units.clusters[unit] as number);
    this.#corpus = corpus;
    this.#times = new Times(reports);
    this.#styles = new Uint8Array(units.count);
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
    const style = this.#styleOf(sentence);
    if (style === 'name') return undefined;
    const { paragraph, start, end } = placeOf(this.#corpus, sentence);
    return {
      kind: nearest.relation !== 'earlier' ? 'echo' : nearest.likeness === 1 ? 'verbatim' : 'reworded',
      formula:
        style === 'formula' ||
        this.#isStock(sentence, references) ||
        isFormula(this.#corpus.weightOf(cluster, reports[report]?.types)),
      paragraph,
      start,
      end,
      counts: this.#times.count(report, membersOf(this.#clusterReports, cluster)),
      references,
    };
  }

  /**
   * Whether a sentence is so short that who writes it has it from nobody: 拓宽农民增收渠道。 of one office that another wrote years
   * before. What the own office had, or another lately, is reuse however short.
   */
  #isStock(sentence: number, references: readonly Reference[]): boolean {
    const { units, sentences, reports } = this.#corpus;
    const unit = sentences.units[sentence] as number;
    if ((units.starts[unit + 1] as number) - (units.starts[unit] as number) >= SHORT_SENTENCE) return false;
    const own = sentences.reports[sentence] as number;
    const { ofReports } = this.#holders;
    const year = reports[own]?.year ?? Number.NEGATIVE_INFINITY;
    const earlier = references.filter(({ relation }) => relation === 'earlier');
    return (
      earlier.length > 0 &&
      earlier.every(({ report }) => {
        return ofReports[report] !== ofReports[own] && year - (reports[report]?.year ?? year) > LATELY;
      })
    );
  }

  /** Whether a sentence is nothing but official style, or nothing but names; told once for all sentences of the same words. */
  #styleOf(sentence: number): Style {
    const unit = this.#corpus.sentences.units[sentence] as number;
    const known = STYLES[this.#styles[unit] as number];
    if (known !== undefined) return known;
    const { text, units } = this.#read(sentence);
    const isName = (): boolean => isNothingButNames(namelessUnits(text, units), 0, units.length);
    const style = isStyleFormula(text, units) ? 'formula' : isName() ? 'name' : 'own';
    this.#styles[unit] = STYLES.indexOf(style);
    return style;
  }

  /** A sentence and its folded units. */
  #read(sentence: number): { text: string; units: FoldedUnits } {
    const { reports, sentences } = this.#corpus;
    const { report, start, end } = placeOf(this.#corpus, sentence);
    const text = reports[report]?.paragraphs[sentences.paragraphs[sentence] as number]?.text ?? '';
    this.#folder.take(text, start, end);
    const { length } = this.#folder;
    const starts = this.#folder.starts.subarray(0, length).map((at) => at - start);
    return { text: text.slice(start, end), units: { starts, length } };
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
    const before = firstAtLeast(places, ofReports[this.#times.before(report)] as number);
    const found: number[] = [];
    const take = (index: number): void => {
      const other = reports[places[index] as number] as number;
      if (other !== report && this.#times.relation(report, other) === relation) found.push(places[index] as number);
    };
    const yearStart = firstAtLeast(places, ofReports[this.#times.yearStart(report)] as number);
    if (relation === 'earlier') {
      // Peers stand between, as many as there are offices; they are passed over as a whole where they are many.
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
   * Of earlier places the nearest of the same holder, the nearest of a higher level, else the nearest of all, and the first; of
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

  /** The nearest of the highest level above the sentence's report, if there is one. */
  #highest(sentence: number, candidates: readonly number[]): number | undefined {
    const { reports } = this.#corpus;
    const rankOf = (place: number): number =>
      rankOfLevel(reports[this.#corpus.sentences.reports[place] as number]?.level);
    let [best, bestRank] = [-1, rankOf(sentence)];
    for (const place of candidates) {
      const rank = rankOf(place);
      if (rank < bestRank) [best, bestRank] = [place, rank];
    }
    return best < 0 ? undefined : best;
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
    const report = sentences.reports[sentence] as number;
    const isEarlier = (other: number): boolean => this.#times.isEarlier(report, other);
    const runs = this.#passages.runsBefore(sentences.units[sentence] as number, isEarlier);
    if (runs.length === 0) return runs;
    const { text, units } = this.#read(sentence);
    const [own, nameless] = [ownUnits(text, units), namelessUnits(text, units)];
    const isStyle = isStyleFormula(text, units);
    const judged = runs.map((run) => {
      const formula = run.formula || isStyle || hasNothingOfItsOwn(own, run.start, run.end);
      return { ...run, formula };
    });
    // What formulas leave of a passage is held to the same as a passage: it may be a piece of a clause.
    const told = [judged, judged.filter(({ formula }) => !formula)].map((its) =>
      touching(its).filter(({ start, end }) => end - start >= LONG_PASSAGE || isClause(text, units, start, end)),
    );
    return judged.filter((run) => {
      const stretches = told[run.formula ? 0 : 1] ?? [];
      const isTold = stretches.some(({ start, end }) => start <= run.start && run.end <= end);
      if (!isTold || run.end - run.start < SHORTEST_PIECE) return false;
      return run.formula || !isNothingButNames(nameless, run.start, run.end);
    });
  }

  #passageMark(sentence: number, run: Run): ReuseMark {
    const { paragraph, start, end } = this.#stretch(sentence, run.start, run.end);
    const references = run.sources.map((source) => this.#source(source));
    const ofReports = new Map(references.reverse().map((reference) => [reference.report, reference]));
    return {
      kind: 'passage',
      formula: run.formula,
      paragraph,
      start,
      end,
      references: [...ofReports.values()].reverse(),
    };
  }

  #source({ unit, offset, length }: Source): Reference {
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

/** Runs that touch one another, as one stretch each; `runs` are in order. */
function touching(runs: readonly Run[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const last = stretches.at(-1);
    if (last !== undefined && last.end >= start) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

const CLAUSE_MARK = /[^\p{L}\p{N}%]/u;

/** Whether units `start` to `end` of a sentence stand between marks, or between a mark and an end of the sentence. */
function isClause(text: string, { starts, length }: FoldedUnits, start: number, end: number): boolean {
  const before = start === 0 || CLAUSE_MARK.test(text.slice((starts[start - 1] ?? 0) + 1, starts[start]));
  const last = starts[end - 1] ?? 0;
  return before && (end === length || CLAUSE_MARK.test(text.slice(last + 1, starts[end])));
}
