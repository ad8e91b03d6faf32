import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/**
 * Parses Markdown (CommonMark with GitHub's tables and strike-through) to mdast.
 *
 * Three or more asterisks inside a line are masked names or figures in these texts (***县委, 覆盖***余人次), not strong
 * emphasis, so they are read as asterisks; a line of nothing but asterisks stays a thematic break. The offsets of the
 * tree's positions point into the returned `source`.
 */
export function fromMarkdown(markdown: string): { root: Root; source: string } {
  const source = escapeMasks(markdown);
  return { root: processor.parse(source), source };
}

function escapeMasks(source: string): string {
  return source.replace(/^(?![ \t]*\*[* \t]*$).*\*{3}.*$/gmu, (line) =>
    line.replace(/\\?\*{3,}/gu, (run) => run.replace(/\\?\*/gu, '\\*')),
  );
}
