/** Fallback of a page in a browser that is too old for its scripts. */
import { NEEDED } from '../kit/browser-support.ts';

const STATE = /^data-(?:search|compare|draft|trends|excerpts|intake)-state$/;

/** The page is as it is without scripts; where it cannot do its work so, it says why. */
export function fallBack(root: HTMLElement): void {
  root.classList.remove('scripted');
  // It says that a file is missing, which is not so.
  const notice = document.querySelector('[data-script-notice]');
  if (notice) notice.remove();
  const main = document.querySelector('main');
  const state = main?.getAttributeNames().filter((name) => STATE.test(name))[0];
  if (!main || state === undefined) return;
  main.setAttribute(state, 'error');
  const message = document.createElement('div');
  message.className = 'old-browser';
  message.setAttribute('role', 'alert');
  for (const [tag, words] of WORDS) {
    const element = document.createElement(tag);
    element.textContent = words;
    message.appendChild(element);
  }
  const heading = main.querySelector('h1');
  const before = heading?.closest('.page-head') || heading;
  if (before?.parentNode) before.parentNode.insertBefore(message, before.nextSibling);
}

const WORDS: readonly (readonly [tag: string, words: string])[] = [
  ['h2', '这个浏览器太旧，本页的功能用不了'],
  ['p', `需要 ${NEEDED}。阅读和按年度、级别、文种浏览不受影响。`],
];
