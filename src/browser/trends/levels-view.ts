/** The same lines at each level: small charts on one scale, and when each level took a phrase up. */

import { NOT_STATED } from '../../core/text/not-stated.ts';
import { type LevelSpread, spreadOf } from '../../core/trends/spread.ts';
import type { LevelTrend, TrendPoint } from '../../core/trends/trend.ts';
import { type Child, el, svg } from '../kit/dom.ts';
import { formatNumber, formatShare } from '../kit/words.ts';
import { type Box, pathsOf, round, type Scale, scaleFor } from './chart-layout.ts';
import { linesAddress } from './lines-address.ts';
import { dashOf, markerOf } from './marks.ts';
import { heightOf, type Series } from './series.ts';
import type { Measure, ShownState } from './state.ts';
import { swatch } from './swatch.ts';
import { formatTick } from './words.ts';

export interface LevelsModel {
  series: readonly Series[];
  state: ShownState;
}

const BOX: Box = { width: 250, height: 120, top: 12, right: 10, bottom: 22, left: 40 };
/** Markers of a small chart. */
const SMALL = 0.62;

/** Nothing where the archive has one level: its chart is the chart. */
export function smallCharts({ series, state }: LevelsModel): HTMLElement | undefined {
  const levels = (series[0]?.trend.levels ?? []).filter(({ points }) => points.length > 0);
  if (levels.length < 2) return undefined;
  // One scale for all: a low line at one level is lower than a high one at another. The years are those of the whole archive.
  const peaks = series.flatMap(({ trend }) => [...trend.points, ...trend.levels.flatMap(({ points }) => points)]);
  const scale = scaleFor(peaks, { measure: state.measure, box: BOX, values: 3, yearRoom: 190 });
  const charts = levels.map(({ level, points }) => {
    const held = points.reduce((sum, { of }) => sum + of, 0);
    return el(
      'li',
      {},
      el('h3', {}, level ?? `级别${NOT_STATED}`, el('span', { class: 'number' }, `${formatNumber(held)} 篇`)),
      smallChart(series, level, { scale, measure: state.measure }),
    );
  });
  return section('各级别', el('ul', { class: 'level-charts' }, ...charts));
}

function smallChart(
  series: readonly Series[],
  level: string | undefined,
  { scale, measure }: { scale: Scale; measure: Measure },
): SVGSVGElement {
  const { width, height, left, right, bottom } = BOX;
  const lines = series.map((each) => ({ ...each, points: levelOf(each, level)?.points ?? [] }));
  const top = scale.values.at(-1) as number;
  const label = (x: number, anchor: string, year: number): Child =>
    svg('text', { class: 'year', x, y: height - bottom + 16, 'text-anchor': anchor }, String(year));
  return svg(
    'svg',
    {
      class: 'trend-chart small',
      role: 'img',
      'aria-label': describeLevel(lines, level),
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    ...[0, top].flatMap((value) => [
      svg('line', {
        class: value === 0 ? 'axis' : 'grid',
        x1: left,
        x2: width - right,
        y1: scale.y(value),
        y2: scale.y(value),
      }),
      svg(
        'text',
        { class: 'tick', x: left - 6, y: scale.y(value) + 4, 'text-anchor': 'end' },
        formatTick(value, measure),
      ),
    ]),
    ...(scale.first === scale.last
      ? [label(scale.x(scale.first), 'middle', scale.first)]
      : [label(left, 'start', scale.first), label(width - right, 'end', scale.last)]),
    ...lines.map(({ place, points }) =>
      svg(
        'g',
        { class: `line series-${place}` },
        ...pathsOf(points, scale, measure).map((d) =>
          svg('path', { d, fill: 'none', 'stroke-dasharray': dashOf(place) }),
        ),
        ...points.map((point) =>
          smallMarker(place, round(scale.x(point.year)), round(scale.y(heightOf(point, measure)))),
        ),
      ),
    ),
  );
}

const smallMarker = (place: number, x: number, y: number): SVGElement =>
  svg('path', { class: 'marker', d: markerOf(place), transform: `translate(${x} ${y}) scale(${SMALL})` });

function describeLevel(
  lines: readonly { query: string; points: readonly TrendPoint[] }[],
  level: string | undefined,
): string {
  const words = lines.map(({ query, points }) => {
    const mentioned = points.filter(({ reports }) => reports > 0);
    const [first, last] = [mentioned[0], mentioned.at(-1)];
    return first === undefined || last === undefined
      ? `“${query}”未见`
      : `“${query}”见于 ${first.year} 至 ${last.year} 年`;
  });
  return `${level ?? `级别${NOT_STATED}`}：${words.join('，')}`;
}

const levelOf = ({ trend }: Series, level: string | undefined): LevelTrend | undefined =>
  trend.levels.find((each) => each.level === level);

/** First, last and peak year at each level, and the years behind the level above. */
export function spreadTables({ series, state }: LevelsModel): HTMLElement | undefined {
  const tables = series.flatMap(({ query, place, trend }) => {
    const rows = spreadOf(trend.levels);
    return rows.length === 0 ? [] : [spreadTable(query, place, rows, state)];
  });
  if (tables.length === 0) return undefined;
  return section(
    '各级首见、末见与高峰',
    ...tables,
    el(
      'p',
      { class: 'note' },
      '高峰是占比最高的一年。先后只在两级都见到，而且其间各年两级都有馆藏时才说；某级馆藏的头一年就有的，可能更早已有。',
    ),
  );
}

const HELD = '馆藏年度';
const FIRST = '首见';
const LAST = '末见';
const PEAK = '高峰';

function spreadTable(query: string, place: number, rows: readonly LevelSpread[], state: ShownState): HTMLElement {
  const names = ['级别', HELD, FIRST, LAST, PEAK, '比上一级'];
  return el(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': `${query}：各级首见、末见与高峰` },
    el(
      'table',
      { class: 'spread-table' },
      el('caption', {}, swatch(place), query),
      el('thead', {}, el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...rows.map((row) => spreadRow(query, row, state))),
    ),
  );
}

function spreadRow(query: string, row: LevelSpread, state: ShownState): HTMLElement {
  const { level, held, first, last, peak } = row;
  const name = el('th', { scope: 'row' }, level ?? NOT_STATED);
  // A narrow window has no room for the head of the table: each year then says what it is.
  const span = el('td', { 'data-name': HELD }, held.from === held.to ? String(held.from) : `${held.from}–${held.to}`);
  if (first === undefined || last === undefined || peak === undefined) {
    return el('tr', { class: 'empty' }, name, span, el('td', { colspan: 4 }, '未见'));
  }
  const year = (point: TrendPoint): HTMLElement => {
    const href = linesAddress(state, query, { year: point.year, level: level ?? NOT_STATED });
    return el('a', { href }, String(point.year));
  };
  return el(
    'tr',
    {},
    name,
    span,
    el('td', { 'data-name': FIRST }, year(first), row.fromTheStart && el('small', {}, '馆藏头一年')),
    el('td', { 'data-name': LAST }, year(last)),
    el(
      'td',
      { 'data-name': PEAK },
      year(peak),
      el('small', {}, `${formatShare(peak.reports, peak.of)}（${peak.reports}/${peak.of}）`),
    ),
    el('td', { class: 'lag' }, lagWords(row)),
  );
}

/** 晚于中央 2 年; 与省同年; early ones say so. */
function lagWords({ lag }: LevelSpread): string {
  if (lag === undefined) return '—';
  const { behind, years } = lag;
  return years === 0 ? `与${behind}同年` : `${years > 0 ? '晚' : '早'}于${behind} ${Math.abs(years)} 年`;
}

export function section(name: string, ...children: readonly Child[]): HTMLElement {
  return el(
    'section',
    { class: 'trend-section', 'aria-label': name },
    el('h2', { class: 'block-title' }, name),
    ...children,
  );
}
