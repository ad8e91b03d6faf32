/** Controls for what the chart measures, and of which reports. */
import { type Child, el } from '../kit/dom.ts';
import { addressOf, type Measure, type ShownState, type TrendsState, toggled } from './state.ts';

export interface Vocabulary {
  levels: readonly string[];
  types: readonly string[];
}

const MEASURES: readonly { value: Measure; label: string }[] = [
  { value: 'share', label: '占比' },
  { value: 'rate', label: '每万字' },
];

/** `vocabulary` holds the values that have reports. What is not chosen is in no address: `measure` is what is shown. */
export function toolsView(state: TrendsState, measure: ShownState['measure'], { levels, types }: Vocabulary): Child[] {
  return [
    row(
      '度量',
      MEASURES.map(({ value, label }) => link(label, { ...state, measure: value }, value === measure)),
    ),
    facetRow('级别', 'levels', levels, state),
    facetRow('文种', 'types', types, state),
  ];
}

/** Values are alternatives; none chosen is all. One value alone is nothing to choose. */
function facetRow(name: string, facet: 'levels' | 'types', values: readonly string[], state: TrendsState): Child {
  const chosen = state[facet];
  if (values.length < 2 && chosen.length === 0) return undefined;
  const shown = [...new Set([...values, ...chosen])];
  return row(name, [
    link('全部', { ...state, [facet]: [] }, chosen.length === 0),
    ...shown.map((value) => link(value, toggled(state, facet, value), chosen.includes(value))),
  ]);
}

function row(name: string, links: readonly HTMLElement[]): HTMLElement {
  return el(
    'div',
    { class: 'option-row' },
    el('span', { class: 'option-name', 'aria-hidden': 'true' }, name),
    el('ul', { 'aria-label': name }, ...links.map((each) => el('li', {}, each))),
  );
}

const link = (label: string, state: TrendsState, current: boolean): HTMLElement =>
  el('a', { href: addressOf(state), 'data-state-link': true, 'aria-current': current ? 'true' : undefined }, label);
