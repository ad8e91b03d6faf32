/** A failed check: the fault and what the reader can do. */

import { messageOf } from '../../core/message-of.ts';
import { el } from '../kit/dom.ts';
import { isDataError } from '../kit/error-view.ts';

/** Never half a result: what could not be read in full is not judged. */
export function explainFailure(error: unknown): HTMLElement {
  const words = messageOf(error);
  const isData = isDataError(error);
  const advice = isData
    ? [el('p', {}, words)]
    : [
        el('p', {}, '程序出了错，这不是稿子的问题。请再核对一次；仍然如此，请把下面一行告诉管理员。'),
        el('p', { class: 'code' }, words),
      ];
  return el(
    'div',
    { class: 'draft-error', role: 'alert' },
    el('h2', {}, isData ? '馆藏数据读不出来，没有核对' : '核对没有完成'),
    ...advice,
    el('p', { class: 'note' }, '稿子还在上面，没有丢。'),
  );
}
