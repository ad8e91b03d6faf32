/** 档案首见: which phrases no earlier report of the archive has. Asked for by a button, since it takes a search for each phrase. */

import type { Phrase } from '../../../core/compare/comparison.ts';
import { messageOf } from '../../../core/message-of.ts';
import { button, el } from '../../kit/dom.ts';
import type { Archive, ReportCard } from '../../library/archive-api.ts';

/** Whether a phrase occurs in no report of an earlier year. */
export type IsFirstUse = (phrase: string) => Promise<boolean>;

/** Absent where the later report has no year: then nothing is earlier. */
export function firstUseIn(
  archive: Archive,
  reports: readonly ReportCard[],
  later: ReportCard,
): IsFirstUse | undefined {
  const { year } = later;
  if (year === undefined) return undefined;
  const years = [...new Set(reports.flatMap((report) => report.year ?? []))].filter((it) => it < year);
  if (years.length === 0) return undefined;
  return async (phrase) => (await archive.search(phrase, { filters: { year: years }, limit: 0 })).reportCount === 0;
}

/** A button that marks the first uses among `phrases`, whose items `list` holds in the same order. */
export function firstUseButton(list: HTMLElement, phrases: readonly Phrase[], isFirstUse: IsFirstUse): HTMLElement {
  const status = el('span', { class: 'soft', role: 'status' });
  const ask = button('查档案首见', () => void mark(), { class: 'plain' });
  const mark = async (): Promise<void> => {
    ask.remove();
    let found = 0;
    try {
      for (const [index, { text }] of phrases.entries()) {
        status.textContent = `查第 ${index + 1} / ${phrases.length} 条`;
        if (!(await isFirstUse(text))) continue;
        found += 1;
        list.children[index]?.append(el('span', { class: 'tag' }, '档案首见'));
      }
      status.textContent = `更早年度的报告里没有的：${found} 条`;
    } catch (error) {
      status.textContent = messageOf(error);
    }
  };
  return el('p', { class: 'first-use' }, ask, status);
}
