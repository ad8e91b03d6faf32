/** Where a sentence of a draft also stands, in words that accuse nobody. */
import type { CheckedSentence, DraftCheck, DraftSource } from '../../core/draft/draft.ts';
import type { Standing } from '../../core/draft/relation.ts';
import { sortedSources } from '../../core/draft/summary.ts';
import { ALIKE, SIMILAR } from '../../core/sentence/thresholds.ts';
import { formatNumber, formatParagraph, formatShare } from '../kit/words.ts';
import type { ReportCard } from '../library/archive-api.ts';

/** 云河县档案馆2023年工作总结; the year is added to a title without one. */
export function nameOf({ title, year }: Pick<ReportCard, 'title' | 'year'>): string {
  return year === undefined || title.includes(String(year)) ? title : `${title}（${year}）`;
}

/** 与〈云河县档案馆2023年工作总结〉第 7 段相同，另见于 3 篇 */
export function placeInWords(sentence: CheckedSentence, check: DraftCheck, standing: Standing): string {
  if (sentence.class === 'formula') return reasonInWords(sentence);
  const [first, ...others] = sortedSources(sentence, check, standing);
  if (first === undefined) return '';
  const known = others.filter(({ score, weight }) => score >= ALIKE || weight >= SIMILAR).length;
  const more = known === 0 ? '' : `，另见于 ${formatNumber(known)} 篇`;
  return `与〈${titleOf(first, check)}〉${formatParagraph(first.paragraph)}${manner(first, sentence)}${more}`;
}

function titleOf({ reportId }: DraftSource, { reports }: DraftCheck): string {
  const card = reports[reportId];
  return card === undefined ? reportId : nameOf(card);
}

/** 0–1: the likeness shown for two sentences, by their words or by the weight of their words. */
export const likenessOf = ({ score, weight }: DraftSource): number => (score >= ALIKE ? score : weight);

function manner(source: DraftSource, { class: its }: CheckedSentence): string {
  if (source.equal) return '相同';
  if (source.score >= ALIKE) return `相近（${formatShare(source.score, 1)}）`;
  if (source.weight >= SIMILAR) return `近似（${formatShare(source.weight, 1)}）`;
  return its === 'new' ? '有几处字句相同' : '有大段字句相同';
}

function reasonInWords({ reason }: CheckedSentence): string {
  if (reason?.kind === 'common') return `馆藏 ${formatNumber(reason.reports)} 篇有这句或相近的说法`;
  if (reason?.kind === 'heading') return '不作判断';
  return reason?.kind === 'short' ? '不足 8 字，不作判断' : '公文惯用语';
}
