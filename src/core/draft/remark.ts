/** Remarks on a sentence of a draft, beside its sources. */
import type { FormRule } from './form/finding.ts';

/**
 * `same-figure` 数字与上年相同: the office's last report has the same figure for the same thing · `figure-conflict` 同一指标两个数 ·
 * `foreign-name` a name of another office's place or campaign, or a mask left in · `outdated` 旧提法 · `form` a fault of form
 */
export type RemarkFlag = 'same-figure' | 'figure-conflict' | 'foreign-name' | 'outdated' | 'form';

export const REMARK_FLAGS: readonly RemarkFlag[] = [
  'same-figure',
  'figure-conflict',
  'foreign-name',
  'outdated',
  'form',
];

/** Names of flags in the interface. */
export const REMARK_NAMES: Record<RemarkFlag, string> = {
  'same-figure': '数字与上年相同',
  'figure-conflict': '数字前后不一',
  'foreign-name': '疑为外单位名称',
  outdated: '旧提法',
  form: '格式',
};

/** The remark is about `draft.slice(start, end)`. */
interface Pointed {
  start: number;
  end: number;
}

export type Remark = Pointed &
  (
    | { flag: 'same-figure'; reportId: string; paragraph: string }
    /** `other` is the conflicting place of the draft (`draft.slice(…)`), or a report of the same year. */
    | {
        flag: 'figure-conflict';
        indicator: string;
        value: string;
        other: Pointed | { reportId: string; paragraph: string };
      }
    /** `reportId` has the name; absent for a mask. */
    | { flag: 'foreign-name'; kind: 'name' | 'mask'; reportId?: string }
    /** `year` is the last year in which the archive has it; `reportId` a report of that year. */
    | { flag: 'outdated'; phrase: string; year: number; reportId: string }
    | { flag: 'form'; rule: FormRule; words: string; suggestion?: string }
  );
