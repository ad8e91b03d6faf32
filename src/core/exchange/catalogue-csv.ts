/** The catalogue as CSV for spreadsheets, in the form that the content folder accepts. */
import { isStatedAbsent, openFields } from '../metadata/open-fields.ts';
import { EVIDENCE_NAMES, type Evidence, FIELD_NAMES, type MetadataField, type Report } from '../report/report.ts';
import { type CsvValue, csvText } from '../text/csv.ts';
import { NOT_STATED } from '../text/not-stated.ts';
import {
  CATALOGUE_COLUMNS,
  type CatalogueColumn,
  COLUMN_HEADINGS,
  EVIDENCE_COLUMN,
  OPEN_COLUMN,
} from './catalogue-columns.ts';

interface Column {
  heading: string;
  cell: (report: Report) => CsvValue;
}

/** A supplied title is left empty: if written, it would count as the archivist's own. 未注明 that somebody wrote stays. */
function cellOf({ source, metadata }: Report, column: CatalogueColumn): CsvValue {
  if (column === 'file') return source.file;
  if (column === 'title') return metadata.title.supplied ? undefined : metadata.title.value;
  if (isStatedAbsent(metadata[column])) return NOT_STATED;
  if (column === 'types') return metadata.types.value?.join('、');
  return metadata[column].value;
}

const columnNamed = (column: CatalogueColumn, language: 'chinese' | 'english'): Column => ({
  heading: COLUMN_HEADINGS[column][language],
  cell: (report) => cellOf(report, column),
});

/** Columns that are seldom given: they follow those of every catalogue. */
const SELDOM: readonly CatalogueColumn[] = ['post', 'ref'];
const COMMON = CATALOGUE_COLUMNS.filter((column) => !SELDOM.includes(column));

const OPEN: Column = { heading: OPEN_COLUMN, cell: (report) => openFields(report).join('、') };
const EVIDENCE: Column = { heading: EVIDENCE_COLUMN, cell: ({ metadata }) => formatEvidence(metadata) };

/**
 * data/catalogue.csv. Columns of the posts and 档号 are added only where some were given by hand: without them the file, put back
 * in the content folder, would lose them.
 */
export function catalogueCsv(reports: readonly Report[]): string {
  return toCsv(reports, siteColumns(reports));
}

/** The headings of data/catalogue.csv. */
export function columnsOf(reports: readonly Report[]): string[] {
  return siteColumns(reports).map(({ heading }) => heading);
}

/** Headings are English, because programs read this file. */
function siteColumns(reports: readonly Report[]): Column[] {
  const isGiven = (field: MetadataField): boolean =>
    reports.some(({ metadata }) => ['front matter', 'catalogue'].includes(metadata[field].evidence.from));
  const seldom = SELDOM.filter((column) => column !== 'file' && isGiven(column));
  return [...COMMON, ...seldom].map((column) => columnNamed(column, 'english'));
}

/**
 * Output of `npm run catalogue`: every field, the open ones, and the evidence of each inferred value. The last two columns are
 * not read back, and headings are Chinese. Loaded as catalogue.csv, it changes no metadata.
 */
export function catalogueSheet(reports: readonly Report[]): string {
  return toCsv(reports, [...CATALOGUE_COLUMNS.map((column) => columnNamed(column, 'chinese')), OPEN, EVIDENCE]);
}

function toCsv(reports: readonly Report[], columns: readonly Column[]): string {
  const header = columns.map(({ heading }) => heading);
  return csvText([header, ...reports.map((report) => columns.map(({ cell }) => cell(report)))]);
}

/** `年度：题名“2022年度”；级别：正文“我县”第 12 行` */
function formatEvidence(metadata: Report['metadata']): string {
  const fields = Object.keys(metadata) as MetadataField[];
  return fields
    .filter((field) => metadata[field].evidence.from !== 'none')
    .map((field) => `${FIELD_NAMES[field]}：${formatSource(metadata[field].evidence)}`)
    .join('；');
}

function formatSource({ from, quote, line }: Evidence): string {
  const words = quote === undefined ? '' : `“${quote}”`;
  return `${EVIDENCE_NAMES[from]}${words}${line === undefined ? '' : `第 ${line} 行`}`;
}
