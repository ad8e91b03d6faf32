/** Nothing found: what was looked for, and what of it does occur. */
import { type Child, el } from '../kit/dom.ts';
import { START } from '../kit/search-state.ts';
import { formatNumber } from '../kit/words.ts';
import { addressOf } from './state-links.ts';

export interface EmptyModel {
  understood: string;
  /** The longest parts that do occur, with the reports that hold them; undefined while they are looked for. */
  parts: readonly { text: string; count: number }[] | undefined;
  /** How many reports there are without the chosen filters, and the address that shows them. */
  unfiltered: { count: number; address: string } | undefined;
}

export function emptyView({ understood, parts, unfiltered }: EmptyModel): HTMLElement {
  return el(
    'div',
    { class: 'empty-state nothing-found' },
    el('h2', {}, '馆藏里没有'),
    el('p', {}, `已逐字查过全部报告的题名和正文，没有${understood}。缩写按写法和含义都查过。`),
    unfiltered !== undefined && unfiltered.count > 0 && unfilteredLine(unfiltered),
    ...partList(parts),
  );
}

function unfilteredLine({ count, address }: { count: number; address: string }): HTMLElement {
  const link = el('a', { href: address, 'data-state-link': true }, `${formatNumber(count)} 篇`);
  return el('p', {}, '去掉筛选有 ', link, '。');
}

function partList(parts: EmptyModel['parts']): Child[] {
  if (parts === undefined) return [el('p', { class: 'note' }, '正在找其中出现过的部分…')];
  if (parts.length === 0) return [];
  const items = parts.map(({ text, count }) => {
    const href = addressOf({ ...START, q: text });
    const link = el('a', { href, 'data-state-link': true, 'data-walk': true }, text);
    return el('li', {}, link, el('span', { class: 'number' }, `${formatNumber(count)} 篇`));
  });
  return [el('p', {}, '其中出现过的最长的部分：'), el('ul', { class: 'occurring-parts' }, ...items)];
}
