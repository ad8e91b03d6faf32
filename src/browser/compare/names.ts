/** Classes and flags in the few characters that a margin has room for. */
import { CLASS_NAMES, FLAG_NAMES, type RowClass, type RowFlag } from '../../core/compare/comparison.ts';
import type { Kind } from '../kit/compare-state.ts';

/** Signs in the margin. Unchanged sentences have none. */
export const CLASS_SIGNS: Record<RowClass, string> = {
  verbatim: '',
  reworded: '改',
  retold: '同',
  new: '增',
  dropped: '删',
};

/** Names of the parts around the text of a report. */
export const FRAME_NAMES = { head: '题头', close: '结语' } as const;

/** Sign of a task that one report did and the other plans, whichever came first. */
export const RESULT_TO_PLAN = '总结→部署';

/** 移位 is a link of its own. */
export const FLAG_SIGNS: Partial<Record<RowFlag, string>> = {
  split: '拆分',
  merged: '合并',
  'plan-to-result': '部署→总结',
  'result-to-plan': RESULT_TO_PLAN,
  'paragraph-rewritten': '重写',
};

export const KIND_NAMES: Record<Kind, string> = {
  verbatim: '沿用',
  reworded: CLASS_NAMES.reworded,
  retold: CLASS_NAMES.retold,
  new: CLASS_NAMES.new,
  dropped: CLASS_NAMES.dropped,
  moved: FLAG_NAMES.moved,
};
