/** Splits the head of a title into its parts: 云河县公安局 · 局长 · 张三 · 2021年述职报告. */
import { smallest } from '../text/lists.ts';
import { findPost, isPersonName, officeLength, withoutMask } from './office-words.ts';
import { findYears } from './years.ts';

export interface TitleOffice {
  /** All words that name the office and its place, for the level: 县委常委、统战部. */
  place?: string;
  /** The office itself, without masks: 县委统战部. */
  org?: string;
  post?: string;
  author?: string;
}

/** Words that end the office's name and begin the subject of a title. Near misses: 工作委员会, 社会工作部, 党史研究室. */
const MATTER =
  /关于|抓|落实|贯彻|履行|推进|开展|加强|做好|学习|参加|在|的|领导班子|班子|党员(?!教育)|个人|干部(?!局|处|科|学院|教育)|全面|专题|年度|述[职责廉]|对照检查|工作(?!部|委|站|队|局|办|领导|中心)|民主生活会|组织生活会|党史(?!研究|办|和|方志)|主题教育|意识形态|政府工作报告|[a-z]{4,}|年终|年末|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?(?!\p{Script=Han}{0,3}[厂店校])|第[一二三四1-4]季度|上半年|下半年|[，,；（(《：:\s]/u;

/** 第一学期学校工作计划: a term before the office. */
const TERM = /^(?:第[一二12]|[上下春秋])学期/u;

/**
 * 云河县公安局局长张三2021年述职报告 → 云河县公安局, 局长, 张三. 青石街道党工委书记… → 青石街道, 党工委书记. 统战部抓基层党建工作述职报告 → 统战部.
 * 2012年中华人民共和国国务院政府工作报告 → 中华人民共和国国务院. 在全县档案工作会议上的讲话 and 乡村振兴工作总结 → nothing.
 */
export function officeInTitle(title: string): TitleOffice {
  // A title that forwards or answers something names another's office.
  if (/^(?:转发|批转)|^对.+的(?:答复|复函)/u.test(title)) return {};
  const { head, isBound } = headOf(title);
  if (head === '' || head.length > 40) return {};
  const own = partsOf(head, isBound);
  const belowTheme = /^[^\s　]{4,24}[\s　](?:[^\s　]{4,24}[\s　])?([^\s　]{8,})$/u.exec(title)?.[1];
  // 能动履职护航发展　云河县人民检察院2022年工作总结
  return own.place === undefined && own.post === undefined && belowTheme !== undefined
    ? officeInTitle(belowTheme)
    : own;
}

function partsOf(head: string, isBound: boolean): TitleOffice {
  const { before, post, after } = splitAtPost(head);
  const org = lastOffice(withBranch(before, post), isBound || post !== '');
  const author = personAt(after, post !== '');
  const place = org || isPlace(before) ? before + post : isPlace(post) ? post : '';
  return {
    ...(place ? { place } : {}),
    ...(org ? { org } : {}),
    ...(post ? { post } : {}),
    ...(author ? { author } : {}),
  };
}

/**
 * 县委常委、统战部部长 → 县委常委、统战部 · 部长; 水务局长 → 水务局 · 局长; 档案馆党组书记、馆长张三 → 档案馆 · 党组书记、馆长 · 张三.
 */
export function splitAtPost(head: string): { before: string; post: string; after: string } {
  const found = findPost(head);
  if (!found) return { before: head, post: '', after: head };
  const after = head.slice(found.end);
  const lastPart = found.text.slice(found.text.lastIndexOf('、') + 1);
  const both = OF_BOTH.exec(head)?.index;
  if (both !== undefined) return { before: head.slice(0, both), post: head.slice(both, found.end), after };
  const office = officeLength(lastPart, false);
  if (office > 0 && !/^(?:机关)?党(?:组|委|工委|总支|支部)/u.test(lastPart)) {
    const end = found.end - lastPart.length + office;
    return { before: head.slice(0, end), post: head.slice(end, found.end), after };
  }
  const shared = head.slice(0, found.start + 1);
  const isShared =
    found.start > 0 &&
    officeLength(head.slice(0, found.start), false) < found.start &&
    officeLength(shared, false) === shared.length;
  return { before: isShared ? shared : head.slice(0, found.start), post: found.text, after };
}

/** 质监站 before 党支部书记 → 质监站党支部: a secretary only represents the branch. Near miss: 质监站 before 党支部书记、站长. */
export function withBranch(office: string, post: string): string {
  const branch = /^(党支部|支部)副?书记$/u.exec(post)?.[1] ?? '';
  return office === '' ? '' : office + branch;
}

/** 县纪委书记、监委主任 heads both, which are one office with two names. */
const OF_BOTH = /(?<=纪委)副?书记、监委(?:代理?)?副?主任/u;

/** 县委常委、 and 市委副书记、 before a post in a department of that committee. */
const OF_COMMITTEE = /((?:自治区|[省市州盟县区旗])党?委)(?:常委|副书记|委员)[、，,兼\s　]{1,2}$/u;

/** 县委常委、 · 宣传部 → 县委宣传部: a department headed by a member of the committee. 县委常委、 · 纪委 → 县纪委; 县委常委、 · 县公安局 stays. */
export function ofCommittee(before: string, org: string): string {
  const at = before.lastIndexOf(org);
  const committee = at < 0 ? undefined : OF_COMMITTEE.exec(before.slice(0, at))?.[1];
  if (committee !== undefined && /^纪委(?:监委)?$/u.test(org)) return committee.replace(/党?委$/u, '') + org;
  return committee !== undefined && /^(?:组织|宣传|统战|社会工作)部$|^政法委(?:员会)?$/u.test(org)
    ? committee + org
    : org;
}

/** The part of a title that may name an office: after a leading year and 关于, up to a year or the subject. */
function headOf(title: string): { head: string; isBound: boolean } {
  const proper = /(?:(?<![\d年])[—―–─]{1,2}[\s　]*|：)(?!在)(.{6,})$/u.exec(title)?.[1] ?? title;
  let rest = proper.replace(/^[\s《【[“"]+/u, '').replace(/^关于(?:报送|印发|呈报)?/u, '');
  const [leading] = findYears(rest);
  if (leading?.start === 0)
    rest = rest
      .slice(leading.end)
      .replace(/^[\s,，·.-]+/u, '')
      .replace(TERM, '');
  const year = findYears(rest)[0]?.start ?? rest.search(/(?<![0-9A-Za-z])20[0-9X*]{2}/u);
  const matter = MATTER.exec(rest)?.index ?? -1;
  const ends = [year, governmentEnd(rest, matter)].filter((end) => end >= 0);
  const end = smallest([rest.length, ...ends]);
  const isBound =
    end === year ||
    /^(?:关于|抓|领导班子|班子|述[职责廉]|工作|履行|落实|个人|党员|年度|年终|年末|[上下]半年|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月|第[一二三四1-4]季度|专题|对照检查|政府工作报告|[（(\s：:]|$)/u.test(
      rest.slice(end),
    );
  return { head: rest.slice(0, end), isBound };
}

/** 云河县人民政府工作报告 names its office up to 政府; 国务院政府工作报告 does not. */
function governmentEnd(text: string, matter: number): number {
  const isShared =
    text.startsWith('政府工作报告', matter) && /(?:人民|[省市州县区旗镇乡])$/u.test(text.slice(0, matter));
  return isShared ? matter + '政府'.length : matter;
}

/** Words that end like an office and name none: 各级党委, 全县政协, 党委（党组）, 社区. */
const NO_NAME =
  /^(?:(?:各|全[省市县区镇]|某些|机关|第[一二三四五六七八九十]{1,3}届).*|党委|党组|党?总?支部|班级|(?:班级)?团支部|总支|人民政府|政府|公司|学校|医院|银行|街道|社区|乡镇|办公室|国企|企业|村委会|村民委员会|居委会)$/u;

/** 县委常委、统战部 → 统战部; 县委、县政府 stays whole. Towns count only where the head clearly ends. */
function lastOffice(text: string, isBound: boolean): string | undefined {
  const parts = text.split('、');
  const offices = parts.map((part) => part.slice(0, officeLength(part, isBound)));
  const isOffice = (part: string, index: number): boolean => part !== '' && offices[index] === part && !findPost(part);
  const isJoint = parts.length > 1 && parts.every(isOffice);
  const org = isJoint ? text : offices.findLast((office) => office !== '');
  const name = withoutMask(org ?? '');
  return name.length >= 2 && !NO_NAME.test(name) ? name : undefined;
}

/** 云河县, 青石街道, XX省: a place without an office, before 2021年政府工作报告 or a post (县长) — not 全县, 各乡镇. */
function isPlace(text: string): boolean {
  return (
    /[省市州盟县区旗镇乡村]长?$|街道$|社区$/u.test(text) && !/^(?:[全各]|基于|以|记)|个[县市区镇乡村]$/u.test(text)
  );
}

/** 张三 after a post; without a post only 张三同志, since 安全 and 文化 begin with surnames too. */
function personAt(text: string, hasPost: boolean): string | undefined {
  const name = text.replace(/同志$/u, '').trim();
  return isPersonName(name) && (hasPost || name !== text.trim()) ? name : undefined;
}
