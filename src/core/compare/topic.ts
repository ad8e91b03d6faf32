/** Finds the words of a sentence that name its subject. */
import { groupBy } from '../text/lists.ts';
import { OPERATOR_WORDS } from './phrase-words.ts';

/** Nouns of sentences about any subject. */
const GENERAL =
  '工作 方面 问题 重要 发展 建设 改革 管理 体制 机制 制度 水平 能力 体系 政策 措施 任务 目标 要求 方针 方式 力度 步伐 作用 基础 ' +
  '条件 领域 地区 社会 经济 国家 全国 全省 全市 全区 全县 人民 群众 我国 我省 我们 政府 各项 各种 各类 以下 几个 一个 一批 一些 以来 ' +
  '质量 结构 情况 关系 成果 成效 进展 进步 成绩 经验 新的 更大 更高 这是 这些 这个 根本 主要 基本 一定 十分 相当 高度 有力 必要 ' +
  '增长 下降 提高 减少 增加 突破 达到 超过 完成 实现 累计 年均 左右 以上 以内 亿元 万元 个百分点 ' +
  '存在 困难 需要 必须 认识 标志 指导 领导 组织 实际 思想 精神 现代化 社会主义 中国特色 国民 人民生活 ';

/** Words by their first character, longest first. */
const WORDS = [...groupBy([...OPERATOR_WORDS, ...GENERAL.trim().split(' ')], (word) => word.charCodeAt(0)).values()];
/** For each UTF-16 unit the index of its words in `WORDS`, plus 1; 0 where there are none. */
const PLACES = new Uint16Array(0x10000);
WORDS.forEach((words, index) => {
  words.sort((x, y) => y.length - x.length);
  PLACES[(words[0] as string).charCodeAt(0)] = index + 1;
});

/** Reads the subjects of sentences, each once. */
export class Topics {
  readonly #known = new Map<string, ReadonlySet<number>>();

  /** The pairs of `topicPairs`. */
  of(form: string): ReadonlySet<number> {
    const known = this.#known.get(form);
    if (known) return known;
    const pairs = topicPairs(form);
    this.#known.set(form, pairs);
    return pairs;
  }

  /** Number of pairs that two sentences share. */
  countCommon(a: string, b: string): number {
    const others = this.of(b);
    let common = 0;
    for (const pair of this.of(a)) if (others.has(pair)) common += 1;
    return common;
  }
}

/**
 * The distinct pairs of characters of a form outside general words, none across a removed word, as numbers: 加强和改进外汇管理 gives 和改,
 * 改进, 进外, 外汇. Linear.
 */
export function topicPairs(form: string): Set<number> {
  const pairs = new Set<number>();
  let last = -1;
  for (let index = 0; index < form.length; ) {
    const code = form.charCodeAt(index);
    const place = PLACES[code] as number;
    const length = isAmount(code) ? 1 : place === 0 ? 0 : generalLength(form, index, WORDS[place - 1] as string[]);
    if (length === 0 && last >= 0) pairs.add(pairNumber(last, code));
    last = length === 0 ? code : -1;
    index += Math.max(1, length);
  }
  return pairs;
}

const FIRST_IDEOGRAPH = 0x4e00;
const IDEOGRAPHS = 0x5200;
/** Above the numbers of pairs of ideographs. */
const OTHERS = 0x40000000;

/** Pairs of ideographs, nearly all pairs, have numbers below 2^30, which engines store without allocating. */
function pairNumber(first: number, second: number): number {
  const [x, y] = [first - FIRST_IDEOGRAPH, second - FIRST_IDEOGRAPH];
  return x >= 0 && x < IDEOGRAPHS && y >= 0 && y < IDEOGRAPHS ? x * IDEOGRAPHS + y : OTHERS + first * 0x10000 + second;
}

/** Digits and characters written with them: two sentences that both name amounts, or a year, need not have one subject. */
const isAmount = (code: number): boolean => code < 0x3a || code === TEN_THOUSAND || code === HUNDRED_MILLION;
const TEN_THOUSAND = '万'.charCodeAt(0);
const HUNDRED_MILLION = '亿'.charCodeAt(0);

/** Length of the longest of some words at an index. */
function generalLength(form: string, index: number, words: readonly string[]): number {
  for (const word of words) if (form.startsWith(word, index)) return word.length;
  return 0;
}
