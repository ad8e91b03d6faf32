/** The histogram as SVG: a column a year, share above, occurrences per 10,000 characters below. Geometry only, no styles. */
import { type Child, svg } from './dom.ts';
import { formatRate, formatShare } from './words.ts';
import { OTHER_RANK, THIN, type YearRow, type YearsModel } from './years.ts';

export interface HistogramModel {
  years: YearsModel;
  /** Room that the chart has, in pixels. Many years may need more: then the frame scrolls. */
  width: number;
  stacked: boolean;
  /** The address of a year's lines. */
  addressOf(year: number): string;
}

const GUTTER = 44;
const NARROWEST = 13;
const WIDEST = 132;
const SHARE = { top: 48, height: 170 };
const RATE = { top: 318, height: 60 };
const BOTTOM = RATE.top + RATE.height + 6;
const YEAR_LINE = SHARE.top + SHARE.height + 18;
const COUNT_LINE = YEAR_LINE + 17;

/** Lengths of a drawing for so many years in so much room. */
interface Scale {
  column: number;
  bar: number;
  width: number;
  /** The share at the top of the upper panel: 0.5 for 50%. */
  share: number;
  rate: number;
  /** A label every so many years. */
  every: number;
}

export function histogram(model: HistogramModel): SVGSVGElement {
  const { rows } = model.years;
  const scale = scaleOf(rows, model.width);
  return svg(
    'svg',
    { class: 'histogram', role: 'group', 'aria-label': '分年柱图', width: scale.width, height: BOTTOM },
    svg('text', { class: 'panel-name', x: 0, y: 12 }, '提及的报告占当年馆藏'),
    svg('text', { class: 'panel-name', x: 0, y: RATE.top - 28 }, '每万字出现'),
    ...gridLines(scale),
    ...rows.map((row, index) => column(row, index, scale, model)),
  );
}

/** The share that the axis ends at: the next of a few round ones. */
export function shareLimit(rows: readonly YearRow[]): number {
  const most = Math.max(0, ...rows.map(({ reports, of }) => (of === 0 ? 0 : reports / of)));
  return [0.02, 0.05, 0.1, 0.2, 0.5, 1].find((limit) => most <= limit) ?? 1;
}

function scaleOf(rows: readonly YearRow[], room: number): Scale {
  const column = Math.min(WIDEST, Math.max(NARROWEST, (room - GUTTER - 2) / rows.length));
  const rates = rows.map(({ hits, characters }) => (characters === 0 ? 0 : hits / characters));
  return {
    column,
    bar: Math.max(5, Math.min(40, Math.round(column * 0.56))),
    width: Math.ceil(GUTTER + column * rows.length + 2),
    share: shareLimit(rows),
    rate: Math.max(...rates) || 1,
    every: [1, 2, 5, 10].find((step) => step * column >= 36) ?? 10,
  };
}

function gridLines({ width, share }: Scale): Child[] {
  return [0, 0.5, 1].flatMap((part) => {
    const y = SHARE.top + SHARE.height * (1 - part) + 0.5;
    return [
      svg('line', { class: part === 0 ? 'axis' : 'grid', x1: GUTTER, x2: width, y1: y, y2: y }),
      svg('text', { class: 'tick', x: GUTTER - 8, y: y + 4, 'text-anchor': 'end' }, formatShare(share * part, 1)),
    ];
  });
}

/** A whole column is the link, so that a year with a low bar is as easy to hit. */
function column(row: YearRow, index: number, scale: Scale, model: HistogramModel): SVGElement {
  const x = GUTTER + index * scale.column;
  const middle = x + scale.column / 2;
  const parts = [
    svg('rect', { class: 'ground', x, y: SHARE.top - 18, width: scale.column, height: BOTTOM - SHARE.top + 18 }),
    ...shareBars(row, middle, scale, model.stacked ? model.years.ranks : undefined),
    ...rateBar(row, middle, scale),
    ...labels(row, middle, scale, index === 0),
  ];
  const kind = row.of === 0 ? 'empty' : row.of < THIN ? 'thin' : undefined;
  if (row.reports === 0) return svg('g', { class: kind }, svg('title', {}, describeYear(row)), ...parts);
  const attributes = {
    class: kind,
    href: model.addressOf(row.year),
    'data-state-link': true,
    'data-walk': true,
    'aria-label': describeYear(row),
  };
  return svg('a', attributes, svg('title', {}, describeYear(row)), ...parts);
}

/** The class of a level's colour. */
export const levelClass = (rank: number | undefined): string => `level-${Math.min(rank ?? OTHER_RANK, OTHER_RANK)}`;

/** One bar, or one upon another for each level when their ranks are given. */
function shareBars(row: YearRow, middle: number, scale: Scale, ranks: readonly number[] | undefined): Child[] {
  const x = Math.round(middle - scale.bar / 2) + 0.5;
  const counts = ranks === undefined ? [row.reports] : row.byLevel;
  let below = 0;
  const total = row.of === 0 ? 0 : lengthOf(row.reports, row, scale);
  // Pale bars of thin years would let the grid through.
  const top = SHARE.top + SHARE.height - total + 0.5;
  const backing = svg('rect', { class: 'backing', x, y: top, width: scale.bar, height: total });
  const bars = counts.map((count, level) => {
    if (count === 0) return undefined;
    const height = lengthOf(count, row, scale);
    below += height;
    const y = SHARE.top + SHARE.height - below;
    const name = ranks === undefined ? 'bar' : `bar ${levelClass(ranks[level])}`;
    return svg('rect', { class: name, x, y: y + 0.5, width: scale.bar, height });
  });
  return [total > 0 && backing, ...bars];
}

const lengthOf = (count: number, { of }: YearRow, { share }: Scale): number =>
  Math.max(1, (SHARE.height * count) / of / share);

function rateBar(row: YearRow, middle: number, scale: Scale): Child[] {
  const base = RATE.top + RATE.height + 0.5;
  const axis = svg('line', {
    class: 'axis',
    x1: middle - scale.column / 2,
    x2: middle + scale.column / 2,
    y1: base,
    y2: base,
  });
  if (row.hits === 0) return [axis];
  const height = Math.max(1, (RATE.height * row.hits) / row.characters / scale.rate);
  const width = Math.max(2, Math.round(scale.bar / 3));
  const bar = svg('rect', { class: 'rate', x: Math.round(middle - width / 2), y: base - height, width, height });
  const label = svg('text', { class: 'value', x: middle, y: base - height - 5, 'text-anchor': 'middle' });
  label.textContent = formatRate(row.hits, row.characters);
  return scale.column >= 40 ? [axis, bar, label] : [axis, bar];
}

function labels(row: YearRow, middle: number, scale: Scale, first: boolean): Child[] {
  const text = (name: string, y: number, words: string): Child =>
    svg('text', { class: name, x: middle, y, 'text-anchor': 'middle' }, words);
  const named = row.year % scale.every === 0 || (first && row.year % scale.every < scale.every / 2);
  const top = SHARE.top + SHARE.height - (row.of === 0 ? 0 : lengthOf(row.reports, row, scale));
  return [
    named && text('year', YEAR_LINE, String(row.year)),
    scale.column >= 40 && text('count', COUNT_LINE, row.of === 0 ? '无馆藏' : `${row.reports}/${row.of}`),
    scale.column >= 40 && row.reports > 0 && text('value', top - 6, formatShare(row.reports, row.of)),
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
