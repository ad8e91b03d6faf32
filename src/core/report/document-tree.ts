/** A report as a tree to render: nests sections, and groups the items of a list, the cells of a table, quoted lines. */
import { appendAll } from '../text/lists.ts';
import type { Paragraph, Report, Section } from './report.ts';

export type Block =
  | { type: 'section'; section: Section; blocks: Block[] }
  | { type: 'paragraph'; paragraph: Paragraph; runIn?: Section }
  | { type: 'quote'; paragraphs: Paragraph[] }
  | { type: 'table'; rows: Paragraph[][] }
  | ListBlock;

export interface ListBlock {
  type: 'list';
  ordered: boolean;
  items: ListItem[];
}

interface ListItem {
  number?: number;
  paragraphs: Paragraph[];
  lists: ListBlock[];
}

/** All paragraphs of the report, once and in order, as leaves of a tree. */
export function documentTree(report: Pick<Report, 'paragraphs' | 'sections'>): Block[] {
  return blocksOf(report.paragraphs, report.sections, {
    from: 0,
    to: report.paragraphs.length,
  });
}

/** `sections` are those that begin within the range, in reading order. */
function blocksOf(paragraphs: Paragraph[], sections: Section[], range: { from: number; to: number }): Block[] {
  const blocks: Block[] = [];
  let at = range.from;
  let rest = sections;
  while (rest[0] !== undefined) {
    const section = rest[0];
    const to = Math.min(section.end, range.to);
    const inner = rest.slice(1).filter((other) => other.first < to);
    rest = rest.slice(1 + inner.length);
    if (section.first < at || to <= section.first) continue;
    appendAll(blocks, leavesOf(paragraphs.slice(at, section.first)));
    blocks.push({
      type: 'section',
      section,
      blocks: sectionBlocks(paragraphs, section, inner, to),
    });
    at = to;
  }
  return [...blocks, ...leavesOf(paragraphs.slice(at, range.to))];
}

/** A section whose first paragraph is running text has its heading inside that paragraph, which gets the section. */
function sectionBlocks(paragraphs: Paragraph[], section: Section, inner: Section[], to: number): Block[] {
  const blocks = blocksOf(paragraphs, inner, { from: section.first, to });
  const first = blocks[0];
  if (first?.type === 'paragraph' && first.paragraph.kind !== 'heading') first.runIn = section;
  return blocks;
}

function leavesOf(paragraphs: Paragraph[]): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(paragraphs)) {
    const first = run[0];
    if (first === undefined) continue;
    if (first.kind === 'item') blocks.push(listOf(run));
    else if (first.kind === 'cell') blocks.push({ type: 'table', rows: rowsOf(run) });
    else if (first.kind === 'quote') blocks.push({ type: 'quote', paragraphs: run });
    else blocks.push({ type: 'paragraph', paragraph: first });
  }
  return blocks;
}

/** Runs of neighbours in one list, table or quotation; any other paragraph is a run of its own. */
function runsOf(paragraphs: Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let key: string | undefined;
  for (const paragraph of paragraphs) {
    const itsKey = runKey(paragraph);
    if (itsKey !== undefined && itsKey === key) runs.at(-1)?.push(paragraph);
    else runs.push([paragraph]);
    key = itsKey;
  }
  return runs;
}

function runKey(paragraph: Paragraph): string | undefined {
  if (paragraph.kind === 'item') return `list ${paragraph.list?.list}`;
  if (paragraph.kind === 'cell') return `table ${paragraph.table?.table}`;
  return paragraph.kind === 'quote' ? 'quote' : undefined;
}

/** A paragraph of an ordered list without a number continues the item before it. */
function listOf(run: Paragraph[]): ListBlock {
  const top = newList(run[0]);
  const open: ListBlock[] = [top];
  for (const paragraph of run) {
    const depth = Math.max(1, paragraph.list?.depth ?? 1);
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? top;
    const last = parent.items.at(-1);
    if (open.length < depth && last !== undefined) {
      const deeper = newList(paragraph);
      last.lists.push(deeper);
      open.push(deeper);
      deeper.items.push(newItem(paragraph));
    } else if (parent.ordered && paragraph.list?.number === undefined && last !== undefined) {
      last.paragraphs.push(paragraph);
    } else {
      parent.items.push(newItem(paragraph));
    }
  }
  return top;
}

const newList = (first: Paragraph | undefined): ListBlock => ({
  type: 'list',
  ordered: first?.list?.ordered ?? false,
  items: [],
});

const newItem = (paragraph: Paragraph): ListItem => ({
  number: paragraph.list?.number,
  paragraphs: [paragraph],
  lists: [],
});

function rowsOf(run: Paragraph[]): Paragraph[][] {
  const rows: Paragraph[][] = [];
  let row: number | undefined;
  for (const cell of run) {
    if (cell.table?.row === row) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    row = cell.table?.row;
  }
  return rows;
}

/** A section with its subsections, for an outline. */
export interface OutlineNode {
  section: Section;
  children: OutlineNode[];
}

/** Nests sections by level, also where a level is skipped (一、 then 1.). */
export function outlineTree(sections: readonly Section[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.section.level ?? 0) >= section.level) open.pop();
    const node = { section, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** The title line that can be the page's title, because the metadata have the same title. */
export function findOwnTitle(report: Pick<Report, 'paragraphs' | 'metadata'>): Paragraph | undefined {
  const { title } = report.metadata;
  return report.paragraphs.find(
    (paragraph) => paragraph.kind === 'title' && writtenOut(paragraph) === title.value && !title.supplied,
  );
}

/** The text with its abbreviations written out: 2021年度mzshh对照检查材料 → 2021年度民主生活会对照检查材料. */
function writtenOut({ text, marks }: Paragraph): string {
  let result = '';
  let at = 0;
  for (const { start, end, type, meaning } of marks) {
    if (type !== 'alias' || meaning === undefined || start < at) continue;
    result += text.slice(at, start) + meaning;
    at = end;
  }
  return result + text.slice(at);
}
