/** Where in a report the reader is. */

/** A paragraph is being read from when it comes to this share of the window's height. */
const READING_LINE = 0.25;

/** The paragraphs of the report on this page, in order. */
export const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.doc p[id]')];

/** The first paragraph that reaches down to the reading line; nothing on a page without a report. */
export function paragraphBeingRead(): HTMLElement | undefined {
  const line = window.innerHeight * READING_LINE;
  return paragraphs().find((paragraph) => paragraph.getBoundingClientRect().bottom > line);
}

/** Changes how the page looks, and keeps the words that are being read where they are in the window. */
export function keepingPlace(change: () => void): void {
  const paragraph = window.scrollY > 0 ? paragraphBeingRead() : undefined;
  const before = paragraph?.getBoundingClientRect().top ?? 0;
  change();
  if (paragraph !== undefined) window.scrollBy(0, paragraph.getBoundingClientRect().top - before);
}
