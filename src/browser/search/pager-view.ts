/** Links to the pages of a long list. */
import { el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';

export interface PagerModel {
  page: number;
  pages: number;
  /** The address of a page. */
  address(page: number): string;
}

/** Nothing for a single page. */
export function pagerView({ page, pages, address }: PagerModel): HTMLElement | undefined {
  if (pages <= 1) return undefined;
  const step = (to: number, label: string): HTMLElement =>
    to < 1 || to > pages
      ? el('span', { class: 'step soft', 'aria-hidden': 'true' }, label)
      : el('a', { class: 'step', href: address(to), 'data-state-link': true }, label);
  return el(
    'nav',
    { class: 'pager', 'aria-label': '翻页' },
    step(page - 1, '上一页'),
    el('ol', {}, ...pageNumbers(page, pages).map((number) => el('li', {}, pageLink(number, page, address)))),
    step(page + 1, '下一页'),
  );
}

function pageLink(number: number | undefined, page: number, address: PagerModel['address']): HTMLElement {
  if (number === undefined) return el('span', { class: 'soft' }, '…');
  const current = number === page ? 'page' : undefined;
  return el('a', { href: address(number), 'aria-current': current, 'data-state-link': true }, formatNumber(number));
}

/** First, last, and those round the page; undefined stands for the left out: 5 of 20 gives 1 … 4 5 6 … 20. */
export function pageNumbers(page: number, pages: number): (number | undefined)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1] ?? 0;
    if (number === before + 1) return [number];
    return number === before + 2 ? [number - 1, number] : [undefined, number];
  });
}
