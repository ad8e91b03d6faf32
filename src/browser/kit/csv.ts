/** Lines as a spreadsheet opens them. */
import type { Hit, ReportCard } from '../library/archive-api.ts';
import { reportAddress } from './report-address.ts';
import { formatParagraph } from './words.ts';

/** A spreadsheet takes UTF-8 for what it is only after this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

const COLUMNS = ['序号', '年度', '级别', '文种', '责任单位', '系列', '题名', '段', '前文', '命中', '后文', '位置'];

/** All of `hits` in their order, one row each under a row of names. `cardOf` knows every report of them. */
export function linesToCsv(hits: readonly Hit[], query: string, cardOf: (id: string) => ReportCard): string {
  const rows = hits.map((hit, index) => rowOf(hit, index, query, cardOf(hit.reportId)));
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => row.map(formatCell).join(',') + LINE_END).join('');
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

/** What a spreadsheet would take for a formula when a cell begins with it, full-width forms and leading white space included. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** `=1+1` → `'=1+1`; quotes where commas, quotes or line ends ask for them. */
export function formatCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
