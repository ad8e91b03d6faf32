/** Compares names of indicators. */
import { countCommon, dice, pairsOfForm } from '../sentence/likeness.ts';

/** 全市 and 全县 name the place, 人数 and 总量 the kind of count: the name in 城镇新增就业人数 is 城镇新增就业. */
const WHOSE = /^(?:全[省市区县州旗乡镇村校院]|我[国省市区县]|本[市区县乡镇])/u;
const COUNTED = /(?:总?(?:人数|数量|金额)|总[数量额]|预期|拟安排|安排)$/u;
const DONE = /^(?:完成|实现|开展|拟安排|安排)/u;
/** Pairs of synonyms. */
const SAME: [RegExp, string][] = [
  [/利用/gu, '使用'],
  [/总水平|指数/gu, ''],
  [/上涨幅度|上涨/gu, '涨幅'],
  [/比率/gu, '比例'],
  [/新建和改造/gu, '新建改造'],
  [/(?:地区|全[省市区县])生产总值|^生产总值|GDP/gu, '地区生产总值'],
];
/** A name used for many things means nothing without its sentence. */
const VAGUE =
  /^(?!财政(?:收入|支出|赤字)$)(?:总|年|实现|完成|全年|基本)*(?:产值|产量|投资|收入|支出|面积|比[重例率]|占比|增加值|总?[额量数]|数量|规模|营收|利润|税收|销售额|[死受伤亡]{2}人数|起数|.{0,2}浓度|覆盖率?|增速|增幅|涨幅|[惠普]及|受益|就业|减少|新增|新建|新?开工|投入|安排|解决|建成|培训|标准|补助|[拉带]动|消费|销售|(?:中央|地方|各级|省级|市级|县级)?财政|(?:专项)?资金|(?:满意|合格|通过|完成|达标|办结|参与|使用|利用|执行|到位)[率度])+$/u;
const SHORTEST = 3;

/** The name of an indicator without its place: 全市城镇新增就业人数 → 城镇新增就业. */
function coreName(indicator: string): string {
  const plain = SAME.reduce((name, [words, one]) => name.replace(words, one), indicator);
  return plain.replace(WHOSE, '').replace(DONE, '').replace(COUNTED, '');
}

/** Whether two names mean the same: 有机茶叶出口 is not 茶叶出口, and the meaning of 产值 depends on its sentence. */
export function haveOneName(a: string, b: string): boolean {
  const name = coreName(a);
  return name === coreName(b) && name.length >= SHORTEST && !VAGUE.test(name);
}

/** Least likeness of two names of which one may be a shorter form of the other: 就业 in 城镇新增就业. */
const CONTAINED = 0.75;

/** Dice's coefficient of the pairs of characters. */
export function nameLikeness(a: string, b: string): number {
  if (coreName(a) === coreName(b)) return 1;
  const [pairsA, pairsB] = [pairsOfForm(a), pairsOfForm(b)];
  const isPart = countCommon(pairsA, pairsB) === Math.min(pairsA.length, pairsB.length);
  return isPart ? Math.max(dice(pairsA, pairsB), CONTAINED) : dice(pairsA, pairsB);
}
