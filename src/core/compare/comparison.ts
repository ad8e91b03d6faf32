/**
 * What comparing two reports gives. Plain data, safe to store as JSON.
 *
 * The earlier report is `a`, the later one `b`. Every offset is a UTF-16 index into the text of the paragraph that is named.
 */

/** A report as comparison reads it: what `archive.text(id)` gives. */
export interface ComparedReport {
  paragraphs: readonly ComparedParagraph[];
}

export interface ComparedParagraph {
  /** Anchor in the page: `p12`; `p0` is the report's title. */
  id: string;
  text: string;
  /** Depth from 1, for a paragraph that is a heading and nothing else. */
  heading?: number;
}

/** A sentence of a report, or a stretch of one. `text` is what the paragraph holds from `start` to `end`. */
export interface Span {
  paragraph: string;
  start: number;
  end: number;
  text: string;
}

/**
 * `verbatim` the same words in both reports (numbering, punctuation, width and case may differ) · `reworded` the same matter
 * in other words · `new` only in `b` · `dropped` only in `a`
 */
export type RowClass = 'verbatim' | 'reworded' | 'new' | 'dropped';

/**
 * `moved` stands in another part of the report or out of the common order · `split` its sentence of `a` became several of
 * `b` · `merged` its sentence of `b` was made from several of `a` · `plan-to-result` announced in the plans of `a`,
 * reported among the results of `b`
 */
export type RowFlag = 'moved' | 'split' | 'merged' | 'plan-to-result';

/**
 * One line of the comparison. A sentence of `b` that was merged from several of `a` has a row for each of them, one after
 * another; a sentence of `a` that was split has a row for each sentence of `b` that it became.
 */
export interface Row {
  class: RowClass;
  flags: RowFlag[];
  /** Likeness of the two sentences, 0–1: how far the link can be trusted. 1 for verbatim, 0 for new and dropped. */
  score: number;
  a?: Span;
  b?: Span;
  /** For `reworded`: what was kept, deleted and inserted. */
  pieces?: Piece[];
}

/**
 * A stretch of a reworded sentence. The `a` of all pieces make up the sentence of `a`, their `b` the sentence of `b`; a deleted
 * piece has an empty `b`, an inserted one an empty `a`. Both are there in a kept piece: they may differ in width (５％, 5%).
 */
export interface Piece {
  type: 'kept' | 'deleted' | 'inserted';
  a: string;
  b: string;
}

/**
 * Characters by class, white space not counted. In each report every character is in exactly one class: the four counts of
 * a side add up to its `characters`.
 */
export interface Totals {
  a: { characters: number; verbatim: number; kept: number; deleted: number; dropped: number };
  b: { characters: number; verbatim: number; kept: number; inserted: number; new: number };
}

export interface Comparison {
  /** In the order of `b`; dropped sentences stand beside what stood beside them in `a`. */
  rows: Row[];
  totals: Totals;
}

/** Classes as the interface shows them. */
export const CLASS_NAMES: Record<RowClass, string> = {
  verbatim: '原文沿用',
  reworded: '改写',
  new: '新增',
  dropped: '删去',
};

/** Flags as the interface shows them. */
export const FLAG_NAMES: Record<RowFlag, string> = {
  moved: '移位',
  split: '拆分',
  merged: '合并',
  'plan-to-result': '上年部署→今年总结',
};
