/** Puts a report's title on one line: joins the lines of a split title, and separates it from a salutation glued to it. */
import { appendAll } from '../../text/lists.ts';
import type { Line } from '../clean/lines.ts';
import type { CleanedLine } from '../report.ts';
import {
  afterDash,
  dateOfLine,
  isAddressee,
  isAnnexLine,
  isCaption,
  isContentsLine,
  isDateline,
  isDocumentNumber,
  isRedHead,
  isSalutation,
  isWebLine,
} from './head-lines.ts';

export interface HeadOptions {
  /** Whether a line could be a report's title. */
  isTitle: (text: string) => boolean;
  /** Whether a line begins with a number of an outline, 一、 or （一） or 1. */
  isNumbered: (text: string) => boolean;
}

/** Name of the rule under which joined lines of a title are listed. */
export const TITLE_RULE = '题名断行还原';

/** Lines with text that are searched for a title; web pages have a dozen of their own above it. */
const HEAD_LINES = 24;
/** Most lines of a split title, and the longest of them. */
const TITLE_LINES = 4;
const PIECE_MAX = 48;
const JOINED_MAX = 90;

/**
 * `政府工作报` + `告`; `云河县档案馆` + `2022年度工作总结`; a theme of one or several lines with its subtitle, `求真务实` + `争先创优` + `——在全县教育工作会议上的讲话`;
 * a broken dateline. `政府工作报告各位代表：` becomes two lines with one number. Blank lines between joined ones are dropped. Every joined
 * line is listed.
 */
export function joinHead(lines: readonly Line[], options: HeadOptions): { lines: Line[]; rejoined: CleanedLine[] } {
  const result = partGlued(lines, options);
  const rejoined: CleanedLine[] = [];
  let seen = 0;
  for (let index = 0; index < result.length && seen < HEAD_LINES; index++) {
    const text = result[index]?.text ?? '';
    if (text === '') continue;
    seen++;
    if (isBodyStart(text, options)) break;
    const run = filledFrom(result, index, TITLE_LINES + 1);
    const length = titleLength(
      run.map(({ line }) => line.text),
      options,
    );
    const last = run[length - 1];
    if (length < 2 || !last) continue;
    const pieces = run.slice(0, length).map(({ line }) => line);
    appendAll(rejoined, pieces.slice(1).map(toRejoined));
    result.splice(index, last.index - index + 1, pieces.reduce(join));
  }
  return { lines: result, rejoined };
}

const toRejoined = ({ line, text }: Line): CleanedLine => ({ line, text, action: 'rejoined', rule: TITLE_RULE });

/** The next `most` lines that are not blank, with their indices. */
function filledFrom(lines: readonly Line[], from: number, most: number): { line: Line; index: number }[] {
  const found: { line: Line; index: number }[] = [];
  for (let index = from; index < lines.length && found.length < most; index++) {
    const line = lines[index];
    if (line && line.text !== '') found.push({ line, index });
  }
  return found;
}

/** Running text, a salutation, a number: the head ends before it. */
function isBodyStart(text: string, { isNumbered }: HeadOptions): boolean {
  if (isSalutation(text) || isNumbered(text)) return true;
  return !isCaption(text) && !isDateline(text) && (text.length > 60 ? /[，。；]/u.test(text) : /。/u.test(text));
}

/** Number of lines, from the first on, that make one title or one dateline; 1 when none are to be joined. */
function titleLength(texts: readonly string[], options: HeadOptions): number {
  const [first = '', second = ''] = texts;
  if (!options.isTitle(first) && isBrokenDateline(first, second)) return 2;
  return themeLength(texts, options) ?? brokenLength(texts, options);
}

/** ——2020年1月6日在云河市第七届 + 人民代表大会第五次会议上 */
function isBrokenDateline(first: string, second: string): boolean {
  return (
    /^[（(\s—―–─-]{0,6}(?:\d{4}|[一二][〇○零九]\S{2})年.{2,12}日?[\s　]*在/u.test(first) &&
    !isDateline(first) &&
    second.length <= PIECE_MAX &&
    isDateline(first + second)
  );
}

/** A theme of up to three lines, and its subtitle after a dash. */
function themeLength(texts: readonly string[], { isTitle }: HeadOptions): number | undefined {
  for (let length = 2; length <= TITLE_LINES && length <= texts.length; length++) {
    const subtitle = afterDash(texts[length - 1] ?? '');
    const theme = texts.slice(0, length - 1);
    if (!theme.every(isPiece)) return undefined;
    if (subtitle === undefined) continue;
    if (isDateline(texts[length - 1] ?? '') || theme.includes(subtitle) || subtitle.length > JOINED_MAX)
      return undefined;
    if (theme.length > 1 && theme.some(isTitle)) return undefined;
    const isSub = (text: string): boolean => isTitle(text) || isSubtitle(text);
    if (isSub(subtitle)) return length;
    const next = texts[length];
    return next !== undefined &&
      isPiece(next) &&
      !isTitle(next.replace(/^第.{1,20}会议上?的?/u, '')) &&
      isSub(subtitle + next)
      ? length + 1
      : undefined;
  }
  return undefined;
}

/** 以云河县为例, 记青石镇党委书记李某, 在县委全会上的报告: a subtitle, after a dash and under a theme. */
export const isSubtitle = (text: string): boolean =>
  /^(?:以.{2,24}为例|基于.{2,30}|记.{2,24}|在.{4,60}的(?:报告|讲话|发言|致辞)|.{2,40}的?(?:思考|启示|实践|探索|做法|经验))$/u.test(
    text,
  );

/** A line that may be part of a title: short, without an unfinished clause at its end, and of no other known form. */
function isPiece(text: string): boolean {
  return (
    text.length <= PIECE_MAX &&
    !/[。；：？、.;:?]$/u.test(text) &&
    afterDash(text) === undefined &&
    !/^[（(【[]/u.test(text) &&
    ![isDateline, isDocumentNumber, isRedHead, isWebLine, isAddressee, isContentsLine, isCaption, isAnnexLine].some(
      (is) => is(text),
    ) &&
    dateOfLine(text) === undefined
  );
}

/** 暨2022年工作计划, and 2021年工作总结及: a line that continues the one above, and one that continues below. */
const CONJUNCTION_BEFORE = /^(?:[和及与暨、的]|以及)/u;
const CONJUNCTION_AFTER = /(?:[及与暨、]|(?<=总结|小结|计划|情况|要点)和)$/u;

/** A title broken in its middle, or one below its office. */
function brokenLength(texts: readonly string[], { isTitle, isNumbered }: HeadOptions): number {
  const [first = '', second = ''] = texts;
  if (!isPiece(first) || isNumbered(first)) return 1;
  if (isTitle(first) && !CONJUNCTION_BEFORE.test(second) && !CONJUNCTION_AFTER.test(first)) return 1;
  let joined = first;
  for (let length = 2; length <= TITLE_LINES && length <= texts.length; length++) {
    const next = texts[length - 1] ?? '';
    if (!isPiece(next) || isNumbered(next)) return 1;
    const goesOn = !isTitle(next) || isUnfinished(joined, next) || isOfficeAbove(joined, next);
    joined += next;
    if (joined.length > JOINED_MAX) return 1;
    if (isTitle(joined))
      return goesOn && isOnlyWhole(texts.slice(0, length), isTitle) ? continued(texts, length, isTitle) : 1;
  }
  return 1;
}

/** A title continued by 暨 or 与 on its next line: 2021年工作总结 + 暨2022年工作计划. */
function continued(texts: readonly string[], length: number, isTitle: (text: string) => boolean): number {
  const next = texts[length] ?? '';
  const goesOn = /^[暨与和及]/u.test(next) && isPiece(next) && isTitle(texts.slice(0, length + 1).join(''));
  return goesOn ? length + 1 : length;
}

/** 在全县档案材料整 + 理工作部署会上的讲话稿, 关于2021年度法治政府 + 建设情况的报告, 云河县应急管理局安全生产 + 工作总结. */
function isUnfinished(first: string, second: string): boolean {
  if (/关于/u.test(first) || /^在(?!.*上的)/u.test(first)) return true;
  if (CONJUNCTION_BEFORE.test(second) || CONJUNCTION_AFTER.test(first)) return true;
  return (
    first.length >= 8 && !/[\s　，]/u.test(first) && !OFFICE.test(first) && second.length <= 8 && !/\d{4}/u.test(second)
  );
}

/** 云河县档案馆 above 关于…的报告 or 2022年度工作总结; 政协云河市第九届委员会 above 常务委员会工作报告; a school above any title without an office of its own. */
function isOfficeAbove(office: string, title: string): boolean {
  if (!OFFICE.test(office) || /网站?$|文件$/u.test(office)) return false;
  if (PART_OF_OFFICE.test(title)) return true;
  if (/^(?:关于|[\d一二三四五六七八九〇○零]{4}年|(?:个人|年度|年终|党建)?(?:工作|述[职责廉]))/u.test(title))
    return true;
  return UNIT.test(office) && title.length <= 24 && !/^在|[《“]|学校|小学|中学|医院|公司|局|政府/u.test(title);
}

/** Parts of an office that name none alone, before the document's own name. */
const PART_OF_OFFICE =
  /^(?:常务委员会|常委会|主席团|执行委员会|理事会|党[委组]|领导班子|机关(?:党委|工会)?)(?=.{0,8}(?:工作|述职|对照|情况|年))/u;

/** Bodies that are no authorities, whose names are seldom above another's title. */
const UNIT = /(?:学校|[中小大]学|学院|幼儿园|医院|卫生院|公司|支部|社区)$/u;
const OFFICE =
  /(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|集团|学校|党校|大学|中学|小学|幼儿园|街道|办事处|支部|党组|政府|联合会|总工会|[协学商]会|研究会|促进会|联谊会|基金会|[妇残文侨科]联|科协|法院|检察院|银行|[支分]行|镇|乡|村|社区|[农林渔牧]场|[大中支小总]队|生产队|领导班子|班子)$/u;

/** 有限责任公司, 管理委员会: the end of an office's name on a line of its own. */
const OFFICE_TAIL = /^(?:股份|有限|责任|集团有限|分公司|管理委员会|委员会|办公室|人民政府|办事处|党委|党组|领导班子)/u;

/** The last two of three pieces of a title are no title alone, so that a line above it is not joined: 政务公开 · 2021年 · 工作总结. */
function isOnlyWhole(texts: readonly string[], isTitle: (text: string) => boolean): boolean {
  const rest = texts.slice(1).join('');
  if (OFFICE_TAIL.test(texts[1] ?? '') && OFFICE.test(texts[1] ?? '')) return true;
  return texts.length === 2 || !isTitle(rest) || isOfficeAbove(texts[0] ?? '', rest);
}

/**
 * `政府工作报告各位代表：现在…` → `政府工作报告`, `各位代表：现在…`; likewise a text separated by a space from its title; `政府工作报告（2017年2月15日在…会议上）` → title
 * and dateline.
 */
function partGlued(lines: readonly Line[], { isTitle }: HeadOptions): Line[] {
  let seen = 0;
  return lines.flatMap((line) => {
    if (line.text === '' || ++seen > HEAD_LINES) return [line];
    const at = gluedAt(line.text, isTitle);
    if (at === undefined) return [line];
    const title = line.text.slice(0, at).trimEnd();
    return [
      { ...line, text: title, lastLine: line.line },
      { ...line, text: line.text.slice(at), indent: '', indented: true },
    ];
  });
}

const SALUTATION_WITHIN =
  /^(.{4,64}?)[\s　]*(?=(?:尊敬的)?(?:各位(?:代表|委员|领导|同志|老师|同学|来宾)|同志们|同学们)[^。；]{0,24}[：:！!])/u;
const DATELINE_WITHIN = /^(.{4,64}?)[\s　]*(?=(?:[（(]|[-—―–─]{1,2})[\s　]*(?:\d{4}|[一二][〇○零九]).{8,80}$)/u;
/** Web pages join a title with its text: 镇政府2020年工作总结 2020年是…。 The text begins like a report's first sentence, and is long. */
const RUNNING_WITHIN =
  /^([^。；，：]{8,48}?)[\s　]+(?=(?:\d{4}年|[一二][〇○零九]|今年|近年|一年来|过去|半年来|自|在|为|根据|按照|现将|上半年|本人).{4,60}?[，。])/u;
const RUNNING_AFTER = 60;

function gluedAt(text: string, isTitle: (text: string) => boolean): number | undefined {
  const salutation = SALUTATION_WITHIN.exec(text);
  if (salutation?.[1] !== undefined && isTitle(salutation[1])) return salutation[0].length;
  const running = RUNNING_WITHIN.exec(text);
  if (running?.[1] !== undefined && text.length - running[0].length >= RUNNING_AFTER && isTitle(running[1]))
    return running[0].length;
  const dateline = DATELINE_WITHIN.exec(text);
  if (dateline?.[1] === undefined || !isTitle(dateline[1])) return undefined;
  return isDateline(text.slice(dateline[0].length)) ? dateline[0].length : undefined;
}

function join(first: Line, second: Line): Line {
  const spaced = /[\w,.;:%)]$/u.test(first.text) && /^[\w(]/u.test(second.text);
  return { ...first, text: first.text + (spaced ? ' ' : '') + second.text, lastLine: second.lastLine };
}
