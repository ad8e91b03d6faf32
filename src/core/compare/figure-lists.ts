/** Reads names that several numbers share by position: 茶叶、水果产量分别增长5%、8%. */

const SHARING = /^(.{4,60}?)(?:比[^，]{2,12})?(?:年均|同比|平均|实际)*分别/u;
/** Without 分别 the names are all words before the verb: 城镇居民收入和农村居民收入增长5%和8%. */
const PLAIN = /^(.{4,60}?)(?:比[^，]{2,12})?(?:年均|同比|平均|实际)*(?:增长|下降|提高|减少|增加|达到?|为)/u;
/** In order of trial: 金融业、软件和信息服务业 are two names for two numbers, three for three. */
const SEPARATORS = [/、/u, /[、和与及]/u, /[和与及](?=[^和与及]*$)/u];
/** A shorter item lacks the ending of the last one. */
const LONGEST_MODIFIER = 3;
const BOTH = /^城乡(?=居民)/u;

/**
 * The complete names of `count` numbers before 分别 (or before a verb), in order; empty where there are not exactly as many.
 * 城镇和农村居民收入分别 gives 城镇居民收入, 农村居民收入, and so does 城乡居民收入分别.
 */
export function namesInOrder(words: string, count: number): string[] {
  const listed = (SHARING.exec(words) ?? PLAIN.exec(words))?.[1];
  if (listed === undefined || count < 2) return [];
  if (count === 2 && BOTH.test(listed)) return [listed.replace(BOTH, '城镇'), listed.replace(BOTH, '农村')];
  const lists = SEPARATORS.map((separator) => listed.split(separator));
  const list = lists.find((items) => items.length === count && !items.includes('')) ?? [];
  const last = list.at(-1) ?? '';
  const names = list.map((item, index) => (index === list.length - 1 ? item : complete(item, last)));
  return names.every((name) => name !== undefined) ? names : [];
}

/**
 * An item completed by the ending of the last one: after the words that both have (高技术制造业, 装备制造业增加值), or, for a short item, after
 * a modifier of its length. Undefined where its missing part is unclear: 工业、工业技改投资; 茶叶、干果和水果加工业.
 */
function complete(item: string, last: string): string | undefined {
  if (last.startsWith(item)) return undefined;
  for (let length = item.length; length > 0; length -= 1) {
    const at = last.indexOf(item.slice(-length));
    const isWhole = length > 1 || '业量数额率'.includes(item.slice(-1));
    if (at >= 0 && isWhole) return item + last.slice(at + length);
  }
  if (item.length > LONGEST_MODIFIER) return item;
  return /[和与及]/u.test(last) ? undefined : item + last.slice(item.length);
}
