/** What is read out of the two texts beside the rows: figures, targets and results, phrases. */
import type { FigurePair } from '../../core/compare/comparison.ts';
import { compareFigures } from '../../core/compare/figure-pairs.ts';
import { compareWording } from '../../core/compare/wording.ts';
import { type Child, el } from '../kit/dom.ts';
import type { Compared } from './compared.ts';
import { figuresView } from './figures-view.ts';
import type { IsFirstUse } from './first-use.ts';
import { phrasesView } from './phrases-view.ts';
import { rowAround, rowFinder } from './sentence-rows.ts';

const MOST_PHRASES = 24;

/** Takes some 60 ms for two reports of 20,000 characters. */
export function findingsView({ comparison, texts, cards }: Compared, isFirstUse?: IsFirstUse): HTMLElement[] {
  const { changes, outcomes } = compareFigures(texts.a, texts.b, comparison);
  const wording = compareWording(texts.a, texts.b, { limit: MOST_PHRASES });
  const { rows } = comparison;
  const years = { a: String(cards.a.year ?? '前一篇'), b: String(cards.b.year ?? '后一篇') };
  const findRow = rowFinder(rows);
  const table = (pairs: readonly FigurePair[], heads: [string, string, string, string], caption: string): HTMLElement =>
    figuresView({ pairs, heads, caption, findRow });
  return [
    changes.length > 0 &&
      fold(`指标 ${changes.length} 项`, table(changes, ['指标', years.a, years.b, '差'], '两年都有的指标')),
    outcomes.length > 0 &&
      fold(
        `目标 → 完成 ${outcomes.length} 项`,
        table(outcomes, ['指标', `${years.a} 提出`, `${years.b} 报告`, '差'], '上年的目标与今年的结果'),
      ),
    fold(
      `提法：新 ${wording.new.length}，不再用 ${wording.dropped.length}`,
      el(
        'div',
        { class: 'phrase-lists' },
        phrasesView({
          heading: `${years.b} 新用的提法`,
          phrases: wording.new,
          isFirstUse,
          rowOf: ({ span }) => rowAround(rows, 'b', span),
        }),
        phrasesView({
          heading: `${years.a} 有、${years.b} 不再用的`,
          phrases: wording.dropped,
          rowOf: ({ span }) => rowAround(rows, 'a', span),
        }),
      ),
    ),
  ].filter((section) => section !== false);
}

function fold(name: string, content: Child): HTMLElement {
  return el('details', { class: 'finding' }, el('summary', { class: 'fold number' }, name), content);
}
