/**
 * The result of checking a draft. Plain data.
 *
 * Offsets of a draft are UTF-16 indices into the draft as it was given. Offsets of a source are indices into the text of its
 * `paragraph`.
 */
import type { CardData } from '../search-data/layout.ts';
import type { Remark } from './remark.ts';

/**
 * `verbatim` another report has the sentence word for word (numbering, punctuation, width and case may differ) · `reworded`
 * another report has most of it · `similar` another report has it in similar words · `formula` a common wording, or too short to
 * judge · `new` none of these
 */
export type DraftClass = 'verbatim' | 'reworded' | 'similar' | 'formula' | 'new';

/** A sentence of the draft: `draft.slice(start, end)`. */
export interface DraftSentence {
  start: number;
  end: number;
}

/** A sentence of a report with the same or nearly the same wording as one of the draft. */
export interface DraftSource {
  reportId: string;
  /** Anchor of the paragraph: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  text: string;
  /** Likeness of the two sentences by shared pairs of characters, 0–1. */
  score: number;
  /** Likeness with each pair weighed by its rarity, 0–1; 0 for sentences that only share passages. */
  weight: number;
  /** Whether the sentences are the same word for word. */
  equal: boolean;
}

/** A span of the draft, at least `SHORTEST_PASSAGE` characters, that a report has unchanged. */
export interface SharedPassage {
  start: number;
  end: number;
  source: DraftSource;
}

/**
 * Why a sentence is a formula: many reports of the archive have it or one like it, official style prescribes it, it is a heading,
 * or it is too short to judge.
 */
export type FormulaReason = { kind: 'common'; reports: number } | { kind: 'style' | 'heading' | 'short' };

export interface CheckedSentence extends DraftSentence {
  class: DraftClass;
  /** Only for `formula`. */
  reason?: FormulaReason;
  /** Sentences like it, most alike first, then newest first. For `new`, sentences that share a passage with it. */
  sources: DraftSource[];
  /** In reading order, without overlap. Empty for `verbatim`. */
  passages: SharedPassage[];
  /** Remarks in reading order. */
  remarks: Remark[];
  /** Number of reports that may have it and were not read. */
  unread: number;
}

export interface DraftCheck {
  /** In the order of the draft. Together they hold all of it except the white space between them. */
  sentences: CheckedSentence[];
  /** The reports that sources name, by id. */
  reports: Record<string, CardData>;
  /** Number of reports in the archive, and how many of them were read in full. */
  archive: number;
  read: number;
}

/**
 * Whether the sentence was judged. Headings and sentences too short to judge have the class `formula` but are not counted as
 * such.
 */
export const isJudged = ({ reason }: Pick<CheckedSentence, 'reason'>): boolean =>
  reason?.kind !== 'heading' && reason?.kind !== 'short';

/** Names of classes in the interface. */
export const DRAFT_CLASS_NAMES: Record<DraftClass, string> = {
  verbatim: '原文沿用',
  reworded: '改写',
  similar: '近似',
  formula: '通用表述',
  new: '新写',
};

export const DRAFT_CLASSES: readonly DraftClass[] = ['verbatim', 'reworded', 'similar', 'formula', 'new'];

/** Whether other reports have a sentence of this class, word for word or nearly so. */
export const isKept = (its: DraftClass): boolean => its === 'verbatim' || its === 'reworded' || its === 'similar';
