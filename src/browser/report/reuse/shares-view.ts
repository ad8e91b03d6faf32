/** The headline of a report's reuse: three shares that make up the whole. */
import type { ReuseShares } from '../../../core/reuse/report-reuse.ts';

const TENTHS = 1000;

export function showShares(section: HTMLElement, shares: ReuseShares): void {
  const { first, verbatim, reworded, passage, formula } = shares;
  const counts = { first, reused: verbatim + reworded + passage, formula };
  const total = first + counts.reused + formula;
  if (total === 0) {
    tell(section, 'done', '本篇没有可计的正文句子');
    return;
  }
  const tenths = inTenths(Object.values(counts), total);
  for (const [index, share] of Object.keys(counts).entries()) {
    const percent = `${((tenths[index] ?? 0) / 10).toFixed(1)}%`;
    const value = section.querySelector<HTMLElement>(`[data-share="${share}"]`);
    const bar = section.querySelector<HTMLElement>(`[data-bar="${share}"]`);
    if (value) value.textContent = percent;
    // Through the style object: style attributes are refused by the content security policy.
    bar?.style.setProperty('width', percent);
  }
  const parts = section.querySelector('[data-reuse-parts]');
  if (parts)
    parts.textContent = `共计 ${total} 字。馆内已有的 ${counts.reused} 字里，原句 ${verbatim}，近句 ${reworded}，片段 ${passage}。`;
  section.dataset.reuseState = 'done';
}

export function tell(section: HTMLElement, state: 'done' | 'error', words: string): void {
  const message = section.querySelector<HTMLElement>('.reuse-message');
  section.dataset.reuseState = state;
  if (!message) return;
  message.hidden = false;
  message.textContent = words;
}

/** Whole tenths of a percent that add up to a hundred percent: the largest remainders are rounded up. */
export function inTenths(counts: readonly number[], total: number): number[] {
  const exact = counts.map((count) => (count * TENTHS) / total);
  const rounded = exact.map(Math.floor);
  const missing = TENTHS - rounded.reduce((sum, value) => sum + value, 0);
  const order = exact.map((value, index) => ({ index, rest: value % 1 })).sort((a, b) => b.rest - a.rest);
  for (const { index } of order.slice(0, missing)) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded;
}
