/** What the reuse of one report is told from: as long as it is the same, the rest of the archive may change. */
import { isFormula } from './formula.ts';
import { type Gathered, IntList, membersOf } from './lists.ts';
import { placeOf, type ReuseCorpus, type ReuseSource } from './model.ts';
import type { PassageIndex } from './passages.ts';
import type { SentenceWords } from './sentence-words.ts';
import { timeOf } from './source.ts';

/** Numbers of a digest: 128 bits. */
const DIGEST_LENGTH = 4;

const ALONE = new Int32Array(DIGEST_LENGTH);

/** A digest of `DIGEST_LENGTH` numbers, which no two texts or lists of an archive share. */
export type Digest = (data: string | Int32Array) => Int32Array;

export interface BasisTools {
  passages: PassageIndex;
  /** The sentences of each cluster. */
  ofClusters: Gathered;
  words: SentenceWords;
  digest: Digest;
}

/** A thousands mark is told by the four characters from it on, which may stand behind a sentence. */
const LOOKED_AHEAD = 4;

/**
 * Digests of all that `ReuseReader.read` goes by. Counts over the whole archive (holders, rarity of pairs) enter by what is decided
 * with them alone: which wordings make a family, and whether a wording is 通用.
 *
 * Of another report its description and the sentences that are met enter, not the rest of its text; its date only where both are of one
 * year, since years come first (`timeOf`).
 */
export class ReuseBasis {
  readonly #corpus: ReuseCorpus;
  readonly #tools: BasisTools;
  /** By report: what is told of it, and what its place among other years goes by. */
  readonly #descriptions: Int32Array;
  /** By cluster and by unit; worked out as they are met. */
  readonly #families: Digests;
  readonly #firsts: Digests;
  /** By cluster: the dates of its reports of the year that was asked for last. */
  readonly #dates: Digests;
  /** Written over by each report and each family. */
  readonly #ofReport = new IntList();
  readonly #ofFamily = new IntList();

  constructor(corpus: ReuseCorpus, tools: BasisTools) {
    this.#corpus = corpus;
    this.#tools = tools;
    this.#descriptions = new Int32Array(corpus.reports.length * DIGEST_LENGTH);
    corpus.reports.forEach(({ id, title, year, level, holder }, report) => {
      const description = tools.digest(JSON.stringify([id, title, year, level, holder]));
      this.#descriptions.set(description, report * DIGEST_LENGTH);
    });
    this.#families = new Digests(corpus.clusters.count);
    this.#firsts = new Digests(corpus.units.count);
    this.#dates = new Digests(corpus.clusters.count);
  }

  /**
   * A digest of what the reuse of a report is told from. Linear in its length, and once in that of each family: once a year, where
   * reports are asked for in their order.
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
    const { reports, sentences, units, weightOf } = this.#corpus;
    const cluster = units.clusters[sentences.units[sentence] as number] as number;
    if (membersOf(this.#tools.ofClusters, cluster).length === 1) {
      numbers.push(0);
      return;
    }
    const report = sentences.reports[sentence] as number;
    numbers.push(isFormula(weightOf(cluster, reports[report]?.types)) ? 2 : 1);
    numbers.pushAll(this.#families.take(cluster, () => this.#digestFamily(cluster)));
    const year = reports[report]?.year;
    numbers.pushAll(this.#dates.take(cluster, () => this.#digestDates(cluster, year), year));
  }

  /** Who says it where, in time; the wordings; and which each of them is most like. */
  #digestFamily(cluster: number): Int32Array {
    const { sentences, units } = this.#corpus;
    const numbers = this.#ofFamily;
    numbers.clear();
    const wordings = new Map<number, number>();
    const members = membersOf(this.#tools.ofClusters, cluster);
    numbers.push(members.length);
    for (const sentence of members) {
      const unit = sentences.units[sentence] as number;
      const number = wordings.get(unit) ?? wordings.size;
      wordings.set(unit, number);
      this.#addPlace(numbers, sentence);
      numbers.push(number);
    }
    for (const unit of wordings.keys()) {
      const codes = units.text.subarray(units.starts[unit], units.starts[unit + 1]);
      numbers.push(wordings.get(units.twins[unit] as number) ?? -1);
      numbers.push(codes.length);
      numbers.pushAll(codes);
    }
    return this.#tools.digest(numbers.view());
  }

  /** When those of a year say it; of other years it does not matter, and neither does it for one report alone. */
  #digestDates(cluster: number, year: number | undefined): Int32Array {
    const { reports, sentences } = this.#corpus;
    const numbers = this.#ofFamily;
    numbers.clear();
    const saying = new Set<number>();
    for (const sentence of membersOf(this.#tools.ofClusters, cluster)) {
      const number = sentences.reports[sentence] as number;
      const report = reports[number];
      if (report?.year !== year) continue;
      saying.add(number);
      this.#addDate(numbers, report);
    }
    return saying.size > 1 ? this.#tools.digest(numbers.view()) : ALONE;
  }

  #addDate(numbers: IntList, report: ReuseSource | undefined): void {
    const { from, to } = timeOf(report ?? {});
    // Without a year both are infinite, and stand as 0.
    numbers.push(from);
    numbers.push(to);
  }

  /** Where the passages of a sentence stand first; what stands first in its own report tells nothing. */
  #addPassages(numbers: IntList, sentence: number): void {
    const { reports, sentences, units } = this.#corpus;
    const report = sentences.reports[sentence] as number;
    for (const trace of this.#tools.passages.tracesOf(sentences.units[sentence] as number)) {
      const first = units.firsts[trace.unit] as number;
      if (sentences.reports[first] === report) continue;
      numbers.push(trace.formula ? -2 : -1);
      numbers.push(trace.start);
      numbers.push(trace.passages);
      numbers.push(trace.offset);
      this.#addPlace(numbers, first);
      const holding = reports[sentences.reports[first] as number];
      this.#addDate(numbers, holding?.year === reports[report]?.year ? holding : undefined);
      numbers.pushAll(this.#firsts.take(trace.unit, () => this.#tools.digest(this.#written(first))));
    }
    numbers.push(0);
  }

  #written(sentence: number): string {
    return this.#tools.words.textOf(sentence, LOOKED_AHEAD);
  }

  #addPlace(numbers: IntList, sentence: number): void {
    const { report, paragraph, start, end } = placeOf(this.#corpus, sentence);
    const at = report * DIGEST_LENGTH;
    numbers.pushAll(this.#descriptions.subarray(at, at + DIGEST_LENGTH));
    numbers.push(Number(paragraph.slice(1)));
    numbers.push(start);
    numbers.push(end);
  }
}

/** A table of digests, each worked out once: once for each `version` in a row. */
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
