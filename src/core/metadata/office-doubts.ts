/** Decides which names of offices an archivist should check. */
import { readOfficeName } from './office-name.ts';
import type { Told } from './settle.ts';

/** 第一学期学校, 生态环境厅厅, 镇政府报告范文镇政府: words that are no office's name — not 师范文学院, 示范文化站. */
const NO_NAME =
  /^[第的了与及\d]|^和(?!县|顺|平|政|林|龙|田|布|静|硕)|^(?:现[向就将]|并[请向]|我|代表|根据|按照)|学期|(?<![师示模])范文|[度年](?!级)|开展|召开|举办|进行|参加|完成|加强|认真|积极|坚持|全面|我们|同志|以来|期间|[：:，。；|｜]|(\p{Script=Han})\1$/u;

/** The office, with less confidence where its name is incomplete: 宣传部, 市公安局XX分局, 第一学期学校. */
export const doubtName = (org: Told<string>): Told<string> => placed(plausible(org));

const plausible = (org: Told<string>): Told<string> =>
  NO_NAME.test(org.value) ? { ...org, confidence: Math.min(org.confidence, 0.8), reason: '不像单位名称' } : org;

/** 宣传部, 综合科, 电教中心: a department that any county or company may have — not 县委宣传部, 城东派出所, 红旗小学. */
const DEPARTMENT =
  /^(?:[^省市州县区旗镇乡]{1,6}(?:[部局委厅馆科处股室组]|办公室|中心|党组|党?支部|支队|大队|工会|妇联|残联|团委|团支部|学生会))$/u;

/** 人大, 有限责任公司, 第五届理事会: names of which every place or body has one. */
const BARE =
  /^(?:人大(?:常委会)?|政协(?:常委会)?|纪委|监委|(?:人民)?(?:法院|检察院)|(?:股份|集团)?(?:有限)?(?:责任)?公司|[总分]公司|[支分]行|.{0,6}理事会|常务委员会|常委会|主席团|合作社|[文科记侨作]联|作协|记协|科协|侨联|社科联|工商联|管委会|指挥部|(?:社区|村)?(?:居|居民|村民?)委(?:员)?会|社区|派出所|[司财税国][法政务土]所|国土资源所|工商所|供电所|(?:林业|水利|农技|文化|兽医)站|[乡镇]?(?:中心)?卫生院|中心(?:校|小学|学校)|村“?两委”?|村?务监督委员会)$/u;

/** Whether every place or body has an office of that name: 居委会, 派出所. */
export const isCommonName = (name: string): boolean => BARE.test(name);

/** 市公安局XX分局: the mask hides which one it is. A mask for the place, as in XX县财政局, is usual in collections. */
const MASKED = /(?:[Xx×*○□]|某)/u;
const LEADING_MASK = /^(?:中共|中国共产党)?(?:[Xx×*○□]|某)+/u;

/** An office whose name shows neither its place nor its superior. */
function placed(org: Told<string>): Told<string> {
  const { places, rank } = readOfficeName(org.value);
  if (MASKED.test(org.value.replace(LEADING_MASK, '')))
    return { ...org, confidence: Math.min(org.confidence, 0.85), reason: '名称有隐去的字' };
  // 县人民政府, 镇政府 is the government of some place, which a report to its congress names somewhere.
  const isGovernment = places.length === 0 && rank !== '' && /^[^委]{1,3}(?:人民)?政府$/u.test(org.value);
  if (isGovernment) return { ...org, confidence: Math.min(org.confidence, 0.85), reason: '名称未带地名' };
  if (
    places.length > 0 ||
    rank !== '' ||
    !(DEPARTMENT.test(org.value) || BARE.test(org.value)) ||
    NATIONAL.test(org.value)
  )
    return org;
  return { ...org, confidence: Math.min(org.confidence, 0.85), reason: '名称未带地名' };
}

/** 水利部, 国家档案局: of the whole country. */
const NATIONAL =
  /^(?:国家|全国|中央|最高)|^(?:教育|财政|民政|公安|外交|国防|科学技术|科技|司法|自然资源|生态环境|交通运输|铁道|水利|农业|农业农村|商务|文化|卫生|应急管理|退役军人事务)部$/u;

/** 县教育局 in the title and 县审计局 below the text: neither is the other or a part of it. */
export function otherSignature(
  org: Told<string> | undefined,
  orgs: readonly Told<string>[],
  signing: ReadonlySet<number | undefined>,
): Told<string>[] {
  if (org === undefined || (org.line !== undefined && signing.has(org.line))) return [];
  const signed = orgs.filter(({ line }) => line !== undefined && signing.has(line));
  return signed.some(({ value }) => isKin(value, org.value)) ? [] : signed.slice(0, 1);
}

/** Whether one name has the characters of the other in their order, without places: 疾控中心 and 疾病预防控制中心. */
export function isKin(a: string, b: string): boolean {
  const [short = '', long = ''] = [readOfficeName(a).body, readOfficeName(b).body].sort((x, y) => x.length - y.length);
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}
