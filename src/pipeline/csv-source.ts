/** A CSV file as rows of trimmed cells with their lines; bad quoting is told, never repaired by guessing. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault.ts';

export interface CsvRow {
  cells: string[];
  /** Line on which the row begins: a quoted cell may span several. */
  line: number;
  /** The row's number in a spreadsheet, from 1; blank rows count. */
  row: number;
}

/** After so many, quoting is wrong throughout; each one costs reading the rest of the file again. */
const MOST_FAULTS = 20;

/** The rows that can be read, blank ones left out, and a fault for each that cannot. `text` has `\n` line ends. */
export function readCsv(text: string): { rows: CsvRow[]; faults: Fault[] } {
  const lines = text.split('\n');
  const rows: CsvRow[] = [];
  const faults: Fault[] = [];
  let start = 0;
  while (start < lines.length && faults.length < MOST_FAULTS) {
    const failure = readRows(lines, start, rows);
    if (!failure) break;
    faults.push(quotingFault(failure.error, failure.index + 1));
    // The row that cannot be read has its number, too.
    rows.push({ cells: [], line: failure.index + 1, row: rows.length + 1 });
    start = failure.index + 1;
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), faults };
}

/** Reads until the first row with bad quoting; that row's index and what is wrong with it, if there is one. */
function readRows(lines: string[], start: number, rows: CsvRow[]): { index: number; error: CsvError } | undefined {
  let index = start;
  try {
    parse(lines.slice(start).join('\n'), {
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], info) => {
        rows.push({ cells: cells.map((cell) => cell.trim()), line: index + 1, row: rows.length + 1 });
        index = start + info.lines;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return { index, error };
    throw error;
  }
}

function quotingFault({ code }: CsvError, line: number): Fault {
  const message =
    code === 'CSV_QUOTE_NOT_CLOSED' ? '双引号没有成对，这一行没有读取。' : '双引号用法有误，这一行没有读取。';
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
