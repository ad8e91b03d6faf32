/** Formulas of official style. Sentences that share nothing else are not related. */
import type { Span } from '../text/span.ts';

const FORMULAS: RegExp[] = [
  // 在县委的坚强领导下 · 在市委统战部的精心指导和区委、区政府的正确领导下; not 在领导岗位上
  /在[^。；]{1,40}?(?:领导|指导|部署|关心|支持|帮助|监督|带领)下/gu,
  /以习近平同志为核心的党中央/gu,
  // 以习近平新时代中国特色社会主义思想为指导; not 以项目为主线
  /(?:坚持)?以[^，。；]{4,30}思想为指导/gu,
  // 深入贯彻习近平新时代中国特色社会主义思想和党的二十大精神; not 思想政治工作
  /(?:全面|深入|认真)?(?:学习|宣传|贯彻|落实)*习近平新时代[^，。；]{0,12}思想(?:[和、]党的[^，。；]{2,30}精神)?/gu,
  // 深入学习贯彻党的二十大和二十届二中全会精神; not 贯彻落实河长制
  /(?:全面|深入|认真)?(?:学习|宣传)*贯彻(?:落实)?党的[^，。；]{2,20}精神/gu,
];

/** A sentence with fewer characters of its own is a formula, and is compared whole. */
const LEAST_OF_ITS_OWN = 10;

/** A sentence without its formulas: 在县委的坚强领导下，完成换届工作和班子配备。 is 完成换届工作和班子配备. Linear in its length. */
export function withoutFormulas(sentence: string): string {
  let rest = sentence;
  for (const formula of FORMULAS) rest = rest.replace(formula, '，');
  return rest.length >= LEAST_OF_ITS_OWN ? rest : sentence;
}

/** Spans of the formulas of a sentence, in no certain order; they may overlap. Linear in its length. */
export function findFormulas(sentence: string): Span[] {
  return FORMULAS.flatMap((formula) =>
    Array.from(sentence.matchAll(formula), ({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
}
