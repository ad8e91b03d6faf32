/** A target of the palette: a report, a page that lists reports, or another page of the site. */
export interface Entry {
  kind: EntryKind;
  /** Title: 云河县档案馆2022年度工作总结, 2022 年. */
  name: string;
  /** Path from the archive's root. */
  url: string;
  /** Shown beside the name: 县档案馆 · 24 篇. */
  note: string;
  /** Other words that match it: year, office, level, types, series. */
  words: readonly string[];
  /** Pinyin initials of the name, `yhxdag2022ndgzzj`; empty when not known. */
  initials: string;
}

/** Kinds, in the order in which equally good entries are shown. */
export const ENTRY_KINDS = ['year', 'level', 'type', 'office', 'series', 'page', 'report'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Names of kinds in the interface. */
export const ENTRY_NAMES: Record<EntryKind, string> = {
  year: '年度',
  level: '级别',
  type: '文种',
  office: '单位',
  series: '系列',
  page: '页面',
  report: '报告',
};
