import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadOf } from '../../../src/core/trends/spread.ts';
import { countTrend, rateOf, runsOfYears, type TrendReport } from '../../../src/core/trends/trend.ts';

const LEVELS = ['中央', '省', '市', '区县', '乡镇', '单位'];

const report = fc.record(
  {
    year: fc.integer({ min: 2015, max: 2024 }),
    level: fc.constantFrom('中央', '省', '区县', '别的'),
    characters: fc.nat(9000),
    hits: fc.nat(5),
  },
  { requiredKeys: ['characters', 'hits'] },
);

describe('countTrend', () => {
  test('every figure is a plain count of the reports', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 60 }), (given) => {
        const reports = given.map((each, index) => ({ ...each, id: `r${index}` }));
        const mentioning = new Set(reports.filter(({ hits }) => hits > 0).map(({ id }) => id));
        const hits = new Map(reports.map((each) => [each.id, each.hits]));
        const trend = countTrend(reports, { mentioning, hits }, LEVELS);
        const sum = (its: typeof reports, of: (each: (typeof reports)[number]) => number): number =>
          its.reduce((total, each) => total + of(each), 0);
        const check = (points: typeof trend.points, its: typeof reports): void => {
          expect(points.map(({ year }) => year)).toEqual([...new Set(its.flatMap(({ year }) => year ?? []))].sort());
          for (const point of points) {
            const own = its.filter(({ year }) => year === point.year);
            expect(point).toEqual({
              year: point.year,
              reports: own.filter((each) => each.hits > 0).length,
              of: own.length,
              hits: sum(own, (each) => each.hits),
              characters: sum(own, ({ characters }) => characters),
            });
          }
        };
        check(trend.points, reports);
        for (const { level, points } of trend.levels)
          check(
            points,
            reports.filter((each) => each.level === level),
          );
        expect(trend.levels.map(({ level }) => level).sort()).toEqual(
          [...new Set(reports.map(({ level }) => level))].sort(),
        );
        expect(trend.undated.of).toBe(reports.filter(({ year }) => year === undefined).length);
      }),
    );
  });

  test('no report, one report, no mention', () => {
    expect(countTrend([], { mentioning: new Set() }, LEVELS)).toEqual({
      points: [],
      levels: [],
      undated: { reports: 0, of: 0 },
    });
    const only: TrendReport = { id: 'a', year: 2021, level: '省', characters: 0 };
    const { points } = countTrend([only], { mentioning: new Set() }, LEVELS);
    expect(points).toEqual([{ year: 2021, reports: 0, of: 1, characters: 0 }]);
  });

  test('occurrences that were not counted have no rate', () => {
    const point = { year: 2021, reports: 1, of: 2, characters: 5000 };
    expect([rateOf(point), rateOf({ ...point, hits: 3 }), rateOf({ ...point, hits: 0, characters: 0 })]).toEqual([
      undefined,
      6,
      0,
    ]);
  });
});

test('years without a report cut the line', () => {
  const runs = runsOfYears([2017, 2018, 2020, 2023, 2024].map((year) => ({ year })));
  expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2017, 2018], [2020], [2023, 2024]]);
});

describe('spreadOf', () => {
  const level = (name: string | undefined, shares: Record<number, [number, number]>) => ({
    level: name,
    points: Object.entries(shares).map(([year, [reports, of]]) => ({ year: Number(year), reports, of, characters: 1 })),
  });

  test('first, last and peak year; the lag behind the nearest level above that mentions it', () => {
    const [central, province, county] = spreadOf([
      level('中央', { 2018: [0, 1], 2019: [1, 1], 2020: [1, 1], 2021: [1, 1] }),
      level('省', { 2019: [0, 2], 2020: [0, 2] }),
      level('区县', {
        2018: [0, 4],
        2019: [0, 4],
        2020: [0, 4],
        2021: [1, 4],
        2022: [3, 4],
        2023: [3, 4],
        2024: [0, 4],
      }),
    ]);
    expect(central).toMatchObject({ first: { year: 2019 }, last: { year: 2021 }, peak: { year: 2019 } });
    expect(central).not.toHaveProperty('lag');
    expect(province).toEqual({ level: '省', held: { from: 2019, to: 2020 }, fromTheStart: false });
    expect(county).toMatchObject({
      first: { year: 2021 },
      last: { year: 2023 },
      peak: { year: 2022 },
      lag: { behind: '中央', years: 2 },
    });
  });

  test('a lower level may be earlier', () => {
    const [, city] = spreadOf([
      level('省', { 2017: [0, 1], 2018: [0, 2], 2019: [0, 2], 2020: [1, 2] }),
      level('市', { 2017: [0, 1], 2018: [1, 1], 2019: [1, 1], 2020: [1, 1] }),
    ]);
    expect(city?.lag).toEqual({ behind: '省', years: -2 });
  });

  test.each([
    [
      'the upper level begins with a mention',
      { 2019: [1, 1], 2020: [1, 1], 2021: [1, 1] },
      { 2018: [0, 1], 2019: [0, 1], 2020: [0, 1], 2021: [1, 1] },
    ],
    [
      'a year of the lower level is missing',
      { 2018: [0, 1], 2019: [1, 1], 2020: [1, 1], 2021: [1, 1] },
      { 2018: [0, 1], 2019: [0, 1], 2021: [1, 1] },
    ],
  ] as const)('nothing is said where %s', (_, upper, lower) => {
    const shares = (of: object) => of as Record<number, [number, number]>;
    expect(spreadOf([level('省', shares(upper)), level('市', shares(lower))])[1]?.lag).toBeUndefined();
  });

  test('a unit stands under no level', () => {
    const rows = spreadOf([
      level('省', { 2019: [0, 1], 2020: [1, 1] }),
      level('单位', { 2019: [0, 1], 2021: [1, 1] }),
      level(undefined, { 2021: [1, 1] }),
    ]);
    expect(rows.map(({ lag }) => lag)).toEqual([undefined, undefined, undefined]);
  });
});
