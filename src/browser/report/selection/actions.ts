/**
 * Actions on selected words. Another action is one more module that calls `offerAction` and is imported by the
 * report's page: `offerAction({ name: '摘录', title: '收进摘录', order: 10, run: keepExcerpt })`.
 */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import type { Passage } from './passage.ts';

export interface PassageAction {
  /** On its button: 复制附出处. */
  name: string;
  /** Explanation shown when the pointer rests on it: 复制文字和出处. */
  title: string;
  /** Place in the bar, smallest first: 10 摘录, 20 复制附出处, 30 检索此句, 40 看走势, 50 图片. */
  order: number;
  run: (passage: Passage, source: QuoteSource) => void | Promise<void>;
}

const actions: PassageAction[] = [];

export function offerAction(action: PassageAction): void {
  actions.push(action);
  actions.sort((a, b) => a.order - b.order);
}

export const offeredActions = (): readonly PassageAction[] => actions;
