/** The facets: check boxes with the count that choosing each would give. */

import { NOT_STATED } from '../../core/text/not-stated.ts';
import { el } from '../kit/dom.ts';
import { type Chosen, FACETS } from '../kit/search-state.ts';
import { FACET_NAMES, formatNumber } from '../kit/words.ts';
import type { Facet } from '../library/archive-api.ts';

export interface FacetsModel {
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  chosen: Chosen;
  /** Values in the order of the archive's vocabularies; others follow by count. */
  vocabulary: Partial<Record<Facet, readonly string[]>>;
  /** Facets of which all values are shown. */
  unfolded: ReadonlySet<Facet>;
  onToggle(facet: Facet, value: string): void;
  onUnfold(facet: Facet): void;
}

/** Values shown before the rest is folded away; one or two more are no reason to fold. */
const SHOWN: Readonly<Record<Facet, number>> = { year: 12, level: 8, type: 12, office: 6, series: 6 };
const SPARE = 2;

export function facetsView(model: FacetsModel): HTMLElement[] {
  return FACETS.map((facet) => facetView(facet, model)).filter((section) => section !== undefined);
}

/** The values worth showing, in their order: those that would find something, and those chosen. */
function facetValues(facet: Facet, { counts, chosen, vocabulary }: FacetsModel): [string, number][] {
  const found = counts[facet] ?? {};
  const values = new Set([...Object.keys(found).filter((value) => (found[value] ?? 0) > 0), ...chosen[facet]]);
  const rank = (value: string): number => {
    const place = (vocabulary[facet] ?? []).indexOf(value);
    return value === NOT_STATED ? Number.POSITIVE_INFINITY : place === -1 ? Number.MAX_SAFE_INTEGER : place;
  };
  const count = (value: string): number => found[value] ?? 0;
  const byYear = (a: string, b: string): number => (facet === 'year' ? Number(b) - Number(a) : 0);
  return [...values]
    .sort((a, b) => compare(rank(a), rank(b)) || byYear(a, b) || count(b) - count(a) || (a < b ? -1 : 1))
    .map((value) => [value, count(value)]);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function facetView(facet: Facet, model: FacetsModel): HTMLElement | undefined {
  const values = facetValues(facet, model);
  if (values.length === 0) return undefined;
  const folded = values.length > SHOWN[facet] + SPARE && !model.unfolded.has(facet);
  const shown = folded
    ? values.filter(([value], index) => index < SHOWN[facet] || model.chosen[facet].includes(value))
    : values;
  return el(
    'fieldset',
    { class: `facet-choice facet-${facet}` },
    el('legend', { class: 'block-title' }, FACET_NAMES[facet]),
    el('ul', {}, ...shown.map(([value, count]) => choice(facet, value, count, model))),
    folded && unfoldButton(facet, values.length - shown.length, model),
  );
}

function choice(facet: Facet, value: string, count: number, model: FacetsModel): HTMLElement {
  const checked = model.chosen[facet].includes(value);
  const name = `${nameOf(facet, value)} ${formatNumber(count)} 篇`;
  // Named by itself: words of a label in several elements are read once more after the box.
  const input = el('input', { type: 'checkbox', name: facet, value, checked, 'aria-label': name });
  input.addEventListener('change', () => model.onToggle(facet, value));
  return el(
    'li',
    { class: checked ? 'chosen' : undefined },
    el(
      'label',
      {},
      input,
      el('span', { class: 'facet-value', 'aria-hidden': 'true' }, nameOf(facet, value)),
      el('span', { class: 'number', 'data-facet-count': count, 'aria-hidden': 'true' }, formatNumber(count)),
    ),
  );
}

/** A report outside all series lacks nothing. */
const nameOf = (facet: Facet, value: string): string =>
  facet === 'series' && value === NOT_STATED ? '不成系列' : value;

function unfoldButton(facet: Facet, more: number, { onUnfold }: FacetsModel): HTMLElement {
  const button = el('button', { type: 'button', class: 'unfold' }, `另有 ${formatNumber(more)} 项`);
  button.addEventListener('click', () => onUnfold(facet));
  return button;
}
