/** The archive's catalogue as data: catalogue.json. */
import { reportPath } from '../paths.ts';
import type { Problem } from '../report/problem.ts';
import type { Evidence, MetadataField, Report, Source } from '../report/report.ts';

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
  /** 档号 */
  ref?: string;
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

/** The text of data/catalogue.json. */
export function catalogueJson(reports: readonly Report[]): string {
  return `${JSON.stringify(catalogueOf(reports), undefined, 1)}\n`;
}

function catalogueReport(report: Report): CatalogueReport {
  const { title, year, planYear, level, types, org, author, post, date, series, note, ref } = report.metadata;
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
    ref: ref.value,
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
