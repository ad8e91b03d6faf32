/** The chart as SVG: axes, a line for each phrase, a point for each year that holds reports. Geometry and names; no styles. */
import type { TrendPoint } from '../../core/trends/trend.ts';
import { type Child, svg } from '../kit/dom.ts';
import { THIN } from '../kit/years.ts';
import { type Box, gapsOf, labelsOf, pathsOf, round, type Scale, scaleFor } from './chart-layout.ts';
import { dashOf, markerOf } from './marks.ts';
import { heightOf, type Series } from './series.ts';
import type { Measure } from './state.ts';
import { describePoint, formatTick, MEASURE_NAMES, shorten } from './words.ts';

export interface ChartModel {
  series: readonly Series[];
  measure: Measure;
  /** Room that the chart has, in pixels. */
  width: number;
  /** The address of the lines of a phrase in a year. */
  addressOf: (query: string, year: number) => string;
}

export interface Chart {
  element: SVGSVGElement;
  scale: Scale;
}

const HEIGHT = 340;
const MARGIN = { top: 34, right: 18, bottom: 34, left: 46 };
/** From this width on, names stand at the ends of the lines. */
const ROOMY = 640;
const NAME_ROOM = 150;
const NAME_LENGTH = 10;
const NAME_APART = 17;
const YEAR_ROOM = 48;
/** Years are no nearer than this, so that each can be touched; where there is less room, the chart scrolls. A pointer needs less. */
const NARROWEST_STEP = 16;
const NARROWEST_POINTED = 9;

/** All lines have points in the same years; there is at least one line and one year. */
export function chartView(model: ChartModel): Chart {
  const { series, measure } = model;
  const points = series.flatMap(({ trend }) => trend.points);
  const named = model.width >= ROOMY;
  const box = boxFor(model, named);
  const scale = scaleFor(points, { measure, box, values: 4, yearRoom: YEAR_ROOM });
  const element = svg(
    'svg',
    { class: 'trend-chart', role: 'group', 'aria-label': `历年走势图：${MEASURE_NAMES[measure]}`, ...sizeOf(box) },
    svg('text', { class: 'panel-name', x: 0, y: 14 }, MEASURE_NAMES[measure]),
    ...axes(scale, measure, series[0]?.trend.points ?? []),
    svg('line', { class: 'guide', x1: 0, x2: 0, y1: box.top, y2: box.height - box.bottom, visibility: 'hidden' }),
    ...series.map((each) => lineOf(each, scale, measure)),
    ...series.map((each) => pointsOf(each, scale, model)),
    ...(named ? labelsOf(series, scale, measure, NAME_APART).map((label) => nameOf(label.series, label.y, box)) : []),
  );
  return { element, scale };
}

function boxFor({ series, width }: ChartModel, named: boolean): Box {
  const right = named ? NAME_ROOM : MARGIN.right;
  const years = series[0]?.trend.points.map(({ year }) => year) ?? [];
  const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
  const least = MARGIN.left + right + span * (named ? NARROWEST_POINTED : NARROWEST_STEP);
  return { ...MARGIN, right, width: Math.max(width, least), height: HEIGHT };
}

const sizeOf = ({ width, height }: Box): Record<string, string | number> => ({
  width,
  height,
  viewBox: `0 0 ${width} ${height}`,
});

function axes({ box, values, years, x, y }: Scale, measure: Measure, points: readonly TrendPoint[]): Child[] {
  const right = box.width - box.right;
  const floor = box.height - box.bottom;
  const grid = values.flatMap((value) => [
    svg('line', {
      class: value === 0 ? 'axis' : 'grid',
      x1: box.left,
      x2: right,
      y1: round(y(value)),
      y2: round(y(value)),
    }),
    svg(
      'text',
      { class: 'tick', x: box.left - 8, y: round(y(value) + 4), 'text-anchor': 'end' },
      formatTick(value, measure),
    ),
  ]);
  const gaps = gapsOf(points).map((year) =>
    svg(
      'text',
      { class: 'no-holdings', x: round(x(year)), y: floor - 6, 'text-anchor': 'middle' },
      svg('title', {}, `${year} 年没有馆藏`),
      '×',
    ),
  );
  const names = years.map((year) =>
    svg('text', { class: 'year', x: round(x(year)), y: floor + 20, 'text-anchor': 'middle' }, String(year)),
  );
  return [...grid, ...gaps, ...names];
}

function lineOf({ place, trend }: Series, scale: Scale, measure: Measure): SVGElement {
  const paths = pathsOf(trend.points, scale, measure);
  return svg(
    'g',
    { class: `line series-${place}`, 'aria-hidden': 'true' },
    ...paths.map((d) => svg('path', { d, fill: 'none', 'stroke-dasharray': dashOf(place) })),
  );
}

function pointsOf(series: Series, scale: Scale, { measure, addressOf }: ChartModel): SVGElement {
  const { query, place, trend } = series;
  return svg(
    'g',
    { class: `points series-${place}`, role: 'group', 'aria-label': query },
    ...trend.points.map((point) => {
      const at = `translate(${round(scale.x(point.year))} ${round(scale.y(heightOf(point, measure)))})`;
      const attributes = {
        class: point.of < THIN ? 'point thin' : 'point',
        transform: at,
        'data-point': true,
        'data-series': query,
        'data-year': point.year,
        'data-reports': point.reports,
        'data-of': point.of,
        'aria-label': describePoint(query, point),
        tabindex: -1,
      };
      const parts = [
        svg('circle', {
          class: 'reach',
          r: round(Math.min(10, scale.step / 1.6)),
          fill: 'none',
          'pointer-events': 'all',
        }),
        svg('path', { class: 'marker', d: markerOf(place) }),
      ];
      // A year without a mention has no lines to lead to.
      if (point.reports === 0) return svg('g', { ...attributes, role: 'img' }, ...parts);
      return svg('a', { ...attributes, href: addressOf(query, point.year) }, ...parts);
    }),
  );
}

function nameOf({ query, place }: Series, y: number, box: Box): SVGElement {
  const x = box.width - box.right + 16;
  return svg(
    'g',
    { class: `name series-${place}`, 'aria-hidden': 'true' },
    svg('path', { class: 'marker', d: markerOf(place), transform: `translate(${x} ${round(y)})` }),
    svg('text', { x: x + 11, y: round(y + 4.5) }, svg('title', {}, query), shorten(query, NAME_LENGTH)),
  );
}
