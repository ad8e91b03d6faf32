import type { Place } from './model.ts';
import type { Relation } from './times.ts';

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
