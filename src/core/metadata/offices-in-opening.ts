/** Finds the issuing office in a report's opening. */
import { officeInTitle } from './office-in-title.ts';
import { isFullName, officeLength, withoutMask } from './office-words.ts';
import type { Passage } from './reading.ts';
import { field, type Told } from './settle.ts';

/** Reason why an office of the opening is uncertain. */
const IN_PASSING = '只据正文首段';

/** Office, post and person in one line. */
export interface OfficeTold {
  org?: Told<string>;
  author?: Told<string>;
  post?: Told<string>;
  office?: Passage;
}

/** 作为县档案局局长，我…; 本人现任云河县水务局党组书记、局长 — not 任务, 担任务 */
const AS_HOLDER =
  /(?:作为|担任|现任|任职?|(?:我|本人)[是系](?!一))(?=[\p{Script=Han}Xx×*、]{2,30})([\p{Script=Han}Xx×*、]{2,30})/gu;
/** 现在，我代表云河县人民政府，向大会报告工作 */
const ON_BEHALF =
  /我(?:受[^，。,]{2,16}(?:的)?委[托託][，,]?)?(?:谨)?代表([\p{Script=Han}Xx×*]{2,24}?(?:政府|委员会|常委会|法院|检察院|党委|工会|[县市区省]委)|[国國][务務]院)[，,向]/u;
/** 我受县人大常委会委托，向大会报告工作 */
const ENTRUSTED =
  /我受([\p{Script=Han}Xx×*]{2,24}?(?:政府|委员会|常委会|[县市区省]委|[协学商]会(?=第[一二三四五六七八九十]{1,3}届理事会))|[国國][务務]院)(?:第[一二三四五六七八九十]{1,3}届理事会)?的?委[托託]/u;
/** 首先，我代表县住建局对各位领导的到来表示欢迎 */
const SPEAKS_FOR = /我(?:谨)?代表([\p{Script=Han}Xx×*]{3,20}?)(?=[，,向对作就]|全体)/u;
/** ，区委统战部紧紧围绕…; ***县委统战部坚持以… — not 各级党委坚持, 在县委的领导下 */
const VERBS =
  '[（(]|坚[持定决]|紧[紧扣盯密抓]|认真|深[入刻化]|以[^，,上下]|始终|全[面力体]|围绕|按照?|严[格守]|切实|立足|聚[焦力]|积极|牢[牢固记]|高度|扎实|持续|主动|突出|着[力眼]|大力|通过|充分|不断|统筹|锚定|奋力|结合|根据|强化|团结|带领|努力|狠抓|抢抓|较好|圆满|先后|共有?|将|把|对|现|上下|在[^，。,]{0,30}下|在[^，。,]{2,16}的';
const SUBJECT = new RegExp(
  `(?:^|[，。；：,;:])(?!各|全|我|本|有关|所有|上级|每|在|以|对|把)([\\p{Script=Han}Xx×*＊]{2,24}?)(?=${VERBS})`,
  'gu',
);
/** ，海曲区行政审批局党支部创新实施…; 市林业局党组召开专题民主生活会: predicates of other offices too, so that the office should be checked. */
const WEAK_SUBJECT =
  /(?:^|[，。；：,;:])(?!各|全|我|本|有关|所有|上级|每|在|以|对|把)([\p{Script=Han}Xx×*＊]{3,24}?)(?=召开|创新|探索|践行|推行|聚力|开展|启动|实行)/gu;
/** 我是云河县实验中学教师林静 */
const STAFF =
  /(?:我|本人)(?:是|系|叫[^，。]{2,4}[，,]是)(?:一名)?([\p{Script=Han}]{4,24}?)(?:(?:教师|老师|医生|护士|民警|干部|职工|会计|班主任))/u;
/** 我于2015年7月考录到云溪县地方税务局工作 */
const ASSIGNED =
  /(?:我|本人)[^。，；]{0,16}[，]?(?:考录|考入|考取|分配|调|调任|录用|选调|招聘|选派)[到入至进](\p{Script=Han}{4,24}?)(?=工作|任职|担任|任|实习|挂职|[，。])/u;
/** 我团结带领青石街道党工委一班人 */
const LEADING = /带领([\p{Script=Han}Xx×*]{2,16}?)(?=一班人|全体|班子|广大)/u;

/** 现在，我代表县人民政府 · 作为县档案局局长，我 · 2022年，临澜市司法局坚持: the office in an opening paragraph, and the speaker's post. */
export function officesInOpening(passage: Passage): OfficeTold {
  const behalf = ON_BEHALF.exec(passage.text)?.[1] ?? ENTRUSTED.exec(passage.text)?.[1] ?? spokenFor(passage.text);
  if (behalf) {
    const plain = behalf.replace('國務院', '国务院');
    const name = withoutMask(
      plain.replace(/^(?:上|本|新一)届|第[一二三四五六七八九十]{1,3}届(?=委员会|人大|人民)/gu, ''),
    );
    return { org: { ...field(passage, behalf, 0.94), value: name }, office: { ...passage, text: plain } };
  }
  const holders = /本人|我/u.test(passage.text)
    ? [...passage.text.matchAll(AS_HOLDER)].map((match) => match[1] ?? '')
    : [];
  for (const holder of holders) {
    const held = asHolder(passage, holder);
    if (held) return held;
  }
  const staff = STAFF.exec(passage.text)?.[1] ?? ASSIGNED.exec(passage.text)?.[1] ?? '';
  const own = staff.slice(0, officeLength(staff, false));
  if (own !== '' && !isSentence(own))
    return { org: { ...field(passage, own, 0.88), reason: IN_PASSING }, office: { ...passage, text: own } };
  const org = subject(passage.text);
  if (org)
    return {
      org: { ...field(passage, org, isFullName(org) ? 0.92 : 0.88), reason: IN_PASSING },
      office: { ...passage, text: org },
    };
  const weak = officeIn([...passage.text.slice(0, 400).matchAll(WEAK_SUBJECT)].map((match) => match[1] ?? ''));
  return weak ? { org: { ...field(passage, weak, 0.8), reason: IN_PASSING }, office: { ...passage, text: weak } } : {};
}

/** 县档案局局长: the office and the post. 学校副校长 names no office, but a level. */
function asHolder(passage: Passage, holder: string): OfficeTold | undefined {
  const { place, org, post } = officeInTitle(holder);
  if (!post) return undefined;
  return org
    ? {
        org: field(passage, org, 0.92),
        post: field(passage, post, 0.92),
        office: { ...passage, text: place ?? org },
      }
    : { post: field(passage, post, 0.9), office: { ...passage, text: holder } };
}

function spokenFor(text: string): string | undefined {
  const name = SPEAKS_FOR.exec(text)?.[1];
  return name !== undefined && officeLength(name, false) === name.length && !isSentence(name) ? name : undefined;
}

/** The first clause of the opening whose subject is an office. */
function subject(text: string): string | undefined {
  const opening = text.slice(0, 400);
  const leading = LEADING.exec(opening)?.[1];
  const candidates = [...opening.matchAll(SUBJECT)].map((match) => match[1] ?? '');
  return officeIn([...candidates, ...(leading ? [leading] : [])]);
}

/** The first of the words that is the name of an office and not part of a sentence, without its mask. */
function officeIn(candidates: readonly string[]): string | undefined {
  for (const candidate of candidates) {
    const name = withoutMask(candidate);
    if (
      name.length >= 3 &&
      officeLength(name, false) === name.length &&
      !/^(?:中共)?(?:中央|党)/u.test(name) &&
      !isSentence(name)
    )
      return name;
  }
  return undefined;
}

/** 建设了党建引领下的学校, 成立了领导小组, 要求各级法院: part of a sentence, whatever its ending. */
const isSentence = (name: string): boolean =>
  /[了的着过被让使向与及]|^(?:建设|成立|组建|召开|组织(?!部)|要求|指导|配合|会同|联合(?!会)|依托|邀请|协调|选派|推动|争取|经|由|据|为|是|有|到|从|同|并|也|还|又|先|再)/u.test(
    name,
  );
