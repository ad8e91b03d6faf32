/** Reads office, post and person from a line of a report's head or end. */
import { isDateline } from '../report/outline/head-lines.ts';
import { ofCommittee, splitAtPost, withBranch } from './office-in-title.ts';
import { findPost, isPersonName, officeLength, withoutMask } from './office-words.ts';
import type { OfficeTold } from './offices-in-opening.ts';
import type { Passage } from './reading.ts';
import { field } from './settle.ts';

const LABELLED =
  /^(?:述[职责廉]人|汇报人|报告人|发言人|讲话人|主讲人?|作者|姓名|撰稿人?|执笔人?|总结人)[：:\s　]+(.{2,12})$/u;

/** 单位：云河县水利局 and 职务：副局长, as in forms. */
const FIELD_OFFICE =
  /^(?:所在|工作|填报|报送|汇报|述职|受援|支教|任教|派出|实习)?(?:单位|部门|学校)(?:名称)?[\s　]*[：:][\s　]*/u;
/** □ 云河县委党校课题组: a mark before the authors, followed by their working group. */
const BEFORE_BYLINE = /^[（(—–―─\-\s　□■◇◆○●◎▲★☆·]+/u;
const AFTER_BYLINE = /(?:(?:联合)?(?:课题|调研|调查|写作)组)?[）)]?$/u;
/** 三（2）班, 高一(3)班: a class, after its school. */
const CLASS =
  /(?<=\p{Script=Han})[\s　]?[一二三四五六七八九初高]{1,2}(?:年级)?[（(]?[\s　]?\d{0,2}[\s　]?[）)]?班(?=[\s　]|$)/u;
/** 桥头镇财政所：吴海燕 → 桥头镇财政所 吴海燕. */
function apart(text: string): string {
  const [office = '', name = '', ...more] = text.split(/[：:]/u);
  return more.length === 0 && isPersonName(name) ? `${office} ${name.replace(/[\s　]/gu, '')}` : text;
}

/** 姓名：张明　　单位：云河县第一中学: the fields of a form on one line. */
export const fieldsOf = (line: Passage): Passage[] =>
  line.text.split(/[\s　]+(?=\p{Script=Han}{2,4}[：:])/u).map((text) => ({ ...line, text }));
const FIELD_POST = /^(?:现任)?职[\s　]*务[\s　]*[：:][\s　]*(\S{2,16})$/u;

/** Reads a separate line: 云河县档案馆, 云河县人民政府县长　张三, 述职人：张三, 中共云河县委统战部 2022年12月26日. */
export function fromLine(line: Passage, confidence: number): OfficeTold {
  // 主任、各位副主任、县人大常委会各位委员： is an address.
  if (line.text.length > 90 || /[，。；]|[：:]$|各位|同志们|文件$|如下/u.test(line.text)) return {};
  const labelled = LABELLED.exec(line.text)?.[1]?.replace(/[\s　]/gu, '');
  if (labelled !== undefined) return isPersonName(labelled) ? { author: field(line, labelled, confidence) } : {};
  const given = FIELD_POST.exec(line.text)?.[1];
  if (given !== undefined) return findPost(given)?.text === given ? { post: field(line, given, confidence) } : {};
  const text = officerPart(apart(line.text.replace(FIELD_OFFICE, '').replace(CLASS, ' ')))
    .replace(BEFORE_BYLINE, '')
    .replace(AFTER_BYLINE, '');
  const dateless = text.split(/(?<!\d)(?:1[89]|2\d)\d{2}|[二一][〇○零oO0９九]|[（(]/u)[0]?.trim() ?? '';
  if (dateless === '' || dateless.startsWith('在') || dateless.length > 40) return {};
  const { before, post, after } = splitAtPost(dateless.replace(/\s/gu, ''));
  const office = withBranch(before.slice(before.lastIndexOf('、') + 1), post);
  const org =
    office !== '' && officeLength(office, true) === office.length ? withoutMask(office) : spacedOffice(dateless, post);
  const name = post === '' ? lastWord(dateless, org) : after;
  const isOfficer = post !== '' && name !== '' && name.length <= 12 && /^[\p{Script=Han}·]+$/u.test(name);
  // 旗长　巴特尔: separated from the post, so that the surname need not be a known one.
  const isApart = before.length > 0 || /[\s　]/u.test(dateless.slice(post.length, post.length + 1));
  const isPerson =
    isPersonName(name) || (isOfficer && isApart && !/工作|会议|情况|报告|讲话|^某+$/u.test(name) && name.length <= 8);
  return {
    ...(org && !NO_OFFICE.test(org)
      ? { org: { ...field(line, org, confidence), value: ofCommittee(before, org) }, office: { ...line, text: org } }
      : {}),
    ...(post ? { post: field(line, post, confidence) } : {}),
    ...(isPerson ? { author: field(line, name, confidence) } : {}),
    ...(!org && post && PLACE_POST.test(before + post) && before !== ''
      ? { office: { ...line, text: before + post.slice(0, 1) } }
      : {}),
  };
}

/** 办公室 and 本院 alone name no office of the report. */
const NO_OFFICE = /^(?:办公[室厅]|党?委员会|党组|支部|学校|医院|公司|(?:本|我|各|该).*|.*文件)$/u;
/** 青石县县长, 上海市市长: the place before the post. */
const PLACE_POST = /[省市州盟县区旗镇乡](?:代?理?|常务)?副?[省市州县区旗镇乡]长$/u;

/** 2026年1月27日在…会议上 云河省省长 赵某某 → 云河省省长 赵某某. */
function officerPart(text: string): string {
  if (!isDateline(text)) return text;
  return /(?:会议?上|会上|上)[）)\s　—―–-]*[\s　]+(\S.{3,24})$/u.exec(text)?.[1] ?? '';
}

/** 县档案馆 保管科 张明: the first word is an office. */
function spacedOffice(text: string, post: string): string {
  const [first = '', ...rest] = text.split(/[\s　]+/u);
  if (rest.length === 0 || post !== '') return '';
  return officeLength(first, true) === first.length ? withoutMask(first) : '';
}

function lastWord(text: string, org: string): string {
  const words = text.split(/[\s　]+/u);
  const last = words.at(-1) ?? '';
  // 张明, or 县档案馆 张明, or 李　强 as the whole line
  if (words.length >= 2 && org !== '' && last !== org) return last;
  const whole = text.replace(/[\s　]/gu, '');
  return org === '' && whole.length <= 4 ? whole : '';
}
