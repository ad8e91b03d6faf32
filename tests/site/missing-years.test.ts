import { expect, test } from 'vitest';
import { missingYears } from '../../src/site/missing-years.ts';

test('a few missing years are named, many runs are counted', () => {
  expect(missingYears(8, [2015, 2017, 2018])).toBe('缺 2015、2017–2018 年');
  expect(missingYears(9, [2001, 2003, 2005, 2007])).toBe('缺 4 年');
});

test('nothing is said where nothing, or more than is held, is missing', () => {
  expect(missingYears(3, [])).toBeUndefined();
  expect(missingYears(2, [2001, 2002])).toBe('缺 2001–2002 年');
  expect(missingYears(2, [2001, 2002, 2003])).toBeUndefined();
});
