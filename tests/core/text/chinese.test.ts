import { describe, expect, test } from 'vitest';
import { isHan, parseChineseNumber } from '../../../src/core/text/chinese.ts';

describe('parseChineseNumber', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百零三', 103],
    ['一百一十', 110],
    ['两千', 2_000],
    ['一万二千三百', 12_300],
    ['三十万', 300_000],
    ['二〇二一', 2_021],
    ['二○二一', 2_021],
    ['二O一O', 2_010],
    ['二Ｏ零九', 2_009],
    ['二0一0', 2_010],
    ['二零二一', 2_021],
    ['2021', 2_021],
    ['２１', 21],
    ['零', 0],
  ])('%s is %d', (text, number) => {
    expect(parseChineseNumber(text)).toBe(number);
  });

  test.each(['', '第十', '二三十', '十百', '20XX', '1.5', '一岗', '三是', '999999999999999999999'])(
    '%s is none',
    (text) => {
      expect(parseChineseNumber(text)).toBeUndefined();
    },
  );
});

test('isHan', () => {
  expect(['张三', '𠮷', '张3', 'XX', '', '张 三'].map(isHan)).toEqual([true, true, false, false, false, false]);
});
