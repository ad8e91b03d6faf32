/** Handles HTML within Markdown: keeps its words as text, removes and records its tags. */
import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { raisedAfter } from '../../text/superscript.ts';
import type { CleanedLine } from '../report.ts';

const MARKUP_RULE = 'HTML 标记';
const COMMENT_RULE = 'HTML 注释';

/** Elements that do not separate words. All others end a line, so that cells and figures stay apart. */
const WITHIN_LINES =
  /^<\/?(?:a|abbr|b|big|cite|code|em|font|i|ins|kbd|label|mark|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?![a-z0-9])/iu;
const TAGS = /<\/?[a-z][^<>]*>|<!doctype[^<>]*>|<\?[^<>?]*\?>/giu;
/** Elements without visible text. An unclosed one does not count, since it would hide the rest of the report. */
const UNSEEN: readonly { whole: RegExp; end: string }[] = [
  { whole: /<!--[\s\S]*?-->/gu, end: '-->' },
  { whole: /<script(?![a-z])[\s\S]*?<\/script\s*>/gu, end: '</script' },
  { whole: /<style(?![a-z])[\s\S]*?<\/style\s*>/gu, end: '</style' },
];
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Replaces the HTML of the tree by its words: a block becomes a paragraph for each line between its tags, `<br>` a break, and
 * `10<sup>4</sup>` 10⁴. Returns a record for every block and line that lost tags.
 */
export function takeMarkup(root: Root): CleanedLine[] {
  const cleaned: CleanedLine[] = [];
  replaceIn(root, cleaned);
  return cleaned;
}

/** Markdown without its tags and comments, with the same lines. */
export function withoutTags(markdown: string): string {
  return withoutUnseen(markdown).replace(TAGS, blank);
}

function replaceIn(parent: Parents, cleaned: CleanedLine[]): void {
  const isFlow = /^(?:root|blockquote|listItem|footnoteDefinition)$/u.test(parent.type);
  const children: (RootContent | PhrasingContent)[] = [];
  let raised = false;
  for (const child of parent.children) {
    if (child.type === 'html') {
      cleaned.push(recordOf(child, isFlow));
      if (isFlow) for (const paragraph of paragraphsOf(child)) children.push(paragraph);
      else if (/^<br\b/iu.test(child.value)) children.push({ type: 'break', position: child.position });
      else if (!WITHIN_LINES.test(child.value)) children.push({ type: 'text', value: ' ', position: child.position });
      if (/^<\/?sup\b/iu.test(child.value)) raised = !child.value.startsWith('</');
      continue;
    }
    if ('children' in child) replaceIn(child, cleaned);
    const before = children.at(-1);
    if (raised && child.type === 'text' && before?.type === 'text')
      child.value = raisedAfter(before.value, child.value);
    children.push(child);
  }
  parent.children = children as typeof parent.children;
}

function recordOf({ value, position }: Html, isFlow: boolean): CleanedLine {
  const isWhole = isFlow && wordsOf(value).length === 0;
  return {
    line: position?.start.line ?? 1,
    text: value,
    action: isWhole ? 'removed' : 'characters removed',
    rule: value.startsWith('<!--') ? COMMENT_RULE : MARKUP_RULE,
  };
}

function paragraphsOf({ value, position }: Html): RootContent[] {
  return wordsOf(value).map(({ text, line }) => {
    const start = { ...(position?.start ?? { column: 1, offset: 0 }), line: (position?.start.line ?? 1) + line };
    const place = { start, end: start };
    return { type: 'paragraph', children: [{ type: 'text', value: text, position: place }], position: place };
  });
}

/** Visible text of a piece of HTML, line by line; `line` counts from its first. */
function wordsOf(html: string): { text: string; line: number }[] {
  const shown = withoutUnseen(html).replace(TAGS, (tag) => (WITHIN_LINES.test(tag) ? '' : `\u2028${blank(tag)}`));
  let line = 0;
  return shown.split(/(?=[\n\u2028])/u).flatMap((part) => {
    if (part.startsWith('\n')) line++;
    const text = part
      .replace(/[\n\u2028]/gu, '')
      .replace(/&(\w+);/gu, (entity, name) => ENTITIES[name] ?? entity)
      .trim();
    return text === '' ? [] : [{ text, line }];
  });
}

/** Linear: examines only text before the last end tag of its kind, so that every beginning has an end. */
function withoutUnseen(html: string): string {
  return UNSEEN.reduce((text, { whole, end }) => {
    const last = text.lastIndexOf(end);
    const cut = last < 0 ? 0 : text.indexOf('>', last) + 1;
    return text.slice(0, cut).replace(whole, blank) + text.slice(cut);
  }, html);
}

/** The line ends of removed text, so that the following lines keep their numbers. */
function blank(text: string): string {
  return text.replace(/[^\n]+/gu, '');
}
