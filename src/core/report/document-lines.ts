/** The lines that are taken out of an office document: its words, with what the document says each line is. */
import type { Origin } from './report.ts';

/** A line of a document. `text` holds no line end. */
export interface DocumentLine extends LineLayout {
  text: string;
}

/** What a line is, where the document tells; a line that nothing is told of is a paragraph. */
export interface LineLayout {
  origin?: Origin;
  /** Depth of a heading by its style, from 1; 0 is the document's title. */
  heading?: number;
  item?: ItemPlace;
  cell?: CellPlace;
  /** Why the line is no part of the text, though the document holds it: 页眉, 批注. It is listed among the removed lines. */
  aside?: string;
}

/** An item of a list without a number of its own in the text. */
export interface ItemPlace {
  /** From 1. */
  depth: number;
  /** Of an ordered list. */
  number?: number;
  /** A further paragraph of the item before. */
  continued?: boolean;
}

/** A place in a table; several lines of one cell have the same place, and an empty cell has one empty line. */
export interface CellPlace {
  /** Which table of the document, and where in it: all from 0. */
  table: number;
  row: number;
  column: number;
}
