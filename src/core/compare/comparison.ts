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
 * in other words · `retold` the same matter said anew: another proposition, or all other words · `new` only in `b` · `dropped` only in `a`
 */
export type RowClass = 'verbatim' | 'reworded' | 'retold' | 'new' | 'dropped';

/**
 * `moved` stands in another part of the report or out of the common order · `split` its sentence of `a` became several of
 * `b` · `merged` its sentence of `b` was made from several of `a` · `plan-to-result` announced in the plans of `a`,
 * reported among the results of `b` · `result-to-plan` a result of `a` that the plans of `b` go on with ·
 * `paragraph-rewritten` of new and dropped sentences that take one another's place in a paragraph: first all that were dropped,
 * then all that are new; they count as dropped and new
 */
export type RowFlag = 'moved' | 'split' | 'merged' | 'plan-to-result' | 'result-to-plan' | 'paragraph-rewritten';

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
  /** 题头 (title, speaker, date, the sentence that opens the report) and 结语 (closing formula, signature): no matter of the report. */
  frame?: 'head' | 'close';
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
 * Characters by class, white space not counted. In each report every character is in exactly one class: the five counts of
 * a side add up to its `characters`.
 */
export interface Totals {
  a: { characters: number; verbatim: number; kept: number; deleted: number; retold: number; dropped: number };
  b: { characters: number; verbatim: number; kept: number; inserted: number; retold: number; new: number };
}

/** How two reports are related; both hold where nothing is known. */
export interface Relation {
  /** Whether one office wrote both: what another announced is not reported here. */
  oneOffice: boolean;
  /** Whether `b` is of a later year. */
  forward: boolean;
}

export interface Comparison {
  /** In the order of `b`; dropped sentences stand beside what stood beside them in `a`, or before what took their place. */
  rows: Row[];
  totals: Totals;
}

/** Classes as the interface shows them. */
export const CLASS_NAMES: Record<RowClass, string> = {
  verbatim: '原文沿用',
  reworded: '改写',
  retold: '同题',
  new: '新增',
  dropped: '删去',
};

/** Flags as the interface shows them. */
export const FLAG_NAMES: Record<RowFlag, string> = {
  moved: '移位',
  split: '拆分',
  merged: '合并',
  'plan-to-result': '上年部署→今年总结',
  'result-to-plan': '上年总结→今年部署',
  'paragraph-rewritten': '整段重写',
};

/** A figure of a report with what it measures. */
export interface Figure {
  /** What is measured, as far as the words beside the number tell: 城镇新增就业. */
  indicator: string;
  /** `level` 达到1244万人 · `up` 增长5.2% · `down` 下降2.5%. */
  kind: 'level' | 'up' | 'down';
  /** In `unit`, magnitudes multiplied out: 1244万人 is 12440000. Of a range the lower end. */
  value: number;
  /** Upper end of a range: 6%—6.5%. */
  upper?: number;
  /** 人, 元, %, 个百分点; empty where none is written. */
  unit: string;
  /** 以上, 超过 say at least; 左右, 约 about; 以内, 不超过 at most. */
  bound?: 'at least' | 'about' | 'at most';
  /** The time that the figure covers, where it is not the year: 五年, 累计, 年均, 上半年. */
  period?: string;
  /** What an increase is measured against, where it is not the year before: 2012年. */
  base?: string;
  /** How it is reckoned, where that is said: 实际, 同口径, 扣除价格因素. */
  terms?: string;
  /** Whether the figure is a result or a target; absent where neither the part of the report nor the words tell. */
  stage?: 'result' | 'target';
  /** The number with its unit: 1244万人. */
  span: Span;
  sentence: Span;
}

/** The same indicator in both reports. */
export interface FigurePair {
  a: Figure;
  b: Figure;
  /** `b` less `a` in their unit (个百分点 for %), a decrease counted as negative; absent where period or base differ or one is a range. */
  difference?: number;
  /** How alike the indicators are, 0–1. */
  score: number;
}

export interface FigureComparison {
  /** Result beside result, target beside target; in the order of `b`. */
  changes: FigurePair[];
  /** 目标→完成: a target of `a` beside the result in `b`. */
  outcomes: FigurePair[];
}

/** A phrase that only one of the two reports has. */
export interface Phrase {
  /** In normal form: 低空经济. */
  text: string;
  /** Occurrences in the report that has it. */
  count: number;
  /** Whether the report puts it in quotation marks. */
  quoted: boolean;
  /** 档案首见: no earlier report of the archive has it; absent when the archive was not asked. */
  firstUse?: boolean;
  /** For sorting; comparable within one list only. */
  score: number;
  /** Where it stands first. */
  span: Span;
}

export interface WordingComparison {
  /** Phrases of `b` that `a` does not have, the most telling first. */
  new: Phrase[];
  /** Phrases of `a` that `b` does not have. */
  dropped: Phrase[];
}

/** What the rest of the archive says of a phrase; made from its document frequencies. */
export interface ArchiveUse {
  /** Reports before `b` that have the phrase. */
  before: (phrase: string) => number;
  /** All other reports that have it, whenever they were written: a phrase that others use too is a phrase. */
  elsewhere?: (phrase: string) => number;
}
