/** The switch between the views, and the orders of each. */

import { button, type Child, el } from '../kit/dom.ts';
import type { LineOrder, SearchState, View } from '../kit/search-state.ts';
import type { SortOrder } from '../library/archive-api.ts';
import { type Option, optionRow, stateLink } from './state-links.ts';

const VIEWS: readonly Option<View>[] = [
  { value: 'reports', label: '报告' },
  { value: 'lines', label: '语句' },
  { value: 'years', label: '分年' },
];

const SORTS: readonly Option<SortOrder>[] = [
  { value: 'relevance', label: '相关' },
  { value: 'year-desc', label: '新到旧' },
  { value: 'year-asc', label: '旧到新' },
  { value: 'hits', label: '命中多' },
];

/** Without a query there is nothing to rank by. */
const BROWSE_SORTS: readonly Option<SortOrder>[] = [
  { value: 'relevance', label: '新到旧' },
  { value: 'year-asc', label: '旧到新' },
];

const ORDERS: readonly Option<LineOrder>[] = [
  { value: 'report', label: '报告' },
  { value: 'left', label: '前文' },
  { value: 'right', label: '后文' },
  { value: 'year-desc', label: '新到旧' },
  { value: 'year-asc', label: '旧到新' },
];

export function viewSwitch(state: SearchState): HTMLElement[] {
  return VIEWS.map(({ value, label }) => stateLink(label, { ...state, view: value, page: 1 }, value === state.view));
}

export interface ListActions {
  onExport(): void;
  onWord(): void;
}

export function listTools(state: SearchState, { onExport, onWord }: ListActions): Child[] {
  const options = state.q === '' ? BROWSE_SORTS : SORTS;
  return [
    optionRow('排序', options, state.sort, (sort) => ({ ...state, sort, page: 1 })),
    el(
      'div',
      { class: 'actions' },
      button('导出 CSV', onExport, { class: 'plain' }),
      button('存为 Word', onWord, { class: 'plain' }),
    ),
  ];
}

export interface LineActions {
  onExport(): void;
  onCopy(): void;
}

export function lineTools(state: SearchState, { onExport, onCopy }: LineActions): Child[] {
  const grouping = [
    { value: false, label: '否' },
    { value: true, label: '按后文' },
  ];
  return [
    optionRow('排序', ORDERS, state.grouped ? undefined : state.order, (order) => ({
      ...state,
      order,
      grouped: false,
      page: 1,
    })),
    optionRow('归并', grouping, state.grouped, (grouped) => ({ ...state, grouped, page: 1 })),
    el(
      'div',
      { class: 'actions' },
      trendsLink('词语搭配', state, '&near=1'),
      button('导出 CSV', onExport, { class: 'plain' }),
      button('复制本页', onCopy, { class: 'plain' }),
    ),
  ];
}

export function yearTools(state: SearchState): Child[] {
  const options = [
    { value: false, label: '合计' },
    { value: true, label: '按级别' },
  ];
  const onward = el(
    'div',
    { class: 'actions' },
    trendsLink('历年走势', state),
    trendsLink('词语搭配', state, '&near=1'),
  );
  return [optionRow('柱', options, state.stacked, (stacked) => ({ ...state, stacked })), onward];
}

/** The same query on the trends page, under the filters that it has too. */
function trendsLink(label: string, { q, chosen: { level, type } }: SearchState, more = ''): HTMLElement {
  const pairs = new URLSearchParams({ q });
  for (const value of level) pairs.append('level', value);
  for (const value of type) pairs.append('type', value);
  return el('a', { href: `trends.html?${pairs}${more}` }, label);
}
