/** CSV (RFC 4180) as spreadsheets read and write it: one writer and one reader. */

/** A number is written unchanged; a text is guarded against being run as a formula. */
export type CsvValue = string | number | undefined;

/** Without this mark a spreadsheet does not recognise UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Spreadsheets run a cell that begins with one of these signs as a formula, also after white space. Chinese ones accept the
 * full-width forms too.
 */
const FORMULA = /^'*(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The rows as a file: UTF-8 with a byte order mark, lines ending in CR LF. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return csvFile(rows.map(csvRecord));
}

/** A file of records that are already written, such as those of `csvRecord` and `readCsvRecords`. */
export function csvFile(records: readonly string[]): string {
  return BYTE_ORDER_MARK + records.map((record) => record + LINE_END).join('');
}

/** One record without its line end: `['=1+1', '甲,乙', 3]` → `'=1+1,"甲,乙",3` */
export function csvRecord(values: readonly CsvValue[]): string {
  return values.map(csvCell).join(',');
}

/** A cell, quoted where a comma, a quote, a line end or outer white space would be lost. */
export function csvCell(value: CsvValue): string {
  const text = typeof value === 'string' ? guard(value) : String(value ?? '');
  return quoteCell(text);
}

/** A cell quoted by RFC 4180 without a guard: writes back unchanged what `readCsvRecords` read. */
export function quoteCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A cell that no spreadsheet runs as a formula: `-示范点总结.txt` → `'-示范点总结.txt`. `unguard` removes the sign and keeps one that was
 * there before: `unguard(guard(x)) === x` for every text.
 */
export function guard(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One record of a CSV file. */
export interface CsvRecord {
  /** As in the file, without its line end. */
  raw: string;
  /** Its first line, from 1: a quoted cell may span several. */
  line: number;
  /** Cells without their quotes, otherwise unchanged. Absent when quoting is wrong; then the record is its first line. */
  cells?: string[];
  /** `open` a quote without its end · `stray` a quote within a cell, or words after the closing quote */
  fault?: 'open' | 'stray';
}

/** A quoted cell, or one without quotes. Linear in the length of the cell. */
const CELL = /"([^"]*(?:""[^"]*)*)"(?!")|[^",\n]*/y;

/**
 * Every record, including blank ones. `text` has `\n` line ends. After a record with wrong quoting, reading continues on the next
 * line. After `mostFaults` of them each line of the rest is a record without cells.
 */
export function readCsvRecords(text: string, mostFaults = 20): CsvRecord[] {
  const records: CsvRecord[] = [];
  let faults = 0;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = faults < mostFaults ? readRecord(text, at) : { fault: 'open' as const };
    const lineEnd = text.indexOf('\n', at);
    const end = 'end' in read ? read.end : lineEnd === -1 ? text.length : lineEnd;
    const raw = text.slice(at, end);
    if ('cells' in read) records.push({ raw, line, cells: read.cells });
    else records.push({ raw, line, fault: read.fault });
    if ('fault' in read) faults += 1;
    line += raw.split('\n').length;
    at = end + 1;
  }
  return records;
}

function readRecord(text: string, start: number): { cells: string[]; end: number } | { fault: 'open' | 'stray' } {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    CELL.lastIndex = at;
    const [whole = '', quoted] = CELL.exec(text) ?? [];
    at += whole.length;
    const next = text[at];
    if (next !== undefined && next !== ',' && next !== '\n')
      return { fault: whole === '' && next === '"' ? 'open' : 'stray' };
    cells.push(quoted === undefined ? whole : quoted.replace(/""/g, '"'));
    if (next !== ',') return { cells, end: at };
  }
}
