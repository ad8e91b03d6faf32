/** The archive's catalogue as data: catalogue.json, and catalogue.csv in the very form that the content folder takes back. */
import { reportPath } from '../paths.ts';
import type { Problem } from './problem.ts';
import type { Evidence, MetadataField, Report, Source } from './report.ts';

export interface Catalogue {
  version: 1;
  reports: CatalogueReport[];
}

/** A field that cannot be told is null, or left out where it is optional. */
export interface CatalogueReport {
  id: string;
  /** Relative to the archive's root. */
  url: string;
  title: string;
  titleSupplied: boolean;
  year: number | null;
  planYear?: number;
  level: string | null;
  types: string[];
  org?: string;
  author?: string;
  post?: string;
  date?: string;
  series?: string;
  note?: string;
  source: Source;
  characters: number;
  paragraphs: number;
  evidence: Record<MetadataField, Pick<Evidence, 'from' | 'quote'>>;
  problems: Problem[];
}

/** `reports` in the order in which they are to stand. */
export function catalogueOf(reports: readonly Report[]): Catalogue {
  return { version: 1, reports: reports.map(catalogueReport) };
}

function catalogueReport(report: Report): CatalogueReport {
  const { title, year, planYear, level, types, org, author, post, date, series, note } = report.metadata;
  return {
    id: report.id,
    url: reportPath(report.id),
    title: title.value,
    titleSupplied: title.supplied,
    year: year.value ?? null,
    planYear: planYear.value,
    level: level.value ?? null,
    types: types.value ?? [],
    org: org.value,
    author: author.value,
    post: post.value,
    date: date.value,
    series: series.value,
    note: note.value,
    source: report.source,
    characters: report.characters,
    paragraphs: report.paragraphs.length,
    evidence: evidenceOf(report),
    problems: report.problems,
  };
}

function evidenceOf(report: Report): CatalogueReport['evidence'] {
  const entries = Object.entries(report.metadata).map(([field, { evidence }]) => [
    field,
    { from: evidence.from, quote: evidence.quote },
  ]);
  return Object.fromEntries(entries);
}

const CSV_COLUMNS = 'file,title,year,plan_year,level,type,org,author,date,series,note';

/**
 * UTF-8 with a byte order mark and CRLF, so that a spreadsheet opens it as it is; several types are joined with 、. A
 * supplied title is left empty: written down, it would count as the archivist's own.
 */
export function catalogueCsv(reports: readonly Report[]): string {
  const rows = reports.map((report) => csvCells(report).map(csvCell).join(','));
  return `\uFEFF${[CSV_COLUMNS, ...rows].join('\r\n')}\r\n`;
}

function csvCells({ source, metadata }: Report): (string | number | undefined)[] {
  const { title, year, planYear, level, types, org, author, date, series, note } = metadata;
  return [
    source.file,
    title.supplied ? undefined : title.value,
    year.value,
    planYear.value,
    level.value,
    types.value?.join('、'),
    org.value,
    author.value,
    date.value,
    series.value,
    note.value,
  ];
}

/** RFC 4180: quoted where a comma, a quote, a line end or white space at either end would be lost. */
function csvCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
