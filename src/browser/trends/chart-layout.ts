/** Where everything stands in a chart, in pixels. Pure. */
import { ticks, yearTicks } from '../../core/trends/ticks.ts';
import { runsOfYears, type TrendPoint } from '../../core/trends/trend.ts';
import { heightOf, type Series } from './series.ts';
import type { Measure } from './state.ts';

export interface Box {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Scale {
  box: Box;
  first: number;
  last: number;
  /** Pixels from year to year. */
  step: number;
  /** Round values, from 0 to that at the top. */
  values: number[];
  /** Years that are named. */
  years: number[];
  x: (year: number) => number;
  y: (value: number) => number;
}

export interface ScaleOptions {
  measure: Measure;
  box: Box;
  /** Named values, about. */
  values: number;
  /** Room for the number of a year. */
  yearRoom: number;
}

/** The scale for some lines; all lines of one archive have points in the same years. A single year stands in the middle. */
export function scaleFor(points: readonly TrendPoint[], { measure, box, values, yearRoom }: ScaleOptions): Scale {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const room = box.width - box.left - box.right;
  const step = first === last ? room : room / (last - first);
  const named = ticks(Math.max(0, ...points.map((point) => heightOf(point, measure))), values);
  const most = named.at(-1) as number;
  const floor = box.height - box.bottom;
  return {
    box,
    first,
    last,
    step,
    values: named,
    years: yearTicks(first, last, Math.max(1, Math.floor(room / yearRoom) + 1)),
    x: (year) => (first === last ? box.left + room / 2 : box.left + (year - first) * step),
    y: (value) => floor - (value / most) * (floor - box.top),
  };
}

/** The line of a phrase: a path for each run of years without a gap. A run of one year has a marker and no line. */
export function pathsOf(points: readonly TrendPoint[], { x, y }: Scale, measure: Measure): string[] {
  const place = (point: TrendPoint): string => `${round(x(point.year))} ${round(y(heightOf(point, measure)))}`;
  return runsOfYears(points)
    .filter(({ length }) => length > 1)
    .map((run) => `M${run.map(place).join('L')}`);
}

/** Calendar years between the first and the last that hold no report. */
export function gapsOf(points: readonly TrendPoint[]): number[] {
  const held = new Set(points.map(({ year }) => year));
  const [first = 0, last = -1] = [points[0]?.year, points.at(-1)?.year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !held.has(year));
}

export interface Label {
  series: Series;
  y: number;
}

/**
 * Names at the right ends of the lines, none nearer to the next than `apart`: they are pushed down in the order of their lines,
 * then up from the floor. Equal lines keep their order.
 */
export function labelsOf(series: readonly Series[], { box, y }: Scale, measure: Measure, apart: number): Label[] {
  const labels = series
    .flatMap((each) => {
      const last = each.trend.points.at(-1);
      return last === undefined ? [] : [{ series: each, y: y(heightOf(last, measure)) }];
    })
    .sort((a, b) => a.y - b.y || a.series.place - b.series.place);
  let free = box.top;
  for (const label of labels) {
    label.y = Math.max(label.y, free);
    free = label.y + apart;
  }
  let floor = box.height - box.bottom;
  for (const label of [...labels].reverse()) {
    label.y = Math.min(label.y, floor);
    floor = label.y - apart;
  }
  return labels;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
