/**
 * Detects what the browser can do. `display.js` runs this check before anything else; the result is `<html data-browser>`.
 *
 * - absent: everything (Chromium 97, Firefox ESR)
 * - `reading`: everything but search and trends, which need the engine (Chromium 80)
 * - `old`: pages are read and browsed as they are without scripts; the data of an archive are not read
 */
import { fillIn } from './fill-in.ts';

/**
 * The engine's WebAssembly needs reference types (96) and the content security policy's `wasm-unsafe-eval` (97); an array method
 * that came with 97 stands for both, so this runs before that method is filled in.
 */
export function checkBrowser(root: HTMLElement): void {
  const isFull = typeof WebAssembly === 'object' && 'findLast' in Array.prototype;
  // Came with Chromium 80, as did the syntax that scripts of pages are written in.
  const isReading = typeof DecompressionStream === 'function';
  if (!isReading) root.setAttribute('data-browser', 'old');
  else if (!isFull) root.setAttribute('data-browser', 'reading');
  fillIn();
}

/** Whether this browser is new enough to search. */
export const canSearch = (): boolean => !document.documentElement.hasAttribute('data-browser');

export const NEEDED = 'Chromium 97 以上的浏览器（Windows 7 可用 109），或 Firefox ESR';
