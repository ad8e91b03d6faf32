import { expect, test } from 'vitest';
import { type CountedReport, firstAndLatest, tallyByYear } from '../../../src/core/phrase/tally.ts';

const reports: CountedReport[] = [
  { id: 'a', year: 2022, level: '区县', characters: 5000 },
  { id: 'b', year: 2021, level: '市', characters: 4000 },
  { id: 'c', year: 2021, level: '区县', characters: 6000 },
  { id: 'd', characters: 0 },
  { id: 'e', year: 2023, level: '街区', characters: 100 },
];
const hits: Record<string, number> = { a: 3, c: 2, d: 1, e: 1 };
const hitsOf = (id: string) => hits[id] ?? 0;
const LEVELS = ['中央', '市', '区县'];

test('by year, with the number of reports it could stand in', () => {
  expect(tallyByYear(reports, hitsOf)).toEqual([
    { value: 2021, reports: 1, of: 2, hits: 2, characters: 10_000, per10000: 2 },
    { value: 2022, reports: 1, of: 1, hits: 3, characters: 5000, per10000: 6 },
    { value: 2023, reports: 1, of: 1, hits: 1, characters: 100, per10000: 100 },
    { value: undefined, reports: 1, of: 1, hits: 1, characters: 0, per10000: 0 },
  ]);
});

test('first and latest mention per level', () => {
  const spans = firstAndLatest(reports, hitsOf, LEVELS).map((span) => [span.level, span.first.id, span.latest.id]);
  expect(spans).toEqual([
    ['区县', 'c', 'a'],
    ['街区', 'e', 'e'],
  ]);
});
