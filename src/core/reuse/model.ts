/**
 * The wordings of an archive: where each sentence is, and where its wording is first.
 *
 * Columns of numbers instead of objects: ten thousand reports have a million sentences. A report is identified by its ordinal,
 * the index in `reports`, which is chronological; a sentence, a wording and a cluster by their numbers. Every
 * offset is a UTF-16 index into the text of its paragraph, except offsets of `Wordings.text`, which say so.
 */

import type { ParagraphKind } from '../report/report.ts';
import { textOfCodes } from '../text/lists.ts';

/** Fields of a report for reuse; `readSource` makes it from a `Report`. */
export interface ReuseSource {
  id: string;
  title: string;
  year?: number;
  /** ISO date, as precise as it is known. */
  date?: string;
  types: readonly string[];
  /** 级别 */
  level?: string;
  /**
   * The holder: the office, else the series, else the author, else the report itself. 通用表述 counts holders, not reports: ten
   * yearly reports of one office that repeat a sentence are reuse; ten offices that share it use a formula.
   */
  holder: string;
  /** The whole text in reading order. */
  paragraphs: readonly ReuseParagraph[];
}

export interface ReuseParagraph {
  id: string;
  text: string;
  kind: ParagraphKind;
  /** End of the heading sentence that opens the paragraph. Its words are not running text. */
  headingEnd?: number;
}

/** Distinct wordings: sentences with the same words share one. Numbered in order of first appearance. */
interface Wordings {
  count: number;
  /** Code units of all folded wordings, concatenated; see `fold.ts`. */
  text: Uint16Array;
  /** Start of each wording in `text`, and the end of the last. */
  starts: Int32Array;
  /** First sentence of each wording. */
  firsts: Int32Array;
  /** Number of reports with exactly these words. */
  reports: Int32Array;
  /** Cluster of near-duplicates that contains it. */
  clusters: Int32Array;
  /** Most alike earlier wording that is not equal; -1 where none is alike. */
  twins: Int32Array;
}

/** Sentences of running text, report by report, in reading order. Without headings, salutations and closings. */
export interface Sentences {
  count: number;
  wordings: Int32Array;
  /** Ordinals. */
  reports: Int32Array;
  /** Indices into the `paragraphs` of its report. */
  paragraphs: Int32Array;
  /** Start of its words, after 三是 or （一）. */
  starts: Int32Array;
  ends: Int32Array;
  /** First sentence of each report, and the end of the last. */
  ofReports: Int32Array;
}

/** Clusters of alike wordings; a wording unlike any other is a cluster of one. Numbered in order of first appearance. */
interface Clusters {
  count: number;
  /** Number of reports with any of its wordings. */
  reports: Int32Array;
  /** Number of holders with any of its wordings. */
  holders: Int32Array;
}

export interface ReuseCorpus {
  /** Chronological: by year, then date, then id; those without a year last. An ordinal is an index into it. */
  reports: readonly ReuseSource[];
  wordings: Wordings;
  sentences: Sentences;
  clusters: Clusters;
  /**
   * How far a cluster's wording is its holders' own, 0–1: 1 for a wording of few, 0 for a common one, 通用表述. Measured by the share
   * of all holders that have it. With `types`, also by the share within each of them of which the archive has 20 reports; the
   * largest share counts.
   */
  weightOf: (cluster: number, types?: readonly string[]) => number;
  /** Dice's coefficient of the distinct pairs of characters of two wordings, 0–1; 0 as soon as it cannot reach `least`. */
  likenessOf: (wordingA: number, wordingB: number, least?: number) => number;
}

/** The place of a sentence. */
export interface Place {
  /** Ordinal. */
  report: number;
  /** Anchor: `p12`. */
  paragraph: string;
  start: number;
  end: number;
}

/** A wording in folded form: 完成造林3.2万亩. */
export function normOf({ wordings }: Pick<ReuseCorpus, 'wordings'>, wording: number): string {
  return textOfCodes(wordings.text.subarray(wordings.starts[wording], wordings.starts[wording + 1]));
}

export function placeOf({ reports, sentences }: Pick<ReuseCorpus, 'reports' | 'sentences'>, sentence: number): Place {
  const report = sentences.reports[sentence] ?? 0;
  const paragraph = reports[report]?.paragraphs[sentences.paragraphs[sentence] ?? 0]?.id;
  if (paragraph === undefined) throw new RangeError(`There is no sentence ${sentence}: this is a bug.`);
  return { report, paragraph, start: sentences.starts[sentence] ?? 0, end: sentences.ends[sentence] ?? 0 };
}
