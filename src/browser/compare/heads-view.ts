/** What heads the columns of a comparison. */

import type { Side } from '../kit/changed-words.ts';
import { el } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';

/** The year and the title; `control` stands at the end of the line. */
export function head(card: ReportCard, otherwise: string, control?: HTMLElement): HTMLElement {
  return el(
    'span',
    { class: 'column-head' },
    el('b', { class: 'number' }, nameOf(card, otherwise)),
    el('a', { href: card.url }, card.title),
    control,
  );
}

/** Tells by example whose words are struck through and whose are underlined. */
export function singleHead({ a, b }: Record<Side, ReportCard>, walk: HTMLElement): HTMLElement {
  const names = [el('del', {}, nameOf(a, '前一篇')), ' ', el('ins', {}, nameOf(b, '后一篇'))];
  return el('span', { class: 'single-head' }, el('span', { class: 'number' }, ...names), walk);
}

const nameOf = ({ year }: ReportCard, otherwise: string): string => (year === undefined ? otherwise : `${year} 年`);
