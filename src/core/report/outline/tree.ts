/** Data that wenmai stores on the nodes of a Markdown tree (mdast) while it recognises a report's outline. */

import type { Label } from '../../text/numbering.ts';
import type { NumberedHeading } from './headings.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The heading that opens a paragraph; its text stays in the paragraph. */
    heading?: NumberedHeading;
    role?: 'title' | 'front' | 'closing';
    /** Whether the block opens an annex: 附件, or the title of an annexed text. */
    annex?: boolean;
    /** Whether a blank line follows; for plain text only. */
    blankAfter?: boolean;
  }
  interface HeadingData {
    /** A heading encloses following headings of a higher rank. */
    rank?: number;
    label?: Label;
    role?: 'title';
  }
}

/** Markdown headings enclose every numbered line: `#` has rank -10, `##` -9 … */
export const markdownRank = (depth: number): number => depth - 11;
/** An annex encloses everything after it, up to the next annex. */
export const ANNEX_RANK = -30;
/** Rank of an unnumbered heading line in a report without 一、 sections, and in one with them. */
export const UNNUMBERED_TOP_RANK = -1;
export const UNNUMBERED_LEAF_RANK = 90;
