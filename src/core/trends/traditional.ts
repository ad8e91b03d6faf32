/** Tells texts in traditional characters: no phrase of theirs is one of a text in simplified ones. */

const TRADITIONAL = /[國會個為來時發經們這問後對將過現從動業產實際應關長東門開]/gu;
const SIMPLIFIED = /[国会个为来时发经们这问后对将过现从动业产实际应关长东门开]/gu;
/** UTF-16 units that are looked at. */
const ENOUGH = 4000;

/** 全國工業生產計劃 is, 全国工业生产计划 is not; of mixed texts what they have more of. Constant time. */
export function isTraditional(paragraphs: readonly string[]): boolean {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= ENOUGH) break;
    text += paragraph;
  }
  const count = (signs: RegExp): number => text.slice(0, ENOUGH).match(signs)?.length ?? 0;
  return count(TRADITIONAL) > count(SIMPLIFIED);
}
