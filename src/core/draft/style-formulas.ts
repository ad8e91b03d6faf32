/** Wordings that official style prescribes: whoever writes them copies nobody. */
import { findFormulas } from '../sentence/formulas.ts';
import type { SentenceForm } from './sentence-form.ts';

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
  // 在今后的工作中，我们将再接再厉，扎实工作，努力开创各项工作新局面。 Not 努力开创档案工作新局面
  /^在?(?:今后|下一步|新的一年).{0,6}[，,]?(?:我们)?(?:.{0,10}[，,])*努力(?:开创|谱写)(?:各项)?(?:工作|事业)的?新(?:局面|篇章)[。！]?$/u,
  /^(?:特此(?:报告|汇报|说明)|谢谢大家|谢谢各位|各位代表|各位领导|同志们)/u,
];

/** What a formula must leave of a wording for the wording to be somebody's own. */
const LEAST_OF_ITS_OWN = 8;

/**
 * Whether a sentence is nothing but official style: 以上报告，不当之处，敬请批评指正。 is, 深入学习贯彻党的二十大精神。 is; with a matter of
 * its own (在县委的坚强领导下，完成换届工作和班子配备。) it is not. Linear in its length.
 */
export function isStyleFormula(sentence: string, form: SentenceForm): boolean {
  if (FORMULAS.some((pattern) => pattern.test(sentence.trim()))) return true;
  return hasNothingOfItsOwn(ownUnits(sentence, form), 0, form.text.length);
}

/** Of each unit of a sentence's form, whether it stands outside the formulas of official style. */
export function ownUnits(sentence: string, { starts }: SentenceForm): boolean[] {
  const formulas = findFormulas(sentence);
  return starts.map((at) => !formulas.some(({ start, end }) => start <= at && at < end));
}

/** Whether units `from` to `to` are official style, all but a few. */
export function hasNothingOfItsOwn(own: readonly boolean[], from: number, to: number): boolean {
  return own.slice(from, to).filter(Boolean).length < LEAST_OF_ITS_OWN;
}
