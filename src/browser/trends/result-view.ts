/** All that is shown of the phrases counted: chart, table, levels. */
import { SEARCH } from '../../core/paths.ts';
import { yearRuns } from '../../core/text/year-runs.ts';
import { button, type Child, el } from '../kit/dom.ts';
import { download, fileNameOf } from '../kit/download.ts';
import { siteRoot } from '../kit/site-root.ts';
import { announce } from '../kit/toast.ts';
import { formatNumber } from '../kit/words.ts';
import { THIN } from '../kit/years.ts';
import { type ChartFile, chartSvg, saveChartPng } from './chart-file.ts';
import { gapsOf } from './chart-layout.ts';
import { tipFor, walkPoints } from './chart-tour.ts';
import { type Chart, chartView } from './chart-view.ts';
import { smallCharts, spreadTables } from './levels-view.ts';
import { linesAddress } from './lines-address.ts';
import { equalLines, isMentioned, type Series } from './series.ts';
import type { ShownState } from './state.ts';
import { tableView } from './table-view.ts';
import { trendsToCsv } from './trends-csv.ts';
import { MEASURE_NAMES } from './words.ts';

export interface ResultModel {
  series: readonly Series[];
  state: ShownState;
  /** Room for the chart, in pixels. */
  width: number;
  /** Reports under the filters. */
  reports: number;
}

export function resultView(model: ResultModel): HTMLElement[] {
  const { series, state } = model;
  const addressOf = (query: string, year: number): string => linesAddress(state, query, { year });
  const chart = chartView({ series, measure: state.measure, width: model.width, addressOf });
  walkPoints(chart);
  const all = [
    chartFigure(chart, model),
    tableView({ series, measure: state.measure, addressOf }),
    smallCharts({ series, state }),
    spreadTables({ series, state }),
  ];
  const parts = all.filter((part) => part !== undefined);
  return series.some(isMentioned) ? parts : [nowhereView(model), nowhereChart(parts)];
}

/** A line along the bottom says nothing: the words come first, and a way to what does occur of them. */
function nowhereView({ series, state, reports }: ResultModel): HTMLElement {
  const names = series.map(({ query }) => `“${query}”`).join('、');
  const held = state.levels.length + state.types.length > 0 ? '所选的' : '馆藏';
  const links = series.map(({ query }) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: `${siteRoot()}${SEARCH}?${new URLSearchParams({ q: query })}` },
        `检索“${query}”，看其中哪些词语有`,
      ),
    ),
  );
  return el(
    'div',
    { class: 'empty-state' },
    el('p', {}, `${held} ${formatNumber(reports)} 篇，各年都没有${names}，没有走势可画。`),
    el('ul', {}, ...links),
  );
}

const nowhereChart = (parts: readonly HTMLElement[]): HTMLElement =>
  el('details', {}, el('summary', { class: 'note' }, '各年的图和表，都是 0'), ...parts);

function chartFigure(chart: Chart, model: ResultModel): HTMLElement {
  const { series, state } = model;
  const tip = tipFor({ chart, series, measure: state.measure });
  return el(
    'figure',
    { class: 'trend-figure' },
    el(
      'div',
      { class: 'chart-scroll', tabindex: 0, role: 'region', 'aria-label': '走势图' },
      el('div', { class: 'chart-frame' }, chart.element, tip),
    ),
    el('figcaption', {}, el('p', { class: 'note' }, ...caption(model)), downloads(chart, model)),
  );
}

function caption({ series, state }: ResultModel): Child[] {
  const points = series[0]?.trend.points ?? [];
  const gaps = gapsOf(points);
  const equal = equalLines(series, state.measure).map((group) => group.map(({ query }) => `“${query}”`).join(''));
  const notes = [
    '点一个点，看那一年的语句；在图中用方向键移动。',
    points.length === 1 && '馆藏只有一个年度，看不出走势。',
    points.some(({ of }) => of < THIN) && `空心：当年馆藏不足 ${THIN} 篇，仅供参考。`,
    gaps.length > 0 && `×：${yearRuns(gaps)} 年没有馆藏，线在此断开。`,
    equal.length > 0 && `${equal.join('；')} 各年相同，线重合。`,
  ];
  return notes.filter((note) => note !== false);
}

function downloads({ element }: Chart, { series, state, reports }: ResultModel): HTMLElement {
  const nameOf = (extension: string): string =>
    fileNameOf('走势', series.map(({ query }) => query).join('_'), extension);
  const filters = [...state.levels, ...state.types].join('、');
  const file: ChartFile = {
    chart: element,
    phrases: series,
    source: `${MEASURE_NAMES[state.measure]}。馆藏 ${formatNumber(reports)} 篇${filters === '' ? '' : `（${filters}）`}。`,
  };
  const savePng = (): void => {
    saveChartPng(nameOf('png'), file).catch((error: Error) => announce(error.message));
  };
  return el(
    'div',
    { class: 'actions' },
    button('存 SVG', () => download(nameOf('svg'), 'image/svg+xml;charset=utf-8', chartSvg(file)), { class: 'plain' }),
    button('存 PNG', savePng, { class: 'plain' }),
    button('存 CSV', () => download(nameOf('csv'), 'text/csv;charset=utf-8', trendsToCsv(series)), { class: 'plain' }),
  );
}
