import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOccurrences, grep, naiveFold } from '../../bench/naive.ts';
import { readWritten } from '../../src/core/text/reading.ts';

const report = (id: string, text: string, title = '') => ({ id, year: '2021', level: '区县', types: [], text, title });

it('folds to letters and digits, with a line break at sentence ends', () => {
  expect(naiveFold('学懂、弄通；做实。ＧＤＰ增长5.5%')).toBe('学懂弄通\n做实\ngdp增长55');
  expect(naiveFold('第一行\r\n第二行')).toBe('第一行\n第二行');
});

it('keeps masking signs as letters, so that no phrase reaches across them', () => {
  expect(naiveFold('在**市')).toBe('在xx市');
});

it('agrees with the folding of the site where it claims to: any text of common characters', () => {
  const character = fc.constantFrom(...'学懂弄通做实一二ＡａｂxyzZ09８，、“”（）…—。！？；.,!?;: \n㎡½é');
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      // A single x beside Chinese is a mask to the site, as a letter is to the naive scan: both are x.
      const text = characters.join('');
      const runs = (folded: string): string[] => folded.split('\n').filter((run) => run !== '');
      const alike = (run: string): string => run.replace(/x+/g, 'x');
      expect(runs(naiveFold(text)).map(alike)).toEqual(runs(readWritten(text).text).map(alike));
    }),
  );
});

it('counts places from the left, without overlap', () => {
  expect(countOccurrences('天天天', '天天')).toBe(1);
  expect(countOccurrences('天天天天', '天天')).toBe(2);
  expect(countOccurrences('晴', '天')).toBe(0);
});

it('finds reports with their places, and those that only a title finds', () => {
  const reports = [report('a', '落实责任\n责任到人'), report('b', '无', '责任'), report('c', '无')];
  const { places, hitCount } = grep(reports, '责、任');
  expect([...places]).toEqual([
    ['a', 2],
    ['b', 0],
  ]);
  expect(hitCount).toBe(2);
});
