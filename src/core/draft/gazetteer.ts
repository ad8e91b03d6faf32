/** Names of places that a text taken from another office may contain: provinces, their regions, and cities. */
import { DIVISION_ROWS } from '../metadata/division-table.ts';

/** Regions of provinces, names that provinces give themselves, and 雄安新区, which is not a division. */
const REGIONS =
  '三秦 陇原 燕赵 荆楚 江淮 八闽 八桂 赣鄱 三晋 齐鲁 辽沈 龙江 之江 巴蜀 黔贵 云岭 琼崖 天山南北 ' +
  '雪域高原 陕南 陕北 关中 皖北 皖南 皖江 皖西 苏南 苏北 苏中 浙东 浙南 浙西 浙北 赣南 闽南 闽北 粤东 ' +
  '粤西 粤北 湘南 湘西 鄂西 鄂东 豫南 豫北 冀南 冀北 晋南 晋北 辽东 辽西 川南 川东 川西 黔北 滇西 滇南 ' +
  '陇东 陇南 陇中 桂北 桂南 琼北 胶东 鲁南 鲁西 江汉 河西走廊 雄安 兴安盟';

/**
 * Names that are words or parts of words (长治久安, 平安顺利, 各位来宾), that stand for more than the place (延安, 三明), or that are used
 * everywhere.
 */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  (
    '大同 长治 兴安 朝阳 白山 大庆 黑河 大兴安岭 三明 宁德 泰安 日照 河源 中山 北海 百色 来宾 乐山 安顺 保山 红河 文山 大理 ' +
    '山南 阿里 延安 安康 白银 海东 海北 黄南 海西 中卫 和田 台湾 香港 澳门'
  ).split(' '),
);

const PEOPLES =
  '(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|(?<=[拉楞])蒙古|柯尔克孜|哈萨克|维吾尔)';
const KIND = new RegExp(`${PEOPLES}*自治[区州]$|特别行政区$|地区$|[省市盟]$`, 'u');

/** Short name: 延边 for 延边朝鲜族自治州, 内蒙古 for 内蒙古自治区. */
const shortName = (name: string): string => name.replace(KIND, '');

const CITIES = DIVISION_ROWS.flatMap(([, rows]) =>
  rows.split('|').flatMap((row) => (row.split(':')[1] ?? '').split(' ')),
).filter((name) => name !== '');
/** Names of cities with two characters are often parts of words: 提高|安全 holds 高安. */
const SHORT_NAME = 2;

/** Short names of the provinces, prefectures and cities in the table of divisions, and of regions. */
export const PLACES: readonly string[] = [
  ...DIVISION_ROWS.flatMap(([province, rows]) => [province, ...rows.split('|').map((row) => row.split(':')[0] ?? '')])
    .map(shortName)
    .filter((name) => name !== '' && !AMBIGUOUS.has(name)),
  ...CITIES.filter(({ length }) => length > SHORT_NAME),
  ...REGIONS.split(' '),
];

/** Names of cities that are words even in a list: 合作、共享. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  '合作 东方 安宁 江山 同仁 明光 永康 兴化 灯塔 新星 白杨 无为 天长 弥勒 磐石 孝义 永安 文山 大理'.split(' '),
);
const SHORT_CITIES = CITIES.filter((name) => name.length === SHORT_NAME && !ALSO_WORDS.has(name)).join('|');

/** A city of two characters in a list of names, or followed by 市: 支持仙桃、京山打造…, 仙桃市. */
export const LISTED_CITY = new RegExp(`(?<=、)(?:${SHORT_CITIES})|(?:${SHORT_CITIES})(?=[、市])`, 'gu');

/** Provinces by their one-character abbreviation, where it has no other meaning: 兴陇, 留鄂. Near misses: 鄂尔多斯, 苏皖鲁豫 */
const ABBREVIATED: Readonly<Record<string, string>> = {
  ...{ 陇: '甘肃', 黔: '贵州', 滇: '云南', 鄂: '湖北', 湘: '湖南', 赣: '江西', 皖: '安徽', 闽: '福建' },
};
export const ABBREVIATION =
  /(?<![苏鲁豫浙沪川渝陕桂粤])[陇黔滇鄂湘赣皖闽](?![尔伦温苏鲁豫浙沪川渝陕桂粤江西南北东中])/gu;

/** The province of an abbreviation: 甘肃 for 陇. */
export const provinceOf = (abbreviation: string): string => ABBREVIATED[abbreviation] ?? '';
