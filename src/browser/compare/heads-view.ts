/** Column heads of a comparison. */

import { el } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';
import type { Naming } from './naming.ts';

/** The year or the place, and the title; `control` stands at the end of the line. */
export function head(card: ReportCard, name: string, control?: HTMLElement): HTMLElement {
  return el(
    'span',
    { class: 'column-head' },
    el('b', { class: 'number' }, nameOf(name)),
    el('a', { href: card.url }, card.title),
    control,
  );
}

/** Shows by example which side's words are struck through and which are underlined. */
export function singleHead({ sides: { a, b } }: Naming, walk: HTMLElement): HTMLElement {
  const names = [el('del', {}, nameOf(a)), ' ', el('ins', {}, nameOf(b))];
  return el('span', { class: 'single-head' }, el('span', { class: 'number' }, ...names), walk);
}

const nameOf = (name: string): string => (/^[0-9]+$/.test(name) ? `${name} 年` : name);
