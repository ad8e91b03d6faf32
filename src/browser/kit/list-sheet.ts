/** A table as it is written out: what a page gives and the Word document takes. */

export interface ListColumn {
  name: string;
  /** Of the page's width, beside the other columns' shares. */
  share: number;
  number?: boolean;
}

export interface ListSheet {
  title: string;
  gist: string;
  columns: readonly ListColumn[];
  rows: readonly (readonly string[])[];
}
