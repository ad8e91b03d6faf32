/** Faults of form in a draft. */

/**
 * `numbering` 编号 · `punctuation` 标点 · `quotes` 引号括号 · `numerals` 数字日期 · `parts` 称谓落款 · `typo` 错别字. A drafter can switch each off.
 */
export type FormRule = 'numbering' | 'punctuation' | 'quotes' | 'numerals' | 'parts' | 'typo';

export const FORM_RULES: readonly FormRule[] = ['numbering', 'punctuation', 'quotes', 'numerals', 'parts', 'typo'];

/** Names of rules in the interface. */
export const FORM_RULE_NAMES: Record<FormRule, string> = {
  numbering: '编号',
  punctuation: '标点',
  quotes: '引号括号',
  numerals: '数字日期',
  parts: '称谓落款',
  typo: '错别字',
};

/** The fault is `draft.slice(start, end)`. */
export interface FormFinding {
  rule: FormRule;
  start: number;
  end: number;
  /** Description of the fault, in Chinese: “（三）”前缺“（二）”. */
  words: string;
  /** Replacement, where it is certain. */
  suggestion?: string;
}

/** A line of a draft: `text` is `draft.slice(start, start + text.length)`. */
export interface DraftLine {
  start: number;
  text: string;
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;

/** The lines of a draft that are not blank. Linear. */
export function linesOf(draft: string): DraftLine[] {
  const lines: DraftLine[] = [];
  let start = 0;
  const take = (end: number): void => {
    const text = draft.slice(start, end);
    if (text.trim() !== '') lines.push({ start, text });
  };
  for (const { index, 0: mark } of draft.matchAll(LINE_END)) {
    take(index);
    start = index + mark.length;
  }
  take(draft.length);
  return lines;
}

/** All matches of a pattern in a line, as findings. */
export function findAll(
  { start, text }: DraftLine,
  pattern: RegExp,
  findingOf: (match: RegExpMatchArray) => Omit<FormFinding, 'start' | 'end'> | undefined,
): FormFinding[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const finding = findingOf(match);
    const from = start + match.index;
    return finding === undefined ? [] : [{ ...finding, start: from, end: from + match[0].length }];
  }).flat();
}
