import { expect, test } from 'vitest';
import { pairsBySeries } from '../../../src/browser/compare/pairs.ts';
import type { ReportCard } from '../../../src/browser/library/archive-api.ts';

function card(id: string, year: number | undefined, series?: string): ReportCard {
  const title = `${series ?? '云河县水务局'}${year ?? ''}`;
  return { id, title, url: `reports/${id}.html`, titleSupplied: false, types: [], characters: 1, year, series };
}

const REPORTS = [
  card('b-2024', 2024, '临澜市工作总结'),
  card('a-2023', 2023, '云河县工作总结'),
  card('a-2021', 2021, '云河县工作总结'),
  card('a-2021-draft', 2021, '云河县工作总结'),
  card('a-2020', 2020, '云河县工作总结'),
  card('c', undefined),
];

test('adjacent years of a series, latest first, over missing years, one report a year', () => {
  const pairs = pairsBySeries(REPORTS).map(({ series, pairs: its }) => [
    series,
    its.map(({ earlier, later }) => [earlier.id, later.id]),
  ]);
  expect(pairs).toEqual([
    [
      '云河县工作总结',
      [
        ['a-2021', 'a-2023'],
        ['a-2020', 'a-2021'],
      ],
    ],
  ]);
});
