/** Finds the line of a page that is the report's title. */

import { isTitleLine } from '../metadata/title.ts';
import { DEFAULT_SETTINGS } from '../report/defaults.ts';
import { appendAll } from '../text/lists.ts';
import type { PageLine } from './page-lines.ts';

/** Endings of names of sites. */
const SITE = /(?:网|网站|网页|门户|平台|首页|在线|人民政府|政府信息公开|信息公开|政务公开|欢迎您)$/u;
/** Words that a page shows around a text: tools, neighbours, the site's own data. */
export const TOOLS =
  /^(?:[【[（(〖]?\s*(?:打印|关闭|收藏|分享|下载|全屏|返回|字体|字号|字:|大\s*中\s*小|纠错|我要纠错|责任编辑|编辑|责编|审核|校对|作者|录入|扫一扫|上一篇|下一篇|上一条|下一条|上一页|下一页|相关|您的位置|当前位置|所在位置|版权|主办|承办|技术支持|备案|网站标识码|网站地图|联系我们|地址|邮编|访问量|浏览|点击|阅读|关键词|标签|评论|友情链接|无障碍))|ICP备|公网安备|^首页\s*[>»›→/|＞]|^(?:大|中|小|\+|-|A\+|A-)$/u;
/** Lines above a title that belong to it: 云发改〔2023〕1号, 云河县发展和改革局文件, （2023年1月6日…） */
export const ABOVE_TITLE = /^[^，。]{2,30}(?:文件|〔\d{4}〕\d+号|\[\d{4}\]\d+号|（\d{4}）\d+号)$/u;
export const DATE =
  /^(?:[（(])?(?:\d{4}|[〇○Ｏ零一二三四五六七八九OＯ]{4})\s*[-年./]\s*[\d一二三四五六七八九十]{1,3}\s*[-月./]\s*[\d一二三四五六七八九十]{1,3}\s*日?(?:[）)])?$/u;
export const OFFICE =
  /^[\p{Script=Han}·（）()]{2,30}(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|集团|学校|大学|中学|小学|街道|办事处|支部|党组|政府|会|法院|检察院|大队|支队|医院|社|处|科)$/u;

/** Whether the page's title contains this line: 云河县能源局2022年度工作总结_云河县人民政府. */
export function names(pageTitle: string, text: string): boolean {
  const words = bare(text);
  if (words.length < 6 || text.length > 80 || SITE.test(text)) return false;
  // An office's name in the page's title may be its site's.
  if (OFFICE.test(text) && !isTitleLine(text, DEFAULT_SETTINGS)) return false;
  return bare(pageTitle).includes(words) || isMadeOf(words, partsOf(pageTitle).map(bare));
}

/** Whether a title consists of two parts of the page's title: 2022年工作总结 - 云河县审计局. */
function isMadeOf(words: string, parts: readonly string[]): boolean {
  return parts.some(
    (part) => part.length >= 3 && words.endsWith(part) && parts.includes(words.slice(0, words.length - part.length)),
  );
}

/** The parts of a page's title, without the names of site and column that follow them. */
function partsOf(pageTitle: string): string[] {
  return pageTitle.split(/\s*[_|｜>»]+\s*|\s*-{1,2}\s*(?=\p{Script=Han})|\s+[-–—]\s+/u);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

export function isTitle(line: PageLine | undefined): boolean {
  if (!line) return false;
  const { text } = line.line;
  if (text.length < 4 || SITE.test(text) || TOOLS.test(text)) return false;
  return isTitleLine(text, DEFAULT_SETTINGS) || (line.isTitle && text.length >= 8 && !/[。；]/u.test(text));
}

/** The part of the page's `<title>` before the site's name, when it reads as a report's title. */
export function titleOfPage(pageTitle: string): string | undefined {
  const [first = ''] = partsOf(pageTitle);
  const text = first.trim();
  return isTitleLine(text, DEFAULT_SETTINGS) && !SITE.test(text) ? text : undefined;
}

/** Most lines of a title. */
const MOST_LINES = 4;

/**
 * The same lines, with a title that is split over several (`云河县档案馆<br>2022年工作总结`) joined into one. A block is a title when the
 * page's `<title>` contains all of it, or when its last line is one and those above it are neither one nor a red head, date or
 * tool of the page.
 */
export function joinTitles(lines: readonly PageLine[], pageTitle: string): PageLine[] {
  const joined: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block } = lines[at] as PageLine;
    let end = at + 1;
    while (lines[end]?.block === block) end++;
    const whole = lines.slice(at, end);
    const title = whole.length <= MOST_LINES ? titleOver(whole, pageTitle) : undefined;
    appendAll(joined, title ? [title] : whole);
    at = end;
  }
  return joined;
}

function titleOver(block: readonly PageLine[], pageTitle: string): PageLine | undefined {
  const filled = block.filter(({ line }) => line.text !== '');
  const [first] = filled;
  const last = filled.at(-1)?.line.text ?? '';
  if (!first || filled.length < 2 || filled.some(({ line }) => line.aside !== undefined || line.cell || line.item))
    return undefined;
  const text = filled.map(({ line }) => line.text).reduce(joinWords);
  const above = filled.slice(0, -1).map(({ line }) => line.text);
  const isSaid = names(pageTitle, text) && filled.every(({ line }) => !isOwnLine(line.text));
  const isMade = isTitleLine(last, DEFAULT_SETTINGS) && isTitleLine(text, DEFAULT_SETTINGS) && !above.some(isOwnLine);
  return isSaid || (isMade && !above.some((line) => isTitleLine(line, DEFAULT_SETTINGS)))
    ? { ...first, isTitle: filled.some((line) => line.isTitle), line: { ...first.line, text } }
    : undefined;
}

/** A line that is never part of a title, whatever is beside it: 云发〔2023〕1号, 云河县档案局文件, a date, a salutation, a tool. */
function isOwnLine(text: string): boolean {
  return (
    ABOVE_TITLE.test(text) ||
    DATE.test(text) ||
    TOOLS.test(text) ||
    SITE.test(text) ||
    /[。；：:]|^[（(【[]/u.test(text)
  );
}

function joinWords(before: string, after: string): string {
  const apart = /\w$/u.test(before) && /^\w/u.test(after);
  return before + (apart ? ' ' : '') + after;
}
