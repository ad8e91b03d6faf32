/** A short word at the foot of the window, read out by screen readers. */
const LEAST_MS = 2500;
/** For each character. */
const READING_MS = 150;

let region: HTMLElement | undefined;
let timer: number | undefined;

export function announce(words: string): void {
  region ??= makeRegion();
  region.textContent = words;
  region.classList.add('toast');
  clearTimeout(timer);
  timer = window.setTimeout(clear, Math.max(LEAST_MS, words.length * READING_MS));
}

function clear(): void {
  if (region === undefined) return;
  region.textContent = '';
  region.classList.remove('toast');
}

function makeRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}
