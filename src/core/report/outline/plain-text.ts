import type { Paragraph, Root } from 'mdast';
import type { Line } from '../clean/lines.ts';

/**
 * Makes the mdast tree of plain text: every line that is not blank is a paragraph, as office software writes them. Positions are
 * those of the source lines; the column is always 1.
 */
export function fromPlainText(lines: readonly Line[]): Root {
  const children: Paragraph[] = [];
  for (const line of lines) {
    const last = children.at(-1);
    if (line.text !== '') children.push(paragraph(line));
    else if (last) last.data = { ...last.data, blankAfter: true };
  }
  return { type: 'root', children };
}

function paragraph({ text, line, lastLine }: Line): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: text }],
    position: {
      start: { line, column: 1 },
      end: { line: lastLine, column: 1 },
    },
  };
}
