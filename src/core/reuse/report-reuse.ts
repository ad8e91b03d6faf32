/** Reads the reuse of one report: wordings that are in earlier reports, in reports of the same time, and in later ones. */
import { type Digest, ReuseBasis } from './basis.ts';
import { joinBlocks } from './blocks.ts';
import { type Holders, isFormula, readHolders } from './formula.ts';
import { type Gathered, gather, membersOf } from './lists.ts';
import { placeOf, type ReuseCorpus } from './model.ts';
import { PassageFinder } from './passage-finder.ts';
import type { Run } from './passages.ts';
import { ReferenceFinder } from './reference-finder.ts';
import type { Reference, ReuseMark } from './reuse-mark.ts';
import { SentenceWords } from './sentence-words.ts';
import { Times } from './times.ts';

/** Folded characters of the running text by origin. Together they are all that is counted. */
export interface ReuseShares {
  /** In no earlier report. */
  first: number;
  verbatim: number;
  reworded: number;
  passage: number;
  /** In earlier reports, but common. */
  formula: number;
}

export interface ReportReuse {
  shares: ReuseShares;
  /** In reading order. */
  marks: ReuseMark[];
}

/**
 * A shorter sentence says too little to be taken from another office, unless one used it in recent years. In folded characters.
 */
const SHORT_SENTENCE = 12;
const LATELY = 2;

export class ReuseReader {
  readonly #corpus: ReuseCorpus;
  readonly #times: Times;
  readonly #holders: Holders;
  readonly #words: SentenceWords;
  readonly #references: ReferenceFinder;
  readonly #passages: PassageFinder;
  /** Reports of each cluster. */
  readonly #reportsOf: Gathered;

  constructor(corpus: ReuseCorpus) {
    const { sentences, wordings, clusters, reports } = corpus;
    const clusterOf = sentences.wordings.map((wording) => wordings.clusters[wording] as number);
    const holders = readHolders(reports);
    this.#corpus = corpus;
    this.#times = new Times(reports);
    this.#holders = holders;
    this.#words = new SentenceWords(corpus);
    this.#references = new ReferenceFinder(corpus, this.#times, { holders, clusterOf });
    this.#passages = new PassageFinder(corpus, this.#times, { holders, words: this.#words });
    this.#reportsOf = gather(clusterOf, clusters.count, (sentence) => sentences.reports[sentence] as number);
  }

  /** Basis by which a changed archive shows whether `read` would give the same. */
  basis(digest: Digest): ReuseBasis {
    const { index: passages } = this.#passages;
    const { ofClusters } = this.#references;
    return new ReuseBasis(this.#corpus, { passages, ofClusters, words: this.#words, digest });
  }

  /** Reads one report by its ordinal. */
  read(report: number): ReportReuse {
    const { ofReports } = this.#corpus.sentences;
    const shares: ReuseShares = { first: 0, verbatim: 0, reworded: 0, passage: 0, formula: 0 };
    const marks: ReuseMark[] = [];
    for (let sentence = ofReports[report] as number; sentence < (ofReports[report + 1] as number); sentence += 1) {
      const whole = this.#wholeMark(sentence);
      const runs = whole === undefined || whole.kind === 'echo' ? this.#passages.runsOf(sentence) : [];
      this.#count(sentence, { whole, runs }, shares);
      if (whole !== undefined) marks.push(whole);
      for (const run of runs) marks.push(this.#passages.markOf(sentence, run));
    }
    return { shares, marks: joinBlocks(marks) };
  }

  /** The mark of a whole sentence that another report has too. */
  #wholeMark(sentence: number): ReuseMark | undefined {
    const { wordings, sentences, reports } = this.#corpus;
    const cluster = wordings.clusters[sentences.wordings[sentence] as number] as number;
    const report = sentences.reports[sentence] as number;
    const references = this.#references.find(sentence);
    const [nearest] = references;
    if (nearest === undefined) return undefined;
    const style = this.#words.styleOf(sentence);
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
      counts: this.#times.count(report, membersOf(this.#reportsOf, cluster)),
      references,
    };
  }

  /**
   * Whether a sentence is too short to be taken from anybody: 拓宽农民增收渠道。 of one office that another used years before. A sentence
   * of the same office, or of another office lately, is reuse at any length.
   */
  #isStock(sentence: number, references: readonly Reference[]): boolean {
    const { wordings, sentences, reports } = this.#corpus;
    const wording = sentences.wordings[sentence] as number;
    if ((wordings.starts[wording + 1] as number) - (wordings.starts[wording] as number) >= SHORT_SENTENCE) return false;
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

  #count(
    sentence: number,
    { whole, runs }: { whole: ReuseMark | undefined; runs: readonly Run[] },
    shares: ReuseShares,
  ): void {
    const { sentences, wordings } = this.#corpus;
    const wording = sentences.wordings[sentence] as number;
    const length = (wordings.starts[wording + 1] as number) - (wordings.starts[wording] as number);
    if (whole?.kind === 'verbatim' || whole?.kind === 'reworded') {
      shares[whole.formula ? 'formula' : whole.kind] += length;
      return;
    }
    // A wording of many at the same time is common, even if none of them is certainly the first.
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
