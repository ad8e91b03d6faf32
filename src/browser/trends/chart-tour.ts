/** Ways through a chart: arrow keys from point to point, and a tip beside the year that is pointed at. */
import { el, refill } from '../kit/dom.ts';
import type { Chart } from './chart-view.ts';
import type { Series } from './series.ts';
import type { Measure } from './state.ts';
import { swatch } from './swatch.ts';
import { formatPoint } from './words.ts';

/** One point takes the Tab key; from there arrows lead to the years beside it and to the other phrases. */
export function walkPoints({ element }: Chart): void {
  const rows = [...element.querySelectorAll('.points')].map((group) => [
    ...group.querySelectorAll<SVGElement>('[data-point]'),
  ]);
  const first = rows[0]?.at(-1);
  first?.setAttribute('tabindex', '0');
  element.addEventListener('keydown', (event) => {
    const next = neighbourOf(rows, document.activeElement, event.key);
    if (next === undefined) return;
    event.preventDefault();
    for (const point of rows.flat()) point.setAttribute('tabindex', point === next ? '0' : '-1');
    next.focus();
  });
}

function neighbourOf(rows: readonly SVGElement[][], current: Element | null, key: string): SVGElement | undefined {
  const row = rows.findIndex((points) => points.includes(current as SVGElement));
  const points = rows[row];
  if (points === undefined) return undefined;
  const column = points.indexOf(current as SVGElement);
  const ways: Record<string, SVGElement | undefined> = {
    ArrowLeft: points[column - 1],
    ArrowRight: points[column + 1],
    ArrowUp: rows[row - 1]?.[column],
    ArrowDown: rows[row + 1]?.[column],
    Home: points[0],
    End: points.at(-1),
  };
  return ways[key];
}

export interface TipModel {
  chart: Chart;
  series: readonly Series[];
  measure: Measure;
}

/** A tip over the chart that takes no room of its own. Screen readers have the points' own words. */
export function tipFor({ chart: { element, scale }, series, measure }: TipModel): HTMLElement {
  const tip = el('div', { class: 'chart-tip', 'aria-hidden': 'true', hidden: true });
  const guide = element.querySelector('.guide');
  const years = series[0]?.trend.points.map(({ year }) => year) ?? [];
  const show = (year: number): void => {
    refill(tip, el('strong', {}, `${year} 年`), ...series.map((each) => tipLine(each, year, measure)));
    tip.hidden = false;
    const x = scale.x(year);
    for (const end of ['x1', 'x2']) guide?.setAttribute(end, String(x));
    guide?.setAttribute('visibility', 'visible');
    const left = x > scale.box.width / 2 ? x - tip.offsetWidth - 14 : x + 14;
    tip.style.setProperty('left', `${Math.max(0, left)}px`);
  };
  const hide = (): void => {
    tip.hidden = true;
    guide?.setAttribute('visibility', 'hidden');
  };
  element.addEventListener('pointermove', ({ clientX }) => {
    const x = clientX - element.getBoundingClientRect().left;
    const nearest = years.reduce((best, year) =>
      Math.abs(scale.x(year) - x) < Math.abs(scale.x(best) - x) ? year : best,
    );
    show(nearest);
  });
  element.addEventListener('pointerleave', hide);
  element.addEventListener('focusin', ({ target }) => {
    const year = target instanceof SVGElement ? target.dataset.year : undefined;
    if (year !== undefined) show(Number(year));
  });
  element.addEventListener('focusout', hide);
  return tip;
}

function tipLine({ query, place, trend }: Series, year: number, measure: Measure): HTMLElement {
  const point = trend.points.find((it) => it.year === year);
  return el(
    'span',
    { class: 'tip-line' },
    swatch(place),
    el('span', { class: 'tip-name' }, query),
    el('span', { class: 'number' }, point === undefined ? '没有馆藏' : formatPoint(point, measure)),
  );
}
