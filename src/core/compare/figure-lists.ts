/** Names that several numbers share by position: 茶叶、水果产量分别增长5%、8%. */

const SHARING = /^(.{4,60}?)(?:比[^，]{2,12})?(?:年均|同比|平均)*分别/u;
const SEPARATOR = /[、和与]/u;
/** A shorter item lacks what the last one ends in. */
const LONGEST_MODIFIER = 3;

/**
 * The names before 分别, each complete, in order; empty where there are fewer than two. 城镇和农村居民收入分别 gives 城镇居民收入,
 * 农村居民收入.
 */
export function namesInOrder(words: string): string[] {
  const list = SHARING.exec(words)?.[1]?.split(SEPARATOR) ?? [];
  const last = list.at(-1) ?? '';
  if (list.length < 2 || list.includes('')) return [];
  return list.map((item, index) => (index === list.length - 1 ? item : item + sharedEnd(item, last)));
}

/** What follows in the last item after the words that both have (高技术制造业, 装备制造业增加值), or a modifier as long. */
function sharedEnd(item: string, last: string): string {
  for (let length = item.length; length > 1; length -= 1) {
    const at = last.indexOf(item.slice(-length));
    if (at >= 0) return last.slice(at + length);
  }
  return item.length <= LONGEST_MODIFIER ? last.slice(item.length) : '';
}
