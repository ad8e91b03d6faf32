/** Chooses the lines of a page that are the report's: those of its main text, and the title, date and signature beside it. */

import { isTitleLine } from '../metadata/title.ts';
import { DEFAULT_SETTINGS } from '../report/defaults.ts';
import type { DocumentLine } from '../report/document-lines.ts';
import type { Fault } from '../report/fault.ts';
import { largest, smallest } from '../text/lists.ts';
import { HIDDEN_TEXT, hanCount } from './main-text.ts';
import type { PageLine } from './page-lines.ts';
import { ABOVE_TITLE, DATE, isTitle, joinTitles, names, OFFICE, TOOLS, titleOfPage } from './page-title.ts';
import { takeRecord, titleOfRecord } from './record-block.ts';

const ASIDE = '网页导航';

/** A title in the main text is within its first lines. */
const TITLE_LINES = 12;
/** A line is a link line when at least this share of its characters is in links. */
const LINKED = 0.5;
/** Hidden text of this many Chinese characters or more gets a warning: pages of a pager, not an icon's name. */
const HIDDEN_PROSE = 40;

const ANNEX = /^附\s*(?:件|表|图)?\s*[:：\d一二三]/u;

interface Title {
  /** Index into the page's lines. */
  at: number;
  confirmed: boolean;
}

/** The report's lines, and all others as asides. `pageTitle` is the text of the page's `<title>`. */
export function chooseLines(
  found: readonly PageLine[],
  pageTitle: string,
): { lines: DocumentLine[]; warnings: Fault[] } {
  const lines = joinTitles(takeRecord(found), pageTitle);
  const title = findTitle(lines, pageTitle);
  const chosen = chooseAround(lines, title, pageTitle);
  const result = lines.map(({ line }, index): DocumentLine => {
    if (line.aside !== undefined) return line;
    if (!chosen.has(index)) return { text: line.text, aside: ASIDE };
    return title?.confirmed && title.at === index && !line.cell ? { text: line.text, heading: 0 } : line;
  });
  const warnings = hiddenProse(lines);
  const said = title ? undefined : titleOfPage(pageTitle);
  const recorded = title || said !== undefined ? undefined : titleOfRecord(lines);
  const supplied = said ?? recorded;
  if (supplied === undefined) return { lines: result, warnings };
  const taken = titleTaken(supplied, said === undefined ? '著录项' : '标题栏');
  return { lines: [{ text: supplied, heading: 0 }, ...result], warnings: [...warnings, taken] };
}

/** The line that the page's `<title>` names, else a heading or title-like line before the text. */
function findTitle(lines: readonly PageLine[], pageTitle: string): Title | undefined {
  const core = lines.findIndex(
    ({ inCore, isNavigation, line }) => inCore && !isNavigation && line.text !== '' && !line.aside,
  );
  if (core < 0) return undefined;
  const head = headOf(lines, core);
  const confirmed = longest(
    head.filter((at) => names(pageTitle, lines[at]?.line.text ?? '')),
    lines,
  );
  if (confirmed !== undefined) return { at: confirmed, confirmed: true };
  const inText = head.filter((at) => at >= core);
  if (inText.some((at) => isTitle(lines[at])))
    return { at: inText.find((at) => isTitle(lines[at])) ?? core, confirmed: false };
  const before = head.filter((at) => at < core && isTitle(lines[at]) && isReachable(lines[at]));
  const at = before.at(-1);
  return at === undefined ? undefined : { at, confirmed: false };
}

/** A heading in an element named `header` or `top` is a title if it reads as one (`<header class="entry-header"><h1>`). */
function isReachable(line: PageLine | undefined): boolean {
  return line !== undefined && (!line.isNavigation || (line.isTitle && isTitleLine(line.line.text, DEFAULT_SETTINGS)));
}

/** Indices of the lines that may be a title: all before the main text, and its first ones. */
function headOf(lines: readonly PageLine[], core: number): number[] {
  let inText = 0;
  return [...lines.keys()].filter((at) => {
    const { line, linked, inCore } = lines[at] as PageLine;
    if (line.text === '' || line.aside !== undefined || line.cell || linked >= LINKED) return false;
    return at < core || (inCore && inText++ < TITLE_LINES);
  });
}

/** The longest candidate, since it has more of the title; of two equally long, the one nearer to the text. */
function longest(candidates: readonly number[], lines: readonly PageLine[]): number | undefined {
  const length = (at: number): number => lines[at]?.line.text.length ?? 0;
  return [...candidates].sort((a, b) => length(b) - length(a) || b - a)[0];
}

/** Indices of the lines that are the report's. */
function chooseAround(lines: readonly PageLine[], title: Title | undefined, pageTitle: string): Set<number> {
  const chosen = new Set<number>();
  lines.forEach(({ inCore, isNavigation, line }, at) => {
    if (inCore && !isNavigation && line.aside === undefined) chosen.add(at);
  });
  if (chosen.size === 0) return chosen;
  for (const at of aroundText(lines, chosen, title)) chosen.delete(at);
  if (chosen.size === 0) return chosen;
  const core = smallest(chosen);
  const last = largest(chosen);
  const coreDepth = lines[core]?.depth ?? 0;
  if (title && !chosen.has(title.at)) {
    for (const at of between(lines, title.at, core)) chosen.add(at);
    for (const at of aboveTitle(lines, title.at, pageTitle)) chosen.add(at);
  }
  const isNarrow = title !== undefined && title.at < core;
  const box = isNarrow ? Math.min(lines[title.at]?.depth ?? 0, coreDepth - 1) : coreDepth;
  for (const at of below(lines, last, box)) chosen.add(at);
  return chosen;
}

/** The site's own words after a text that no element separates from it. */
const FOOT =
  /^(?:[【[（(〖]?\s*(?:打印|关闭|返回|上一篇|下一篇|上一条|下一条)|版权|主办|承办|技术支持|备案|网站标识码|网站地图)|ICP备|公网安备/u;

/** Lines of the main element that are the page's own: lists and links above the confirmed title, and the foot. */
function aroundText(lines: readonly PageLine[], chosen: ReadonlySet<number>, title: Title | undefined): number[] {
  const found: number[] = [];
  for (const at of chosen) {
    const { line, linked } = lines[at] as PageLine;
    if (title?.confirmed && at < title.at && (line.item || linked >= LINKED)) found.push(at);
  }
  for (const at of [...chosen].sort((a, b) => b - a)) {
    const { line, linked } = lines[at] as PageLine;
    const isFoot = line.text === '' || FOOT.test(line.text) || (linked >= LINKED && !ANNEX.test(line.text));
    if (!isFoot || line.cell) break;
    found.push(at);
  }
  return found;
}

/** The title and the lines from it to the text: a subtitle, the line of date and source. */
function between(lines: readonly PageLine[], title: number, core: number): number[] {
  const found = [title];
  for (let at = title + 1; at < core; at++)
    if (isPlain(lines[at]) && !TOOLS.test(lines[at]?.line.text ?? '')) found.push(at);
  return found;
}

function aboveTitle(lines: readonly PageLine[], title: number, pageTitle: string): number[] {
  const found: number[] = [];
  for (let at = title - 1; at >= 0 && isPlain(lines[at]); at--) {
    const text = lines[at]?.line.text ?? '';
    const isBeside = lines[at]?.block === lines[title]?.block && !TOOLS.test(text);
    if (!isBeside && !ABOVE_TITLE.test(text) && !names(pageTitle, text)) break;
    found.push(at);
  }
  return found;
}

/** Lines after the text: all of its box up to the page's tools, and beyond it only lines that end a report. */
function below(lines: readonly PageLine[], last: number, box: number): number[] {
  const found: number[] = [];
  for (let at = last + 1; at < lines.length; at++) {
    const { line, depth, isNavigation, linked } = lines[at] as PageLine;
    if (line.aside !== undefined) continue;
    const ends = DATE.test(line.text) || OFFICE.test(line.text) || ANNEX.test(line.text);
    if (isNavigation || TOOLS.test(line.text) || (linked >= LINKED && !ANNEX.test(line.text))) break;
    if (depth < box && !ends) break;
    found.push(at);
  }
  return found;
}

function isPlain(line: PageLine | undefined): boolean {
  return line !== undefined && line.line.aside === undefined && !line.isNavigation && line.linked < LINKED;
}

function hiddenProse(lines: readonly PageLine[]): Fault[] {
  const hidden = lines.filter(({ line, isNavigation }) => line.aside === HIDDEN_TEXT && !isNavigation);
  const prose = hidden.filter(({ line, linked }) => linked < LINKED && /[，。；]/u.test(line.text));
  const count = prose.reduce((sum, { line }) => sum + hanCount(line.text), 0);
  if (count < HIDDEN_PROSE) return [];
  const sample = prose[0]?.line.text.slice(0, 20) ?? '';
  return [
    {
      code: 'hidden-text',
      severity: 'warning',
      message: `网页里有 ${count} 个字设为不显示（“${sample}…”），没有收入正文，列在清理记录里。`,
      mend: '若是分页显示的正文，请在浏览器中逐页展开或全文打印后另存，或复制全文存为 .txt。',
    },
  ];
}

function titleTaken(title: string, from: string): Fault {
  const message = `正文里没有题名，题名“${title}”取自网页的${from}。`;
  return { code: 'title-of-page', severity: 'info', message, mend: '请核对。' };
}
