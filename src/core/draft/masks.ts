/** Finds masks that were not filled in: XX市, ***万元, 20XX年, ____. */
import type { CheckedSentence } from './draft.ts';
import type { Remark } from './remark.ts';

/** Two or more signs are a mask anywhere. One sign is a mask only in a date, before a place or before a person's office. */
const MASK = new RegExp(
  [
    // XX市 · ××镇 · 投资***万元 · 某某同志: not XXL, XXV
    '(?<![A-Za-z0-9])(?:[XxＸｘ]{2,}|[×✕]{2,}|[*＊]{2,}|□{2,}|(?:某){2,})(?![A-Za-z])',
    // ○○局: not 二○○五年
    '(?<![A-Za-z0-9一二三四五六七八九])[○◯]{2,}(?![A-Za-z一二三四五六七八九])',
    // 完成投资____亿元
    '[_＿]{2,}',
    // 20XX年 · 201×年: not 2×66万千瓦
    '(?<=(?<![0-9])[12][0-9]{1,2})[XxＸｘ×*＊]{1,2}(?=年)',
    // ×月×日 · （X年） · ×市：not 数据要素×, 3×5, 文化×旅游
    '(?<![A-Za-z0-9\\p{Script=Han}”"）)])[XxＸｘ×*＊○](?=[年月日省市县区镇乡村局])',
    '(?<=[年月][^\\S\\n]?)[XxＸｘ×*＊○](?=[月日])',
    // 在×市召开: not 要素×市场
    '(?<=[在为到从赴由于省市县])[×＊○](?=[市县区镇乡村](?![场域镇级内外辖庄振容民]))',
    // 李×同志, 张×局长
    '(?<=\\p{Script=Han})[×＊○](?=同志|书记|局长|主任|市长|县长|区长|镇长|乡长|主席|校长|院长)',
  ].join('|'),
  'gu',
);
/** *加强**党建 in Markdown: signs of emphasis come in pairs around words of some length; the signs of **市**县 are masks. */
const EMPHASIS = /\*\*([^*\n]{4,}?)\*\*/gu;

/** The masks in a sentence of a draft, in order. Linear. */
export function findMasks(draft: string, { start, end }: Pick<CheckedSentence, 'start' | 'end'>): Remark[] {
  const text = draft.slice(start, end);
  const emphasis = Array.from(text.matchAll(EMPHASIS), ({ index, 0: words }) => [index, index + words.length - 2]);
  const signs = new Set(emphasis.flat());
  return Array.from(text.matchAll(MASK), ({ index, 0: mask }) => ({ index, mask }))
    .filter(({ index, mask }) => mask !== '**' || !signs.has(index))
    .map(({ index, mask }) => {
      const from = start + index;
      return { flag: 'foreign-name', kind: 'mask', start: from, end: from + mask.length };
    });
}
