/** The comparison as a sheet of three columns, before it is a file of any kind. */
import type { Word } from './changed-words.ts';

export interface SheetCell {
  words: Word[];
  /** The paragraph, in small type. */
  place?: string;
  centre?: boolean;
}

export interface Sheet {
  title: string;
  /** The comparison in one sentence. */
  gist: string;
  heads: [string, string, string];
  rows: [SheetCell, SheetCell, SheetCell][];
}
