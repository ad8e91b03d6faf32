/**
 * Citations after GB/T 7714-2015 (信息与文献 参考文献著录规则).
 *
 * 主要责任者. 题名[文献类型标识/文献载体标识]. 出版日期[引用日期]. 馆藏或获取路径.
 *
 * A report is [R]; a speech or another document is [Z]; an online form adds /OL. Unknown parts are left out, as the standard
 * allows for 责任者. A supplied title keeps its 〔 〕. The year that the report is about is never used as its date.
 */
import type { Report } from '../report/report.ts';

/** Facts about the archive in a citation. */
export interface CitingArchive {
  title: string;
  owner: string;
}

export interface ElectronicCopy {
  /** Absolute address of the report's page; absent on an intranet without one. */
  address?: string;
  /** ISO day of access. */
  accessed?: string;
}

/** 云河县档案馆. 云河县档案馆2022年度工作总结[R]. 2022-12-26. */
export function formatCitation(report: Report): string {
  const { date } = report.metadata;
  return joinParts([responsible(report), `${report.metadata.title.value}[${documentCode(report)}]`, date.value]);
}

/**
 * 云河县档案馆. 云河县档案馆2022年度工作总结[R/OL]. (2022-12-26)[2026-11-21]. 云河县工作报告文库(云河县档案馆藏).
 */
export function formatElectronicCitation(report: Report, archive: CitingArchive, copy: ElectronicCopy = {}): string {
  const { date } = report.metadata;
  const dates = `${date.value === undefined ? '' : `(${date.value})`}${copy.accessed === undefined ? '' : `[${copy.accessed}]`}`;
  const keeper = archive.owner === '' ? archive.title : `${archive.title}(${archive.owner}藏)`;
  const parts = [
    responsible(report),
    `${report.metadata.title.value}[${documentCode(report)}/OL]`,
    dates,
    keeper,
    copy.address,
  ];
  return joinParts(parts);
}

/** The author by name, else the office. */
function responsible({ metadata: { author, org } }: Report): string | undefined {
  return author.value ?? org.value;
}

/** [R] 报告; [Z] 其他, for speeches and other types. */
function documentCode({ metadata: { types } }: Report): string {
  const others = ['讲话', '其他'];
  return types.value?.length && types.value.every((type) => others.includes(type)) ? 'Z' : 'R';
}

function joinParts(parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return `${known.join('. ')}.`;
}
