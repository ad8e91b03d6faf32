/** The figures of the chart as a table. */
import type { TrendPoint } from '../../core/trends/trend.ts';
import { type Child, el } from '../kit/dom.ts';
import { formatNumber, formatRate, formatShare } from '../kit/words.ts';
import { gapsOf } from './chart-layout.ts';
import type { Series } from './series.ts';
import type { Measure } from './state.ts';
import { swatch } from './swatch.ts';

export interface TableModel {
  series: readonly Series[];
  measure: Measure;
  addressOf: (query: string, year: number) => string;
}

/** A table of more years is folded away under the chart. */
const OPEN_ROWS = 16;

/** Reports that mention each phrase with their share, or occurrences with their rate; years without holdings as well. */
export function tableView(model: TableModel): HTMLElement {
  const { series, measure } = model;
  const points = series[0]?.trend.points ?? [];
  const years = [...points.map(({ year }) => year), ...gapsOf(points)].sort((a, b) => a - b);
  const units = measure === 'share' ? ['篇数', '占比'] : ['次数', '每万字'];
  const table = el(
    'table',
    { class: 'year-table trend-table' },
    el('caption', { class: 'sr-only' }, measure === 'share' ? '各年提及的篇数与占比' : '各年出现的次数与每万字次数'),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col', rowspan: 2 }, '年度'),
        el('th', { scope: 'col', rowspan: 2 }, measure === 'share' ? '馆藏篇数' : '馆藏字数'),
        ...series.map(({ query, place }) => el('th', { scope: 'colgroup', colspan: 2 }, swatch(place), query)),
      ),
      el('tr', {}, ...series.flatMap(() => units.map((unit) => el('th', { scope: 'col' }, unit)))),
    ),
    el('tbody', {}, ...years.map((year) => rowOf(year, model))),
  );
  const open = years.length <= OPEN_ROWS;
  return el(
    'details',
    { class: 'year-figures trend-figures', open },
    el('summary', { class: 'fold' }, '数据表'),
    el('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': '数据表' }, table),
  );
}

function rowOf(year: number, { series, measure, addressOf }: TableModel): HTMLElement {
  const pointOf = ({ trend }: Series): TrendPoint | undefined => trend.points.find((point) => point.year === year);
  const first = series[0] && pointOf(series[0]);
  const held = first === undefined ? '没有馆藏' : formatNumber(measure === 'share' ? first.of : first.characters);
  return el(
    'tr',
    { class: first === undefined ? 'empty' : undefined, 'data-table-year': year },
    el('th', { scope: 'row' }, String(year)),
    el('td', {}, held),
    ...series.flatMap((each) => {
      const point = pointOf(each);
      if (point === undefined) return [el('td', {}, '—'), el('td', {}, '—')];
      const [count, part] = figuresOf(point, measure);
      const shown: Child = point.reports === 0 ? count : el('a', { href: addressOf(each.query, year) }, count);
      return [el('td', { 'data-count': true }, shown), el('td', {}, part)];
    }),
  );
}

function figuresOf({ reports, of, hits = 0, characters }: TrendPoint, measure: Measure): [count: string, part: string] {
  return measure === 'share'
    ? [formatNumber(reports), formatShare(reports, of)]
    : [formatNumber(hits), formatRate(hits, characters)];
}
