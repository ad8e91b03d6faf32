/** What a spreadsheet would do to a cell of catalogue.csv, and how the cell is kept from it. */

/** Spreadsheets run a cell that begins with one of these as a formula; Chinese ones take the full-width forms as well. */
const FORMULA = /^'*[=+\-@＝＋－＠]/u;

/**
 * A cell that no spreadsheet takes for a formula: `-示范点总结.txt` → `'-示范点总结.txt`. `unguard` takes the sign away again,
 * and one that was there before stays: `unguard(guard(x)) === x` for every text.
 */
export function guard(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Columns that tell the archivist something and are not read back. */
export const OPEN_COLUMN = '待核';
export const EVIDENCE_COLUMN = '依据';

/** `依据`, `依据（题名）`, `待核` */
export function isEvidenceColumn(heading: string): boolean {
  return heading.startsWith(EVIDENCE_COLUMN) || heading === OPEN_COLUMN;
}
