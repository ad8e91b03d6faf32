/** Marks the outline's entry whose section is being read, and keeps it in sight; folds the drawers on a phone. */

/** A section counts as read from where its heading passes this share of the window's height. */
const READING_LINE = 0.25;

function follow(outline: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) links.set(link.hash.slice(1), link);
  const sections = [...document.querySelectorAll<HTMLElement>('.doc section[id]')].filter(({ id }) => links.has(id));
  const inView = new Set<HTMLElement>();
  let current: HTMLAnchorElement | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      const innermost = sections.filter((section) => inView.has(section)).pop();
      const next = innermost && links.get(innermost.id);
      if (next === current) return;
      current?.removeAttribute('aria-current');
      next?.setAttribute('aria-current', 'true');
      current = next;
      if (next) keepInSight(next, outline);
    },
    // A line across the window: a section is in view while it lies on that line.
    { rootMargin: `-${READING_LINE * 100}% 0px -${(1 - READING_LINE) * 100}% 0px` },
  );
  for (const section of sections) observer.observe(section);
}

/** Scrolls the outline only, never the page. */
function keepInSight(link: HTMLElement, outline: HTMLElement): void {
  const box = scrollerOf(link) ?? outline;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 3;
}

/** The outline's own scroller on a desk, the whole side's where they share one. */
function scrollerOf(link: HTMLElement): HTMLElement | undefined {
  const boxes = [link.closest<HTMLElement>('.drawer'), link.closest<HTMLElement>('.report-side')];
  return boxes.find((box): box is HTMLElement => box !== null && box.scrollHeight > box.clientHeight) ?? undefined;
}

function foldDrawers(): void {
  const narrow = window.matchMedia('(max-width: 52rem)').matches;
  for (const drawer of document.querySelectorAll<HTMLDetailsElement>('details.drawer')) {
    if (narrow) drawer.open = false;
    drawer.dataset.ready = '';
  }
}

foldDrawers();
const outline = document.querySelector<HTMLElement>('.outline');
if (outline !== null && 'IntersectionObserver' in window) follow(outline);
