/** Shows the bar of actions when words of the report are selected, or when a paragraph's number is followed. */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { PassageBar } from './bar.ts';
import { lastParagraph, readPassage, wholeParagraph } from './passage.ts';

/** A selection that rests this long is meant; on a touch screen its ends are moved without any other sign. */
const REST_MS = 200;

export function followSelection(source: QuoteSource): void {
  const bar = new PassageBar(source);
  let pressed = false;
  let timer = 0;
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!pressed) showSelection(bar);
    }, REST_MS);
  };
  document.addEventListener('selectionchange', lookSoon);
  document.addEventListener('pointerdown', ({ target }) => {
    if (bar.holds(target)) return;
    pressed = true;
    bar.hide();
  });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, ({ target }) => {
      pressed = false;
      // An action was chosen: what it was done to stays selected, the bar does not come back for it.
      if (!bar.holds(target)) lookSoon();
    });
  }
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a.para-link') : null;
    if (link) showParagraph(bar, link);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') bar.hide();
  });
  window.addEventListener('scroll', () => bar.place(), { passive: true, capture: true });
  window.addEventListener('resize', () => bar.place());
  // Handles the event that loaded this script: selected words, or a followed number, which takes the focus off its link.
  const link = document.querySelector(':target')?.previousElementSibling;
  if (document.getSelection()?.isCollapsed === false) lookSoon();
  else if (link?.matches('a.para-link')) showParagraph(bar, link);
}

function showSelection(bar: PassageBar): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const passage = readPassage(range);
  const paragraph = lastParagraph(range);
  if (passage && paragraph) bar.show({ passage, paragraph, box: () => range.getBoundingClientRect() });
  else bar.hide();
}

function showParagraph(bar: PassageBar, link: Element): void {
  const paragraph = link.nextElementSibling;
  const passage = paragraph && wholeParagraph(paragraph);
  if (passage) bar.show({ passage, paragraph, box: () => paragraph.getBoundingClientRect() });
}
