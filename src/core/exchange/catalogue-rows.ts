/** The archive's catalogue as data: catalogue.json. */
import { isDoubtful } from '../metadata/doubt.ts';
import { reportPath } from '../paths.ts';
import type { Problem } from '../report/problem.ts';
import type { Evidence, Field, MetadataField, Report, Source } from '../report/report.ts';

export interface Catalogue {
  version: 1;
  reports: CatalogueReport[];
}

/** A field without a value is null, or left out where it is optional. */
interface CatalogueReport {
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
  evidence: Record<MetadataField, CatalogueEvidence>;
  problems: Problem[];
}

/** Evidence of a field's value. */
interface CatalogueEvidence extends Pick<Evidence, 'from' | 'quote'> {
  /** 0 to 1, of an inferred value. */
  confidence?: number;
  /** Whether the value should be checked. */
  doubtful?: true;
  /** Reason of the doubt, in the interface's words. */
  reason?: string;
  /** Other values found in the report, most certain first. */
  candidates?: ({ value: unknown } & Pick<Evidence, 'from' | 'quote'>)[];
}

/** `reports` in their final order. */
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
  const entries = Object.entries(report.metadata).map(([name, field]) => [name, catalogueEvidence(field)]);
  return Object.fromEntries(entries);
}

function catalogueEvidence(field: Field<unknown>): CatalogueEvidence {
  const { evidence, confidence, reason, candidates } = field;
  return {
    from: evidence.from,
    quote: evidence.quote,
    ...(confidence === undefined ? {} : { confidence }),
    ...(isDoubtful(field) ? { doubtful: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(candidates === undefined
      ? {}
      : { candidates: candidates.map(({ value, from, quote }) => ({ value, from, quote })) }),
  };
}
