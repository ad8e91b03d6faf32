/** The remarks on a sentence in words, each with what it rests on. */
import type { CheckedSentence, DraftCheck } from '../../core/draft/draft.ts';
import { type Child, el } from '../kit/dom.ts';
import { formatParagraph } from '../kit/words.ts';
import { nameOf } from './places.ts';
import { KIND_NAMES, kindOf, type ShownRemark } from './remark-kinds.ts';

export interface RemarksModel {
  draft: string;
  sentence: CheckedSentence;
  check: DraftCheck;
  remarks: readonly ShownRemark[];
}

/** Nothing where there are none. */
export function remarksView(model: RemarksModel): Child {
  if (model.remarks.length === 0) return false;
  return el(
    'section',
    { class: 'source-remarks', 'aria-label': '提示' },
    el('h2', { class: 'block-title' }, '提示'),
    el(
      'ul',
      {},
      ...model.remarks.map((remark) =>
        el(
          'li',
          { 'data-kind': kindOf(remark) },
          el('span', { class: 'remark-kind' }, KIND_NAMES[kindOf(remark)]),
          ...wordsOf(remark, model),
        ),
      ),
    ),
  );
}

/** One line of plain text: what a copy and a Word document say. */
export function remarkInWords(remark: ShownRemark, model: Omit<RemarksModel, 'remarks'>): string {
  const words = wordsOf(remark, model).map((part) => (part instanceof Node ? part.textContent : String(part)));
  return `${KIND_NAMES[kindOf(remark)]}：${words.join('')}`;
}

function wordsOf(remark: ShownRemark, { draft, check }: Omit<RemarksModel, 'remarks'>): (string | HTMLElement)[] {
  const written = 'start' in remark ? draft.slice(remark.start, remark.end) : '';
  switch (remark.flag) {
    case 'same-figure':
      return [`“${written}”与`, reportLink(remark, check), '相同，请核对是不是今年的数。'];
    case 'figure-conflict':
      return [
        `${remark.indicator}这里写“${written}”，`,
        'reportId' in remark.other ? reportLink(remark.other, check) : '稿中另一处',
        `写“${remark.value}”。`,
      ];
    case 'foreign-name':
      if (remark.kind === 'mask') return [`“${written}”没有填上。`];
      return [
        `本单位的报告里没有出现过“${written}”`,
        ...(remark.reportId === undefined ? [] : ['，', reportLink({ reportId: remark.reportId }, check), '里有']),
        '，请核对是不是别处留下的。',
      ];
    case 'outdated':
      if ('whole' in remark) return [`这样的写法最近一次见于 ${remark.last.year} 年。`];
      return [`“${remark.phrase}”最近一次见于 ${remark.year} 年的`, reportLink(remark, check), '。'];
    case 'form':
      return [remark.words, remark.suggestion === undefined ? '。' : `，应作“${remark.suggestion}”。`];
  }
}

function reportLink({ reportId, paragraph }: { reportId: string; paragraph?: string }, check: DraftCheck): HTMLElement {
  const card = check.reports[reportId];
  if (card === undefined) return el('span', {}, '另一篇报告');
  const href = paragraph === undefined ? card.url : `${card.url}#${paragraph}`;
  const place = paragraph === undefined ? '' : formatParagraph(paragraph);
  return el('a', { href }, `〈${nameOf(card)}〉${place}`);
}
