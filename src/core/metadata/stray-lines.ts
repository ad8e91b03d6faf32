/** Finds lines around a title that may be part of it, so that the title is checked. */
import {
  contentsEntry,
  dateOfLine,
  isAddressee,
  isCaption,
  isContentsLine,
  isDateline,
  isDocumentNumber,
  isImprint,
  isRedHead,
  isSalutation,
  isWebLine,
} from '../report/outline/head-lines.ts';
import { findLabel } from '../text/numbering.ts';
import type { Passage, Reading } from './reading.ts';
import { bareTitle } from './title.ts';

const KNOWN = [
  ...[isSalutation, isAddressee, isDocumentNumber, isRedHead, isCaption, isWebLine, isDateline, isImprint],
  isContentsLine,
];
/** A line farther from the title is no part of it. */
const NEAR = 4;

/**
 * The line beside the title that is neither a date, an office, a person nor any other known line of a head: a theme or an end of
 * the title that was not joined to it, 暨二〇二二年工作计划 below 二〇二一年工作总结. `explained` are the lines with an office or a person.
 */
export function strayLine(
  { title, front, headings, opening }: Reading,
  explained: ReadonlySet<number>,
  isTitle: (line: string) => boolean,
): Passage | undefined {
  if (title?.line === undefined) return undefined;
  const near = (line: number | undefined): boolean =>
    line !== undefined && Math.abs(line - (title.line ?? line)) <= NEAR && !explained.has(line);
  const isStray = ({ text, line }: Passage): boolean => near(line) && !isKnown(text, title.text);
  const stray = front.find(isStray);
  if (stray) return withRest(stray, front.filter(isStray), title.line);
  const office = officeAbove(title, front, explained);
  if (office) return office;
  const [heading] = headings;
  const isFirst = (heading?.line ?? 0) < (opening[0]?.line ?? Number.POSITIVE_INFINITY);
  const goesOn =
    heading !== undefined && !findLabel(heading.text) && (/^[暨与和及]/u.test(heading.text) || isTitle(heading.text));
  return heading && isFirst && goesOn && near(heading.line) ? heading : undefined;
}

/**
 * 云河县第三生产队 right above 一九七二年工作总结, a title that begins with its year and names no office: the office may be its head. So may
 * 中共青石街道工作委员会 above 青石街道办事处关于…的报告, which both issue.
 */
function officeAbove(title: Passage, front: readonly Passage[], explained: ReadonlySet<number>): Passage | undefined {
  if (
    !/^(?:[\d一二三四五六七八九〇○零]{4}[—–\-\d]{0,5}(?:学?年度?)|(?:年度|年终)?工作(?:总结|计划|要点|汇报)|[^关，。]{4,30}(?:委员会|政府|办事处|党组|[局委])关于)/u.test(
      title.text,
    )
  )
    return undefined;
  const above = front.findLast(({ line = 0 }) => line < (title.line ?? 0));
  if (above?.line === undefined) return undefined;
  const isOffice = explained.has(above.line) && !isKnown(above.text, title.text);
  return isOffice && (title.line ?? 0) - above.line <= 2 && !/[\s　：:]/u.test(above.text) ? above : undefined;
}

/** A theme over two lines above the title is one: 强化责任　化解矛盾 + 全力维护和谐稳定. */
function withRest(stray: Passage, strays: readonly Passage[], titleLine: number): Passage {
  const above = strays.filter(({ line = 0 }) => line < titleLine);
  return above[0] === stray ? { ...stray, text: above.map(({ text }) => text).join('　') } : stray;
}

/** 系别：会计系　班级：2015级2班　姓名：吴某 */
const FORM_FIELD = /^(?:姓名|学号|院系|系别|学院|专业|年级|班级|单位|部门|科室|职务|岗位|指导教师)[\s　]*[：:]/u;

/** ——在云河县文联第五次代表大会上, with its date on the next line. */
const DELIVERED = /^[—―–─-]{1,2}[\s　]*在.{4,60}(?:会议|大会|全会)上$/u;

/** 云河县第十六届人民代表大会, above the number of its paper. */
const CONGRESS = /第[一二三四五六七八九十\d]{1,3}届(?:人民代表大会|委员会|代表大会)$/u;

/** Columns of websites. */
const COLUMN =
  /^(?:(?:政府|政务)?信息公开(?:目录|专栏|指南|平台)?|政务公开|通知公告|工作动态|领导讲话|计划总结|总结计划|公文范文)$/u;

function isKnown(text: string, title: string): boolean {
  return (
    KNOWN.some((is) => is(text)) ||
    dateOfLine(text) !== undefined ||
    text.length < 4 ||
    FORM_FIELD.test(text) ||
    DELIVERED.test(text) ||
    COLUMN.test(text) ||
    CONGRESS.test(text) ||
    /^[（(〔[【].*[）)〕\]】]$|[…·.]{2,}/u.test(text) ||
    title.includes(bareTitle(contentsEntry(text)))
  );
}
