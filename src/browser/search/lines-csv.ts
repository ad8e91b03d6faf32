/** Lines as a spreadsheet opens them. */
import { csvText } from '../../core/text/csv.ts';
import { reportAddress } from '../kit/report-address.ts';
import { formatParagraph } from '../kit/words.ts';
import type { Hit, ReportCard } from '../library/archive-api.ts';

const COLUMNS = ['序号', '年度', '级别', '文种', '责任单位', '系列', '题名', '段', '前文', '命中', '后文', '位置'];

/** All of `hits` in their order, one row each under a row of names. `cardOf` knows every report of them. */
export function linesToCsv(hits: readonly Hit[], query: string, cardOf: (id: string) => ReportCard): string {
  return csvText([COLUMNS, ...hits.map((hit, index) => rowOf(hit, index, query, cardOf(hit.reportId)))]);
}

function rowOf(hit: Hit, index: number, query: string, card: ReportCard): string[] {
  return [
    String(index + 1),
    card.year === undefined ? '' : String(card.year),
    card.level ?? '',
    card.types.join('、'),
    card.org ?? '',
    card.series ?? '',
    card.title,
    formatParagraph(hit.paragraph),
    hit.left,
    hit.match,
    hit.right,
    reportAddress(card.url, query, hit),
  ];
}
