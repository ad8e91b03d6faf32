/** Converts inline content of mdast to text with marks. */
import type { PhrasingContent } from 'mdast';
import type { Mark, MarkType } from '../report.ts';

export interface InlineText {
  text: string;
  marks: Mark[];
}

const CONTAINERS: Partial<Record<PhrasingContent['type'], MarkType>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'strike',
};

/** Targets that may become links. Links with other targets (javascript:, data:) stay visible as written text. */
const SAFE_TARGET = /^(?:https?:|mailto:)/iu;

/**
 * Flattens phrasing content: `**加强**学习` gives 加强学习 with a `strong` mark over 0–2.
 *
 * `source` is the Markdown that the nodes' offsets point into. Nodes without text of their own (images, footnote signs, unsafe
 * links) are kept as written, so that nothing of a report is lost.
 */
export function inlineText(nodes: readonly PhrasingContent[], source: string): InlineText {
  const marks: Mark[] = [];
  let text = '';
  const append = (node: PhrasingContent): void => {
    const start = text.length;
    if (node.type === 'text') text += joinSoftBreaks(node.value);
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'inlineCode') text += node.value;
    else if ('children' in node && isKept(node) && !joinsFigures(node, source)) node.children.forEach(append);
    else text += written(node, source);
    const mark = markOf(node, source);
    if (mark && text.length > start) marks.push({ start, end: text.length, ...mark });
  };
  nodes.forEach(append);
  return trimmed({ text, marks });
}

function isKept(node: PhrasingContent): boolean {
  if (node.type === 'link') return SAFE_TARGET.test(node.url);
  return node.type in CONTAINERS && !isMasked(node);
}

/** 张**、李**同志 are two masked names, though CommonMark reads strong emphasis of 、李: no emphasis begins with such a sign. */
function isMasked(node: PhrasingContent): boolean {
  const [first] = 'children' in node ? node.children : [];
  return node.type !== 'delete' && first?.type === 'text' && /^[、，。；：！？）》”’]/u.test(first.value);
}

/** 3*4*5, 共2*3*倍: without its signs, emphasis would join two figures that are separate in the source. */
function joinsFigures(node: PhrasingContent, source: string): boolean {
  if (node.type !== 'emphasis' && node.type !== 'strong') return false;
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const [before, inside, after] = [source.charAt(start.offset - 1), written(node, source), source.charAt(end.offset)];
  return (/\d/u.test(before) && /^[*_]+\d/u.test(inside)) || (/\d[*_]+$/u.test(inside) && /\d/u.test(after));
}

function markOf(node: PhrasingContent, source: string): Pick<Mark, 'type' | 'href'> | undefined {
  if (node.type === 'inlineCode') return { type: 'code' };
  if (node.type === 'link') return SAFE_TARGET.test(node.url) ? { type: 'link', href: node.url } : undefined;
  const type = isMasked(node) || joinsFigures(node, source) ? undefined : CONTAINERS[node.type];
  return type && { type };
}

/** A line break inside a paragraph is dropped between Chinese characters, and is a space between words. */
function joinSoftBreaks(value: string): string {
  return value.replace(/[ \t]*\n[ \t]*/gu, (_, offset: number, whole: string) => {
    const around = `${whole.charAt(offset - 1)}${whole.slice(offset).trimStart().charAt(0)}`;
    return /^[\w,.;:%)(]{2}$/u.test(around) ? ' ' : '';
  });
}

function written(node: PhrasingContent, source: string): string {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

function trimmed({ text, marks }: InlineText): InlineText {
  const lead = text.length - text.trimStart().length;
  const result = text.trim();
  if (result.length === text.length) return { text, marks };
  const clamp = (offset: number): number => Math.min(Math.max(offset - lead, 0), result.length);
  const moved = marks.map((mark) => ({
    ...mark,
    start: clamp(mark.start),
    end: clamp(mark.end),
  }));
  return { text: result, marks: moved.filter(({ start, end }) => start < end) };
}
