/** Lines read from an office document: text, and the layout that the document gives for each. */
import type { Origin } from './report.ts';

/** A line of a document. `text` has no line end. */
export interface DocumentLine extends LineLayout {
  text: string;
}

/** Layout of a line, as far as the document gives it; a line without any is a paragraph. */
export interface LineLayout {
  origin?: Origin;
  /** Depth of a heading by its style, from 1; 0 is the document's title. */
  heading?: number;
  item?: ItemPlace;
  cell?: CellPlace;
  /**
   * The reason why the line is not part of the text, though the document has it: 页眉, 批注. It is listed among the removed lines.
   */
  aside?: string;
}

/** An item of a list, whose number is not in its text. */
export interface ItemPlace {
  /** From 1. */
  depth: number;
  /** For an ordered list. */
  number?: number;
  /** Whether it is a further paragraph of the item before. */
  continued?: boolean;
}

/** A cell of a table. Several lines of one cell have the same place, and an empty cell has one empty line. */
export interface CellPlace {
  /** Index of the table in the document, and of row and column in it: all from 0. */
  table: number;
  row: number;
  column: number;
}
