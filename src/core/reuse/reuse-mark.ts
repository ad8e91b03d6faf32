import type { Place } from './model.ts';
import type { Relation } from './times.ts';

/**
 * `verbatim` the words of an earlier report · `reworded` much like a sentence of an earlier report · `passage` a part of the
 * sentence is in an earlier report · `echo` only a report of the same time or a later one has the sentence
 */
export type MarkKind = 'verbatim' | 'reworded' | 'passage' | 'echo';

/** The same or nearly the same words in another report. */
export interface Reference extends Place {
  relation: Relation;
  /** 1 only for the same words. */
  likeness: number;
}

/** A span of the report, with its other places. */
export interface ReuseMark {
  kind: MarkKind;
  /** 通用表述 */
  formula: boolean;
  /** Anchor: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  /** Number of other reports with the sentence or one of its family; absent for a passage, whose reports are not counted. */
  counts?: Record<Relation, number>;
  /** A few of those reports, earlier ones first, then the nearest first; never empty. */
  references: Reference[];
}
