/** Edits catalogue.csv of the content folder: applies corrections and keeps every other row, cell and column. */
import type { MetadataField } from '../report/report.ts';
import { csvCell, csvFile, csvRecord, quoteCell, readCsvRecords, unguard } from '../text/csv.ts';
import {
  CATALOGUE_COLUMNS,
  type CatalogueColumn,
  COLUMN_HEADINGS,
  columnOf,
  pathKey,
  withSlashes,
} from './catalogue-columns.ts';

/** A record of the file; without cells where its quoting is wrong. Such a record is copied unchanged. */
interface TableRecord {
  raw: string;
  cells?: string[];
}

export type CatalogueTable = readonly TableRecord[];

/** Corrected values of a file; an empty value clears its cell. */
export type Corrections = Partial<Record<MetadataField, string>>;

/** `text` with `\n` line ends and without a byte order mark. */
export function readCatalogueTable(text: string): CatalogueTable {
  return readCsvRecords(text).map(({ raw, cells }) => ({ raw, ...(cells !== undefined && { cells }) }));
}

/** The new file, or why it cannot be made: the present one has rows but no column that names the files. */
export type EditedCatalogue = { text: string } | { fault: 'no file column' };

/**
 * The table with corrections applied by file. Other records stay byte for byte, and so do other cells of a corrected record. A
 * file without a row gets one at the end. A missing column is added, named in the language of the others.
 *
 * `文件,年度,库位` / `a.txt,,三排` with year 2021 for a.txt gives `a.txt,2021,三排`.
 */
export function editCatalogue(table: CatalogueTable, given: ReadonlyMap<string, Corrections>): EditedCatalogue {
  const corrections = new Map([...given].map(([file, its]) => [file, trimmed(its)]));
  const at = table.findIndex(({ cells }) => cells?.some((cell) => cell.trim() !== ''));
  const header = table[at]?.cells;
  if (header === undefined) {
    // Without a header, unreadable records cannot be distinguished from rows.
    if (table.some(({ raw }) => raw.trim() !== '')) return { fault: 'no file column' };
    return { text: csvFile(newCatalogue(corrections)) };
  }
  const columns = header.map((heading) => columnOf(heading));
  const fileColumn = columns.indexOf('file');
  if (fileColumn === -1) return { fault: 'no file column' };
  const language = header[fileColumn]?.trim().toLowerCase() === 'file' ? 'english' : 'chinese';
  const added = missingColumns(columns, corrections);
  const all = [...columns, ...added];
  const headings = added.map((column) => COLUMN_HEADINGS[column][language]);
  const left = new Map([...corrections].map(([file, its]) => [pathKey(file), { file, its }]));
  const records = table.map(({ raw, cells }, index) => {
    if (index === at) return headings.length === 0 ? raw : `${raw},${csvRecord(headings)}`;
    const key = cells === undefined || index < at ? undefined : rowKey(cells[fileColumn] ?? '', left);
    const found = key === undefined ? undefined : left.get(key);
    if (cells === undefined || key === undefined || found === undefined) return raw;
    left.delete(key);
    return correctedRecord(cells, all, found.its);
  });
  const rows = [...left.values()].flatMap(({ file, its }) => newRecord(file, all, its) ?? []);
  return { text: csvFile([...withoutBlankEnd(records), ...rows]) };
}

function trimmed(its: Corrections): Corrections {
  return Object.fromEntries(Object.entries(its).map(([field, value]) => [field, value.trim()]));
}

/** The key of the corrections for a row's file. */
function rowKey(written: string, corrected: ReadonlyMap<string, unknown>): string | undefined {
  const path = unguard(written.trim());
  return [pathKey(path), pathKey(withSlashes(path))].find((key) => corrected.has(key));
}

function missingColumns(
  columns: readonly (CatalogueColumn | undefined)[],
  corrections: ReadonlyMap<string, Corrections>,
): CatalogueColumn[] {
  const wanted = new Set<CatalogueColumn>();
  for (const its of corrections.values()) {
    for (const [field, value] of Object.entries(its)) if (value !== '') wanted.add(field as MetadataField);
  }
  return CATALOGUE_COLUMNS.filter((column) => wanted.has(column) && !columns.includes(column));
}

/** Other cells are written as they were read. */
function correctedRecord(
  cells: readonly string[],
  columns: readonly (CatalogueColumn | undefined)[],
  its: Corrections,
): string {
  const width = Math.max(cells.length, columns.length);
  const written = Array.from({ length: width }, (_, index) => {
    const column = columns[index];
    const first = column !== undefined && column !== 'file' && columns.indexOf(column) === index;
    const value = first ? its[column] : undefined;
    return value === undefined ? quoteCell(cells[index] ?? '') : csvCell(value);
  });
  return written.join(',');
}

/** Undefined where there is nothing to write. */
function newRecord(
  file: string,
  columns: readonly (CatalogueColumn | undefined)[],
  its: Corrections,
): string | undefined {
  if (Object.values(its).every((value) => value === '')) return undefined;
  const place = columns.indexOf('file');
  return csvRecord(
    columns.map((column, index) => {
      if (column === undefined || columns.indexOf(column) !== index) return '';
      return index === place || column === 'file' ? file : (its[column] ?? '');
    }),
  );
}

function newCatalogue(corrections: ReadonlyMap<string, Corrections>): string[] {
  const rows = [...corrections].flatMap(([file, its]) => newRecord(file, CATALOGUE_COLUMNS, its) ?? []);
  return [csvRecord(CATALOGUE_COLUMNS.map((column) => COLUMN_HEADINGS[column].chinese)), ...rows];
}

function withoutBlankEnd(records: readonly string[]): string[] {
  let end = records.length;
  while (end > 0 && records[end - 1]?.trim() === '') end -= 1;
  return records.slice(0, end);
}
