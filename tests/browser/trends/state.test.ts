import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatState,
  MOST_PHRASES,
  parseState,
  START,
  type TrendsState,
  toggled,
  withoutPhrase,
  withPhrase,
} from '../../../src/browser/trends/state.ts';

const words = fc.string({
  unit: fc.constantFrom('改', '革', '|', '-', '&', '#', '%', '"', '…'),
  minLength: 1,
  maxLength: 8,
});
const state: fc.Arbitrary<TrendsState> = fc
  .record({
    phrases: fc.uniqueArray(words, { maxLength: MOST_PHRASES }),
    measure: fc.constantFrom('share' as const, 'rate' as const),
    levels: fc.uniqueArray(words, { maxLength: 3 }),
    types: fc.uniqueArray(words, { maxLength: 3 }),
    near: fc.integer({ min: -1, max: MOST_PHRASES - 1 }),
  })
  .map((each) => ({ ...each, near: each.near < each.phrases.length ? each.near : -1 }));

describe('the address', () => {
  test('holds the whole state', () => {
    fc.assert(fc.property(state, (each) => void expect(parseState(formatState(each))).toEqual(each)));
  });

  test('what it does not know is passed over', () => {
    expect(parseState('?measure=colour&near=9&q=&x=1')).toEqual(START);
    expect(parseState('?q=a&q=b&q=a&near=3')).toEqual({ ...START, phrases: ['a', 'b'] });
    expect(parseState(`?${'abcdefgh'.replace(/./g, 'q=$&&')}`).phrases).toHaveLength(MOST_PHRASES);
    expect(formatState(START)).toBe('');
  });
});

test('a phrase is added once, and no more than there are lines for', () => {
  const two = withPhrase(withPhrase(START, '改革'), ' 开放 ');
  expect(withPhrase(two, '改革')).toEqual(two);
  const full = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce(withPhrase, START);
  expect(full.phrases).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('neighbours stay with their phrase when another is taken off', () => {
  const three = { ...START, phrases: ['a', 'b', 'c'], near: 1 };
  expect(withoutPhrase(three, 0)).toMatchObject({ phrases: ['b', 'c'], near: 0 });
  expect(withoutPhrase(three, 1)).toMatchObject({ phrases: ['a', 'c'], near: -1 });
  expect(withoutPhrase(three, 2)).toMatchObject({ phrases: ['a', 'b'], near: 1 });
});

test('a filter is chosen and taken back', () => {
  expect(toggled(toggled(START, 'levels', '省'), 'levels', '省')).toEqual(START);
});
