import type { Comparison } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { ReportCard } from '../library/archive-api.ts';
import type { Texts } from './row-layout.ts';

/** Two reports and what their comparison found. */
export interface Compared {
  comparison: Comparison;
  texts: Texts;
  cards: Record<Side, ReportCard>;
}
