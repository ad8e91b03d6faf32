/** Messages in place of results: nothing found, a fault, work in progress. */
import { button, type Child, el } from './dom.ts';
import { formatNumber } from './words.ts';

/** Something that the reader should know and can do something about. */
export function errorView(title: string, ...advice: readonly Child[]): HTMLElement {
  return el('div', { class: 'search-error', role: 'alert' }, el('h2', {}, title), ...advice);
}

export interface Progress {
  /** The work in progress: 读取原文. */
  doing: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  onCancel(): void;
}

export function progressView({ doing, done, total, onCancel }: Progress): HTMLElement {
  const amount = total === 0 ? '' : ` ${formatNumber(done)} / ${formatNumber(total)} 篇`;
  return el(
    'div',
    { class: 'search-progress' },
    el('span', { class: 'doing number' }, `${doing}${amount}`),
    el('progress', { 'aria-label': doing, ...(total > 0 && { value: done, max: total }) }),
    button('停止', onCancel, { class: 'plain' }),
  );
}

/** After a stop: nothing is counted that was not read to the end. */
export function stoppedView(onResume: () => void): HTMLElement {
  return el(
    'div',
    { class: 'empty-state' },
    el('p', {}, '已停止。没有读完，所以不给出数目。'),
    button('接着读', onResume, { class: 'button' }),
  );
}
