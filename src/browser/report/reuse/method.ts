/** The explanation of a report's shares. */
import { el } from '../../kit/dom.ts';

const METHOD = [
  '上面的横条是本篇正文的字数，从左到右为首见、已有、通用，合计 100%。',
  '只计正文句子，不计标题、称谓、落款和不足 8 字的短句。',
  '首见是馆内首见：本馆没有更早的报告这样写。',
  '已有是更早的报告里有原句、八成相近的句子，或 16 字以上（自成一段的 12 字以上）的片段；单是机构、会议、法规的名称不算。',
  '通用表述见于八分之一以上的单位（至少 4 家），或是公文惯用语。',
  '同级单位相距不到半年的报告（同期）不分先后，只注同期亦见于。',
  '“比对”里的沿用只拿两篇相比，与这里的已有不是一个数。',
].join('');

/** Appends the explanation to `details`. */
export function explainMethod(details: HTMLElement): void {
  details.append(el('p', {}, METHOD));
}
