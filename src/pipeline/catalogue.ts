/** catalogue.csv → one row of given metadata a file, as a spreadsheet or this site itself writes it. */

import {
  CATALOGUE_COLUMNS,
  type CatalogueColumn,
  COLUMN_HEADINGS,
  columnOf,
  FILE_HEADINGS,
  isEvidenceColumn,
  pathKey,
  withSlashes,
} from '../core/exchange/catalogue-columns.ts';
import { type CatalogueRow, GIVEN_NAMES, type Given, type GivenFields } from '../core/metadata/overrides.ts';
import { fileName } from '../core/report/file-name.ts';
import type { Problem } from '../core/report/problem.ts';
import { unguard } from '../core/text/csv.ts';
import { type CsvRow, cellAddress, readCsv } from './csv-source.ts';
import { type Fault, problemsIn } from './fault.ts';
import { findMisspelt } from './suggest.ts';

export const CATALOGUE_FILE = 'catalogue.csv';

export interface CatalogueReading {
  /** By file, as the file is named on disk. */
  rows: Map<string, CatalogueRow>;
  problems: Problem[];
}

/** Columns as a new catalogue has them, for suggestions; the English ones are read as well. */
const COLUMNS = CATALOGUE_COLUMNS.map((column) => COLUMN_HEADINGS[column].chinese);

/** A missing file's nearest name takes time to find; a catalogue that names another folder's files needs no more. */
const MOST_SUGGESTIONS = 50;

/**
 * Reads catalogue.csv for a content folder that holds `files`. An empty cell overrides nothing.
 *
 * `文件,年度` / `2022\总结.txt,2022` gives the row of `2022/总结.txt` its year; a row of a file that is not there is a
 * warning that names the nearest file, a row met twice counts once, and a column of the archivist's own is left alone.
 */
export function parseCatalogue(text: string, files: readonly string[]): CatalogueReading {
  const csv = readCsv(text);
  const faults: Fault[] = [...csv.faults];
  const rows = new Map<string, CatalogueRow>();
  const header = csv.rows[0];
  const columns = header ? readHeader(header, faults) : undefined;
  if (columns) readRows(csv.rows.slice(1), columns, { rows, faults, files });
  else if (faults.length === 0) faults.push(noHeader());
  return {
    rows,
    problems: problemsIn(
      CATALOGUE_FILE,
      faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    ),
  };
}

/** Undefined when rows cannot be identified: no column names the file. */
function readHeader(header: CsvRow, faults: Fault[]): (CatalogueColumn | undefined)[] | undefined {
  const columns = header.cells.map((cell) => columnOf(cell));
  header.cells.forEach((heading, index) => {
    const column = columns[index];
    const place = { line: header.line, cell: cellAddress(index, header.row) };
    if (column === undefined && heading !== '' && !isEvidenceColumn(heading))
      faults.push(unknownColumn(heading, place));
    if (column !== undefined && columns.indexOf(column) !== index) faults.push(columnTwice(heading, place));
  });
  if (columns.includes('file')) return columns;
  faults.push(noFileColumn(header));
  return undefined;
}

interface ReadRows {
  rows: Map<string, CatalogueRow>;
  faults: Fault[];
  files: readonly string[];
}

function readRows(
  csvRows: readonly CsvRow[],
  columns: readonly (CatalogueColumn | undefined)[],
  reading: ReadRows,
): void {
  const { rows, faults, files } = reading;
  const onDisk = new Map(files.map((file) => [pathKey(file), file]));
  let missing = 0;
  for (const row of csvRows) {
    if (row.cells.slice(columns.length).some((cell) => cell !== '')) {
      faults.push(tooManyCells(row, columns.length));
      continue;
    }
    const fileColumn = columns.indexOf('file');
    const written = unguard(row.cells[fileColumn] ?? '');
    const place = { line: row.line, cell: cellAddress(fileColumn, row.row) };
    const path = withSlashes(written);
    const file = onDisk.get(pathKey(written)) ?? onDisk.get(pathKey(path));
    const first = file === undefined ? undefined : rows.get(file);
    if (written === '') faults.push(noFile(place));
    else if (file === undefined) faults.push(missingFile(path, place, ++missing > MOST_SUGGESTIONS ? [] : files));
    else if (first) faults.push(rowTwice(file, place, first.line));
    else rows.set(file, { file, line: row.line, given: givenIn(row, columns) });
  }
}

function givenIn(row: CsvRow, columns: readonly (CatalogueColumn | undefined)[]): GivenFields {
  const given: GivenFields = {};
  columns.forEach((column, index) => {
    const value = unguard(row.cells[index] ?? '');
    if (column !== undefined && column !== 'file' && value !== '')
      given[column] = { value, line: row.line, cell: cellAddress(index, row.row) } satisfies Given;
  });
  return given;
}

type CellPlace = Pick<Fault, 'line' | 'cell'>;

/** An error where a known column was probably meant; otherwise the column is the archivist's own. */
function unknownColumn(heading: string, place: CellPlace): Fault {
  const nearest = findMisspelt(heading, [...COLUMNS, ...FILE_HEADINGS, ...Object.keys(GIVEN_NAMES)]);
  const code = 'catalogue-column';
  if (nearest !== undefined)
    return { code, severity: 'error', ...place, message: `不认识“${heading}”这一列。`, mend: `是否应为“${nearest}”？` };
  const message = `“${heading}”一列不用于著录，原样保留。`;
  return { code, severity: 'info', ...place, message, mend: `用于著录的有：${COLUMNS.join('、')}。` };
}

function columnTwice(heading: string, place: CellPlace): Fault {
  const message = `“${heading}”一列写了两次。`;
  return { code: 'catalogue-column-twice', severity: 'error', ...place, message, mend: '请合并为一列。' };
}

function noFileColumn({ cells, line }: CsvRow): Fault {
  const separator = cells.length === 1 ? /[\t;；，]/.exec(cells[0] ?? '')?.[0] : undefined;
  const message = separator
    ? `各列要用半角逗号隔开，这里用的是“${separator === '\t' ? '制表符' : separator}”。`
    : '缺少“file”（或“文件”）一列，不知道各行说的是哪个文件。';
  const mend = separator ? '请另存为“CSV（逗号分隔）”。' : `表头应为：${COLUMNS.join(',')}`;
  return { code: 'catalogue-header', severity: 'error', line, message, mend };
}

function noHeader(): Fault {
  const message = '没有表头。';
  return { code: 'catalogue-header', severity: 'error', line: 1, message, mend: `第一行应为：${COLUMNS.join(',')}` };
}

function tooManyCells({ cells, line }: CsvRow, columns: number): Fault {
  const message = `这一行有 ${cells.length} 格，表头只有 ${columns} 格。`;
  return { code: 'catalogue-cells', severity: 'error', line, message, mend: '含逗号的内容要用半角双引号括起来。' };
}

function noFile(place: CellPlace): Fault {
  const message = '这一行没有写文件。';
  return { code: 'catalogue-no-file', severity: 'error', ...place, message, mend: '请补上文件名，或删去这一行。' };
}

/**
 * The file that a stale row most likely means: one of the same name in another folder or of another format, else the nearest
 * name. `总结.txt` → `2022/总结.docx`; undefined when none is near.
 */
function nearestFile(path: string, files: readonly string[]): string | undefined {
  const named = files.filter((file) => fileName(file) === fileName(path));
  const same = named.length > 0 ? named : files.filter((file) => stemOf(file) === stemOf(path));
  return findMisspelt(path, same) ?? same[0] ?? findMisspelt(path, files);
}

const stemOf = (file: string): string => fileName(file).replace(/\.[^.]*$/, '');

function missingFile(path: string, place: CellPlace, files: readonly string[]): Fault {
  const nearest = nearestFile(path, files);
  const mend = nearest === undefined ? '请改正文件名，或删去这一行。' : `是否应为“${nearest}”？`;
  const message = `内容文件夹里没有“${path}”，这一行没有用上。`;
  return { code: 'catalogue-missing-file', severity: 'warning', ...place, message, mend };
}

function rowTwice(file: string, place: CellPlace, first: number): Fault {
  const message = `“${file}”写了两行，先见于第 ${first} 行。`;
  return { code: 'catalogue-row-twice', severity: 'error', ...place, message, mend: '请删去一行。' };
}
