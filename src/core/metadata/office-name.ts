/** Splits the name of an office into its places and the office itself. */

export interface OfficeName {
  /** Places in the name, highest first: 云南省, 昆明市, 五华区. */
  places: string[];
  /** The rank of an unnamed place: 县 of 县委统战部; empty if a place is named or none is meant. */
  rank: string;
  /** The office without its place, in one of its usual forms: 人民政府 for 政府, 委统战部 for 统战部. */
  body: string;
}

/** Pattern of what makes a rank before it part of another word: 市场, 市容, 区域, 市立, 市政工程, 市民 — not 市政府, 市政协, 市民政局. */
const NOT_AFTER_RANK = '[场容域立]|政(?!府|协|法|务)|民(?!政|族|宗|营|防|兵)';

/**
 * Provinces, then prefectures, then counties, then towns; each at most once. 市场, 社区, 开发区, 乡镇 and the like are not places. 临澜市 is
 * one in 临澜市政府 and 临澜市民政局, not in 临澜市政工程处 and 临澜市民中心.
 */
const PLACES: readonly RegExp[] = [
  /^(?:\p{Script=Han}{2,8}?(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市)/u,
  new RegExp(
    `^(?:\\p{Script=Han}{2,10}?自治州|\\p{Script=Han}{2,7}?(?:市(?!${NOT_AFTER_RANK})|盟(?=[委公行\\p{Script=Han}])|[地专]区|州(?=委|人民|政|(?!铁路|工业|经济|高新)\\p{Script=Han}{2,10}(?:局|委员会|办公室|联合会|总工会))))`,
    'u',
  ),
  new RegExp(
    `^(?:\\p{Script=Han}{1,10}?(?:自治县|自治旗|林区|特区)|\\p{Script=Han}{1,7}?(?:县(?!级)|旗(?![帜下手号舰袍鼓])|(?<![社小园校开发景片街地学灾矿库治])区(?!域|划)|(?<=\\p{Script=Han}{2})市(?!${NOT_AFTER_RANK})))`,
    'u',
  ),
  /^(?![乡城集村]镇)\p{Script=Han}{1,7}?(?:镇(?!长)|乡(?!村|镇|长)|街道)/u,
];

/** 中共云河县委, 中国共产党云河县委员会, 国家税务总局云河县税务局: words before the place that add nothing. */
const BEFORE_PLACE = /^(?:中国共产党|中共|中华人民共和国(?=国务院|最高)|国家税务总局(?=.*局$)|国网)(?=\p{Script=Han})/u;
/** 现向县, 并请县, 我代表县, 三个县: words of a sentence before a bare rank — not 向阳区, 和县, 全州县. */
const NO_PLACE =
  /^(?:现[向就将在]|并[请向在]|[我受由经请报给被把该各]|代表|根据|按照|基于|关于|以及|为了|向(?!阳|东|西|南|北|海)|和(?!县|顺|平|政|林|龙|田|布|静|硕)|[一二两三四五六七八九十几多\d]+个)|[个的]/u;
/** A place that is only called by its rank: 县委, 镇政府, 市财政局, 省人民政府; not 市政工程处, 区域中心, 市民中心. */
const BARE_RANK = new RegExp(`^(?:自治区|[省市州盟县区旗镇乡](?!${NOT_AFTER_RANK}|[级村镇帜]))`, 'u');

/**
 * 呼伦贝尔市海拉尔区人民政府 → 呼伦贝尔市, 海拉尔区 · 人民政府; 县委统战部 → 县 · 委统战部; 国务院 → 国务院.
 */
export function readOfficeName(name: string): OfficeName {
  let rest = name.replace(/[\s　]/gu, '').replace(BEFORE_PLACE, '');
  const places: string[] = [];
  for (const place of PLACES) {
    const found = place.exec(rest)?.[0];
    if (found === undefined || (places.length === 0 && NO_PLACE.test(found))) continue;
    places.push(found);
    rest = rest.slice(found.length);
  }
  const rank = places.length === 0 ? (BARE_RANK.exec(rest)?.[0] ?? '') : '';
  return { places, rank, body: oneForm(rest.slice(rank.length)) };
}

/** Normal form: 政府 and 人民政府, 委员会 and 委, 组织部 and 委组织部 are one; so are 县府办 and 人民政府办公室. */
function oneForm(body: string): string {
  return body
    .replace(/^中?共?委员会/u, '委')
    .replace(/^(?:府办公?室?|政府办公?室?|人民政府办公?室?|政府办公厅|人民政府办公厅)$/u, '人民政府办公室')
    .replace(/^政府/u, '人民政府')
    .replace(/^委办(?:公[室厅])?$/u, '委办公室')
    .replace(/^(?=(?:组织|宣传|统战|统一战线工作|政法|社会工作)部)/u, '委')
    .replace(/^委统一战线工作部/u, '委统战部')
    .replace(/^委?政法委(?:员会)?$/u, '委政法委')
    .replace(/^办(?:事处)?$/u, '')
    .replace(/^人民代表大会/u, '人大')
    .replace(/^人大常务委员会/u, '人大常委会')
    .replace(/^(?:人民)?政治协商会议/u, '政协')
    .replace(/^纪律检查委员会/u, '纪委');
}
