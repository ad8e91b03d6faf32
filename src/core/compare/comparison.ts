/**
 * The result of comparing two reports. Plain data that can be stored as JSON.
 *
 * The earlier report is `a`, the later one `b`. Every offset is a UTF-16 index into the text of its paragraph.
 */

/** A report as input of a comparison: the result of `archive.text(id)`. */
export interface ComparedReport {
  paragraphs: readonly ComparedParagraph[];
}

export interface ComparedParagraph {
  /** Anchor in the page: `p12`; `p0` is the report's title. */
  id: string;
  text: string;
  /** Depth from 1, for a paragraph that is only a heading. */
  heading?: number;
}

/** A sentence of a report, or part of one. `text` is the paragraph's text from `start` to `end`. */
export interface Span {
  paragraph: string;
  start: number;
  end: number;
  text: string;
}

/**
 * `verbatim` the same words in both reports (numbering, punctuation, width and case may differ) · `reworded` the same subject in
 * other words · `retold` the same subject stated anew: another proposition, or all other words · `new` only in `b` · `dropped`
 * only in `a`
 */
export type RowClass = 'verbatim' | 'reworded' | 'retold' | 'new' | 'dropped';

/**
 * `moved` in another part of the report or out of the common order · `split` a sentence of `a` that became several of `b` ·
 * `merged` a sentence of `b` made from several of `a` · `plan-to-result` announced in the plans of `a`, reported among the
 * results of `b` · `result-to-plan` a result of `a` that the plans of `b` continue · `paragraph-rewritten` dropped and new
 * sentences that replace one another in a paragraph: first all dropped ones, then all new ones; they count as dropped and new
 */
export type RowFlag = 'moved' | 'split' | 'merged' | 'plan-to-result' | 'result-to-plan' | 'paragraph-rewritten';

/**
 * One line of the comparison. A sentence of `b` merged from several of `a` has a row for each of them, one after another; a
 * sentence of `a` that was split has a row for each sentence of `b`.
 */
export interface Row {
  class: RowClass;
  flags: RowFlag[];
  /** Likeness of the two sentences, 0–1, as confidence in the link. 1 for verbatim, 0 for new and dropped. */
  score: number;
  a?: Span;
  b?: Span;
  /**
   * 题头 (title, speaker, date, the sentence that opens the report) and 结语 (closing formula, signature): not part of the content.
   */
  frame?: 'head' | 'close';
  /** For `reworded`: the kept, deleted and inserted pieces. */
  pieces?: Piece[];
}

/**
 * A piece of a reworded sentence. The `a` of all pieces make up the sentence of `a`, their `b` the sentence of `b`. A deleted
 * piece has an empty `b`, an inserted one an empty `a`. A kept piece has both, which may differ in width (５％, 5%).
 */
export interface Piece {
  type: 'kept' | 'deleted' | 'inserted';
  a: string;
  b: string;
}

/**
 * Characters by class, without white space. In each report every character is in exactly one class: the five counts of a side add
 * up to its `characters`.
 */
export interface Totals {
  a: { characters: number; verbatim: number; kept: number; deleted: number; retold: number; dropped: number };
  b: { characters: number; verbatim: number; kept: number; inserted: number; retold: number; new: number };
}

/** How two reports are related. Both fields are true when nothing is known. */
export interface Relation {
  /** Whether one office wrote both. If not, `b` does not report what `a` announced. */
  oneOffice: boolean;
  /** Whether `b` is of a later year. */
  forward: boolean;
}

export interface Comparison {
  /** In the order of `b`. Dropped sentences come next to their neighbours in `a`, or before the sentences that replace them. */
  rows: Row[];
  totals: Totals;
}

/** Names of classes in the interface. */
export const CLASS_NAMES: Record<RowClass, string> = {
  verbatim: '原文沿用',
  reworded: '改写',
  retold: '同题',
  new: '新增',
  dropped: '删去',
};

/** Names of flags in the interface. */
export const FLAG_NAMES: Record<RowFlag, string> = {
  moved: '移位',
  split: '拆分',
  merged: '合并',
  'plan-to-result': '上年部署→今年总结',
  'result-to-plan': '上年总结→今年部署',
  'paragraph-rewritten': '整段重写',
};

/** A figure of a report with its indicator. */
export interface Figure {
  /** The indicator, as far as the words around the number name it: 城镇新增就业. */
  indicator: string;
  /** `level` 达到1244万人 · `up` 增长5.2% · `down` 下降2.5%. */
  kind: 'level' | 'up' | 'down';
  /** In `unit`, magnitudes multiplied out: 1244万人 is 12440000. The lower end of a range. */
  value: number;
  /** Upper end of a range: 6%—6.5%. */
  upper?: number;
  /** 人, 元, %, 个百分点; empty without a unit. */
  unit: string;
  /** `at least` 以上, 超过 · `about` 左右, 约 · `at most` 以内, 不超过 */
  bound?: 'at least' | 'about' | 'at most';
  /** The period of the figure, if it is not the year: 五年, 累计, 年均, 上半年. */
  period?: string;
  /** The base of an increase, if it is not the year before: 2012年. */
  base?: string;
  /** Terms of the measurement, if stated: 实际, 同口径, 扣除价格因素. */
  terms?: string;
  /** Whether the figure is a result or a target; absent if neither the part of the report nor the words show it. */
  stage?: 'result' | 'target';
  /** The number with its unit: 1244万人. */
  span: Span;
  sentence: Span;
}

/** The same indicator in both reports. */
export interface FigurePair {
  a: Figure;
  b: Figure;
  /**
   * `b` minus `a` in their unit (个百分点 for %), decreases as negative numbers; absent where period or base differ or one is a
   * range.
   */
  difference?: number;
  /** Likeness of the indicators, 0–1. */
  score: number;
}

export interface FigureComparison {
  /** Pairs of results and pairs of targets, in the order of `b`. */
  changes: FigurePair[];
  /** 目标→完成: targets of `a` with their results in `b`. */
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
  /** 档案首见: whether no earlier report of the archive has it; absent if the archive was not asked. */
  firstUse?: boolean;
  /** For sorting; comparable within one list only. */
  score: number;
  /** Its first occurrence. */
  span: Span;
}

export interface WordingComparison {
  /** Phrases of `b` that `a` does not have, most significant first. */
  new: Phrase[];
  /** Phrases of `a` that `b` does not have. */
  dropped: Phrase[];
}

/** Use of phrases in the rest of the archive, from its document frequencies. */
export interface ArchiveUse {
  /** Number of reports before `b` with the phrase. */
  before: (phrase: string) => number;
  /** Number of all other reports with it, earlier or later: words that others use too are a phrase. */
  elsewhere?: (phrase: string) => number;
}
