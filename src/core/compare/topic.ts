/** The words of a sentence that name its matter. */
import { OPERATOR_WORDS } from './phrase-words.ts';

/** Nouns that stand in sentences about anything. */
const GENERAL =
  '工作 方面 问题 重要 发展 建设 改革 管理 体制 机制 制度 水平 能力 体系 政策 措施 任务 目标 要求 方针 方式 力度 步伐 作用 基础 ' +
  '条件 领域 地区 社会 经济 国家 全国 全省 全市 全区 全县 人民 群众 我国 我省 我们 政府 各项 各种 各类 以下 几个 一个 一批 一些 以来 ' +
  '质量 结构 情况 关系 成果 成效 进展 进步 成绩 经验 新的 更大 更高 这是 这些 这个 根本 主要 基本 一定 十分 相当 高度 有力 必要 ' +
  '存在 困难 需要 必须 认识 标志 指导 领导 组织 实际 思想 精神 现代化 社会主义 中国特色 国民 人民生活 ';

/** Words by their first character, the longest first. */
const WORDS = new Map<string, string[]>();
for (const word of [...OPERATOR_WORDS, ...GENERAL.trim().split(' ')]) {
  const own = WORDS.get(word.charAt(0)) ?? [];
  own.push(word);
  own.sort((x, y) => y.length - x.length);
  WORDS.set(word.charAt(0), own);
}

/**
 * The different pairs of characters of a form apart from general words, none across a word that was taken out, as numbers:
 * 加强和改进外汇管理 gives 和改, 改进, 进外, 外汇. Linear.
 */
export function topicPairs(form: string): Set<number> {
  const pairs = new Set<number>();
  let last = -1;
  for (let index = 0; index < form.length; ) {
    const length = generalLength(form, index);
    const code = form.charCodeAt(index);
    if (length === 0 && last >= 0) pairs.add(last * 0x10000 + code);
    last = length === 0 ? code : -1;
    index += Math.max(1, length);
  }
  return pairs;
}

/** Length of the longest general word that stands at a place. */
function generalLength(form: string, index: number): number {
  for (const word of WORDS.get(form.charAt(index)) ?? []) if (form.startsWith(word, index)) return word.length;
  return 0;
}
