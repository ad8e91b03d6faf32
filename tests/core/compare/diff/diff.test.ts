import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../src/core/compare/comparison.ts';
import { measureCohesion } from '../../../../src/core/compare/diff/cohesion.ts';
import { diffTexts } from '../../../../src/core/compare/diff/diff.ts';
import { render, sentence } from '../invented.ts';

test.each([
  ['nothing changed', '修路12公里。', '修路12公里。', '修路12公里。'],
  ['a number is one token', '修路1200米。', '修路1300米。', '修路[-1200-]{+1300+}米。'],
  ['decimals and percent belong to it', '增长6.5%。', '增长6.8%。', '增长[-6.5%-]{+6.8%+}。'],
  ['width is no change', '增长６％。', '增长6%。', '增长6%。'],
  ['a Latin word is one token', '推广5G和AI应用。', '推广5G和APP应用。', '推广5G和[-AI-]{+APP+}应用。'],
  [
    'no island of one character',
    '全面加强河道整治。',
    '持续抓强水库除险。',
    '[-全面加强河道整治-]{+持续抓强水库除险+}。',
  ],
  [
    'a comma stays as an island',
    '修好路，种好树。',
    '通上水，栽上茶。',
    '[-修好路-]{+通上水+}，[-种好树-]{+栽上茶+}。',
  ],
  ['an insertion begins at a mark', '抓改革、开放。', '抓改革、创新、开放。', '抓改革{+、创新+}、开放。'],
  ['everything changed', '修路', '种茶', '[-修路-]{+种茶+}'],
  ['from nothing', '', '种茶', '{+种茶+}'],
])('%s', (_, a, b, expected) => {
  expect(render(diffTexts(a, b))).toBe(expected);
});

describe('with the words of the reports', () => {
  const cohesion = measureCohesion([
    '防范风险。防范隐患。防御外敌。防御风浪。取得成绩。取得成就。成绩喜人。成就可观。',
  ]);
  test.each([
    ['一定要防御风浪', '一定要防范隐患', '一定要[-防御风浪-]{+防范隐患+}'],
    ['取得的成就喜人', '取得的成绩喜人', '取得的[-成就-]{+成绩+}喜人'],
  ])('a change takes in the whole word: %s', (a, b, expected) => {
    expect(render(diffTexts(a, b, cohesion))).toBe(expected);
  });
});

const sideOf = (pieces: readonly Piece[], side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('');
const pairs = fc.oneof(
  fc.tuple(sentence, sentence),
  fc.tuple(sentence, sentence, sentence).map(([x, y, z]) => [x + y + z, x + z] as [string, string]),
  fc.tuple(sentence, sentence, sentence).map(([x, y, z]) => [x + y, z + y] as [string, string]),
);

describe('properties', () => {
  const cohesion = measureCohesion(['河道整治道路硬化', '河道整治道路硬化', '道路整治']);

  test('the pieces make up both texts', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const pieces = diffTexts(a, b, cohesion);
        expect([sideOf(pieces, 'a'), sideOf(pieces, 'b')]).toEqual([a, b]);
        for (const { type, ...piece } of pieces) {
          if (type === 'deleted') expect(piece.b).toBe('');
          if (type === 'inserted') expect(piece.a).toBe('');
          expect(piece.a + piece.b).not.toBe('');
        }
      }),
    );
  });

  test('exchanging the texts exchanges deleted and inserted', () => {
    const kept = (pieces: readonly Piece[]) => pieces.filter(({ type }) => type === 'kept');
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const there = kept(diffTexts(a, b, cohesion)).map((piece) => [piece.a, piece.b]);
        const back = kept(diffTexts(b, a, cohesion)).map((piece) => [piece.b, piece.a]);
        expect(back).toEqual(there);
      }),
    );
  });

  test('no number is cut in two', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const pieces = diffTexts(a, b, cohesion);
        pieces.forEach((piece, index) => {
          for (const side of ['a', 'b'] as const) {
            const next = pieces.slice(index + 1).find((other) => other[side] !== '');
            expect(/[0-9]$/.test(piece[side]) && /^[0-9]/.test(next?.[side] ?? '')).toBe(false);
          }
        });
      }),
    );
  });

  test('what is too long for a table counts as changed', () => {
    const [a, b] = ['甲'.repeat(2500), '乙'.repeat(2500)];
    expect(render(diffTexts(`修${a}路`, `修${b}路`))).toBe(`[-修${a}路-]{+修${b}路+}`);
  });
});
