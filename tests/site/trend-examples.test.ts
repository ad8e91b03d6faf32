import { expect, test } from 'vitest';
import { trendsPath } from '../../src/core/paths.ts';
import type { YearChanges } from '../../src/core/trends/year-changes.ts';
import { trendExamples } from '../../src/site/trend-examples.ts';

const changed = (phrase: string, hitsBefore: number, hits: number) => ({
  ...{ phrase, hitsBefore, hits, reportsBefore: hitsBefore, reports: hits, score: 10 },
});

const year = (of: number, lists: Partial<YearChanges>): YearChanges => ({
  ...{ year: of, reports: 5, characters: 5000, least: 1, leastBefore: 1 },
  ...{ first: [], rising: [], falling: [], dropped: [], ...lists },
});

const before = (of: number): Pick<YearChanges, 'before'> => ({
  before: { year: of, reports: 5, characters: 5000, basis: { level: ['区县'], type: ['工作总结'] } },
});

/** Under the levels and types that the counts are of. */
const pathOf = (...phrases: string[]): string =>
  `${trendsPath(...phrases)}&level=${encodeURIComponent('区县')}&type=${encodeURIComponent('工作总结')}`;

test('an archive of one year or none has nothing to ask about', () => {
  expect(trendExamples([])).toEqual([]);
  expect(trendExamples([year(2022, { rising: [changed('双碳', 0, 3)] })])).toEqual([]);
});

test('each question is of the latest year that answers it, with its counts', () => {
  const rising = ['双碳', '数字化转型', '一网通办', '营商环境'].map((phrase, index) => changed(phrase, 1, 9 - index));
  const changes = [
    year(2022, {}),
    year(2023, { ...before(2022), rising, first: [changed('5g基站', 0, 4)] }),
    year(2024, { ...before(2023), falling: [changed('放管服', 8, 1)] }),
  ];
  expect(trendExamples(changes)).toEqual([
    {
      asks: '2023 年比 2022 年多说的',
      phrases: ['双碳', '数字化转型', '一网通办'],
      counts: '1 → 9、1 → 8、1 → 7 次',
      path: pathOf('双碳', '数字化转型', '一网通办'),
    },
    { asks: '2023 年馆内首见的', phrases: ['5g基站'], counts: '0 → 4 次', path: pathOf('5g基站') },
    { asks: '2024 年比 2023 年少说的', phrases: ['放管服'], counts: '8 → 1 次', path: pathOf('放管服') },
  ]);
});
