import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CleanedLine } from '../report.ts';
import { removeLeftovers } from './leftover-emphasis.ts';
import { takeMarkup } from './markup.ts';
import { placeNotes } from './notes.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .freeze();

/**
 * Parses Markdown (CommonMark with GitHub's tables and strike-through) to mdast. Emphasis may open and close beside Chinese
 * characters and punctuation, where CommonMark requires a space: `**“一岗双责”**制度` is strong.
 *
 * Three or more asterisks inside a line are masked names or figures in these texts (***县委, 覆盖***余人次), not strong emphasis, so
 * they are read as asterisks; a line of only asterisks stays a thematic break. The offsets of the tree's positions point into the
 * returned `source`. `cleaned` lists what was removed: HTML tags, signs of notes, asterisks outside emphasis.
 */
export function fromMarkdown(markdown: string): { root: Root; source: string; cleaned: CleanedLine[] } {
  const source = escapeMasks(markdown);
  const root = processor.parse(source);
  const cleaned = [...takeMarkup(root), ...placeNotes(root), ...removeLeftovers(root, source)];
  return { root, source, cleaned };
}

function escapeMasks(source: string): string {
  return source.replace(/^(?![ \t]*\*[* \t]*$).*\*{3}.*$/gmu, (line) =>
    line.replace(/\\?\*{3,}/gu, (run) => run.replace(/\\?\*/gu, '\\*')),
  );
}
