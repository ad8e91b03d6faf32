/** The phrases of all years as a table for spreadsheets. */
import { csvText } from '../text/csv.ts';
import { CHANGE_KINDS, type ChangeKind, type YearChanges } from './year-changes.ts';

/** Names of kinds in the interface. */
export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  first: '馆内首见',
  rising: '增多',
  falling: '减少',
  dropped: '不再见',
};

const COLUMNS = [
  '年度',
  '上一年度',
  '类别',
  '提法',
  '次数',
  '篇数',
  '上年次数',
  '上年篇数',
  'G2',
  '级别',
  '文种',
  '系列',
];

/** One row per phrase, latest year first. */
export function changesCsv(changes: readonly YearChanges[]): string {
  const rows = [...changes]
    .reverse()
    .flatMap((year) =>
      CHANGE_KINDS.flatMap((kind) =>
        year[kind].map((each) => [
          ...[year.year, year.before?.year ?? '', KIND_NAMES[kind], each.phrase],
          ...[each.hits, each.reports, each.hitsBefore, each.reportsBefore, each.score],
          ...[year.before?.basis.level, year.before?.basis.type, year.before?.basis.series].map(
            (its) => its?.join('、') ?? '',
          ),
        ]),
      ),
    );
  return csvText([COLUMNS, ...rows]);
}
