import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHits } from '../../../../src/browser/report/hits/find-hits.ts';
import { strokesOf } from '../../../../src/browser/report/hits/map-view.ts';
import { readRequest, withoutRequest } from '../../../../src/browser/report/hits/request.ts';
import { segmentsOf } from '../../../../src/browser/report/hits/segments.ts';
import { compileAliases, NO_ALIASES } from '../../../../src/core/text/aliases.ts';

test('overlapping hits are cut where one begins or ends', () => {
  expect(
    segmentsOf([
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 8, end: 9 },
    ]),
  ).toEqual([
    { start: 0, end: 2, hits: [0] },
    { start: 2, end: 4, hits: [0, 1] },
    { start: 4, end: 6, hits: [1] },
    { start: 8, end: 9, hits: [2] },
  ]);
});

test('the segments of a hit are the hit', () => {
  const range = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, n]) => ({ start, end: start + n }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (hits) => {
      const segments = segmentsOf(hits);
      for (const [number, { start, end }] of hits.entries()) {
        const own = segments.filter((segment) => segment.hits.includes(number));
        expect(own[0]?.start).toBe(start);
        expect(own.at(-1)?.end).toBe(end);
        expect(own.reduce((sum, segment) => sum + segment.end - segment.start, 0)).toBe(end - start);
      }
    }),
  );
});

test('only the phrase is found, never its single characters', () => {
  const { wordings, byParagraph } = findHits(['一岗双责，一岗。', '双责', '一岗 双责'], '一岗双责', NO_ALIASES);
  expect(wordings).toHaveLength(1);
  expect(byParagraph.map((hits) => hits.map(({ start, end }) => [start, end]))).toEqual([[[0, 4]], [], [[0, 5]]]);
});

test('an abbreviation is found by what it means', () => {
  const aliases = compileAliases({ mzshh: '民主生活会' });
  const { byParagraph } = findHits(['召开mzshh。'], '民主生活会', aliases);
  expect(byParagraph[0]).toMatchObject([{ start: 2, end: 7 }]);
});

test('the address says what to mark and where to begin', () => {
  const address = (search: string, hash = '') => ({ pathname: '/a/reports/b.html', search, hash });
  expect(readRequest(address('', '#p3'))).toBeUndefined();
  expect(readRequest(address('?q=+'))).toBeUndefined();
  expect(readRequest(address('?q=甲&at=14', '#p3'))).toEqual({ query: '甲', paragraph: 'p3', at: 14 });
  expect(readRequest(address('?q=甲&at=x', '#s2'))).toEqual({ query: '甲', paragraph: undefined, at: 0 });
  expect(withoutRequest(address('?q=甲&at=14', '#p3'))).toBe('b.html#p3');
  expect(withoutRequest(address('?b=1&q=甲'))).toBe('b.html?b=1');
});

test('hits that stand close together share a stroke of the map', () => {
  expect(strokesOf([0.1, 0.101, 0.2, 0.9])).toEqual([
    { place: 0.1, first: 0, last: 1 },
    { place: 0.2, first: 2, last: 2 },
    { place: 0.9, first: 3, last: 3 },
  ]);
});
