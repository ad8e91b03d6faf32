/** The catalogue as a spreadsheet takes it, and in the very form that the content folder takes back. */
import { openFields } from '../metadata/open-fields.ts';
import { EVIDENCE_NAMES, type Evidence, FIELD_NAMES, type MetadataField, type Report } from '../report/report.ts';
import { EVIDENCE_COLUMN, guard, OPEN_COLUMN } from './spreadsheet.ts';

type Cell = string | number | undefined;

interface Column {
  heading: string;
  cell: (report: Report) => Cell;
}

/** A supplied title is left empty: written down, it would count as the archivist's own. */
const COLUMNS: readonly Column[] = [
  { heading: 'file', cell: ({ source }) => source.file },
  { heading: 'title', cell: ({ metadata: { title } }) => (title.supplied ? undefined : title.value) },
  { heading: 'year', cell: ({ metadata }) => metadata.year.value },
  { heading: 'plan_year', cell: ({ metadata }) => metadata.planYear.value },
  { heading: 'level', cell: ({ metadata }) => metadata.level.value },
  { heading: 'type', cell: ({ metadata }) => metadata.types.value?.join('、') },
  { heading: 'org', cell: ({ metadata }) => metadata.org.value },
  { heading: 'author', cell: ({ metadata }) => metadata.author.value },
  { heading: 'date', cell: ({ metadata }) => metadata.date.value },
  { heading: 'series', cell: ({ metadata }) => metadata.series.value },
  { heading: 'note', cell: ({ metadata }) => metadata.note.value },
];
const POST: Column = { heading: 'post', cell: ({ metadata }) => metadata.post.value };
const REF: Column = { heading: 'ref', cell: ({ metadata }) => metadata.ref.value };

const OPEN: Column = { heading: OPEN_COLUMN, cell: (report) => openFields(report).join('、') };
const EVIDENCE: Column = { heading: EVIDENCE_COLUMN, cell: ({ metadata }) => formatEvidence(metadata) };

/**
 * data/catalogue.csv. Columns of the posts and 档号 follow only where some were given by hand: without them the file, put
 * back in the place of the one they were given in, would lose them.
 */
export function catalogueCsv(reports: readonly Report[]): string {
  return toCsv(reports, siteColumns(reports));
}

/** The headings of data/catalogue.csv. */
export function columnsOf(reports: readonly Report[]): string[] {
  return siteColumns(reports).map(({ heading }) => heading);
}

function siteColumns(reports: readonly Report[]): Column[] {
  const isGiven = (field: MetadataField): boolean =>
    reports.some(({ metadata }) => ['front matter', 'catalogue'].includes(metadata[field].evidence.from));
  return [...COLUMNS, ...(isGiven('post') ? [POST] : []), ...(isGiven('ref') ? [REF] : [])];
}

/**
 * What `npm run catalogue` writes: every field, what is still open, and the words that each was inferred from. The last
 * two columns are not read back. Loaded as catalogue.csv, it leaves all metadata as they are.
 */
export function catalogueSheet(reports: readonly Report[]): string {
  return toCsv(reports, [...COLUMNS, POST, REF, OPEN, EVIDENCE]);
}

/** UTF-8 with a byte order mark and CRLF, so that a spreadsheet opens it as it is. */
function toCsv(reports: readonly Report[], columns: readonly Column[]): string {
  const header = columns.map(({ heading }) => heading).join(',');
  const rows = reports.map((report) => columns.map(({ cell }) => csvCell(cell(report))).join(','));
  return `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;
}

/** RFC 4180: quoted where a comma, a quote, a line end or white space at either end would be lost. */
function csvCell(value: Cell): string {
  const text = guard(String(value ?? ''));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
