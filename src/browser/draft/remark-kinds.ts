/** Kinds of remarks that a drafter can switch off, and those of a sentence that are shown. */
import type { CheckedSentence, DraftCheck } from '../../core/draft/draft.ts';
import { FORM_RULE_NAMES, FORM_RULES, type FormRule } from '../../core/draft/form/finding.ts';
import { type LastUse, lastUseOf } from '../../core/draft/last-use.ts';
import { REMARK_FLAGS, REMARK_NAMES, type Remark, type RemarkFlag } from '../../core/draft/remark.ts';

export type RemarkKind = Exclude<RemarkFlag, 'form'> | FormRule;

const isOfContent = (flag: RemarkFlag): flag is Exclude<RemarkFlag, 'form'> => flag !== 'form';

export const REMARK_KINDS: readonly RemarkKind[] = [...REMARK_FLAGS.filter(isOfContent), ...FORM_RULES];

export const KIND_NAMES: Record<RemarkKind, string> = { ...REMARK_NAMES, ...FORM_RULE_NAMES };

/** Short names for the margin. */
export const SHORT_KIND_NAMES: Record<RemarkKind, string> = {
  'same-figure': '数字同上年',
  'figure-conflict': '数字不一',
  'foreign-name': '外单位名',
  outdated: '旧提法',
  numbering: '编号',
  punctuation: '标点',
  quotes: '引号',
  numerals: '数字日期',
  parts: '缺项',
  typo: '错别字',
};

/** A remark of the core, or that the whole sentence was last used long ago. */
export type ShownRemark = Remark | { flag: 'outdated'; whole: true; last: LastUse };

export const kindOf = (remark: ShownRemark): RemarkKind => (remark.flag === 'form' ? remark.rule : remark.flag);

export interface Showing {
  check: DraftCheck;
  /** Wording last used before this year is out of date; undefined marks none. */
  since: number | undefined;
  /** Kinds that are switched off. */
  off: readonly RemarkKind[];
}

export function remarksOf(sentence: CheckedSentence, { check, since, off }: Showing): ShownRemark[] {
  const last = since === undefined || sentence.class === 'formula' ? undefined : lastUseOf(sentence, check);
  const isOld = last !== undefined && since !== undefined && last.year < since;
  const remarks: ShownRemark[] = sentence.remarks.filter(
    (remark) => remark.flag !== 'outdated' || (since !== undefined && remark.year < since),
  );
  if (isOld) remarks.push({ flag: 'outdated', whole: true, last });
  return remarks.filter((remark) => !off.includes(kindOf(remark)));
}

/** How many sentences have remarks of each kind, whether it is switched off or not. */
export function countKinds(showing: Showing): Map<RemarkKind, number> {
  const counts = new Map<RemarkKind, number>();
  for (const sentence of showing.check.sentences) {
    for (const kind of new Set(remarksOf(sentence, { ...showing, off: [] }).map(kindOf))) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}
