/**
 * Handles asterisks and underscores of Markdown that are no emphasis: keeps signs of a mask, removes and records signs of markup.
 */
import type { Parents, Root, Text } from 'mdast';
import { appendAll } from '../../text/lists.ts';
import type { CleanedLine } from '../report.ts';

export const LEFTOVER_RULE = '多余的强调符号';

/** Exactly two asterisks: three and more are always a mask. */
const PAIR = /(?<!\*)\*\*(?!\*)/gu;
/** Two underscores on either side of Chinese words. A blank to fill in has more of them, the name of a program no Chinese. */
const UNDERSCORES = /(?<!_)__(?![_\s])([^_]*\p{Script=Han}[^_]*)(?<![_\s])__(?!_)/gu;
/** 张**同志, 李**、王**: the most frequent surnames before a masked given name. */
const BEFORE_MASK =
  /(?:^|[^\p{Script=Han}]|同志|书记|主任|局长|部长|县长|市长|省长|镇长|委员|代表|的|由|和|与|及)[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]$/u;
/** *县, **亿元: text after a masked place or figure. */
const AFTER_MASK =
  /^(?:[省市州县区旗镇乡村局委]|街道|公司|[万亿元人次名个户家件项亩吨公%％年月日]|余|多[人次名个户家件项])/u;

/**
 * Removes pairs of asterisks outside emphasis from the tree's text: `坚持**四不两直工作法` has lost its second pair.
 *
 * CommonMark reads no emphasis in `__读者__评议`: its underscores are removed too. A pair that masks a name, place or figure
 * (`张**同志`, `**县`, `**亿元`) stays, and so does one written with a backslash. Returns a record for each line that lost something;
 * `source` is the text that the tree's offsets point into.
 */
export function removeLeftovers(root: Root, source: string): CleanedLine[] {
  const removed: CleanedLine[] = [];
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'text') appendAll(removed, cleanText(child, source));
      else if ('children' in child) visit(child);
    }
  };
  visit(root);
  return removed;
}

function cleanText(node: Text, source: string): CleanedLine[] {
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  const isPlain = !/\*\*|__/u.test(node.value) || /\\[*_]/u.test(written);
  if (isPlain) return [];
  const closed = node.value.replace(UNDERSCORES, '$1');
  const value = closed.replace(PAIR, (pair, at: number) => (isMask(closed, at) ? pair : ''));
  if (value === node.value) return [];
  const text = node.value;
  node.value = value;
  return [{ line: start?.line ?? 1, text, action: 'characters removed', rule: LEFTOVER_RULE }];
}

function isMask(text: string, at: number): boolean {
  return BEFORE_MASK.test(text.slice(Math.max(0, at - 4), at)) || AFTER_MASK.test(text.slice(at + 2));
}
