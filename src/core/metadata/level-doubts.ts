/** Finds evidence against the level of an office's name. */
import { findDivision } from './divisions.ts';
import type { OfficeWords } from './infer-office.ts';
import { lowestNamed, toTold, type Vote } from './level-names.ts';
import { readOfficeName } from './office-name.ts';
import type { LevelPatterns } from './patterns.ts';
import { quoted, type Reading } from './reading.ts';
import type { Told } from './settle.ts';

interface Context {
  reading: Reading;
  offices: readonly OfficeWords[];
  /** Levels by the cues of the text, most votes first. */
  votes: readonly Vote[];
  levels: readonly LevelPatterns[];
}

/** Other levels for which there is evidence, against the level of a name. */
export function againstName(named: Vote, { offices, votes, levels }: Context): Told<string>[] {
  return [
    ...contradiction(named, votes),
    ...overTowns(named, votes),
    ...signedBelow(offices, levels),
    ...unitOf(named, levels),
  ];
}

/** With this score in the text for another level, a title with a higher one is contradicted. */
const CONTRADICTION = 20;
/** 文化部 is a ministry, and a department of many students' unions, whose text soon mentions its school. */
const WITHIN_A_UNIT = 5;
/** As much as one word of the opening. */
const OVER_TOWNS = 5;

/**
 * 云河市人民政府办公室 with the addressees 各镇、乡人民政府，各街道办事处 is of a county-level city; so is every city that the table of divisions does not
 * have as a prefecture.
 */
export function countyCity({ level, evidence }: Vote, { reading, levels }: Context): Told<string>[] {
  const county = levels.find(({ name }) => name === '区县');
  if (level.name !== '市' || !county) return [];
  const city = /(\p{Script=Han}{2,8}?市)/u.exec(readOfficeName(evidence.quote ?? '').places.at(-1) ?? '')?.[1];
  if (city === undefined || findDivision(city)) return [];
  const towns = reading.front.find(
    ({ text: line }) => /^各[^：:]{0,30}(?:镇|乡|街道)/u.test(line) && !/各(?:县|区)|县[（(]|[（(]市/u.test(line),
  );
  return towns ? [{ value: county.name, ...quoted(towns, towns.text), confidence: 0.92 }] : [];
}

/** An institution or an enterprise by its ending, without a word of 单位: 云河市评剧院, 云河县农机站 — not 法院, 检察院, 国务院. */
const UNIT_END = /(?:(?<!法|检察|[国國][务務])院|[厂站店场矿园台]|剧团|(?<!派出|司法)所|学区|教育集团)$/u;

/** 汉川汽车客运总站 — not 市场监管所, which is a county's office in a town. */
const WORKPLACE = /(?:[厂站店场矿园]|剧团|学区|教育集团)$/u;

/** 汉川汽车客运总站: an institution without a place in its name; its level should be checked. */
export function unitByName(
  offices: readonly OfficeWords[],
  levels: readonly LevelPatterns[],
): Told<string> | undefined {
  const level = levels.find(({ name }) => name === '单位');
  const office = offices.find(({ text }) => text.length >= 4 && WORKPLACE.test(text));
  return (
    level &&
    office &&
    toTold({ level, score: 0, evidence: quoted(office, office.quote ?? office.text) }, 0.88, '单位名称未带地名')
  );
}

/** 校长　李某, 总经理 below the title: posts of a school or an enterprise — not 校长会议, 银行行长 within a sentence. */
const UNIT_POST =
  /^(?:[\p{Script=Han}]{0,6}[、　\s])?(?:代理?|常务|执行|副)?(?:校长|园长|厂长|矿长|总经理|董事长|总裁|护士长)(?:[\s　、]|$)/u;
/** 班主任工作总结, 初二年级组工作计划, 支教工作小结: work that only a school has — not 全县支教工作总结. */
const UNIT_MATTER =
  /^(?!.{0,14}[全我][省市州县区旗镇乡])(?:[\p{Script=Han}\d（()）—-]{0,14})(?:支教|顶岗实习|跟岗学习|(?:教育)?教学工作|班主任|班级|教研组|备课组|年级组|少先队|护士长)/u;

/** 公司领导：, 尊敬的学校领导： as addressees of a report within a body. */
const UNIT_ADDRESSEE = /^(?:尊敬的)?(?:公司|集团|医院|学校|总?厂|总?行|院)(?:各位)?(?:领导|党委|党总支|董事会)/u;
/** 财务部, 教务处, 二车间, 骨科: departments that hardly any authority has. */
const UNIT_DEPARTMENT =
  /^(?:财务|销售|市场|采购|人力资源|客服|客户服务|生产|技术|质检|质量|物流|项目|护理|研发|营销|后勤|工程|业务|企划)部|^(?:教务|总务|学工|学生|科研|德育|政教)处|^.{0,4}(?:车间|教研室|教研组)|^(?:[内外骨妇产儿眼]|妇产|口腔|皮肤|急诊|检验|放射|药剂|麻醉|康复|超声|病理|感染|肿瘤|[心肾]内|神经[内外]|呼吸|消化|普外|泌尿|针灸|手术|影像|体检|供应)[一二三四五六七八九\d]{0,2}(?:病区|[科室])/u;

/** The level of the holder of a post, or of work, that only a school or an enterprise has. */
export function unitByPost({ reading: { title, front }, offices, levels }: Context): Told<string> | undefined {
  const level = levels.find(({ name }) => name === '单位');
  if (!level) return undefined;
  const officer =
    front.find(({ text }) => text.length <= 24 && UNIT_POST.test(text)) ??
    front.find(({ text }) => UNIT_ADDRESSEE.test(text));
  if (officer) return toTold({ level, score: 0, evidence: quoted(officer, officer.text) }, 0.93);
  const department = offices.find(({ text }) => UNIT_DEPARTMENT.test(text));
  if (department)
    return toTold(
      { level, score: 0, evidence: quoted(department, department.quote ?? department.text) },
      0.88,
      '只据部门名称',
    );
  return title && UNIT_MATTER.test(title.text)
    ? toTold({ level, score: 0, evidence: quoted(title, title.text) }, 0.88, '只据题名用语')
    : undefined;
}

/** 清江省医学会, 临澜市温州商会: a society of a place, and a body of its own — not 云河县科学技术协会, which the county runs. */
const SOCIETY = /(?:(?<!联合)学会|研究会|促进会|联谊会|基金会|商会|(?<!科学技术|作家|消费者|工作者|文学艺术家?)协会)$/u;
/** 云河市高新技术产业开发区管委会: of the city's rank, a county's, or below. */
const ZONE = /(?:开发|高新|经开|保税|度假|示范|工业园|产业园|园)区(?:党工委|工委|管委会|管理委员会)?$/u;

/** Why the level of a text is uncertain: the office is a zone, whose rank no word shows. */
export const zoneReason = (offices: readonly OfficeWords[]): string | undefined =>
  offices.some(({ text }) => ZONE.test(text)) ? '开发区、园区的级别不一' : undefined;

/** Evidence against a level that only the place shows. */
function unitOf({ level, evidence }: Vote, levels: readonly LevelPatterns[]): Told<string>[] {
  const unit = levels.find(({ name }) => name === '单位');
  const isUnit =
    unit !== undefined &&
    level.rank < unit.rank &&
    (UNIT_END.test(evidence.quote ?? '') || SOCIETY.test(evidence.quote ?? ''));
  return isUnit ? [toTold({ level: unit, score: 0, evidence }, 0.9)] : [];
}

/** A title with 市 over a text that speaks for 区县. The opposite is usual, since offices mention those above. */
function contradiction(named: Vote, votes: readonly Vote[]): Told<string>[] {
  const own = votes.find(({ level }) => level === named.level)?.score ?? 0;
  const [first] = votes;
  // 全市 is the whole of 上海市, which has a province's rank.
  if (first?.level.name === '市' && /(?:北京|上海|天津|重庆)市/u.test(named.evidence.quote ?? '')) return [];
  const isContradicted =
    first &&
    first.level.rank > named.level.rank &&
    first.score >= (named.level.name === '中央' ? WITHIN_A_UNIT : CONTRADICTION) + own;
  return isContradicted ? [toTold(first, 0.9)] : [];
}

/** 市扶贫办 that addresses 各乡镇 directly may be of a county-level city; cities of the table are known. */
function overTowns({ level, evidence }: Vote, votes: readonly Vote[]): Told<string>[] {
  const place = readOfficeName(evidence.quote ?? '').places.at(-1);
  if (level.name !== '市' || (place !== undefined && findDivision(place))) return [];
  const county = votes.find((vote) => vote.level.name === '区县' && vote.score >= OVER_TOWNS);
  const isTowns = /各?(?:乡|镇|街道)/u.test(county?.evidence.quote ?? '');
  return county && isTowns ? [toTold(county, 0.9)] : [];
}

/** The level of a signature with its place, where title and signature name offices of two levels. */
function signedBelow(offices: readonly OfficeWords[], levels: readonly LevelPatterns[]): Told<string>[] {
  const signed = offices.find(({ isSignature }) => isSignature);
  const vote = signed && readOfficeName(signed.text).places.length > 0 ? lowestNamed(signed, levels) : undefined;
  return vote ? [toTold(vote, 0.9)] : [];
}
