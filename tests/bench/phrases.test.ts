import { expect, it } from 'vitest';
import { CHOSEN_PHRASES } from '../../bench/chosen-phrases.ts';
import { naiveFold } from '../../bench/naive.ts';
import { drawPhrases, LONGEST, SHORTEST, touchedByAliases } from '../../bench/phrases.ts';
import { mulberry32 } from '../../bench/random.ts';

const TEXT = naiveFold('全面落实党风廉政建设责任制，召开2021年度工作会议。二〇二一年完成投资10亿元，民生持续改善。');
const report = (text: string, title = '') => ({ id: 'a', year: '', level: '', types: [], text, title });

it('draws distinct phrases of Han characters that stand in the text', () => {
  const phrases = drawPhrases([report(TEXT)], 40, { random: mulberry32(1) });
  expect(new Set(phrases).size).toBe(40);
  for (const phrase of phrases) {
    expect(TEXT).toContain(phrase);
    expect(phrase).toMatch(/^\p{Script=Han}+$/u);
    expect(phrase).not.toContain('〇');
    expect(phrase.length).toBeGreaterThanOrEqual(SHORTEST);
    expect(phrase.length).toBeLessThanOrEqual(LONGEST);
  }
});

it('draws the same phrases for the same seed', () => {
  const draw = (seed: number) => drawPhrases([report(TEXT)], 10, { random: mulberry32(seed) });
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});

it('gives up when the texts hold too little', () => {
  expect(() => drawPhrases([report('短')], 1, { random: mulberry32(1) })).toThrow('only 0 of 1');
});

it('tells the phrases that stand somewhere by an abbreviation only', () => {
  const isTouched = touchedByAliases([report('召开mzshh的通知\n民主生活会')], { mzshh: '民主生活会' });
  expect(['民主生活会', '召开民', '会的通知'].map(isTouched)).toEqual([true, true, true]);
  expect(['召开', '的通知', '民主集中制'].map(isTouched)).toEqual([false, false, false]);
});

it('has forty distinct chosen phrases, none of them an operator of the query language', () => {
  expect(new Set(CHOSEN_PHRASES).size).toBe(40);
  for (const phrase of CHOSEN_PHRASES) expect(phrase).not.toMatch(/[\s"“”|?*#…:：-]/);
});
