/** Which reports may have the sentences of a draft, and in what order to read them. */
import { type Fingerprint, fingerprintsOf, rankOf } from '../../../core/draft/fingerprints.ts';
import type { Found } from '../../../core/draft/matcher.ts';
import { largest } from '../../../core/text/lists.ts';
import type { DraftIndex } from './draft-index.ts';

/** Characters of a draft for each look-up: 500 make 17 requests of 4 KB. docs/decisions/0011 has the measurements. */
const CHARACTERS_PER_LOOKUP = 30;
/** Characters of a draft for each report that is read, and the fewest reports. */
const CHARACTERS_PER_REPORT = 100;
const FEWEST_REPORTS = 6;
/** Where looking up costs one request, twice as many can be read. */
const CHARACTERS_PER_REPORT_OF_WHOLE = 50;
/** A short draft asks for a few files, whatever the archive has. */
const LONG_DRAFT = 3000;
/** Reports that are read in the time that it takes to look one up and read it; docs/decisions/0011 has the measurements. */
const READ_FOR_LOOKUP = 2;

/** Query to the fingerprints. */
export type FingerprintLookup = Pick<DraftIndex, 'fingerprinting' | 'isWhole' | 'shardOf' | 'isLoaded' | 'reportsOf'>;

export class Candidates {
  readonly #found: readonly Found[];
  readonly #index: FingerprintLookup;
  /** Of each sentence, the least hash first: that one is surely kept where a whole sentence is shared. */
  readonly #fingerprints: Fingerprint[][];
  /** Of each report, how many fingerprints of each sentence it has. */
  readonly #byReport = new Map<number, Map<number, number>>();

  constructor(found: readonly Found[], index: FingerprintLookup) {
    this.#found = found;
    this.#index = index;
    const { fingerprinting } = index;
    const rank = ({ key }: Fingerprint): number => rankOf(key, fingerprinting.common);
    this.#fingerprints = found.map(({ form }) =>
      fingerprintsOf(form.text, fingerprinting).sort((a, b) => rank(a) - rank(b)),
    );
  }

  /** One look-up for each sentence that no report has yet word for word, then further ones, long sentences first. */
  shardsToLoad(characters: number): number[] {
    const open = this.#fingerprints.filter((_, sentence) => !this.#isSettled(sentence));
    const shards = new Set<number>();
    const most = Math.ceil(characters / CHARACTERS_PER_LOOKUP);
    const byLength = [...open].sort((a, b) => b.length - a.length);
    const rounds = largest([0, ...open.map(({ length }) => length)]);
    for (let round = 0; round < rounds; round += 1) {
      for (const its of byLength) {
        const fingerprint = its[round];
        if (fingerprint === undefined || (round > 0 && shards.size >= most)) continue;
        shards.add(this.#index.shardOf(fingerprint));
      }
    }
    return [...shards];
  }

  /** Collects what the loaded shards hold for all fingerprints. */
  collect(): void {
    for (const [sentence, its] of this.#fingerprints.entries()) {
      for (const fingerprint of its) {
        if (!this.#index.isLoaded(this.#index.shardOf(fingerprint))) continue;
        for (const report of this.#index.reportsOf(fingerprint)) this.#count(report, sentence);
      }
    }
  }

  mostReports(characters: number): number {
    const each = this.#index.isWhole ? CHARACTERS_PER_REPORT_OF_WHOLE : CHARACTERS_PER_REPORT;
    return Math.max(FEWEST_REPORTS, Math.ceil(characters / each));
  }

  /** Whether reading every report costs no more than looking up and reading those that it points at. */
  readsAll(characters: number, all: number): boolean {
    return characters >= LONG_DRAFT && this.mostReports(characters) * READ_FOR_LOOKUP >= all;
  }

  /**
   * The reports from which most can be learned, at most `most`; each after the first by what those before it leave.
   *
   * A report's gain only falls as others are chosen: one whose last known gain is not above that of the best needs no new sum
   * (lazy greedy choice, Minoux 1978).
   */
  best(read: ReadonlySet<number>, most: number): number[] {
    const covered = new Set<number>();
    const open = [...this.#byReport]
      .filter(([report]) => !read.has(report))
      .map(([report, sentences]) => ({ report, sentences, gain: this.#gain(sentences, covered), summedAfter: 0 }))
      .sort((a, b) => a.report - b.report);
    const chosen: number[] = [];
    while (chosen.length < most) {
      const best = open.reduce((one, other) => (other.gain > one.gain ? other : one), NOTHING);
      if (best.gain <= 0) break;
      if (best.summedAfter < chosen.length) {
        best.gain = this.#gain(best.sentences, covered);
        best.summedAfter = chosen.length;
        continue;
      }
      chosen.push(best.report);
      for (const sentence of best.sentences.keys()) covered.add(sentence);
      best.gain = 0;
    }
    return chosen;
  }

  /** Reports that may still add something. */
  left(read: ReadonlySet<number>): number {
    const open = [...this.#byReport].filter(([report, its]) => !read.has(report) && this.#gain(its, new Set()) > 0);
    return open.length;
  }

  /** Reports that may have a sentence, are not read, and could still change what is said of it. */
  unread(sentence: number, read: ReadonlySet<number>): number {
    if (this.#isSettled(sentence)) return 0;
    return [...this.#byReport].filter(([report, sentences]) => !read.has(report) && sentences.has(sentence)).length;
  }

  #gain(sentences: ReadonlyMap<number, number>, covered: ReadonlySet<number>): number {
    let gain = 0;
    for (const [sentence, fingerprints] of sentences) {
      if (covered.has(sentence) || this.#isSettled(sentence)) continue;
      gain += (this.#found[sentence]?.alike.length ?? 0) > 0 ? fingerprints * ALREADY_ALIKE : fingerprints;
    }
    return gain;
  }

  #isSettled(sentence: number): boolean {
    return this.#found[sentence]?.alike.some(({ equal }) => equal) ?? true;
  }

  #count(report: number, sentence: number): void {
    const sentences = this.#byReport.get(report) ?? new Map<number, number>();
    sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
    this.#byReport.set(report, sentences);
  }
}

/** A sentence that is known to be reworded may be somewhere word for word, but less is learned of it. */
const ALREADY_ALIKE = 0.2;

/** Less than any report. `summedAfter`: how many were chosen when a gain was last summed up. */
const NOTHING = { report: -1, sentences: new Map<number, number>(), gain: 0, summedAfter: 0 };
