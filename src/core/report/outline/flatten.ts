/** Flattens a recognised mdast tree into the numbered paragraphs and the outline of a report. */
import type { Heading as HeadingNode, List, Paragraph as ParagraphNode, Root, RootContent, Table } from 'mdast';
import { ITEM_RANK } from '../../text/numbering.ts';
import type { Mark, Paragraph, ParagraphKind, Section } from '../report.ts';
import { headingText } from './headings.ts';
import { type InlineText, inlineText } from './inline.ts';
import { SectionStack } from './sections.ts';

export interface Flattened {
  paragraphs: Paragraph[];
  sections: Section[];
}

type Extra = Pick<Paragraph, 'level' | 'list' | 'table'>;

/**
 * Reads the tree in order. Every node with text becomes one paragraph (a table one for each cell), so that the texts of all
 * paragraphs together are the report's text. `source` is the Markdown that offsets point into.
 */
export function flatten(root: Root, source: string): Flattened {
  const flattener = new Flattener(source);
  for (const node of root.children) flattener.add(node);
  return flattener.finish();
}

class Flattener {
  #paragraphs: Paragraph[] = [];
  #stack = new SectionStack();
  #source: string;
  #lists = 0;
  #tables = 0;
  #hasTitle = false;

  constructor(source: string) {
    this.#source = source;
  }

  finish(): Flattened {
    this.#stack.closeAll(this.#paragraphs.length);
    return { paragraphs: this.#paragraphs, sections: this.#stack.sections };
  }

  add(node: RootContent): void {
    if (node.type === 'heading') this.#addHeading(node);
    else if (node.type === 'paragraph') this.#addParagraph(node, 'text');
    else if (node.type === 'table') this.#addTable(node);
    else if (node.type === 'blockquote') this.#addQuote(node.children);
    else if (node.type === 'list') {
      this.#lists++;
      this.#addList(node, 1);
    } else if (node.type === 'code') {
      this.#push('code', node, { text: node.value, marks: [] });
    } else if (node.type !== 'thematicBreak') {
      // Definitions of links: kept as they were written, as text.
      this.#push('text', node, { text: this.#written(node).trim(), marks: [] });
    }
  }

  #addHeading(node: HeadingNode): void {
    const inline = inlineText(node.children, this.#source);
    if (node.data?.role === 'title') {
      this.#push('title', node, inline);
      return;
    }
    const rank = node.data?.rank ?? ITEM_RANK;
    const heading = inline.text.replace(/[。：:\s]+$/u, '');
    const section = this.#stack.open(rank, heading, node.data?.label, this.#paragraphs.length);
    this.#push('heading', node, inline, { level: section.level });
  }

  #addParagraph(node: ParagraphNode, kind: ParagraphKind, extra: Extra = {}): void {
    const inline = inlineText(node.children, this.#source);
    const { role, heading } = node.data ?? {};
    if (role === 'closing') this.#stack.closeAll(this.#paragraphs.length);
    if (heading?.label) {
      const { label } = heading;
      this.#stack.open(label.rank, headingText(inline.text, heading), label, this.#paragraphs.length);
      if (heading.end > 0) inline.marks.push({ start: 0, end: heading.end, type: 'run-in' });
    }
    this.#push(role ?? kind, node, inline, extra);
  }

  #addList(node: List, depth: number): void {
    const list = this.#lists;
    node.children.forEach((item, index) => {
      const ordered = node.ordered === true;
      const number = ordered ? (node.start ?? 1) + index : undefined;
      let isFirst = true;
      for (const child of item.children) {
        if (child.type === 'list') this.#addList(child, depth + 1);
        else if (child.type === 'paragraph') {
          const place = {
            list,
            depth,
            ordered,
            ...(isFirst && number !== undefined ? { number } : {}),
          };
          this.#addParagraph(child, 'item', { list: place });
        } else this.add(child);
        isFirst = false;
      }
    });
  }

  #addTable(node: Table): void {
    const table = this.#tables++;
    node.children.forEach((row, rowIndex) => {
      row.children.forEach((cell, column) => {
        const align = node.align?.[column];
        const place = {
          table,
          row: rowIndex,
          column,
          ...(align ? { align } : {}),
        };
        this.#push('cell', cell.position ? cell : row, inlineText(cell.children, this.#source), { table: place });
      });
    });
  }

  #addQuote(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#addParagraph(node, 'quote');
      else if (node.type === 'blockquote') this.#addQuote(node.children);
      else this.add(node);
    }
  }

  #push(
    kind: ParagraphKind,
    node: RootContent | Table['children'][number],
    inline: InlineText,
    extra: Extra = {},
  ): void {
    // An empty cell keeps its place in the table; any other empty node has nothing to show.
    if (inline.text === '' && kind !== 'cell') return;
    const isTitle = kind === 'title' && !this.#hasTitle;
    if (isTitle) this.#hasTitle = true;
    const number = this.#paragraphs.length + (this.#hasTitle ? 0 : 1);
    const section = this.#stack.anchor;
    this.#paragraphs.push({
      id: isTitle ? 'p0' : `p${number}`,
      text: inline.text,
      line: node.position?.start.line ?? 1,
      lastLine: node.position?.end.line ?? 1,
      kind,
      ...extra,
      ...(section === undefined ? {} : { section }),
      marks: sortMarks(inline.marks),
    });
  }

  #written(node: RootContent): string {
    return this.#source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}

/** Outer marks before inner ones with the same start. */
function sortMarks(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}
