/** Small multiples: the course of each indicator over the years, on one time axis. */
import type { Figure } from '../../core/compare/comparison.ts';
import { el, svg } from '../kit/dom.ts';
import type { Thread } from './threads.ts';
import type { SeriesReport } from './year-pairs.ts';

interface Point {
  report: SeriesReport;
  figure: Figure;
}

const WIDTH = 200;
const HEIGHT = 44;
const MARGIN = 5;

export function figuresView(threads: readonly Thread<Figure>[], reports: readonly SeriesReport[]): HTMLElement {
  const span = { first: reports[0]?.year ?? 0, last: reports.at(-1)?.year ?? 0 };
  return el('ul', { class: 'courses' }, ...threads.map((thread) => el('li', {}, ...course(thread, reports, span))));
}

function course(
  thread: Thread<Figure>,
  reports: readonly SeriesReport[],
  span: { first: number; last: number },
): Node[] {
  const points = thread.items.flatMap((figure, index): Point[] => {
    const report = reports[index];
    return figure === undefined || report === undefined ? [] : [{ figure, report }];
  });
  const last = points.at(-1)?.figure;
  const note = [last?.period, { level: '', up: '增', down: '降' }[last?.kind ?? 'level']].filter(Boolean).join(' ');
  return [
    el('h3', {}, last?.indicator ?? '', note !== '' && el('span', { class: 'tag' }, note)),
    line(points, span),
    el('ol', { class: 'course-values number' }, ...points.map(value)),
  ];
}

function value({ report, figure }: Point): HTMLElement {
  const href = `${report.url}#${figure.span.paragraph}`;
  return el('li', {}, `${report.year} `, el('a', { href, title: figure.sentence.text }, figure.span.text));
}

/** A decrease that is reported as one lies below nought. */
const heightOf = ({ kind, value: amount }: Figure): number => (kind === 'down' ? -amount : amount);

function line(points: readonly Point[], { first, last }: { first: number; last: number }): SVGElement {
  const values = points.map(({ figure }) => heightOf(figure));
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const x = (year: number): number => MARGIN + ((year - first) / (last - first || 1)) * (WIDTH - 2 * MARGIN);
  const y = (amount: number): number => HEIGHT - MARGIN - ((amount - low) / range) * (HEIGHT - 2 * MARGIN);
  const places = points.map(({ report, figure }) => ({ year: report.year, x: x(report.year), y: y(heightOf(figure)) }));
  // No line over a year that is missing.
  const path = places.map((place, index) => {
    const joined = index > 0 && places[index - 1]?.year === place.year - 1;
    return `${joined ? 'L' : 'M'}${place.x.toFixed(1)} ${place.y.toFixed(1)}`;
  });
  return svg(
    'svg',
    { class: 'course', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    svg('path', { d: path.join('') }),
    ...places.map((place) => svg('circle', { cx: place.x.toFixed(1), cy: place.y.toFixed(1), r: 2.5 })),
  );
}
