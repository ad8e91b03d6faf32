/** A short word at the foot of the window, read out by screen readers. */
let region: HTMLElement | undefined;
let timer: number | undefined;

export function announce(words: string): void {
  region ??= makeRegion();
  region.textContent = words;
  region.classList.add('toast');
  clearTimeout(timer);
  timer = window.setTimeout(clear, 2500);
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
