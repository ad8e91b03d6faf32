/** The histogram as SVG: a column a year, share above, occurrences per 10,000 characters below. Geometry only, no styles. */
import { type Child, svg } from '../kit/dom.ts';
import { formatRate, formatShare } from '../kit/words.ts';
import { OTHER_RANK, THIN, type YearRow, type YearsModel } from '../kit/years.ts';

export interface HistogramModel {
  years: YearsModel;
  /** Room that the chart has, in pixels. Many years may need more: then the columns scroll beside the axis. */
  width: number;
  stacked: boolean;
  /** The address of a year's lines. */
  addressOf(year: number): string;
}

export interface Histogram {
  /** The scale at the left, which stays. */
  axis: SVGSVGElement;
  columns: SVGSVGElement;
}

const GUTTER = 44;
/** Columns are no narrower than these, in pixels: where there is little room they scroll anyway, and fingers need more. */
const NARROWEST = { wide: 10, narrow: 18 };
const NARROW_ROOM = 600;
const WIDEST = 132;
/** Columns from this width on have room for figures. */
const ROOMY = 40;
/** Half a year's number, which may stand out over the last column. */
const OVERHANG = 16;
const SHARE = { top: 48, height: 170 };
const FOOT = SHARE.top + SHARE.height;
const YEAR_LINE = FOOT + 18;
const COUNT_LINE = YEAR_LINE + 17;

/** Lengths of a drawing for so many years in so much room. */
interface Scale {
  column: number;
  bar: number;
  width: number;
  height: number;
  /** The share at the top of the upper panel: 0.5 for 50%. */
  share: number;
  /** The lower panel, and what its full height stands for. */
  rate: { top: number; height: number; most: number };
  /** A label every so many years. */
  every: number;
}

export function histogram(model: HistogramModel): Histogram {
  const { rows } = model.years;
  const scale = scaleOf(rows, model.width);
  const { width, height } = scale;
  return {
    axis: svg('svg', { class: 'histogram axis-scale', 'aria-hidden': 'true', width: GUTTER, height }, ...ticks(scale)),
    columns: svg(
      'svg',
      { class: 'histogram', role: 'group', 'aria-label': '分年柱图', width, height },
      ...gridLines(scale),
      ...rows.map((row, index) => column(row, index, scale, model)),
    ),
  };
}

/** The share that the axis ends at: the next of a few round ones. */
export function shareLimit(rows: readonly YearRow[]): number {
  const most = Math.max(0, ...rows.map(({ reports, of }) => (of === 0 ? 0 : reports / of)));
  return [0.02, 0.05, 0.1, 0.2, 0.5, 1].find((limit) => most <= limit) ?? 1;
}

function scaleOf(rows: readonly YearRow[], room: number): Scale {
  const narrowest = room < NARROW_ROOM ? NARROWEST.narrow : NARROWEST.wide;
  const column = Math.min(WIDEST, Math.max(narrowest, (room - GUTTER - OVERHANG) / rows.length));
  const rates = rows.map(({ hits, characters }) => (characters === 0 ? 0 : hits / characters));
  const top = column < ROOMY ? COUNT_LINE + 36 : COUNT_LINE + 64;
  const rate = { top, height: 60, most: Math.max(...rates) || 1 };
  return {
    column,
    bar: Math.max(5, Math.min(40, Math.round(column * 0.56))),
    width: Math.ceil(column * rows.length + OVERHANG),
    height: rate.top + rate.height + 6,
    share: shareLimit(rows),
    rate,
    every: [1, 2, 5, 10].find((step) => step * column >= 36) ?? 10,
  };
}

const tickLines = (share: number): { y: number; label: string }[] =>
  [0, 0.5, 1].map((part) => ({ y: FOOT - SHARE.height * part + 0.5, label: formatShare(share * part, 1) }));

function ticks({ share, rate, column }: Scale): Child[] {
  const numbers = tickLines(share).map(({ y, label }) =>
    svg('text', { class: 'tick', x: GUTTER - 8, y: y + 4, 'text-anchor': 'end' }, label),
  );
  const nameLine = rate.top - (column < ROOMY ? 8 : 26);
  return [
    svg('text', { class: 'panel-name', x: 0, y: 12 }, '提及的报告占当年馆藏'),
    svg('text', { class: 'panel-name', x: 0, y: nameLine }, '每万字出现'),
    ...numbers,
  ];
}

function gridLines({ width, share, rate }: Scale): Child[] {
  const lines = tickLines(share).map(({ y }, index) => ({ y, name: index === 0 ? 'axis' : 'grid' }));
  return [...lines, { y: rate.top + rate.height + 0.5, name: 'axis' }].map(({ y, name }) =>
    svg('line', { class: name, x1: 0, x2: width - OVERHANG, y1: y, y2: y }),
  );
}

/** A whole column is the link, so that a year with a low bar is as easy to hit. */
function column(row: YearRow, index: number, scale: Scale, model: HistogramModel): SVGElement {
  const x = index * scale.column;
  const middle = x + scale.column / 2;
  const top = SHARE.top - 18;
  const parts = [
    svg('rect', { class: 'ground', x, y: top, width: scale.column, height: scale.height - top }),
    ...shareBars(row, middle, scale, model.stacked ? model.years.ranks : undefined),
    ...rateBar(row, middle, scale),
    ...labels(row, middle, scale, index === 0),
  ];
  const kind = row.of === 0 ? 'empty' : row.of < THIN ? 'thin' : undefined;
  const title = svg('title', {}, describeYear(row));
  if (row.reports === 0) return svg('g', { class: kind }, title, ...parts);
  const attributes = { class: kind, href: model.addressOf(row.year), 'data-state-link': true, 'data-walk': true };
  return svg('a', { ...attributes, 'aria-label': describeYear(row) }, title, ...parts);
}

/** The class of a level's colour. */
export const levelClass = (rank: number | undefined): string => `level-${Math.min(rank ?? OTHER_RANK, OTHER_RANK)}`;

/** One bar, or one upon another for each level when their ranks are given. */
function shareBars(row: YearRow, middle: number, scale: Scale, ranks: readonly number[] | undefined): Child[] {
  if (row.reports === 0) return [];
  const x = Math.round(middle - scale.bar / 2) + 0.5;
  const width = scale.bar;
  const rect = (name: string, below: number, height: number): SVGElement =>
    svg('rect', { class: name, x, y: FOOT - below - height + 0.5, width, height });
  const total = lengthOf(row.reports, row, scale);
  if (ranks === undefined) return [rect('bar', 0, total)];
  let below = 0;
  const bars = row.byLevel.map((count, level) => {
    if (count === 0) return undefined;
    const height = lengthOf(count, row, scale);
    below += height;
    return rect(`bar ${levelClass(ranks[level])}`, below - height, height);
  });
  // Pale bars of thin years would let the grid through.
  return [rect('backing', 0, total), ...bars];
}

const lengthOf = (count: number, { of }: YearRow, { share }: Scale): number =>
  Math.max(1, (SHARE.height * count) / of / share);

function rateBar(row: YearRow, middle: number, { rate, bar, column }: Scale): Child[] {
  if (row.hits === 0) return [];
  const base = rate.top + rate.height;
  const height = Math.max(1, (rate.height * row.hits) / row.characters / rate.most);
  const width = Math.max(2, Math.round(bar / 3));
  const stroke = svg('rect', { class: 'rate', x: Math.round(middle - width / 2), y: base - height, width, height });
  if (column < ROOMY) return [stroke];
  const label = formatRate(row.hits, row.characters);
  return [stroke, svg('text', { class: 'value', x: middle, y: base - height - 5, 'text-anchor': 'middle' }, label)];
}

function labels(row: YearRow, middle: number, scale: Scale, first: boolean): Child[] {
  const text = (name: string, y: number, words: string): Child =>
    svg('text', { class: name, x: middle, y, 'text-anchor': 'middle' }, words);
  // Year numbers stand at round years; the first year as well, where it does not crowd the next.
  const past = row.year % scale.every;
  const named = past === 0 || (first && past <= scale.every / 2 && middle > OVERHANG);
  const roomy = scale.column >= ROOMY;
  const top = row.reports === 0 ? FOOT : FOOT - lengthOf(row.reports, row, scale);
  return [
    named && text('year', YEAR_LINE, String(row.year)),
    roomy && text('count', COUNT_LINE, row.of === 0 ? '无馆藏' : `${row.reports}/${row.of}`),
    roomy && row.reports > 0 && text('value', top - 6, formatShare(row.reports, row.of)),
  ];
}

/** 2021 年：馆藏 12 篇，3 篇提及，占 25%，共 7 处，每万字 1.35 处 */
export function describeYear({ year, reports, of, hits, characters }: YearRow): string {
  if (of === 0) return `${year} 年：没有馆藏`;
  const thin = of < THIN ? `（不足 ${THIN} 篇，占比仅供参考）` : '';
  if (reports === 0) return `${year} 年：馆藏 ${of} 篇${thin}，没有提及`;
  const share = `${reports} 篇提及，占 ${formatShare(reports, of)}`;
  return `${year} 年：馆藏 ${of} 篇${thin}，${share}，共 ${hits} 处，每万字 ${formatRate(hits, characters)} 处`;
}
