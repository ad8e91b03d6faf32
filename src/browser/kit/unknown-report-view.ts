/** An unknown report: the fault and what the reader can do. */

import { messageOf } from '../../core/message-of.ts';
import { el } from './dom.ts';
import { isDataError } from './error-view.ts';

/** An `ArchiveDataError` comes from another script, so it is known by its name. */

/** Never half a comparison: what could not be read in full is not compared. */
export function explainFailure(error: unknown): HTMLElement {
  const words = messageOf(error);
  const reload = el('p', {}, el('a', { href: location.href, class: 'button' }, '重新载入'));
  if (isDataError(error)) return problem('原文读不出来，没有比对', el('p', {}, words), reload);
  const advice = el('p', {}, '程序出了错，这不是报告的问题。请重新载入本页；仍然如此，请把下面一行告诉管理员。');
  return problem('比对没有完成', advice, el('p', { class: 'code' }, words), reload);
}

/** The address names a report that the archive does not hold. */
export function unknownReport(id: string): HTMLElement {
  return problem(
    '馆藏中没有这篇报告',
    el('p', {}, '地址里的编号是 ', el('code', {}, id), '。文件可能改了名，或不在这份馆藏里。请在上面另选一篇。'),
  );
}

export function sameReport(): HTMLElement {
  return problem('前后是同一篇报告', el('p', {}, '请在上面另选一篇来比对。'));
}

function problem(title: string, ...advice: readonly HTMLElement[]): HTMLElement {
  return el('div', { class: 'compare-error', role: 'alert' }, el('h2', {}, title), ...advice);
}
