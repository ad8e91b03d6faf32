/** Makes the mdast tree of an office document from its lines and their headings, lists and tables. */

import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { isTitleLine } from '../../metadata/title.ts';
import { appendAll } from '../../text/lists.ts';
import { findLabel } from '../../text/numbering.ts';
import type { Line } from '../clean/lines.ts';
import { DEFAULT_SETTINGS } from '../defaults.ts';
import type { CellPlace, ItemPlace, LineLayout } from '../document-lines.ts';
import { markdownRank } from './tree.ts';

/** A title is within the first lines that are not blank. */
const TITLE_LINES = 12;
/** Distance in rank of an unnumbered style below the numbered style that encloses it. */
const RANK_STEP = 0.1;

/**
 * The tree of cleaned `lines`; `layout` has the layout of every source line, by its number. Nothing is added or removed.
 *
 * Numbers take precedence over styles: 一、工作开展情况 is left for the outline to recognise whatever its style. A document in which half
 * the headings are styled and half are typed then has one outline, the same as its plain text.
 */
export function fromDocument(lines: readonly Line[], layout: readonly LineLayout[]): Root {
  const placed = lines.map((line) => ({ line, place: layout[line.line - 1] ?? {} }));
  const builder = new TreeBuilder(stylesOf(placed));
  for (const { line, place } of placed) builder.add(line, place);
  return { type: 'root', children: builder.blocks };
}

interface PlacedLine {
  line: Line;
  place: LineLayout;
}

interface Styles {
  /** Line number of the title, if a style gives it. */
  title?: number;
  /** Rank of each depth of headings in the outline. */
  ranks: Map<number, number>;
}

function stylesOf(placed: readonly PlacedLine[]): Styles {
  const filled = placed.filter(({ line }) => line.text !== '');
  const headings = filled.filter(({ line, place }) => place.heading !== undefined && !findLabel(line.text));
  const titled = headings.find(({ place }) => place.heading === 0);
  const top = headings.filter(({ place }) => place.heading === 1);
  const head = filled.slice(0, TITLE_LINES);
  const numbered = head.findIndex(({ line }) => findLabel(line.text));
  const only =
    top.length === 1 ? head.slice(0, numbered < 0 ? TITLE_LINES : numbered).find((line) => line === top[0]) : undefined;
  const title = (titled ?? (only && readsAsTitle(only, head) ? only : undefined))?.line.line;
  return { ranks: rankDepths(filled), ...(title === undefined ? {} : { title }) };
}

/** The only heading of its depth is no title below a line that reads as one, unless it reads as one too. */
function readsAsTitle(only: PlacedLine, head: readonly PlacedLine[]): boolean {
  const above = head.slice(0, head.indexOf(only));
  return isTitle(only) || !above.some(isTitle);
}

const isTitle = ({ line }: PlacedLine): boolean => isTitleLine(line.text, DEFAULT_SETTINGS);

/**
 * The rank of a style is that of the numbers of most of its headings (一、 in 标题 1). Without numbers it is slightly below the
 * nearest numbered style above it, or above every number as a Markdown heading is.
 */
function rankDepths(filled: readonly PlacedLine[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (let depth = 1; depth <= 9; depth++) {
    const numbered = filled
      .filter(({ place }) => place.heading === depth)
      .map(({ line }) => findLabel(line.text)?.rank);
    const known = mostFrequent(numbered.filter((rank) => rank !== undefined));
    const above = [...ranks.values()].filter((rank) => rank > 0).at(-1);
    ranks.set(depth, known ?? (above === undefined ? markdownRank(depth) : above + RANK_STEP));
  }
  return ranks;
}

function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return [...values].sort((a, b) => count(b) - count(a))[0];
}

class TreeBuilder {
  readonly blocks: RootContent[] = [];
  #styles: Styles;
  #table: { node: Table; number: number } | undefined;
  /** The open lists, outermost first. */
  #lists: List[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  add(line: Line, place: LineLayout): void {
    if (place.cell) this.#addCell(line, place.cell);
    else if (line.text === '') this.#addBlank();
    else if (place.item) this.#addItem(line, place.item);
    else this.#push(this.#block(line, place));
  }

  #addBlank(): void {
    const last = this.blocks.at(-1);
    if (last?.type === 'paragraph') last.data = { ...last.data, blankAfter: true };
  }

  #push(block: RootContent): void {
    this.#table = undefined;
    this.#lists = [];
    this.blocks.push(block);
  }

  #block(line: Line, { heading }: LineLayout): RootContent {
    const block = paragraphOf(line);
    if (line.line === this.#styles.title) return { ...block, data: { role: 'title' } };
    if (heading === undefined || findLabel(line.text)) return block;
    if (heading === 0) return { ...block, data: { role: 'front' } };
    const depth = Math.min(heading, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    return { ...block, type: 'heading', depth, data: { rank: this.#styles.ranks.get(heading) ?? markdownRank(6) } };
  }

  #addCell(line: Line, { table, row, column }: CellPlace): void {
    if (this.#table?.number !== table) {
      const node: Table = { type: 'table', children: [], ...positionOf(line) };
      this.#push(node);
      this.#table = { node, number: table };
    }
    const { children: rows } = this.#table?.node ?? { children: [] };
    while (rows.length <= row) rows.push({ type: 'tableRow', children: [], ...positionOf(line) });
    const cells = rows[row]?.children ?? [];
    while (cells.length <= column) cells.push({ type: 'tableCell', children: [], ...positionOf(line) });
    const cell = cells[column];
    if (cell) extend(cell, line);
  }

  #addItem(line: Line, { depth, number, continued }: ItemPlace): void {
    if (continued && this.#lists.length > 0) {
      this.#lists.at(-1)?.children.at(-1)?.children.push(paragraphOf(line));
      return;
    }
    this.#lists.length = Math.min(this.#lists.length, depth);
    const open = this.#lists[depth - 1];
    const follows = open && (open.ordered ? (open.start ?? 1) + open.children.length === number : number === undefined);
    if (!follows) this.#openList(line, Math.min(depth, this.#lists.length + 1), number);
    this.#lists.at(-1)?.children.push({ type: 'listItem', children: [paragraphOf(line)], ...positionOf(line) });
  }

  #openList(line: Line, depth: number, number: number | undefined): void {
    const list: List = { type: 'list', ordered: number !== undefined, children: [], ...positionOf(line) };
    if (number !== undefined) list.start = number;
    const enclosing: ListItem | undefined = this.#lists[depth - 2]?.children.at(-1);
    const outer = this.#lists.slice(0, depth - 1);
    if (enclosing) enclosing.children.push(list);
    else this.#push(list);
    this.#lists = [...outer, list];
    this.#table = undefined;
  }
}

/** Adds one more line of a cell to it. */
function extend(cell: TableCell, line: Line): void {
  if (line.text === '') return;
  const broken: PhrasingContent[] = cell.children.length > 0 ? [{ type: 'break' }] : [];
  if (cell.children.length === 0) Object.assign(cell, positionOf(line));
  appendAll(cell.children, [...broken, { type: 'text', value: line.text }]);
}

function paragraphOf(line: Line): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: line.text }], ...positionOf(line) };
}

function positionOf({ line, lastLine }: Line): Pick<Required<Paragraph>, 'position'> {
  return { position: { start: { line, column: 1 }, end: { line: lastLine, column: 1 } } };
}
