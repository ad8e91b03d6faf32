/** Where the bar stands: over the chosen words, under them when there is no room, never outside the window. */

const GAP = 8;

/** `box` in the window's coordinates. On a touch screen the style sheet lays the bar along the window's foot. */
export function placeBeside(bar: HTMLElement, box: DOMRect): void {
  const { innerHeight, innerWidth } = window;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const isAway = box.bottom < 0 || box.top > innerHeight;
  // The focused element stays in sight.
  bar.classList.toggle('away', isAway && !bar.contains(document.activeElement));
  const above = box.top - height - GAP;
  const top = above >= GAP ? above : Math.min(Math.max(box.bottom + GAP, GAP), innerHeight - height - GAP);
  const left = Math.min(Math.max(box.left + (box.width - width) / 2, GAP), innerWidth - width - GAP);
  bar.style.top = `${Math.round(top)}px`;
  bar.style.left = `${Math.round(left)}px`;
}
