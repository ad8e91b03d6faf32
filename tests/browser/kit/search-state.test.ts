import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countChosen,
  filtersOf,
  formatState,
  NOTHING_CHOSEN,
  parseState,
  type SearchState,
  START,
  toggled,
} from '../../../src/browser/kit/search-state.ts';

/** White space at the ends of a query says nothing, and half a surrogate pair cannot stand in an address. */
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
const values = fc.uniqueArray(
  words.filter((text) => text !== ''),
  { maxLength: 3 },
);
const year = fc.oneof(fc.integer({ min: 1000, max: 9999 }).map(String), fc.constant('未注明'));
const common = {
  q: words,
  chosen: fc.record({
    year: fc.uniqueArray(year, { maxLength: 3 }),
    ...{ level: values, type: values, office: values, series: values },
  }),
  page: fc.integer({ min: 1, max: 9_999_999 }),
};
const fixed = fc.constant<false>(false);
const anyState: fc.Arbitrary<SearchState> = fc.oneof(
  fc.record({
    ...common,
    view: fc.constant('reports' as const),
    sort: fc.constantFrom('relevance', 'year-desc', 'year-asc', 'hits'),
    order: fc.constant('report' as const),
    grouped: fixed,
    stacked: fixed,
  }),
  fc.record({
    ...common,
    view: fc.constant('lines' as const),
    sort: fc.constant('relevance' as const),
    order: fc.constantFrom('report', 'left', 'right', 'year-desc', 'year-asc'),
    grouped: fc.boolean(),
    stacked: fixed,
  }),
  fc.record({
    ...common,
    view: fc.constant('years' as const),
    sort: fc.constantFrom('relevance', 'hits'),
    order: fc.constant('report' as const),
    grouped: fixed,
    stacked: fc.boolean(),
  }),
);

describe('the address', () => {
  test('holds the whole state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseState(formatState(state))).toEqual(state);
      }),
    );
  });

  test('is one for equal states', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const address = formatState(state);
        expect(formatState(parseState(address))).toBe(address);
      }),
    );
  });

  test('is empty for the page as it opens, and short for a query', () => {
    expect(formatState(START)).toBe('');
    expect(decodeURIComponent(formatState({ ...START, q: '一岗双责' }))).toBe('?q=一岗双责');
  });

  test('passes over what it does not know', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseState(`?${text}`)).not.toThrow();
      }),
    );
    expect(parseState('?q=%E0%A4%A&year=20x1&year=2021&year=2021&view=all&sort=size&page=-3')).toEqual({
      ...START,
      q: '\uFFFD%A',
      chosen: { ...NOTHING_CHOSEN, year: ['2021'] },
    });
  });

  test('reads what a plain form sends', () => {
    expect(parseState('?q=%E5%85%9A%E5%BB%BA+%E5%BB%89%E6%94%BF').q).toBe('党建 廉政');
  });
});

test('a value is chosen and taken back, each time from the first page on', () => {
  const chosen = toggled({ ...START, page: 4 }, 'level', '区县');
  expect(chosen).toEqual({ ...START, chosen: { ...NOTHING_CHOSEN, level: ['区县'] } });
  expect(countChosen(chosen.chosen)).toBe(1);
  expect(toggled(chosen, 'level', '区县')).toEqual(START);
});

test('the archive is asked for chosen values only; no year is a year that is no number', () => {
  expect(filtersOf(NOTHING_CHOSEN)).toEqual({});
  expect(filtersOf({ ...NOTHING_CHOSEN, year: ['2021', '未注明'] })).toEqual({ year: [2021, Number.NaN] });
});
