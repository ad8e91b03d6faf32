/** Wordings that official style prescribes. Their use is no copying. */

import { findFormulas } from '../sentence/formulas.ts';
import type { Span } from '../text/span.ts';

const FORMULAS: readonly RegExp[] = [
  // 现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。 Not 现在我代表公司签约
  /^(?:各位代表[，,！!：:]?)?现在[，,]?我?(?:受.{1,20}委托[，,])?(?:代表.{2,30})?向.{0,20}(?:报告|汇报|述职)/u,
  /请予?(?:各位代表)?(?:审议|审查|指正|批评指正)/u,
  // 向全县人民表示衷心的感谢和崇高的敬意！ Not 群众表示感谢党的政策好，收入翻番
  /(?:向|对).{2,120}(?:表示|致以)(?:衷心的?|诚挚的?|崇高的?|最?深切的?|亲切的?|良好的?)+(?:感谢|谢意|敬意|问候|祝愿)/u,
  // 现将有关情况报告如下： · 现将工作总结汇报如下： Not 具体做法如下
  /现[就将].{0,60}(?:如下|报告|汇报)[：:。]?$/u,
  // 以上报告，不当之处，敬请批评指正。 · 以上汇报，请领导和同志们批评指正。
  /^以上.{0,24}(?:不[当妥]之处|请.{0,24}(?:指正|审议|指示))/u,
  // 在全体干部职工的共同努力下，我们取得了一定的成绩。 Not 在乡村振兴上取得了一定成绩
  /^(?:回顾.{0,12}[，,])?(?:在.{2,40}下[，,])*(?:我们)?(?:虽然?)?取得了?一定的?成[绩效][，,。]?$/u,
  // 但与上级要求和群众期盼相比，还存在一定差距。 Not 与先进县相比，还差三个百分点
  /^但?是?[，,]?[与同对离].{2,24}(?:要求|期[盼望待]).{0,8}[，,]?[还仍](?:存在|有)(?:着)?(?:一定|不小|较大|一些)的?(?:差距|不足)[。；]?$/u,
  // 我们也清醒地看到，前进道路上还有不少困难和问题。 Not 我们看到，库房漏雨
  /(?:清醒|深刻)地?(?:认识|看)到[，,].{0,24}(?:困难|问题|挑战|差距|不足)/u,
  // 过去一年，我们主要做了以下工作。 · 今年要着重抓好以下几方面工作。
  /^.{0,12}(?:做了|抓好|做好)以下.{0,8}工作[：:。]?$/u,
  // 在今后的工作中，我们将再接再厉，扎实工作，努力开创各项工作新局面。 Not 努力开创档案工作新局面
  /^在?(?:今后|下一步|新的一年).{0,6}[，,]?(?:我们)?(?:.{0,10}[，,])*努力(?:开创|谱写)(?:各项)?(?:工作|事业)的?新(?:局面|篇章)[。！]?$/u,
  // 今年要重点做好9个方面工作： Not 今年要重点做好防汛工作
  /^(?:[今明]年)?(?:我们)?要?(?:重点|着重|主要|切实|着力)?(?:做好|抓好|完成)(?:以下)?[0-9一二三四五六七八九十两几]+个?方面的?(?:重点)?(?:工作|任务)[：:。]?$/u,
  // 让我们更加紧密地团结在……周围，……奋勇前进！
  /^(?:各位代表[，,！!：:]?)?(?:让我们|我们要)?更加紧密地?团结在/u,
  /^(?:特此(?:报告|汇报|说明)|谢谢大家|谢谢各位|各位代表|各位领导|同志们)/u,
];

/** Least characters outside formulas that make a wording somebody's own. */
const LEAST_OF_ITS_OWN = 8;

/**
 * Whether a sentence is only official style: 以上报告，不当之处，敬请批评指正。 is, 深入学习贯彻党的二十大精神。 is; with content of its own
 * (在县委的坚强领导下，完成换届工作和班子配备。) it is not. Linear in its length.
 */
export function isStyleFormula(sentence: string, units: FoldedUnits): boolean {
  if (FORMULAS.some((pattern) => pattern.test(sentence.trim()))) return true;
  return hasNothingOfItsOwn(ownUnits(sentence, units), 0, units.length);
}

/** For each unit of a sentence's form, whether it is outside the formulas of official style. */
export function ownUnits(sentence: string, units: FoldedUnits): boolean[] {
  return outside(formulasIn(sentence), units);
}

/** Official style about leadership, beyond the formulas that comparison removes. */
const LEADERSHIP: readonly RegExp[] = [
  // 更加紧密地团结在以某某同志为核心的党中央周围 · 以某某同志为总书记的党中央
  /(?:更加)?(?:紧密地?)?(?:团结在)?以[\p{Script=Han}]{2,4}同志为(?:核心|总书记)的党中央(?:周围)?/gu,
  // 这是以……坚强领导的结果; not 考察的结果
  /(?:这)?是[^，。；]{0,30}(?:领导|指引|奋斗|支持|拼搏)的结果/gu,
  /(?:在)?中国共产党的?领导下|(?:我国|全国)各族人民(?:的?大团结)?|(?:高举)?(?:有)?中国特色的?社会主义(?:伟大旗帜|道路|理论)?/gu,
  /(?:坚持)?马克思(?:列宁)?主义、?(?:毛泽东思想)?、?(?:邓小平理论)?、?|(?:深入)?贯彻(?:落实)?科学发展观|“三个代表”重要思想|邓小平理论/gu,
  // 以邓小平理论、“三个代表”重要思想、科学发展观为指导; not 以规划为指导
  /以(?:马克思|毛泽东|邓小平|习近平)[^，。；]{2,40}为指导/gu,
  // 过去一年取得的成绩，根本在于……领航掌舵，在于……思想科学指引; not 根本在于改革
  /[^，。；]{0,10}取得的?(?:成[绩就效]|进步)(?:来之不易)?，|(?:根本)?在于(?:习近平|以习近平)[^，。；]{0,40}(?:掌舵|指引|领导)/gu,
  // 完整、准确、全面贯彻新发展理念 · 坚持稳中求进工作总基调 · 深刻领悟“两个确立”的决定性意义，坚决做到“两个维护”
  /(?:完整、?准确、?)?(?:全面)?贯彻新发展理念|坚持稳中求进(?:的?工作)?总基调|(?:深刻领悟|增强)“[两四][个意][^”]{2}”(?:的决定性意义)?|(?:坚决)?做到“两个维护”/gu,
  // 不断增强政治意识、大局意识、核心意识、看齐意识，坚定“四个自信” · 自觉在思想上政治上行动上同……保持高度一致
  /(?:各地区、?各部门)?(?:不断|牢固)?(?:增强|树立)?政治意识、大局意识、核心意识、看齐意识|坚定“四个自信”|(?:自觉)?在思想上、?政治上、?行动上同|保持高度一致/gu,
];

/** Names that everyone must write alike: of laws and plans, meetings, offices, groups of people, indicators. */
const NAMES: readonly RegExp[] = [
  /各?民主党派|无党派(?:爱国|民主)?人士|各?人民团体|各界人士|全国工商联|[香港澳门]{2}特别行政区|港澳台?同胞|台湾同胞|海外侨胞|革命老区|民族地区|边疆地区|少数民族|人大代表|政协委员/gu,
  /(?:单位)?(?:国内|地区)生产总值(?:能耗)?|社会消费品零售总额|固定资产投资|(?:城乡|城镇|农村)?居民人均(?:可支配|纯)收入|社会主义(?:现代化建设|市场经济体制|现代化)/gu,
  // 《云河县档案管理办法》 · “一国两制”
  /《[^》]{2,60}》|“[^”]{2,12}”/gu,
  // 党的二十届四中全会 · 第十四届人民代表大会第三次会议 · 中央经济工作会议 · 全国教育大会; not 召开会议
  /(?:党的|中国共产党)?(?:第?[一二三四五六七八九十]{1,3}届)(?:[一二三四五六七八九十]中全会|[\p{Script=Han}]{2,16}?第[一二三四五六七八九十]{1,3}次(?:全体)?会议)|(?:中国共产党)?第?[一二三四五六七八九十]{1,3}次全国代表大会|(?:中央|全国|省委|市委|县委|区委)[\p{Script=Han}]{2,8}(?:工作会议|大会|座谈会)/gu,
  // 云河县人民代表大会常务委员会 · 县委全面依法治县委员会办公室; not 建立了委员会
  /(?:全国|中央|国务院|中国|国家|[\p{Script=Han}]{2,4}[省市县区旗镇])[\p{Script=Han}]{0,12}(?:代表大会常务委员会|政治协商会议|委员会办公室|管理委员会|委员会|人民政府|办公厅|监督管理局)/gu,
  // 国民经济和社会发展第十五个五年规划纲要 · 国家数字经济创新发展试验区 · 粤港澳大湾区; not 城区
  /国民经济和社会发展第[一二三四五六七八九十]{1,3}个五年规划(?:纲要)?(?:（草案）)?|(?:国家|全国)[\p{Script=Han}]{2,12}(?:示范区|试验区|先行区|合作区|实验室)|[\p{Script=Han}]{2,6}(?:大湾区|自由贸易试验区|经济带|城市群)/gu,
  // “一带一路”国际合作高峰论坛 · 中国国际进口博览会; not 举办论坛
  /[\p{Script=Han}]{0,4}国际[\p{Script=Han}]{2,10}(?:论坛|博览会|交易会|峰会)/gu,
];

/** For each unit of a sentence's form, whether it is outside both official style and names. */
export function namelessUnits(sentence: string, units: FoldedUnits): boolean[] {
  const names = NAMES.flatMap((name) => placesOf(sentence, name));
  return outside([...formulasIn(sentence), ...names], units);
}

/** Formulas of the last sentence, which is asked for several times in a row. */
let last: { sentence: string; formulas: readonly Span[] } = { sentence: '', formulas: [] };

function formulasIn(sentence: string): readonly Span[] {
  if (last.sentence !== sentence) {
    const formulas = [...findFormulas(sentence), ...LEADERSHIP.flatMap((formula) => placesOf(sentence, formula))];
    last = { sentence, formulas };
  }
  return last.formulas;
}

const placesOf = (sentence: string, words: RegExp): Span[] =>
  Array.from(sentence.matchAll(words), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Least characters beside names that say something: 严格落实“一岗双责”责任制 has enough. */
const LEAST_BESIDE_NAMES = 6;

/** Whether units `from` to `to` are names and official style, except for a few particles. */
export function isNothingButNames(nameless: readonly boolean[], from: number, to: number): boolean {
  return nameless.slice(from, to).filter(Boolean).length < LEAST_BESIDE_NAMES;
}

/** Span of each unit of a folded sentence, as UTF-16 indices into the sentence. */
export interface FoldedUnits {
  starts: ArrayLike<number>;
  length: number;
}

function outside(spans: readonly Span[], { starts, length }: FoldedUnits): boolean[] {
  return Array.from({ length }, (_, index) => {
    const at = starts[index] ?? 0;
    return !spans.some(({ start, end }) => start <= at && at < end);
  });
}

/** Whether units `from` to `to` are official style, except for a few. */
export function hasNothingOfItsOwn(own: readonly boolean[], from: number, to: number): boolean {
  return own.slice(from, to).filter(Boolean).length < LEAST_OF_ITS_OWN;
}
