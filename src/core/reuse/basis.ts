/**
 * Digest of everything that the reuse of one report depends on. While it stays equal, changes of the archive do not affect the
 * report.
 */
import { isFormula } from './formula.ts';
import { type Gathered, IntList, membersOf } from './lists.ts';
import type { ReuseCorpus, ReuseSource } from './model.ts';
import type { PassageIndex } from './passages.ts';
import type { SentenceWords } from './sentence-words.ts';
import { timeOf } from './source.ts';

/** Numbers in a digest: 128 bits. */
const DIGEST_LENGTH = 4;

const ALONE = new Int32Array(DIGEST_LENGTH);

/** A digest of `DIGEST_LENGTH` numbers. No two texts or lists of an archive have the same. */
export type Digest = (data: string | Int32Array) => Int32Array;

interface BasisTools {
  passages: PassageIndex;
  /** The sentences of each cluster. */
  ofClusters: Gathered;
  words: SentenceWords;
  digest: Digest;
}

/** Recognising a thousands mark takes the four characters from it on, which may be after the sentence. */
const LOOKED_AHEAD = 4;

/**
 * Digests of all inputs of `ReuseReader.read`. Counts over the whole archive (holders, rarity of pairs) are included only through
 * what they decide: which wordings form a family, and whether a wording is 通用.
 *
 * For another report the digest includes its description and the sentences compared, not the rest of its text; its date only
 * where both are of one year, since years take precedence (`timeOf`).
 */
export class ReuseBasis {
  readonly #corpus: ReuseCorpus;
  readonly #tools: BasisTools;
  readonly #columns: ReportColumns;
  /** By cluster and by wording; computed on demand. */
  readonly #families: Digests;
  readonly #firsts: Digests;
  /** By cluster: the dates of its reports in the year requested last. */
  readonly #dates: Digests;
  /** Reused for each report and each family. */
  readonly #ofReport = new IntList();
  readonly #ofFamily = new IntList();

  constructor(corpus: ReuseCorpus, tools: BasisTools) {
    this.#corpus = corpus;
    this.#tools = tools;
    this.#columns = readColumns(corpus.reports, tools.digest);
    this.#families = new Digests(corpus.clusters.count);
    this.#firsts = new Digests(corpus.wordings.count);
    this.#dates = new Digests(corpus.clusters.count);
  }

  /**
   * Digest of the inputs of a report's reuse. Linear in its length, plus that of each family once: once a year, where reports are
   * asked for in their order.
   */
  of(report: number): Int32Array {
    const { reports, sentences } = this.#corpus;
    const numbers = this.#ofReport;
    numbers.clear();
    numbers.pushAll(this.#tools.digest(JSON.stringify(reports[report])));
    const end = sentences.ofReports[report + 1] as number;
    for (let sentence = sentences.ofReports[report] as number; sentence < end; sentence += 1) {
      this.#addFamily(numbers, sentence);
      this.#addPassages(numbers, sentence);
    }
    return this.#tools.digest(numbers.view());
  }

  #addFamily(numbers: IntList, sentence: number): void {
    const { reports, sentences, wordings, weightOf } = this.#corpus;
    const cluster = wordings.clusters[sentences.wordings[sentence] as number] as number;
    if (membersOf(this.#tools.ofClusters, cluster).length === 1) {
      numbers.push(0);
      return;
    }
    const report = sentences.reports[sentence] as number;
    numbers.push(isFormula(weightOf(cluster, reports[report]?.types)) ? 2 : 1);
    numbers.pushAll(this.#families.take(cluster, () => this.#digestFamily(cluster)));
    const year = this.#columns.years[report] as number;
    numbers.pushAll(this.#dates.take(cluster, () => this.#digestDates(cluster, year), year));
  }

  /** Holders, times and places of a family's sentences, its wordings, and the twin of each. */
  #digestFamily(cluster: number): Int32Array {
    const { sentences, wordings } = this.#corpus;
    const numbers = this.#ofFamily;
    numbers.clear();
    const numberOf = new Map<number, number>();
    const members = membersOf(this.#tools.ofClusters, cluster);
    numbers.push(members.length);
    for (const sentence of members) {
      const wording = sentences.wordings[sentence] as number;
      const number = numberOf.get(wording) ?? numberOf.size;
      numberOf.set(wording, number);
      this.#addPlace(numbers, sentence);
      numbers.push(number);
    }
    for (const wording of numberOf.keys()) {
      const codes = wordings.text.subarray(wordings.starts[wording], wordings.starts[wording + 1]);
      numbers.push(numberOf.get(wordings.twins[wording] as number) ?? -1);
      numbers.push(codes.length);
      numbers.pushAll(codes);
    }
    return this.#tools.digest(numbers.view());
  }

  /** Dates of the year's reports of a family. Other years do not matter, nor does a single report. */
  #digestDates(cluster: number, year: number): Int32Array {
    const { reports } = this.#corpus.sentences;
    const numbers = this.#ofFamily;
    numbers.clear();
    let first = -1;
    let areSeveral = false;
    const members = membersOf(this.#tools.ofClusters, cluster);
    for (let at = 0; at < members.length; at += 1) {
      const report = reports[members[at] as number] as number;
      if (this.#columns.years[report] !== year) continue;
      if (first < 0) first = report;
      areSeveral ||= report !== first;
      this.#addDate(numbers, report);
    }
    return areSeveral ? this.#tools.digest(numbers.view()) : ALONE;
  }

  #addDate(numbers: IntList, report: number): void {
    numbers.push(this.#columns.froms[report] as number);
    numbers.push(this.#columns.tos[report] as number);
  }

  /** First places of a sentence's passages, except those in its own report. */
  #addPassages(numbers: IntList, sentence: number): void {
    const { sentences, wordings } = this.#corpus;
    const { years } = this.#columns;
    const report = sentences.reports[sentence] as number;
    for (const trace of this.#tools.passages.tracesOf(sentences.wordings[sentence] as number)) {
      const first = wordings.firsts[trace.wording] as number;
      const holding = sentences.reports[first] as number;
      if (holding === report) continue;
      // Separates the passages from the next sentence, and marks entries with a date.
      numbers.push((trace.formula ? -2 : -1) - (years[holding] === years[report] ? 2 : 0));
      numbers.push(trace.start);
      numbers.push(trace.passages);
      numbers.push(trace.offset);
      this.#addPlace(numbers, first);
      if (years[holding] === years[report]) this.#addDate(numbers, holding);
      numbers.pushAll(this.#firsts.take(trace.wording, () => this.#tools.digest(this.#written(first))));
    }
    numbers.push(0);
  }

  #written(sentence: number): string {
    return this.#tools.words.textOf(sentence, LOOKED_AHEAD);
  }

  #addPlace(numbers: IntList, sentence: number): void {
    const { reports, paragraphs, starts, ends } = this.#corpus.sentences;
    const { descriptions, firstParagraphs, anchors } = this.#columns;
    const report = reports[sentence] as number;
    for (let at = report * DIGEST_LENGTH; at < (report + 1) * DIGEST_LENGTH; at += 1) {
      numbers.push(descriptions[at] as number);
    }
    numbers.push(anchors[(firstParagraphs[report] as number) + (paragraphs[sentence] as number)] as number);
    numbers.push(starts[sentence] as number);
    numbers.push(ends[sentence] as number);
  }
}

/** Fields of reports by ordinal. */
interface ReportColumns {
  /** Digests of the fields that others show of a report and that its place among the years depends on. */
  descriptions: Int32Array;
  /** `NO_YEAR` without a year. */
  years: Float64Array;
  /** `timeOf`; 0 where it is infinite, without a year. */
  froms: Int32Array;
  tos: Int32Array;
  /** Index in `anchors` of each report's first paragraph; `anchors` has the number of `p12`. */
  firstParagraphs: Int32Array;
  anchors: Int32Array;
}

const NO_YEAR = Number.POSITIVE_INFINITY;

function readColumns(reports: readonly ReuseSource[], digest: Digest): ReportColumns {
  const descriptions = new IntList();
  const firstParagraphs = new IntList();
  const anchors = new IntList();
  for (const { id, title, year, level, holder, paragraphs } of reports) {
    descriptions.pushAll(digest(JSON.stringify([id, title, year, level, holder])));
    firstParagraphs.push(anchors.length);
    for (const paragraph of paragraphs) anchors.push(Number(paragraph.id.slice(1)));
  }
  const times = reports.map(timeOf);
  return {
    descriptions: descriptions.finish(),
    years: Float64Array.from(reports, ({ year = NO_YEAR }) => year),
    froms: Int32Array.from(times, ({ from }) => from),
    tos: Int32Array.from(times, ({ to }) => to),
    firstParagraphs: firstParagraphs.finish(),
    anchors: anchors.finish(),
  };
}

/** A table of digests, each computed once for each `version` in a row. */
class Digests {
  readonly #known: Uint8Array;
  readonly #versions: Float64Array;
  readonly #numbers: Int32Array;

  constructor(count: number) {
    this.#known = new Uint8Array(count);
    this.#versions = new Float64Array(count);
    this.#numbers = new Int32Array(count * DIGEST_LENGTH);
  }

  take(index: number, digest: () => Int32Array, version = Number.NEGATIVE_INFINITY): Int32Array {
    const at = index * DIGEST_LENGTH;
    if (this.#known[index] === 0 || this.#versions[index] !== version) {
      this.#numbers.set(digest(), at);
      this.#known[index] = 1;
      this.#versions[index] = version;
    }
    return this.#numbers.subarray(at, at + DIGEST_LENGTH);
  }
}
