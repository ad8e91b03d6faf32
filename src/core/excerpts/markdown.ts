/** Writes excerpts as Markdown (CommonMark with GFM) that renders every character of theirs. */
import type { ExcerptSheet, SheetItem } from './excerpt-sheet.ts';

/** Ends with a line break. */
export function sheetToMarkdown({ title, gist, items, references }: ExcerptSheet): string {
  const sources = references.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`);
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(gist),
    ...items.map(itemToMarkdown),
    ...(sources.length > 0 ? ['## 出处', ...sources] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemToMarkdown({ quotation, source, reference, note }: SheetItem): string {
  const quoted = quotation.flatMap((paragraph) => linesOf(paragraph)).join('\n\n');
  const blocks = [
    quoted.replace(/^/gm, '> ').replace(/^> $/gm, '>'),
    `—— ${escapeMarkdown(source)} \\[${reference}\\]`,
  ];
  if (note !== '') blocks.push(`备注：${linesOf(note).join('\n\n')}`);
  return blocks.join('\n\n');
}

/** The lines of a text, escaped, without empty ones. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map(escapeMarkdown);

/**
 * Escapes a line of text for Markdown: `2*3=6` → `2\*3=6`. Every ASCII punctuation mark that could be syntax is escaped. White
 * space at the ends, which readers drop, becomes a character reference.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&:@=$^"']/g, '\\$&')
    .replace(/^[ \t]+|[ \t]+$/g, (space) => [...space].map((one) => `&#${one.charCodeAt(0)};`).join(''));
}
