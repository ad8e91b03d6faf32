/** A piece as a page description places it: where it begins, which way it runs, how long and how high it is. */
export interface RawPiece {
  page: number;
  text: string;
  /** Start of the base line, from the page's lower left corner. */
  x: number;
  y: number;
  /** Direction in which the text runs, counted against the clock from the right, in degrees. */
  angle: number;
  length: number;
  size: number;
}
