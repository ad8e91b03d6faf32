import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/compare/comparison.ts';
import { findChunks } from '../../../src/core/compare/phrase-chunks.ts';
import { compareWording } from '../../../src/core/compare/wording.ts';
import { reportOf, textAt } from './invented.ts';

test.each([
  ['积极打造低空经济等新增长引擎', ['低空经济', '新增长引擎']],
  ['推动茶旅融合和数字乡村建设', ['茶旅融合', '数字乡村建设']],
  ['促进社会和谐', ['社会和谐']],
  ['参与乡村共建', ['乡村共建']],
  ['增加保障性住房', ['保障性住房']],
  ['建设5G基站', ['5g基站']],
  ['加快', ['加快']],
  ['新建公路36公里', []],
  ['过去一年', []],
  ['今后五年', []],
])('%s', (sentence, expected) => {
  expect(findChunks(sentence)).toEqual(expected);
});

const A = reportOf('报告', '发展传统农业。推进危房改造。办好采茶节。');
const B = reportOf('报告', '打造“一村一品”示范带。发展低空经济。低空经济成为新亮点。办好采茶节。');
test('a slogan with a mark inside is found in the other report', () => {
  const a = reportOf('报告', '坚持“小微水体、家家有责”的方针。');
  const b = reportOf('报告', '坚持“小微水体、家家有责”，加强巡河。');
  const found = compareWording(a, b);
  expect([...found.new, ...found.dropped].map(({ text }) => text)).not.toContain('小微水体家家有责');
});

const words = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text);

describe('between two reports', () => {
  const wording = compareWording(A, B);

  test('what came and what went', () => {
    expect(words(wording.new)).toContain('低空经济');
    expect(words(wording.new)).toContain('一村一品');
    expect(words(wording.dropped)).toContain('危房改造');
    expect(words([...wording.new, ...wording.dropped])).not.toContain('采茶节');
  });

  test('each with its count, its quotation marks and its first place', () => {
    const phrase = wording.new.find(({ text }) => text === '低空经济');
    expect(phrase).toMatchObject({ count: 2, quoted: false });
    expect(phrase && textAt(B, phrase.span)).toBe('低空经济');
    expect(wording.new.find(({ text }) => text === '一村一品')?.quoted).toBe(true);
  });

  test('no part of a phrase beside the phrase', () => {
    for (const text of words(wording.new)) {
      expect(words(wording.new).filter((other) => other !== text && text.includes(other))).toEqual([]);
    }
  });
});

test('the archive tells first uses, and what is common comes later', () => {
  const archive = { before: (phrase: string) => (phrase === '一村一品' ? 6 : 0) };
  const { new: phrases } = compareWording(A, B, { archive });
  expect(phrases.find(({ text }) => text === '低空经济')?.firstUse).toBe(true);
  expect(phrases.find(({ text }) => text === '一村一品')?.firstUse).toBe(false);
  expect(words(phrases).indexOf('低空经济')).toBeLessThan(words(phrases).indexOf('一村一品'));
});

test('a report has no new words beside itself', () => {
  expect(compareWording(B, B)).toEqual({ new: [], dropped: [] });
});
