/** The table as Markdown, which reads well in a terminal too. */
import { largest } from '../src/core/text/lists.ts';
import type { Row } from './figures.ts';

const HEAD: Row = { what: 'what', figure: 'figure', budget: 'budget', verdict: '' };

export function formatTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows].map(({ what, figure, budget, verdict }) => [what, figure, budget, verdict]);
  const widths = [0, 1, 2, 3].map((column) => largest(cells.map((line) => widthOf(line[column] ?? ''))));
  const lines = cells.map((line) => `| ${line.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** Chinese characters and full-width signs take two columns of a terminal. */
const WIDE = /[\u2e80-\u9fff\uff01-\uff60]/g;

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
