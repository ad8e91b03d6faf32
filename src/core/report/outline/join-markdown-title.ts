/** Puts a Markdown report's title and its subtitle on one line. */
import type { Line } from '../clean/lines.ts';
import type { CleanedLine } from '../report.ts';
import { afterDash, isDateline } from './head-lines.ts';
import { isSubtitle, TITLE_RULE } from './join-head.ts';

/** `# ` or `**` before the title, the title, and its closing marks. */
const TITLED = /^(#[ \t]+|\*\*(?!\*))(.{2,48}?)((?:[ \t]+#+|\*\*)?)$/u;
const SUBTITLED = /^(?:#{1,6}[ \t]+|\*\*(?!\*))?(.{2,90}?)(?:[ \t]+#+|\*\*)?$/u;

/**
 * `# 凝心聚力促发展` with `## ——2022年县工商联工作总结` below it becomes `# 凝心聚力促发展——2022年县工商联工作总结`; so do lines in bold. `# 强化法律监督` with `##
 * 云河县人民检察院2021年工作总结`, the only title of its depth, becomes one line with a space between. Only the first two lines with text are
 * examined. Other lines keep their numbers: the subtitle's own line becomes blank.
 */
export function joinMarkdownTitle(
  lines: readonly Line[],
  isTitle: (text: string) => boolean,
): { lines: Line[]; rejoined: CleanedLine[] } {
  const [first, second] = lines.filter(({ text }) => text !== '');
  const [, mark = '', theme = '', end = ''] = TITLED.exec(first?.text ?? '') ?? [];
  const subtitle = SUBTITLED.exec(second?.text ?? '')?.[1] ?? '';
  const after = afterDash(subtitle);
  const isDashed =
    after !== undefined && theme !== '' && !isDateline(subtitle) && (isTitle(after) || isSubtitle(after));
  const isUnder =
    theme !== '' && !isTitle(theme) && isTitle(subtitle) && isOnlyTitleOfDepth(second?.text ?? '', lines, isTitle);
  if (!first || !second || !(isDashed || isUnder)) return { lines: [...lines], rejoined: [] };
  const joined = { ...first, text: mark + theme + (isDashed ? '' : '　') + subtitle + end };
  return {
    lines: lines.map((line) => (line === first ? joined : line === second ? { ...second, text: '' } : line)),
    rejoined: [{ line: second.line, text: second.text, action: 'rejoined', rule: TITLE_RULE }],
  };
}

/** `## 2022年工作总结` above `## 2023年工作计划` is a part of the report, not a second line of its title. */
function isOnlyTitleOfDepth(line: string, lines: readonly Line[], isTitle: (text: string) => boolean): boolean {
  const depth = /^#{2,6}[ \t]+/u.exec(line)?.[0];
  const alike = lines.flatMap(({ text }) => (depth && text.startsWith(depth) ? [text.slice(depth.length)] : []));
  return alike.filter(isTitle).length === 1;
}
