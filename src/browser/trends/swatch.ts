/** A piece of a phrase's line with its marker: what stands beside its name everywhere. */
import { svg } from '../kit/dom.ts';
import { dashOf, markerOf } from './marks.ts';

export function swatch(place: number): SVGSVGElement {
  return svg(
    'svg',
    { class: `trend-swatch series-${place}`, width: 30, height: 12, viewBox: '-15 -6 30 12', 'aria-hidden': 'true' },
    svg('path', { class: 'stroke', d: 'M-15 0H15', fill: 'none', 'stroke-dasharray': dashOf(place) }),
    svg('path', { class: 'marker', d: markerOf(place) }),
  );
}
