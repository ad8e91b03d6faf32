/**
 * What checking a draft gives. Plain data.
 *
 * Offsets of a draft are UTF-16 indices into the draft as it was given; offsets of a source are indices into the text of the
 * paragraph that is named.
 */
import type { CardData } from '../search-data/layout.ts';
import type { Remark } from './remark.ts';

/**
 * `verbatim` another report has the sentence word for word (numbering, punctuation, width and case may differ) · `reworded`
 * another report has most of it · `similar` another report says it in much the same words · `formula` a wording that belongs to
 * everyone, or too short to judge · `new` none of these
 */
export type DraftClass = 'verbatim' | 'reworded' | 'similar' | 'formula' | 'new';

/** A sentence of the draft: `draft.slice(start, end)`. */
export interface DraftSentence {
  start: number;
  end: number;
}

/** A sentence of a report that says the same as one of the draft, or nearly so. */
export interface DraftSource {
  reportId: string;
  /** Anchor of the paragraph: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  text: string;
  /** Likeness of the two sentences, 0–1: shared pairs of characters. */
  score: number;
  /** The same with each pair weighed by its rarity: 0 for sentences that only share passages. */
  weight: number;
  /** Whether the sentences are word for word the same. */
  equal: boolean;
}

/** A stretch of the draft, at least `SHORTEST_PASSAGE` characters, that a report has as it stands. */
export interface SharedPassage {
  start: number;
  end: number;
  source: DraftSource;
}

/**
 * Why a sentence is a formula: the archive has it or one like it in so many reports, official style prescribes it, it is a
 * heading, or it is too short to judge.
 */
export type FormulaReason = { kind: 'common'; reports: number } | { kind: 'style' | 'heading' | 'short' };

export interface CheckedSentence extends DraftSentence {
  class: DraftClass;
  /** For `formula`. */
  reason?: FormulaReason;
  /** Sentences like it, most alike first, then newest first. For `new` those that share a passage with it. */
  sources: DraftSource[];
  /** In reading order, without overlap; for a sentence that is not `verbatim`. */
  passages: SharedPassage[];
  /** What a careful colleague would point at, in reading order. */
  remarks: Remark[];
  /** Reports that may have it and were not read. */
  unread: number;
}

export interface DraftCheck {
  /** In the order of the draft; together they hold all of it but the white space between them. */
  sentences: CheckedSentence[];
  /** The reports that sources name. */
  reports: Record<string, CardData>;
  /** Reports of the archive, and how many of them were read in full. */
  archive: number;
  read: number;
}

/** Whether it could be anyone's wording at all: headings and sentences too short to judge are formulas by name only. */
export const isJudged = ({ reason }: Pick<CheckedSentence, 'reason'>): boolean =>
  reason?.kind !== 'heading' && reason?.kind !== 'short';

/** Classes as the interface shows them. */
export const DRAFT_CLASS_NAMES: Record<DraftClass, string> = {
  verbatim: '原文沿用',
  reworded: '改写',
  similar: '近似',
  formula: '通用表述',
  new: '新写',
};

export const DRAFT_CLASSES: readonly DraftClass[] = ['verbatim', 'reworded', 'similar', 'formula', 'new'];

/** Classes of sentences that other reports have, in one form or another. */
export const isKept = (its: DraftClass): boolean => its === 'verbatim' || its === 'reworded' || its === 'similar';
