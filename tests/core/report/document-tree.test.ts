import { expect, test } from 'vitest';
import {
  type Block,
  documentTree,
  findOwnTitle,
  type OutlineNode,
  outlineTree,
} from '../../../src/core/report/document-tree.ts';
import type { Paragraph, ParagraphKind, Section } from '../../../src/core/report/report.ts';
import { reportOf } from './report-of.ts';

const paragraph = (id: number, kind: ParagraphKind = 'text', more: Partial<Paragraph> = {}): Paragraph => ({
  id: `p${id}`,
  text: `${id}`,
  line: id,
  lastLine: id,
  kind,
  marks: [],
  ...more,
});

const item = (id: number, depth = 1, number?: number): Paragraph =>
  paragraph(id, 'item', {
    list: { list: 1, depth, ordered: number !== undefined, ...(number !== undefined && { number }) },
  });

const cell = (id: number, row: number, column: number): Paragraph =>
  paragraph(id, 'cell', { table: { table: 1, row, column } });

const section = (anchor: string, level: number, first: number, end: number): Section => ({
  anchor,
  level,
  heading: anchor,
  first,
  end,
});

/** A readable tree: `s1(p1 s1-1(p2 p3))`. */
function render(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join(' ');
}

function renderBlock(block: Block): string {
  if (block.type === 'section') return `${block.section.anchor}(${render(block.blocks)})`;
  if (block.type === 'quote') return `quote(${block.paragraphs.map(({ id }) => id).join(' ')})`;
  if (block.type === 'table') return `table(${block.rows.map((row) => row.map(({ id }) => id).join(' ')).join(' / ')})`;
  if (block.type === 'paragraph')
    return block.paragraph.id + (block.runIn === undefined ? '' : `=${block.runIn.anchor}`);
  const items = block.items.map((its) =>
    [its.paragraphs.map(({ id }) => id).join('+'), ...its.lists.map(renderBlock)].join(' '),
  );
  return `${block.ordered ? 'ol' : 'ul'}(${items.join(', ')})`;
}

test('sections nest, and what stands before them stays outside', () => {
  const paragraphs = [
    paragraph(0, 'title'),
    paragraph(1),
    paragraph(2, 'heading'),
    paragraph(3),
    paragraph(4, 'heading'),
    paragraph(5),
  ];
  const sections = [section('s1', 1, 2, 4), section('s2', 1, 4, 6)];
  expect(render(documentTree({ paragraphs, sections }))).toBe('p0 p1 s1(p2 p3) s2(p4 p5)');
});

test('a run-in heading tells its section', () => {
  const paragraphs = [paragraph(1, 'heading'), paragraph(2), paragraph(3)];
  const sections = [section('s1', 1, 0, 3), section('s1-1', 2, 1, 3)];
  expect(render(documentTree({ paragraphs, sections }))).toBe('s1(p1 s1-1(p2=s1-1 p3))');
});

test('sections that overlap or are empty lose no paragraph', () => {
  const paragraphs = [paragraph(1), paragraph(2), paragraph(3)];
  const sections = [section('s1', 1, 0, 2), section('s1-1', 2, 1, 3), section('s2', 1, 2, 2)];
  expect(render(documentTree({ paragraphs, sections }))).toBe('s1(p1=s1 s1-1(p2=s1-1)) p3');
});

test('items, cells and quoted lines stand together', () => {
  const paragraphs = [
    item(1),
    item(2),
    item(3, 2),
    item(4),
    cell(5, 0, 0),
    cell(6, 0, 1),
    cell(7, 1, 0),
    paragraph(8, 'quote'),
    paragraph(9, 'quote'),
  ];
  expect(render(documentTree({ paragraphs, sections: [] }))).toBe(
    'ul(p1, p2 ul(p3), p4) table(p5 p6 / p7) quote(p8 p9)',
  );
});

test('a numbered item may have paragraphs without a number', () => {
  const continued = paragraph(2, 'item', { list: { list: 1, depth: 1, ordered: true } });
  expect(render(documentTree({ paragraphs: [item(1, 1, 1), continued, item(3, 1, 2)], sections: [] }))).toBe(
    'ol(p1+p2, p3)',
  );
});

test('a list that begins deep is a list all the same', () => {
  expect(render(documentTree({ paragraphs: [item(1, 3), item(2, 1)], sections: [] }))).toBe('ul(p1, p2)');
});

test('the outline nests over skipped levels', () => {
  const draw = (nodes: OutlineNode[]): string =>
    nodes
      .map(({ section: { anchor }, children }) => anchor + (children.length > 0 ? `(${draw(children)})` : ''))
      .join(' ');
  const sections = [section('s1', 1, 0, 1), section('s1-1', 3, 1, 2), section('s1-2', 2, 2, 3), section('s2', 1, 3, 4)];
  expect(draw(outlineTree(sections))).toBe('s1(s1-1 s1-2) s2');
});

test('a title line is the page’s title when the metadata say the same', () => {
  const report = reportOf({ title: '云河县档案馆2022年工作总结' });
  const line = paragraph(0, 'title', { text: '云河县档案馆2022年工作总结' });
  expect(findOwnTitle({ ...report, paragraphs: [line] })).toBe(line);
  expect(findOwnTitle({ ...report, paragraphs: [{ ...line, text: '工作总结' }] })).toBeUndefined();
});
