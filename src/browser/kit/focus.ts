/** Drawing a region anew without taking the keyboard's place in it away. */
import { type Child, refill } from './dom.ts';

/** Refills `region`; when the focus was on a control in it, the same control of the new content gets it. */
export function redraw(region: Element, ...children: readonly Child[]): void {
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const name = focused === null ? '' : nameOf(focused);
  refill(region, ...children);
  if (focused === null) return;
  const controls = region.querySelectorAll<HTMLElement>('a[href], button, input');
  [...controls].find((control) => nameOf(control) === name)?.focus({ preventScroll: true });
}

/** Identity of a control: its field and value, or its words without changing numbers. */
function nameOf(control: Element): string {
  if (control instanceof HTMLInputElement) return `${control.name}=${control.value}`;
  return `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.replace(/[\d,]+/g, '')}`;
}
