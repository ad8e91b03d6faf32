const PAUSE_MS = 150;

/** Calls `onChange` when an element has another width than at first, once the width rests. */
export function watchWidth(element: HTMLElement, onChange: () => void): void {
  let width: number | undefined;
  let timer: number | undefined;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    const isFirst = width === undefined;
    width = element.clientWidth;
    clearTimeout(timer);
    if (!isFirst) timer = window.setTimeout(onChange, PAUSE_MS);
  }).observe(element);
}
