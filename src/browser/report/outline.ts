/** Marks the outline's entry whose section is being read, and keeps it in sight; on a phone, folds the drawers and names that section. */
import { isNarrow } from '../kit/narrow.ts';

/** A section counts as read from where its heading passes this share of the window's height. */
const READING_LINE = 0.25;

const SCROLLING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

function follow(outline: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) links.set(link.hash.slice(1), link);
  const sections = [...document.querySelectorAll<HTMLElement>('.doc section[id]')].filter(({ id }) => links.has(id));
  const inView = new Set<HTMLElement>();
  let current: HTMLAnchorElement | undefined;
  /** A hit was gone to: its section stays marked until the reader scrolls. */
  let held = false;
  const show = (next: HTMLAnchorElement | undefined): void => {
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    current = next;
    nameSection(outline, next);
    if (next) keepInSight(next, outline);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      const innermost = sections.filter((section) => inView.has(section)).pop();
      if (!held) show(innermost && links.get(innermost.id));
    },
    // A line across the window: a section is in view while it lies on that line.
    { rootMargin: `-${READING_LINE * 100}% 0px -${(1 - READING_LINE) * 100}% 0px` },
  );
  for (const section of sections) observer.observe(section);
  document.addEventListener('wenmai:section', ({ detail }: CustomEventInit<string>) => {
    held = true;
    show(links.get(detail ?? ''));
  });
  const release = (): void => {
    held = false;
  };
  for (const scrolling of ['wheel', 'touchmove'] as const) {
    document.addEventListener(scrolling, release, { passive: true });
  }
  document.addEventListener('keydown', ({ key }) => SCROLLING_KEYS.has(key) && release());
}

/** Writes the section being read beside 目录, for the bar that a phone keeps at the top. */
function nameSection(outline: HTMLElement, link: HTMLElement | undefined): void {
  const name = outline.querySelector('[data-section]');
  if (name) name.textContent = link?.textContent ?? '';
}

/** Closes the bar's list once an entry is chosen: it lies over the text. */
function closeOnChoice(outline: HTMLElement): void {
  const drawer = outline.querySelector<HTMLDetailsElement>('details.drawer');
  const close = (): void => {
    if (drawer && isNarrow()) drawer.open = false;
  };
  outline.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && close());
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !drawer?.open || !isNarrow()) return;
    close();
    drawer.querySelector('summary')?.focus();
  });
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
  const narrow = isNarrow();
  for (const drawer of document.querySelectorAll<HTMLDetailsElement>('details.drawer')) {
    if (narrow) drawer.open = false;
    drawer.dataset.ready = '';
  }
}

foldDrawers();
const outline = document.querySelector<HTMLElement>('.outline');
if (outline !== null) closeOnChoice(outline);
if (outline !== null && 'IntersectionObserver' in window) follow(outline);
