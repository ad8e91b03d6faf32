/** Applies values given by hand to a report that was read before. */
import type { Problem } from '../report/problem.ts';
import type { Metadata, MetadataField, Report } from '../report/report.ts';
import { settleGiven, type Vocabularies } from './given.ts';
import type { CatalogueRow } from './overrides.ts';

/**
 * The report with the values of its row of catalogue.csv. Values of its front matter take precedence, and nothing else is
 * inferred anew. `problems` are those of the report without doubts about given fields, plus those of the row.
 *
 * A row with 级别 市 for a report read as 区县 gives 市, with the cell as evidence, and removes `level-weak`.
 */
export function giveLater(
  { metadata, ...report }: Report,
  row: CatalogueRow,
  settings: Vocabularies,
): { report: Report; problems: Problem[] } {
  const { given, problems } = settleGiven({ file: report.source.file, catalogue: row }, settings);
  const fields = (Object.keys(given) as MetadataField[]).filter((field) => !isInFrontMatter(metadata, field));
  const taken = Object.fromEntries(fields.map((field) => [field, given[field]])) as Partial<Metadata>;
  const title = taken.title?.value === undefined ? metadata.title : { ...taken.title, supplied: false };
  const doubts = new Set(fields.flatMap((field) => ['weak', 'conflict'].map((kind) => `${codeOf(field)}-${kind}`)));
  const left = report.problems.filter(({ code }) => !doubts.has(code));
  return { report: { ...report, metadata: { ...metadata, ...taken, title } }, problems: [...left, ...problems] };
}

/**
 * A title or an office of the front matter is evidence of level, year and type too. These then have its line and are not given
 * themselves.
 */
function isInFrontMatter(metadata: Metadata, field: MetadataField): boolean {
  const { from, line } = metadata[field].evidence;
  if (from !== 'front matter') return false;
  const telling = field === 'title' ? [] : [metadata.title, ...(field === 'org' ? [] : [metadata.org])];
  return !telling.some(({ evidence }) => evidence.from === from && evidence.line === line);
}

const codeOf = (field: MetadataField): string => (field === 'types' ? 'type' : field);
