/** The comparison as a sheet of three columns, before it is a file of any kind. */
import type { Word } from './changed-words.ts';
import type { ListSheet } from './list-sheet.ts';

export interface SheetCell {
  words: Word[];
  /** The paragraph, in small type. */
  place?: string;
  /** Centred, each word on a line of its own. */
  centre?: boolean;
}

export interface Sheet {
  title: string;
  /** The comparison in one sentence. */
  gist: string;
  heads: [string, string, string];
  rows: [SheetCell, SheetCell, SheetCell][];
  /** Tables behind the rows. */
  appendices: readonly SheetTable[];
}

/** A plain table with its name and what is to be known of it. */
export interface SheetTable extends Pick<ListSheet, 'title' | 'columns' | 'rows'> {
  note: string;
}
