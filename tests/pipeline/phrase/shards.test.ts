import { expect, test } from 'vitest';
import { cutShards } from '../../../src/pipeline/phrase/shards.ts';
import { aReport } from '../../core/phrase/a-report.ts';

/** Reports of years, newest first: `{ 2022: 2 }` is two reports of 2022; 0 stands for no year. */
function reportsOf(years: Record<number, number>) {
  return Object.entries(years)
    .sort(([a], [b]) => Number(b) - Number(a))
    .flatMap(([year, count]) =>
      Array.from({ length: count }, () => aReport([], Number(year) > 0 ? { year: Number(year) } : {})),
    );
}

const shape = (years: Record<number, number>, largest: number): string[] =>
  cutShards(reportsOf(years), largest).map((shard) => {
    const inYears = new Set(shard.map(({ metadata }) => metadata.year.value ?? 'none'));
    return `${[...inYears].join(' ')}: ${shard.length}`;
  });

test('years are kept together, the oldest first filled', () => {
  expect(shape({ 2020: 2, 2021: 2, 2022: 2, 2023: 1 }, 4)).toEqual(['2023 2022: 3', '2021 2020: 4']);
});

test('this year’s addition leaves the older shards as they were', () => {
  const before = shape({ 2020: 2, 2021: 2, 2022: 2 }, 4);
  expect(shape({ 2020: 2, 2021: 2, 2022: 3 }, 4).slice(1)).toEqual(before.slice(1));
});

test('a large year is cut evenly and stands alone', () => {
  expect(shape({ 2020: 1, 2021: 5, 2022: 1 }, 2)).toEqual(['2022: 1', '2021: 2', '2021: 1', '2021: 2', '2020: 1']);
});

test('reports without a year come last', () => {
  expect(shape({ 0: 2, 2021: 1 }, 2)).toEqual(['2021: 1', 'none: 2']);
});

test('nothing is lost, nothing stands twice, the order stays', () => {
  const reports = reportsOf({ 0: 3, 2019: 7, 2020: 1, 2021: 4, 2022: 9 });
  expect(cutShards(reports, 4).flat()).toEqual(reports);
  expect(cutShards([], 4)).toEqual([]);
});
