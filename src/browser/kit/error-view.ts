/** An error in words for readers: what it means and what they can do. */

import { messageOf } from '../../core/message-of.ts';
import { NEEDED } from './browser-support.ts';
import { el } from './dom.ts';
import { errorView } from './message-view.ts';

/** An `ArchiveDataError` comes from another script, so it is known by its name. */
interface DataError extends Error {
  name: 'ArchiveDataError';
  file?: string;
}

export const isDataError = (error: unknown): error is DataError =>
  error instanceof Error && error.name === 'ArchiveDataError';

export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Never a number: what could not be read in full is not counted. */
export function explainError(error: unknown): HTMLElement {
  if (isDataError(error)) return dataErrorView(error);
  const words = messageOf(error);
  return errorView(
    '检索没有完成',
    el('p', {}, '程序出了错，这不是检索词的问题。请重新载入本页；仍然如此，请把下面一行告诉管理员。'),
    el('p', { class: 'code' }, words),
    reloadLine(),
  );
}

function dataErrorView({ file, message }: DataError): HTMLElement {
  return errorView(
    '数据文件读不出来，检索停下了',
    file !== undefined && !message.includes(file) && el('p', {}, '文件：', el('code', {}, file)),
    el('p', {}, message),
    el('p', {}, '缺了它，数目就会偏小，所以不给结果。'),
    reloadLine(),
  );
}

export function tooOldView(): HTMLElement {
  return errorView(
    '这个浏览器太旧，不能检索全文',
    el('p', {}, `检索需要 ${NEEDED}。阅读和按年度、级别、文种浏览不受影响，见下。`),
  );
}

function reloadLine(): HTMLElement {
  return el('p', {}, el('a', { href: location.href, class: 'button' }, '重新载入'));
}
