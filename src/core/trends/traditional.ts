/** Detects texts in traditional characters. They share no phrase with texts in simplified ones. */

const TRADITIONAL = /[國會個為來時發經們這問後對將過現從動業產實際應關長東門開]/gu;
const SIMPLIFIED = /[国会个为来时发经们这问后对将过现从动业产实际应关长东门开]/gu;
/** Number of UTF-16 units examined. */
const ENOUGH = 4000;

/** 全國工業生產計劃 is, 全国工业生产计划 is not; a mixed text is what it has more of. Constant time. */
export function isTraditional(paragraphs: readonly string[]): boolean {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= ENOUGH) break;
    text += paragraph;
  }
  const count = (signs: RegExp): number => text.slice(0, ENOUGH).match(signs)?.length ?? 0;
  return count(TRADITIONAL) > count(SIMPLIFIED);
}
