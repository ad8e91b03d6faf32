/**
 * The interface's words for its parts and actions: one name a thing, in pages, docs and tests alike.
 *
 * docs/words.zh-CN.md shows them to readers; `npm run unit` checks pages and docs against them. Plain literals, so that a script
 * holds only those that it uses.
 */

/** Pages and regions, by their links and headings. */
export const WORDS = {
  search: '检索',
  syntax: '检索语法',
  years: '年度',
  levels: '级别',
  types: '文种',
  series: '系列',
  offices: '单位',
  compare: '比对',
  trends: '走势',
  draft: '核稿',
  excerpts: '摘录本',
  /** The archivist's page of how each file was read, where doubts are settled. */
  intake: '著录核对',
  palette: '快速打开',
  outline: '目录',
  /** Actions on selected words. */
  quote: '复制附出处',
  searchThis: '检索此句',
  trendOfThis: '看走势',
  copyReport: '复制全文',
  saveWord: '存为 Word',
  exportCsv: '导出 CSV',
  daily: '今日一读',
} as const;

/** Retired words of the interface, by the word that replaces them. */
export const RETIRED: Readonly<Record<string, string>> = {
  收录情况: WORDS.intake,
  命令面板: WORDS.palette,
  '“对照”': `“${WORDS.compare}”`,
  '“收录”': `“${WORDS.intake}”`,
  每日一读: WORDS.daily,
  读一段: WORDS.daily,
  与上年比较: `与上年${WORDS.compare}`,
  逐年比较: `逐年${WORDS.compare}`,
};
