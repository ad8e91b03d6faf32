/** A row of words as it stands on a page: what PDF and OFD have instead of lines and paragraphs. */
export interface Row {
  /** From 1. */
  page: number;
  text: string;
  /** Left and right end, and the base line counted from the page's lower edge; any unit, the same throughout a file. */
  left: number;
  right: number;
  y: number;
  /** Height of the characters. */
  size: number;
  pageHeight: number;
}

/** A piece of a row, as page descriptions place them. */
export type Piece = Row;

/** Pieces further apart than so many characters' widths stand in columns, and are parted by a space. */
const COLUMN_GAP = 1;
/** Pieces on the same base line, give or take this part of their height (a raised note sign), are one row. */
const SAME_LINE = 0.5;

/** Quotation marks are set closer than the widths that fonts tell of them, by up to so many characters on either side. */
const OVERLAP = 1.5;

/** Puts the pieces of each line together, in the order in which the page gives them. */
export function joinPieces(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && continuesRow(row, piece)) {
      const gap = piece.left - row.right;
      row.text += (gap > row.size * COLUMN_GAP ? ' ' : '') + piece.text;
      row.right = Math.max(row.right, piece.right);
      row.size = Math.max(row.size, piece.size);
    } else if (piece.text.trim() !== '') rows.push({ ...piece });
  }
  return rows;
}

function continuesRow(row: Row, piece: Piece): boolean {
  const size = Math.max(row.size, piece.size);
  if (row.page !== piece.page || Math.abs(row.y - piece.y) > size * SAME_LINE) return false;
  return piece.left >= row.right - size * OVERLAP || piece.text.trim() === '';
}
