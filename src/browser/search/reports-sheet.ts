/** The list of reports that a search found, as it is taken away. */
import { type CsvValue, csvText } from '../../core/text/csv.ts';
import { today } from '../kit/excerpt-store.ts';
import type { ListColumn, ListSheet } from '../kit/list-sheet.ts';
import { reportAddress } from '../kit/report-address.ts';
import { formatNumber } from '../kit/words.ts';
import type { ReportCard } from '../library/archive-api.ts';

export interface FoundReports {
  query: string;
  /** In the order of the list. */
  cards: readonly ReportCard[];
  /** Occurrences in each report; undefined without a query. */
  hits: ReadonlyMap<string, number> | undefined;
  /** Chosen values of the facets in words: 年度 2021、级别 区县. */
  filters: string;
}

const FIELDS = ['序号', '年度', '级别', '文种', '责任单位', '系列', '题名', '字数'];

/** A row each under a row of names. */
export function reportsToCsv({ query, cards, hits }: FoundReports): string {
  const rows = cards.map((card, index): CsvValue[] => [
    ...[index + 1, card.year, card.level, card.types.join('、'), card.org, card.series, card.title, card.characters],
    ...(hits === undefined ? [] : [hits.get(card.id) ?? 0]),
    reportAddress(card.url, query),
  ]);
  return csvText([[...FIELDS, ...(hits === undefined ? [] : ['命中']), '位置'], ...rows]);
}

export function reportsSheet({ query, cards, hits, filters }: FoundReports): ListSheet {
  const total = [...(hits?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const columns: ListColumn[] = [
    { name: '序号', share: 5, number: true },
    { name: '年度', share: 6 },
    { name: '题名', share: 30 },
    { name: '责任单位', share: 16 },
    { name: '文种', share: 12 },
    { name: '字数', share: 8, number: true },
    ...(hits === undefined ? [] : [{ name: '命中', share: 6, number: true }]),
  ];
  return {
    title: query === '' ? '报告清单' : `检索“${query}”的报告清单`,
    gist: [
      `${formatNumber(cards.length)} 篇${hits === undefined ? '' : `，${formatNumber(total)} 处命中`}`,
      ...(filters === '' ? [] : [`筛选：${filters}`]),
      `${today()} 导出`,
    ].join('；'),
    columns,
    rows: cards.map((card, index) => [
      ...[String(index + 1), String(card.year ?? ''), card.title, card.org ?? '', card.types.join('、')],
      formatNumber(card.characters),
      ...(hits === undefined ? [] : [formatNumber(hits.get(card.id) ?? 0)]),
    ]),
  };
}
