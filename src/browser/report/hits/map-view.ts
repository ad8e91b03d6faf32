/** The hit map at the window's edge: one stroke where hits stand, in proportion to the page's height. */
import { el } from '../../kit/dom.ts';

export interface MapModel {
  /** Where each hit stands: 0 at the page's top, 1 at its foot. In order. */
  places: readonly number[];
  /** Index of the hit that the reader is at. */
  at: number;
  onGo(hit: number): void;
}

/** A stroke needs this share of the window: nearer hits share one. */
const STROKE = 0.006;

export interface Stroke {
  place: number;
  first: number;
  last: number;
}

/** Hits gathered into strokes that do not touch. */
export function strokesOf(places: readonly number[]): Stroke[] {
  const strokes: Stroke[] = [];
  for (const [hit, place] of places.entries()) {
    const stroke = strokes.at(-1);
    if (stroke !== undefined && place - stroke.place < STROKE) stroke.last = hit;
    else strokes.push({ place, first: hit, last: hit });
  }
  return strokes;
}

/** One stop of the Tab key; arrows go from stroke to stroke. */
export function mapView({ places, at, onGo }: MapModel): HTMLElement {
  const strokes = strokesOf(places);
  const current = Math.max(
    0,
    strokes.findIndex(({ first, last }) => first <= at && at <= last),
  );
  const items = strokes.map((stroke, index) => el('li', {}, strokeButton(stroke, index === current, onGo)));
  for (const [index, item] of items.entries()) {
    // Positions through the style object: style attributes are refused by the content security policy.
    item.style.setProperty('top', `${((strokes[index]?.place ?? 0) * 100).toFixed(2)}%`);
  }
  const list = el('ol', {}, ...items);
  list.addEventListener('keydown', walk);
  return el('nav', { class: 'hit-map', 'aria-label': '命中位置' }, list);
}

function strokeButton({ first, last }: Stroke, current: boolean, onGo: MapModel['onGo']): HTMLElement {
  const name = first === last ? `第 ${first + 1} 处` : `第 ${first + 1} 至 ${last + 1} 处`;
  const attributes = { type: 'button', title: name, tabindex: current ? 0 : -1 };
  const stroke = el('button', { ...attributes, 'aria-current': current ? 'true' : undefined });
  stroke.addEventListener('click', () => onGo(first));
  return stroke;
}

function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof Element)) return;
  const strokes = [...event.currentTarget.querySelectorAll('button')];
  const next = strokes[strokes.findIndex((stroke) => stroke.matches(':focus')) + step];
  next?.focus();
  event.preventDefault();
}
