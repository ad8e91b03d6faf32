/** Mentions by year: the histogram, first and latest mention in words, and the same figures as a table. */

import { officeBeside } from '../../core/report/telling-title.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { type Child, el } from '../kit/dom.ts';
import { reportAddress } from '../kit/report-address.ts';
import { formatNumber, formatRate, formatShare } from '../kit/words.ts';
import { type Mention, THIN, type YearRow, type YearsModel } from '../kit/years.ts';
import type { ReportCard } from '../library/archive-api.ts';
import { histogram, levelClass } from './histogram.ts';

export interface YearsViewModel {
  query: string;
  years: YearsModel;
  width: number;
  stacked: boolean;
  addressOf(year: number): string;
}

/** A table of more years is folded away under the chart. */
const OPEN_ROWS = 16;

export function yearsView(model: YearsViewModel): HTMLElement {
  const { years, stacked } = model;
  if (years.rows.length === 0) {
    return el('p', { class: 'empty-state' }, '找到的报告都没有注明年度，不能分年。');
  }
  const { axis, columns } = histogram(model);
  return el(
    'div',
    { class: 'years' },
    el(
      'figure',
      {},
      el('div', { class: 'chart-scroll', tabindex: 0, role: 'region', 'aria-label': '分年柱图' }, axis, columns),
      el('figcaption', {}, ...caption(years, stacked)),
    ),
    mentionList(years.mentions, model.query),
    yearTable(model),
  );
}

function caption({ rows, undated, levels, ranks }: YearsModel, stacked: boolean): Child[] {
  const thin = rows.some(({ of }) => of > 0 && of < THIN);
  const notes = [
    '每一柱是提及它的报告占当年馆藏的份额，篇数见数据表。点一柱，看那一年的语句。',
    thin && `淡色：当年馆藏不足 ${THIN} 篇，占比仅供参考。`,
    undated.reports > 0 && `另有 ${undated.reports} 篇没有注明年度，不在图中。`,
  ];
  return [
    stacked && legend(levels, ranks),
    el('p', { class: 'note' }, notes.filter((note) => note !== false).join('')),
  ];
}

function legend(levels: YearsModel['levels'], ranks: YearsModel['ranks']): HTMLElement {
  const items = levels.map((level, index) =>
    el('li', {}, el('span', { class: `swatch ${levelClass(ranks[index])}` }), level ?? NOT_STATED),
  );
  return el('ul', { class: 'legend', 'aria-label': '级别' }, ...items);
}

function mentionList(mentions: readonly Mention[], query: string): HTMLElement | undefined {
  if (mentions.length === 0) return undefined;
  const items = mentions.map(({ level, first, latest }) =>
    el(
      'div',
      {},
      el('dt', {}, level ?? `级别${NOT_STATED}`),
      el('dd', {}, ...mentionWords({ level, first, latest }, query)),
    ),
  );
  return el('section', { class: 'mentions' }, el('h2', { class: 'block-title' }, '最早与最近'), el('dl', {}, ...items));
}

/** 最早见于 2019 年《…》，最近见于 2024 年《…》等 3 篇。 */
function mentionWords({ first, latest }: Mention, query: string): Child[] {
  if (first.card.year === latest.card.year) return ['只见于 ', ...place(first, query), '。'];
  return ['最早见于 ', ...place(first, query), '，最近见于 ', ...place(latest, query), '。'];
}

function place({ card, others }: Mention['first'], query: string): Child[] {
  const office = officeBeside(card.title, card.org);
  const title = (card.titleSupplied ? card.title : `《${card.title}》`) + (office === undefined ? '' : `（${office}）`);
  const more = others > 0 ? `等 ${others + 1} 篇` : '';
  return [`${card.year} 年`, reportLink(card, title, query), more];
}

const reportLink = (card: ReportCard, title: string, query: string): HTMLElement =>
  el('a', { href: reportAddress(card.url, query) }, title);

function yearTable({ years, stacked, addressOf }: YearsViewModel): HTMLElement {
  const levels = stacked ? years.levels.map((level) => level ?? NOT_STATED) : [];
  const names = ['年度', '提及', '馆藏', '占比', '出现', '每万字', ...levels];
  const head = el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)));
  const table = el(
    'table',
    { class: 'year-table' },
    el('caption', { class: 'sr-only' }, '各年提及的篇数、馆藏篇数、占比、出现次数与每万字次数'),
    el('thead', {}, head),
    el('tbody', {}, ...years.rows.map((row) => tableRow(row, stacked, addressOf))),
  );
  const open = years.rows.length <= OPEN_ROWS;
  return el('details', { class: 'year-figures', open }, el('summary', { class: 'fold' }, '数据表'), table);
}

function tableRow(row: YearRow, stacked: boolean, addressOf: (year: number) => string): HTMLElement {
  const { year, reports, of, hits, characters, byLevel } = row;
  const kind = of === 0 ? 'empty' : of < THIN ? 'thin' : undefined;
  const name = reports === 0 ? String(year) : el('a', { href: addressOf(year), 'data-state-link': true }, String(year));
  const figures =
    of === 0
      ? ['—', '0', '—', '—', '—', ...(stacked ? byLevel.map(() => '—') : [])]
      : [
          formatNumber(reports),
          formatNumber(of),
          formatShare(reports, of),
          formatNumber(hits),
          formatRate(hits, characters),
          ...(stacked ? byLevel.map(String) : []),
        ];
  return el('tr', { class: kind }, el('th', { scope: 'row' }, name), ...figures.map((figure) => el('td', {}, figure)));
}
