import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../../src/core/trends/phrase-candidates.ts';

describe('phrasesIn', () => {
  test('gives the matter of a clause, and what stands in quotation marks', () => {
    expect(phrasesIn('积极打造低空经济、“高效办成一件事”。')).toEqual(
      expect.arrayContaining(['低空经济', '高效办成一件事']),
    );
  });

  test.each([
    ['a measure word whose number was cut off', '新建公路35公里，客运量20万人次。', ['公里', '万公里', '人次']],
    ['what names no matter', '当前，时间紧、情况好，以上措施到位。', ['当前', '时间', '以上', '措施', '到位']],
    [
      'what is left of a clause',
      '受疫情影响，教育等领域改革，十年来，仍处高位。',
      ['受疫情影响', '领域改革', '十年来', '仍处高位'],
    ],
    [
      'what points at something named elsewhere',
      '各个领域、本单位、什么时候、内卷之害、尽力而为。',
      ['各个领域', '本单位', '什么时候', '尽力而'],
    ],
    [
      'what was done, without its matter',
      '高水平办好，大幅度增加，基本普及，实践证明，范围扩大。',
      ['高水平办好', '大幅度增加', '基本普及', '实践证明', '范围扩大'],
    ],
    ['adjectives without their noun', '非生产性、历史性，新型、大型。', ['非生产性', '历史性', '新型', '大型']],
    ['a piece of a name', '呼和浩特、包头。', ['浩特']],
    ['thanks', '表示衷心感谢。', ['衷心感谢', '感谢']],
  ])('leaves out %s', (_, text, phrases) => {
    expect(phrasesIn(text).filter((phrase) => phrases.includes(phrase))).toEqual([]);
  });

  test.each([
    '要素市场',
    '要素',
    '受众',
    '历史文化街区',
    '基础研究',
    '用地',
    '政策取向',
    '新动向',
    '环境保护',
    '阶段性目标',
    '基本农田',
    '土耳其',
    '手段创新',
  ])('keeps %s', (phrase) => {
    expect(phrasesIn(`${phrase}、其他。`)).toContain(phrase);
  });
});
