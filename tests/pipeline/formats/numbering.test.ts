import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatNumber } from '../../../src/core/docx/number-format.ts';
import { withNumber } from '../../../src/core/docx/numbering.ts';
import { parseChineseNumber } from '../../../src/core/text/chinese.ts';
import { findLabel } from '../../../src/core/text/numbering.ts';
import { readDocx } from '../../../src/pipeline/formats/docx.ts';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';

describe('formatNumber', () => {
  it('writes Chinese numbers that read back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseChineseNumber(formatNumber(value, 'chineseCounting'))).toBe(value);
      }),
    );
  });

  test.each([
    [10, 'chineseCounting', '十'],
    [12, 'japaneseCounting', '十二'],
    [103, 'chineseCountingThousand', '一百零三'],
    [2, 'chineseLegalSimplified', '贰'],
    [3, 'ideographTraditional', '丙'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [21, 'decimalEnclosedCircle', '21'],
    [4, 'lowerRoman', 'iv'],
    [28, 'upperLetter', 'BB'],
    [7, 'decimalFullWidth', '７'],
    [5, 'no such format', '5'],
    [0, 'chineseCounting', '0'],
  ])('%i as %s is %s', (value, format, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });
});

describe('withNumber', () => {
  test.each([
    ['一、', '主要工作', '一、主要工作'],
    ['（一）', '2022年', '（一）2022年'],
    ['1.', '抓学习', '1.抓学习'],
    ['1.', '2023年', '1. 2023年'],
    ['第一章', '总则', '第一章 总则'],
    ['①', '完善制度', '①完善制度'],
  ])('%s before %s', (sign, text, written) => {
    expect(withNumber(sign, text)).toBe(written);
    expect(findLabel(written)).toBeDefined();
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = (levels: string, nums: string): string =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}</w:numbering>`;

const num = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;

/** Paragraphs given as list, depth and text. */
function linesOf(numberingPart: string, items: readonly [list: number, depth: number, text: string][]): string[] {
  const body = items.map(
    ([list, depth, text]) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  );
  const file = writeZip([
    { name: 'word/document.xml', data: `<w:document ${W}><w:body>${body.join('')}</w:body></w:document>` },
    { name: 'word/numbering.xml', data: numberingPart },
  ]);
  return readDocx(file).lines.map(({ text, item }) => (item ? `- ${text}` : text));
}

describe('automatic numbers', () => {
  const levels =
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

  it('count on, and begin anew below each number above', () => {
    const items: [number, number, string][] = [
      [1, 0, '甲'],
      [1, 1, '乙'],
      [1, 1, '丙'],
      [1, 0, '丁'],
      [1, 1, '戊'],
      [1, 2, '己'],
    ];
    expect(linesOf(numbering(levels, num(1)), items)).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
      '1.己',
    ]);
  });

  it('go on through lists of one definition, unless a list says where it starts', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const part = numbering(levels, num(1) + num(2) + num(3, restart));
    const items: [number, number, string][] = [
      [1, 0, '甲'],
      [2, 0, '乙'],
      [3, 0, '丙'],
      [3, 0, '丁'],
    ];
    expect(linesOf(part, items)).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('keep counting below another number when the level never restarts', () => {
    const steady = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const items: [number, number, string][] = [
      [1, 0, '甲'],
      [1, 1, '乙'],
      [1, 0, '丙'],
      [1, 1, '丁'],
    ];
    expect(linesOf(numbering(steady, num(1)), items)).toEqual(['一、甲', '1.乙', '二、丙', '2.丁']);
  });

  it('leave bullets to the list, and lists that are not there alone', () => {
    const items: [number, number, string][] = [
      [1, 0, '甲'],
      [9, 0, '乙'],
      [0, 0, '丙'],
    ];
    expect(linesOf(numbering(level(0, 'bullet', ''), num(1)), items)).toEqual(['- 甲', '乙', '丙']);
  });
});
