/** The report list: each report with its first hits in their lines. */
import { CONTEXT } from '../../core/phrase/concordance.ts';
import type { Wording } from '../../core/phrase/wording.ts';
import { el } from '../kit/dom.ts';
import { dressed, mark, wordingsOf } from '../kit/marked-text.ts';
import { reportAddress } from '../kit/report-address.ts';
import { factsOf, formatNumber, formatParagraph } from '../kit/words.ts';
import type { Hit, ReportCard, ReportHits } from '../library/archive-api.ts';

export interface ListModel {
  query: string;
  reports: readonly ReportHits[];
  /** Number of the first of them in the whole list, from 1. */
  first: number;
}

/** Context beside the hit on one line, in UTF-16 units. */
const LEFT = 16;
const RIGHT = 34;

/** The paragraph of a report's own title line. */
const TITLE = 'p0';

export function listView({ query, reports, first }: ListModel): HTMLElement {
  const wordings = wordingsOf(query);
  const items = reports.map((hits) => el('li', {}, result(hits, query, wordings)));
  return el('ol', { class: 'results', start: first }, ...items);
}

function result({ report, hitCount, lines }: ReportHits, query: string, wordings: readonly Wording[]): HTMLElement {
  return el(
    'article',
    { class: 'result', 'data-report-id': report.id },
    el('div', { class: 'result-head' }, heading(report, query, wordings, lines[0]), count(report, query, hitCount)),
    el('p', { class: 'facts' }, ...factsOf(report).map((fact) => el('span', {}, fact))),
    hitLines(report, query, wordings, apart(lines)),
  );
}

function heading(report: ReportCard, query: string, wordings: readonly Wording[], hit: Hit | undefined): HTMLElement {
  const href = reportAddress(report.url, query, hit);
  const title = dressed(report.title, wordings, (words) => mark(words));
  return el(
    'h3',
    {},
    el('a', { class: 'entry-title', href, 'data-walk': true }, ...title),
    report.titleSupplied && el('span', { class: 'tag' }, '拟题'),
  );
}

function count({ url }: ReportCard, query: string, hitCount: number): HTMLElement | undefined {
  if (query === '') return undefined;
  if (hitCount === 0) return el('span', { class: 'hit-count' }, '题名中有');
  return el('a', { class: 'hit-count', href: reportAddress(url, query) }, `${formatNumber(hitCount)} 处`);
}

/** Lines without those whose hit the title above, or the line before, shows already. */
function apart(lines: readonly Hit[]): Hit[] {
  let last: Hit | undefined;
  return lines.filter((hit) => {
    if (hit.paragraph === TITLE) return false;
    const shown = last !== undefined && last.paragraph === hit.paragraph && hit.end <= last.end + RIGHT;
    if (!shown) last = hit;
    return !shown;
  });
}

function hitLines(
  report: ReportCard,
  query: string,
  wordings: readonly Wording[],
  lines: readonly Hit[],
): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  const items = lines.map((hit) =>
    el(
      'li',
      { 'data-hit': true, 'data-paragraph': hit.paragraph },
      el('a', { href: reportAddress(report.url, query, hit), tabindex: -1 }, ...context(hit, wordings)),
      el('span', { class: 'where' }, formatParagraph(hit.paragraph)),
    ),
  );
  return el('ol', { class: 'hit-lines' }, ...items);
}

/** The hit in a `mark`, other hits near it underlined only. */
function context(hit: Hit, wordings: readonly Wording[]): (Node | string | false | undefined)[] {
  const also = (words: string): Node => el('span', { class: 'also' }, words);
  const left = [...hit.left]
    .slice(-LEFT)
    .join('')
    .replace(/^[，、；：。！？”’）》]+/, '');
  const from = hit.start > left.length ? '…' : '';
  // Context this long was cut; a shorter one ends with its paragraph.
  const to = hit.right.length >= CONTEXT ? '…' : '';
  return [
    from,
    ...dressed(left, wordings, also),
    mark(hit.match, hit.phrase),
    ...dressed(hit.right, wordings, also),
    to,
  ];
}
