/** Columns of catalogue.csv: their names in Chinese and English, and which hold metadata. */
import { GIVEN_NAMES } from '../metadata/overrides.ts';
import type { MetadataField } from '../report/report.ts';

export type CatalogueColumn = MetadataField | 'file';

/** Headings of each column, in the order of a new catalogue. */
export const COLUMN_HEADINGS: Readonly<Record<CatalogueColumn, { chinese: string; english: string }>> = {
  file: { chinese: '文件', english: 'file' },
  title: { chinese: '题名', english: 'title' },
  year: { chinese: '年度', english: 'year' },
  planYear: { chinese: '计划年度', english: 'plan_year' },
  level: { chinese: '级别', english: 'level' },
  types: { chinese: '文种', english: 'type' },
  org: { chinese: '责任单位', english: 'org' },
  author: { chinese: '责任者', english: 'author' },
  post: { chinese: '职务', english: 'post' },
  date: { chinese: '成文日期', english: 'date' },
  series: { chinese: '系列', english: 'series' },
  note: { chinese: '附注', english: 'note' },
  ref: { chinese: '档号', english: 'ref' },
};

export const CATALOGUE_COLUMNS = Object.keys(COLUMN_HEADINGS) as readonly CatalogueColumn[];

export const FILE_HEADINGS: readonly string[] = ['file', '文件', '文件名'];

/** The column with this heading: 题名 and `title` are one. Undefined for the archivist's own columns. */
export function columnOf(heading: string): CatalogueColumn | undefined {
  const name = heading.normalize('NFKC').trim().toLowerCase();
  if (FILE_HEADINGS.includes(name)) return 'file';
  return Object.hasOwn(GIVEN_NAMES, name) ? GIVEN_NAMES[name] : undefined;
}

/** Columns for the archivist's information, which are not read back. */
export const OPEN_COLUMN = '待核';
export const EVIDENCE_COLUMN = '依据';

/** `依据`, `依据（题名）`, `待核` */
export function isEvidenceColumn(heading: string): boolean {
  return heading.startsWith(EVIDENCE_COLUMN) || heading === OPEN_COLUMN;
}

/** Key of a file's path in rows of the catalogue: without outer white space, a carriage return as a line end. */
export function pathKey(path: string): string {
  return path.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** A path as Windows or a shell writes it, as a path in the content folder: `.\\2022\\总结.txt` → 2022/总结.txt */
export function withSlashes(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\.\//, '');
}
