/** Reads a report from its page. */
import type { ReportSheet, SheetParagraph, SheetRun, SheetTable } from '../../kit/report-sheet.ts';

const textOf = (element: Element): string => element.textContent ?? '';

/** `main` of a report's page. Every paragraph of the text is in one block, in reading order. */
export function readReport(main: ParentNode, citation: string): ReportSheet {
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  const blocks = [...main.querySelectorAll('.doc table, .doc p[id^="p"]')].flatMap((element): ReportSheet['blocks'] => {
    if (element instanceof HTMLTableElement) return [readTable(element)];
    return element.closest('table') === null ? [readParagraph(element)] : [];
  });
  return { title, blocks, citation };
}

const readTable = (table: HTMLTableElement): SheetTable => ({
  kind: 'table',
  rows: [...table.rows].map((row) => [...row.cells].map((cell) => textOf(cell).trim())),
});

function readParagraph(element: Element): SheetParagraph {
  const level = Number(element.getAttribute('aria-level') ?? /run-in-(\d)/.exec(element.className)?.[1] ?? 0);
  const lead = element.querySelector('.run-in');
  const text = textOf(element);
  const before = markerOf(element);
  const runs: SheetRun[] =
    lead !== null && text.startsWith(textOf(lead))
      ? [{ text: before + textOf(lead), lead: true }, { text: text.slice(textOf(lead).length) }]
      : [{ text: before + text }];
  const kind = kindOf(element);
  // A page's own heading is level 1.
  return { kind, level: kind === 'heading' ? level - 1 : level, runs };
}

function kindOf(element: Element): SheetParagraph['kind'] {
  const { classList } = element;
  if (element.getAttribute('role') === 'heading') return 'heading';
  if (classList.contains('salutation')) return 'margin';
  if (classList.contains('front') || classList.contains('title-line')) return 'centred';
  if (classList.contains('closing')) return 'closing';
  return element.closest('blockquote') === null ? 'plain' : 'quote';
}

/** The number or dot of a list, which is no part of a paragraph's text. */
function markerOf(element: Element): string {
  const item = element.parentElement;
  if (!(item instanceof HTMLLIElement) || item.querySelector('p') !== element) return '';
  return item.parentElement instanceof HTMLOListElement ? `${item.value}. ` : '• ';
}
