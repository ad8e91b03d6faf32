/** The tables of a Word 97–2003 file, put together from the library's lines and what the file says of each paragraph. */
import type { DocumentLine } from '../../core/report/document-lines.ts';
import { bareWords, type StyledParagraph } from './doc-headings.ts';
import { linesOf } from './reading.ts';

/** One line of the library's text: paragraphs up to a line end; cells are parted by tabs. */
interface LineGroup {
  bare: string;
  /** How many cells end in it. */
  cells: number;
  inTable: boolean;
  endsRow: boolean;
}

/** How many lines further a group is looked for: the library leaves out what was deleted. */
const REACH = 50;

/**
 * Lines of the text, with the place of each that stands in a cell. A cell of several paragraphs is several lines with one place.
 * Where the file does not say what its paragraphs are, a row is a line whose last cell ends with a tab.
 */
export function bodyLines(body: string, paragraphs: readonly StyledParagraph[]): DocumentLine[] {
  const groups = groupsOf(paragraphs);
  const writer = new TableWriter();
  let next = 0;
  linesOf(body).forEach(({ text }, index) => {
    const bare = bareWords(text);
    const reach = groups
      .slice(next, next + REACH)
      .findIndex((group, at) => group.bare === bare && (at === 0 || bare !== ''));
    const group = reach < 0 ? undefined : groups[next + reach];
    if (group) next += reach + 1;
    writer.add(text, index + 1, group);
  });
  return writer.lines;
}

function groupsOf(paragraphs: readonly StyledParagraph[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: LineGroup = { bare: '', cells: 0, inTable: false, endsRow: false };
  const close = (): void => {
    groups.push(open);
    open = { bare: '', cells: 0, inTable: false, endsRow: false };
  };
  for (const { words, ends, inTable } of paragraphs) {
    words.split(SOFT_BREAK).forEach((part, at) => {
      if (at > 0) close();
      open.bare += bareWords(part);
      open.inTable ||= inTable;
    });
    open.endsRow = ends === 'row';
    if (ends === 'cell') open.cells++;
    else close();
  }
  return groups;
}

const SOFT_BREAK = '\u000b';

class TableWriter {
  readonly lines: DocumentLine[] = [];
  #table = -1;
  /** Of the row that is being read; none outside tables. */
  #row = -1;
  #column = 0;
  /** Whether the cell has a line already. */
  #begun = false;

  add(text: string, number: number, group: LineGroup | undefined): void {
    const origin = { unit: 'paragraph', number } as const;
    const isRow = group ? group.inTable : text.endsWith('\t');
    if (!isRow) {
      this.#row = -1;
      this.lines.push({ text, origin });
      return;
    }
    if (this.#row < 0) this.#open();
    const cells = group ? group.cells : text.split('\t').length - 1;
    text.split('\t').forEach((words, at, parts) => {
      const isLast = at === parts.length - 1;
      if (words !== '' || (!isLast && !this.#begun)) this.#push(words, origin);
      if (at < cells) [this.#column, this.#begun] = [this.#column + 1, false];
    });
    if (group ? group.endsRow : true) [this.#row, this.#column, this.#begun] = [this.#row + 1, 0, false];
  }

  #open(): void {
    this.#table++;
    [this.#row, this.#column, this.#begun] = [0, 0, false];
  }

  #push(text: string, origin: DocumentLine['origin']): void {
    const cell = { table: this.#table, row: this.#row, column: this.#column };
    this.lines.push({ text, cell, ...(origin && { origin }) });
    this.#begun = true;
  }
}
