/** What wenmai notes on the nodes of a Markdown tree (mdast) while it recognises a report's outline. */

import type { Label } from '../../text/numbering.ts';
import type { NumberedHeading } from './headings.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The heading that a paragraph opens with; its text stays in the paragraph. */
    heading?: NumberedHeading;
    role?: 'title' | 'front' | 'closing';
    /** The block opens an annex: 附件, or the title of what is annexed. */
    annex?: boolean;
    /** Plain text only: a blank line follows. */
    blankAfter?: boolean;
  }
  interface HeadingData {
    /** A heading encloses those of a higher rank that follow it. */
    rank?: number;
    label?: Label;
    role?: 'title';
  }
}

/** Markdown headings enclose every numbered line: `#` has rank -10, `##` -9 … */
export const markdownRank = (depth: number): number => depth - 11;
/** An annex encloses everything after it, up to the next annex. */
export const ANNEX_RANK = -30;
/** An unnumbered heading line in a report without 一、 sections, and in one with them. */
export const UNNUMBERED_TOP_RANK = -1;
export const UNNUMBERED_LEAF_RANK = 90;
