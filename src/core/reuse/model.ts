/**
 * What is known of the wordings of an archive: which sentence stands where, and where it stood first.
 *
 * Columns of numbers instead of objects: ten thousand reports have a million sentences. A report is told by its ordinal, its
 * place in `reports`, which is chronological; a sentence, a unit and a cluster by their numbers. Every offset is a UTF-16 index
 * into the text of the paragraph that is named, save offsets of `Units.text`, which say so.
 */

import type { ParagraphKind } from '../report/report.ts';
import { textOfCodes } from '../text/lists.ts';

/** A report as this folder reads it; `readSource` makes it of a `Report`. */
export interface ReuseSource {
  id: string;
  title: string;
  year?: number;
  /** ISO date, as precise as it is told. */
  date?: string;
  types: readonly string[];
  /** 级别 */
  level?: string;
  /**
   * Who says it: the office, else the series, else the author, else the report itself. 通用表述 counts holders, not reports: ten
   * yearly reports of one office that repeat a sentence are reuse, ten offices that share it use a formula.
   */
  holder: string;
  /** The whole text in reading order. */
  paragraphs: readonly ReuseParagraph[];
}

export interface ReuseParagraph {
  id: string;
  text: string;
  kind: ParagraphKind;
  /** Where the heading sentence that opens the paragraph ends; its words are no running text. */
  headingEnd?: number;
}

/** The different wordings. A unit is what sentences of the same words share; units are numbered as they first appear. */
interface Units {
  count: number;
  /** Code units of all folded wordings, one after another; see `fold.ts`. */
  text: Uint16Array;
  /** Where each wording begins in `text`; one more entry at the end. */
  starts: Int32Array;
  /** The sentence that has it first. */
  firsts: Int32Array;
  /** Reports that have exactly these words. */
  reports: Int32Array;
  /** The cluster of near-duplicates that it belongs to. */
  clusters: Int32Array;
  /** The wording before it that it is most like, though not equal to; -1 where none is alike. */
  twins: Int32Array;
}

/** The sentences of running text, report by report, each in reading order. Headings, salutations and closings are none. */
export interface Sentences {
  count: number;
  units: Int32Array;
  /** Ordinals. */
  reports: Int32Array;
  /** Indexes into the `paragraphs` of its report. */
  paragraphs: Int32Array;
  /** Where its words begin, after 三是 or （一）. */
  starts: Int32Array;
  ends: Int32Array;
  /** The first sentence of each report; one more entry at the end. */
  ofReports: Int32Array;
}

/** Wordings that are alike; a wording that is like no other is a cluster of its own. Numbered as they first appear. */
interface Clusters {
  count: number;
  /** Reports that have any of its wordings. */
  reports: Int32Array;
  /** Holders that have any of its wordings. */
  holders: Int32Array;
}

export interface ReuseCorpus {
  /** Chronological: by year, then date, then id; those without a year last. An ordinal is an index into it. */
  reports: readonly ReuseSource[];
  units: Units;
  sentences: Sentences;
  clusters: Clusters;
  /**
   * How far a cluster's wording is its holders' own, 0–1: 1 is a wording of few, 0 is everybody's, 通用表述. It is measured by the
   * share of all holders that have it; with `types`, by the share within those of them that the archive has 20 reports of, the
   * largest share counting.
   */
  weightOf: (cluster: number, types?: readonly string[]) => number;
  /** Dice coefficient of the different pairs of characters of two wordings, 0–1; 0 as soon as it cannot reach `least`. */
  likenessOf: (unitA: number, unitB: number, least?: number) => number;
}

/** Where a sentence stands. */
export interface Place {
  /** Ordinal. */
  report: number;
  /** Anchor: `p12`. */
  paragraph: string;
  start: number;
  end: number;
}

/** A wording in folded form: 完成造林3.2万亩. */
export function normOf({ units }: Pick<ReuseCorpus, 'units'>, unit: number): string {
  return textOfCodes(units.text.subarray(units.starts[unit], units.starts[unit + 1]));
}

export function placeOf({ reports, sentences }: Pick<ReuseCorpus, 'reports' | 'sentences'>, sentence: number): Place {
  const report = sentences.reports[sentence] ?? 0;
  const paragraph = reports[report]?.paragraphs[sentences.paragraphs[sentence] ?? 0]?.id;
  if (paragraph === undefined) throw new RangeError(`There is no sentence ${sentence}: this is a bug.`);
  return { report, paragraph, start: sentences.starts[sentence] ?? 0, end: sentences.ends[sentence] ?? 0 };
}
