/** The whole comparison in a strip at the edge: what was dropped at the left of it, what is new at the right. */
import type { Row } from '../../core/compare/comparison.ts';
import { svg } from '../kit/dom.ts';

export interface MapModel {
  rows: readonly Row[];
  /** The reader points at a row. */
  onPoint: (index: number) => void;
}

export interface CompareMap {
  element: SVGSVGElement;
  /** Frames the rows that are in the window. */
  frame: (first: number, last: number) => void;
}

const HEIGHT = 1000;
const WIDTH = 20;

/** Where each kind of mark begins and ends across the strip. */
const ACROSS = { verbatim: [8, 12], reworded: [3, 17], retold: [5, 15], new: [11, 20], dropped: [0, 9] } as const;

export function mapView({ rows, onPoint }: MapModel): CompareMap {
  const starts = startsOf(rows);
  const scale = HEIGHT / Math.max(starts.at(-1) ?? 0, 1);
  const at = (index: number): number => (starts[index] ?? 0) * scale;
  const frame = svg('rect', { class: 'map-frame', x: 0.5, width: WIDTH - 1, y: 0, height: 0 });
  const marks = (['verbatim', 'reworded', 'retold', 'new', 'dropped'] as const).map((its) => {
    const [from, to] = ACROSS[its];
    const strokes = rows.flatMap((row, index) =>
      row.class === its ? `M${from} ${at(index).toFixed(1)}H${to}V${at(index + 1).toFixed(1)}H${from}Z` : [],
    );
    return svg('path', { 'data-part': its, d: strokes.join('') });
  });
  const element = svg(
    'svg',
    { class: 'compare-map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...marks,
    frame,
  );
  element.addEventListener('pointerdown', (event) => {
    const { top, height } = element.getBoundingClientRect();
    const offset = ((event.clientY - top) / height) * HEIGHT;
    const index = rows.findIndex((_, it) => at(it + 1) > offset);
    onPoint(index === -1 ? rows.length - 1 : index);
  });
  return {
    element,
    frame: (first, last) => {
      frame.setAttribute('y', at(first).toFixed(1));
      frame.setAttribute('height', Math.max(at(last + 1) - at(first), 4).toFixed(1));
    },
  };
}

/** Characters before each row, and of all rows at the end. */
function startsOf(rows: readonly Row[]): number[] {
  let sum = 0;
  return [
    0,
    ...rows.map(({ a, b }) => {
      sum += Math.max(a?.text.length ?? 0, b?.text.length ?? 0);
      return sum;
    }),
  ];
}
