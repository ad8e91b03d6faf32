/** Sections below the summary: figures, targets and results, phrases. Folded until they are asked for. */

import type { FigurePair, WordingComparison } from '../../../core/compare/comparison.ts';
import { messageOf } from '../../../core/message-of.ts';
import type { Side } from '../../kit/changed-words.ts';
import { type Child, el, refill } from '../../kit/dom.ts';
import type { Compared } from '../compared.ts';
import { namingOf } from '../naming.ts';
import { rowAround, rowFinder } from '../sentence-rows.ts';
import { figuresView } from './figures-view.ts';
import type { IsFirstUse } from './first-use.ts';
import { phraseNames } from './phrase-names.ts';
import { phrasesView } from './phrases-view.ts';

export interface Fold {
  element: HTMLElement;
  /** Resolves when the content is in. */
  ready: () => Promise<void>;
}

type Years = Record<Side, string>;

export function figuresFold(pairs: readonly FigurePair[], { comparison }: Compared, years: Years): Fold {
  const heads = ['指标', years.a, years.b, '差'] as const;
  const view = figuresView({ pairs, heads, caption: '两篇都有的指标', findRow: rowFinder(comparison.rows) });
  return fold(`指标 ${pairs.length} 项`, view);
}

/** Read when it is first opened: it takes two more alignments. */
export function ledgerFold(read: () => Promise<HTMLElement>): Fold {
  const content = el('div', { class: 'ledger-place', 'aria-live': 'polite' }, '读取两篇报告的目标与部署');
  const { element } = fold('目标 → 完成', content);
  let filled: Promise<void> | undefined;
  const fill = async (): Promise<void> => {
    try {
      refill(content, await read());
    } catch (error) {
      content.textContent = messageOf(error);
    }
  };
  const ready = (): Promise<void> => {
    filled ??= fill();
    return filled;
  };
  element.addEventListener('toggle', () => void ready());
  return { element, ready };
}

export function phrasesFold(
  wording: WordingComparison,
  { compared, isFirstUse }: { compared: Compared; isFirstUse: IsFirstUse | undefined },
): Fold {
  const { rows } = compared.comparison;
  const { short, long } = phraseNames(namingOf(compared.cards));
  const name = `提法：${short.new} ${wording.new.length}，${short.dropped} ${wording.dropped.length}`;
  const lists = el(
    'div',
    { class: 'phrase-lists' },
    phrasesView({
      heading: long.new,
      phrases: wording.new,
      isFirstUse,
      rowOf: ({ span }) => rowAround(rows, 'b', span),
    }),
    phrasesView({
      heading: long.dropped,
      phrases: wording.dropped,
      rowOf: ({ span }) => rowAround(rows, 'a', span),
    }),
  );
  return fold(name, lists);
}

function fold(name: string, content: Child): Fold {
  const element = el('details', { class: 'finding' }, el('summary', { class: 'fold number' }, name), content);
  return { element, ready: async () => {} };
}
