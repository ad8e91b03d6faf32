/** Appendices of an exported comparison: figures, the ledger, phrases. */
import type { FigurePair, Phrase, WordingComparison } from '../../../core/compare/comparison.ts';
import { STATUS_NAMES } from '../../../core/compare/ledger/ledger.ts';
import type { Side } from '../../kit/changed-words.ts';
import type { SheetTable } from '../../kit/comparison-sheet.ts';
import { formatParagraph } from '../../kit/words.ts';
import { formatDifference } from './amounts.ts';
import { figureWords } from './figure-text.ts';
import type { LedgerOfStep } from './ledger-steps.ts';
import { STATUS_MEANINGS, STATUSES } from './ledger-view.ts';

export function figuresTable(pairs: readonly FigurePair[], years: Record<Side, string>): SheetTable {
  return {
    title: '指标',
    note: '两篇都有的指标；期间、单位或范围不同的不相减。',
    columns: [
      { name: '指标', share: 5 },
      { name: years.a, share: 3 },
      { name: years.b, share: 3 },
      { name: '差', share: 2, number: true },
    ],
    rows: pairs.map(({ a, b, difference }) => [
      b.indicator,
      figureWords(a),
      figureWords(b),
      difference === undefined ? '—' : formatDifference(difference, b.unit),
    ]),
  };
}

export function ledgerTable({ cards, entries }: LedgerOfStep): SheetTable {
  return {
    title: `目标 → 完成：${cards.a.year} → ${cards.b.year}`,
    note: `${STATUSES.map((status) => `${STATUS_NAMES[status]}：${STATUS_MEANINGS[status]}`).join('。')}。`,
    columns: [
      { name: `${cards.a.year} 段`, share: 2 },
      { name: '指标', share: 3 },
      { name: `${cards.a.year} 提出`, share: 8 },
      { name: '结果', share: 2 },
      { name: `${cards.b.year} 段`, share: 2 },
      { name: `${cards.b.year} 报告`, share: 8 },
      { name: '差', share: 2, number: true },
      { name: '重提', share: 6 },
    ],
    rows: entries.map(({ plan, target, status, outcome, result, difference, again }) => [
      formatParagraph(plan.paragraph),
      target ? `${target.indicator} ${figureWords(target)}` : '',
      plan.text,
      STATUS_NAMES[status],
      outcome ? formatParagraph(outcome.paragraph) : '',
      outcome?.text ?? '',
      difference === undefined ? '' : formatDifference(difference, result?.unit ?? ''),
      again ? `${formatParagraph(again.paragraph)}　${again.text}` : '',
    ]),
  };
}

export function phrasesTable(wording: WordingComparison, names: Record<'new' | 'dropped', string>): SheetTable {
  const rows = (phrases: readonly Phrase[], name: string): string[][] =>
    phrases.map(({ text, count, quoted, span }) => [
      name,
      quoted ? `“${text}”` : text,
      String(count),
      formatParagraph(span.paragraph),
    ]);
  return {
    title: '提法',
    note: '在一篇里有、另一篇里没有的词语，由程序从原文切出，最多各列二十四条。',
    columns: [
      { name: '新旧', share: 3 },
      { name: '提法', share: 5 },
      { name: '次数', share: 2, number: true },
      { name: '首见', share: 3 },
    ],
    rows: [...rows(wording.new, names.new), ...rows(wording.dropped, names.dropped)],
  };
}
