import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, gapsOf, labelsOf, pathsOf, scaleFor } from '../../../src/browser/trends/chart-layout.ts';
import { equalLines, heightOf, type Series } from '../../../src/browser/trends/series.ts';
import type { TrendPoint } from '../../../src/core/trends/trend.ts';

const BOX: Box = { width: 700, height: 300, top: 30, right: 150, bottom: 30, left: 40 };

const point = fc
  .record({ of: fc.integer({ min: 1, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ of, share }) => ({ of, reports: Math.round(of * share), characters: of * 1000 }));
const points: fc.Arbitrary<TrendPoint[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2025 }), point), {
    minLength: 1,
    maxLength: 30,
    selector: ([year]) => year,
  })
  .map((given) => given.map(([year, rest]) => ({ year, ...rest })).sort((a, b) => a.year - b.year));

const seriesOf = (place: number, its: TrendPoint[]): Series => ({
  ...{ query: `词${place}`, place, understood: '', notes: [] },
  trend: { points: its, levels: [], undated: { reports: 0, of: 0 } },
});

test('every point lies in the box, later years further right, higher values higher', () => {
  fc.assert(
    fc.property(points, (its) => {
      const scale = scaleFor(its, { measure: 'share', box: BOX, values: 4, yearRoom: 48 });
      for (const each of its) {
        const [x, y] = [scale.x(each.year), scale.y(heightOf(each, 'share'))];
        expect(x).toBeGreaterThanOrEqual(BOX.left);
        expect(x).toBeLessThanOrEqual(BOX.width - BOX.right + 1e-6);
        expect(y).toBeGreaterThanOrEqual(BOX.top - 1e-6);
        expect(y).toBeLessThanOrEqual(BOX.height - BOX.bottom);
      }
      const years = its.map(({ year }) => scale.x(year));
      expect([...years].sort((a, b) => a - b)).toEqual(years);
    }),
  );
});

test('lines break where a year holds nothing', () => {
  fc.assert(
    fc.property(points, (its) => {
      const scale = scaleFor(its, { measure: 'share', box: BOX, values: 4, yearRoom: 48 });
      const drawn = pathsOf(its, scale, 'share').reduce((sum, path) => sum + path.split('L').length - 1, 0);
      const neighbours = its.filter(({ year }) => its.some((other) => other.year === year + 1)).length;
      expect(drawn).toBe(neighbours);
      expect(gapsOf(its).length + its.length).toBe((its.at(-1)?.year ?? 0) - (its[0]?.year ?? 0) + 1);
    }),
  );
});

test('names at the ends keep apart, within the box, six equal lines as well', () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), (given) => {
      const series = given.map((its, place) => seriesOf(place, its));
      const scale = scaleFor(given.flat(), { measure: 'share', box: BOX, values: 4, yearRoom: 48 });
      const labels = labelsOf(series, scale, 'share', 17);
      expect(labels).toHaveLength(series.length);
      for (const [index, { y }] of labels.entries()) {
        expect(y).toBeGreaterThanOrEqual(BOX.top - 1e-6);
        expect(y).toBeLessThanOrEqual(BOX.height - BOX.bottom);
        if (index > 0) expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6);
      }
    }),
  );
});

test('a single year stands in the middle, without a line', () => {
  const only = [{ year: 2021, reports: 1, of: 1, characters: 1000 }];
  const scale = scaleFor(only, { measure: 'share', box: BOX, values: 4, yearRoom: 48 });
  expect([scale.x(2021), scale.years, pathsOf(only, scale, 'share')]).toEqual([295, [2021], []]);
});

test('equal lines are told, different ones are not', () => {
  const [a, b] = [
    [{ year: 2021, reports: 1, of: 2, characters: 9 }],
    [{ year: 2021, reports: 2, of: 2, characters: 9 }],
  ];
  const series = [seriesOf(0, a), seriesOf(1, b), seriesOf(2, a)];
  expect(equalLines(series, 'share').map((group) => group.map(({ place }) => place))).toEqual([[0, 2]]);
});
