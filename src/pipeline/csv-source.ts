/** A CSV file as rows of trimmed cells with their lines; bad quoting is a fault, never repaired by guessing. */
import { type CsvRecord, readCsvRecords } from '../core/text/csv.ts';
import type { Fault } from './fault.ts';

export interface CsvRow {
  cells: string[];
  /** Line on which the row begins: a quoted cell may span several. */
  line: number;
  /** The row's number in a spreadsheet, from 1; blank rows count. */
  row: number;
}

/** After so many, quoting is wrong throughout. */
const MOST_FAULTS = 20;

/**
 * The rows that can be read, blank ones left out, and a fault for each that cannot; `records` is the whole file as it lies.
 * `text` has `\n` line ends.
 */
export function readCsv(text: string): { rows: CsvRow[]; faults: Fault[]; records: CsvRecord[] } {
  const records = readCsvRecords(text, MOST_FAULTS);
  const rows = records.map(({ cells = [], line }, index) => ({
    cells: cells.map((cell) => cell.trim()),
    line,
    row: index + 1,
  }));
  const faults = records.flatMap(({ fault, line }) => (fault === undefined ? [] : quotingFault(fault, line)));
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
    faults: faults.slice(0, MOST_FAULTS),
    records,
  };
}

function quotingFault(kind: 'open' | 'stray', line: number): Fault {
  const message = kind === 'open' ? '双引号没有成对，这一行没有读取。' : '双引号用法有误，这一行没有读取。';
  const mend = '整格用半角双引号括起来，格内的双引号写两遍：""。';
  return { code: 'catalogue-quoting', severity: 'error', line, message, mend };
}

/** `cellAddress(2, 12)` → C12; columns count from 0. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
