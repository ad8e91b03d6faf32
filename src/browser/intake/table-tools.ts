/** Filters of the table of all reports: words, states, and the values of three fields. */
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { button, el } from '../kit/dom.ts';
import type { Corrections } from './corrections.ts';
import { ALL, type State, type TableState } from './filter.ts';

const STATES: readonly [State, string][] = [
  ['', '全部'],
  ['doubts', '待核'],
  ['problems', '有警告'],
  ['corrected', '改过'],
];

interface Tools {
  corrections: Corrections;
  /** The state of the table now: not each change of it draws the tools again. */
  current: () => TableState;
  /** Called when a reader writes or chooses; `redraw` where the tools themselves look otherwise then. */
  onChange: (state: TableState, redraw?: 'redraw') => void;
}

export function tableTools(tools: Tools): (HTMLElement | false)[] {
  const { corrections, current, onChange } = tools;
  const { data } = corrections;
  const years = new Set(data.reports.map((report) => corrections.value(report, 'year')));
  years.delete('');
  return [
    textField(tools),
    el('span', { class: 'states', role: 'group', 'aria-label': '状态' }, ...stateButtons(tools)),
    choice('年度', 'year', [...years].sort().reverse(), tools),
    choice('级别', 'level', data.levels, tools),
    choice('文种', 'type', data.types, tools),
    current().only !== '' && button('看全部报告', () => onChange(ALL, 'redraw'), { class: 'button' }),
  ];
}

function textField({ current, onChange }: Tools): HTMLElement {
  const text = el('input', { type: 'search', 'aria-label': '题名、文件、单位', placeholder: '题名、文件、单位' });
  text.value = current().text;
  text.addEventListener('input', () => onChange({ ...current(), only: '', text: text.value }));
  return text;
}

const stateButtons = ({ current, onChange }: Tools): HTMLElement[] =>
  STATES.map(([state, name]) =>
    button(name, () => onChange({ ...current(), only: '', state }, 'redraw'), {
      class: 'plain',
      'aria-pressed': String(current().only === '' && current().state === state),
      'data-state': state || 'all',
    }),
  );

function choice(
  name: string,
  key: 'year' | 'level' | 'type',
  values: readonly string[],
  { current, onChange }: Tools,
): HTMLElement {
  const options = ['', ...values, NOT_STATED].map((value) =>
    el('option', { value }, value === '' ? `${name}：全部` : value),
  );
  const select = el('select', { 'aria-label': name }, ...options);
  select.value = current()[key];
  select.addEventListener('change', () => onChange({ ...current(), only: '', [key]: select.value }));
  return select;
}
