/** Which reports the table lists, and in what order. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import type { MetadataField } from '../../core/report/report.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { foldCase, typedWords } from '../../core/text/typed-words.ts';
import type { Corrections } from './corrections.ts';
import { doubtsOf } from './words.ts';

export type State = '' | 'doubts' | 'problems' | 'corrected';
export type SortKey = 'year' | 'title' | 'level' | 'types' | 'org' | 'date' | 'problems';

export interface TableState {
  /** Looked for in title, file and office. */
  text: string;
  state: State;
  year: string;
  level: string;
  type: string;
  sort: SortKey;
  descending: boolean;
  /** One report alone, as a link to its correction asks for. */
  only: string;
}

export const ALL: TableState = {
  text: '',
  state: '',
  year: '',
  level: '',
  type: '',
  sort: 'year',
  descending: true,
  only: '',
};

/** By the values as they are corrected, ties as the archive lists its reports; what has no value comes last. */
export function listReports(corrections: Corrections, state: TableState): WorkbenchReport[] {
  const { reports, levels } = corrections.data;
  if (state.only !== '') return reports.filter(({ id }) => id === state.only);
  const listed = reports.filter((report) => passes(corrections, report, state));
  const keyed = listed.map((report) => ({ report, key: sortKey(corrections, report, state.sort, levels) }));
  const sign = state.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * COLLATOR.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ report }) => report);
}

const COLLATOR = new Intl.Collator('zh-CN');

function sortKey(
  corrections: Corrections,
  report: WorkbenchReport,
  sort: SortKey,
  levels: readonly string[],
): string | number {
  if (sort === 'problems') return report.problems.length + doubtsOf(report).length;
  const value = corrections.value(report, sort);
  if (sort === 'title') return value === '' ? report.title : value;
  if (sort === 'year') return /^\d{4}/.test(value) ? Number(value.slice(0, 4)) : '';
  return sort === 'level' && levels.includes(value) ? levels.indexOf(value) : value;
}

function passes(corrections: Corrections, report: WorkbenchReport, state: TableState): boolean {
  const value = (field: MetadataField): string => corrections.value(report, field);
  const is = (wanted: string, values: readonly string[]): boolean =>
    wanted === '' ||
    (wanted === NOT_STATED ? values.every((each) => each === '' || each === NOT_STATED) : values.includes(wanted));
  if (state.state === 'doubts' && doubtsOf(report).every((field) => corrections.isCorrected(report, field)))
    return false;
  if (state.state === 'problems' && report.problems.length === 0) return false;
  if (state.state === 'corrected' && !corrections.isCorrected(report)) return false;
  if (!is(state.year, [value('year')]) || !is(state.level, [value('level')])) return false;
  if (!is(state.type, value('types').split('、'))) return false;
  const told = foldCase([report.title, value('title'), report.file, value('org'), value('year')].join('\n'));
  return typedWords(state.text).every((word) => told.includes(word));
}
