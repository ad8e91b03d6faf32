/** The concordance: every occurrence one line, the hit of each on one axis. */

import { tellingTitle } from '../../core/report/telling-title.ts';
import { button, el } from '../kit/dom.ts';
import { mark } from '../kit/marked-text.ts';
import { reportAddress } from '../kit/report-address.ts';
import { formatNumber, formatParagraph } from '../kit/words.ts';
import type { Hit, ReportCard } from '../library/archive-api.ts';

export interface LinesModel {
  query: string;
  /** One group without a heading when lines are not gathered. */
  groups: readonly LineGroup[];
  /** How many lines there are on all pages. */
  total: number;
  /** Number of the first line shown, from 1. */
  first: number;
  cardOf(id: string): ReportCard;
  onCopy(hit: Hit): void;
}

export interface LineGroup {
  /** Text after the hit in all lines of the group; empty at the end of a sentence or paragraph. */
  following?: string;
  /** Lines of the group on all pages. */
  count: number;
  hits: readonly Hit[];
}

/**
 * A page of lines as a table, so that screen readers can go along rows and columns; rows are laid out by CSS as grids, which
 * would take the roles away if they were not written out.
 */
export function linesView(model: LinesModel): HTMLElement {
  const columns = ['年度', '前文', '命中', '后文', '出处', '操作'];
  return el(
    'table',
    { class: 'concordance', role: 'table', 'aria-rowcount': model.total + 1 },
    el('caption', { class: 'sr-only' }, `语句，共 ${formatNumber(model.total)} 处`),
    el(
      'thead',
      { role: 'rowgroup', class: 'sr-only' },
      el('tr', { role: 'row' }, ...columns.map((name) => el('th', { role: 'columnheader', scope: 'col' }, name))),
    ),
    ...bodies(model),
  );
}

function bodies(model: LinesModel): HTMLElement[] {
  let row = model.first;
  return model.groups.map((group) => {
    const rows = group.hits.map((hit) => lineRow(hit, row++, model));
    return el('tbody', { role: 'rowgroup' }, groupRow(group), ...rows);
  });
}

/** Stands on the axis as its lines do: the match, then what follows it in all of them. */
function groupRow({ following, count, hits }: LineGroup): HTMLElement | undefined {
  if (following === undefined) return undefined;
  return el(
    'tr',
    { role: 'row', class: 'line-group' },
    el(
      'th',
      { role: 'rowheader', scope: 'rowgroup', colspan: 6 },
      el('span', { class: 'group-match' }, hits[0]?.match ?? ''),
      el(
        'span',
        { class: 'group-following' },
        following === '' ? el('span', { class: 'soft' }, '（句末）') : following,
        el('span', { class: 'number' }, `${formatNumber(count)} 处`),
      ),
    ),
  );
}

function lineRow(hit: Hit, row: number, { query, cardOf, onCopy }: LinesModel): HTMLElement {
  const card = cardOf(hit.reportId);
  const href = reportAddress(card.url, query, hit);
  const where = formatParagraph(hit.paragraph);
  const title = tellingTitle(card.title, card.org);
  const cell = (name: string, ...children: (Node | string)[]): HTMLElement =>
    el('td', { role: 'cell', class: name }, ...children);
  const copy = button('引', () => onCopy(hit), {
    class: 'cite',
    'aria-label': '复制语句及出处',
    title: '复制语句及出处',
  });
  return el(
    'tr',
    { role: 'row', class: 'line', 'aria-rowindex': row + 1, 'data-hit': true, 'data-paragraph': hit.paragraph },
    cell('line-year', card.year === undefined ? '—' : String(card.year)),
    cell('line-left', el('span', {}, hit.left)),
    cell('line-hit', el('a', { href, 'data-walk': true }, mark(hit.match, hit.phrase))),
    cell('line-right', el('span', {}, hit.right)),
    cell(
      'line-source',
      el('a', { href, tabindex: -1, title: `${title}，${where}` }, title),
      el('span', { class: 'where' }, where),
    ),
    cell('line-cite', copy),
  );
}
