import { expect, test } from 'vitest';
import { rejoinFragments } from '../../../../src/core/report/clean/fragments.ts';
import { toLines } from '../../../../src/core/report/clean/lines.ts';
import { rejoin, wrapWidth } from '../../../../src/core/report/clean/rejoin.ts';
import { closeSpacedDigits, closeSpacedLine } from '../../../../src/core/report/clean/spaces.ts';
import { findLabel } from '../../../../src/core/text/numbering.ts';

const options = {
  isTitle: (text: string) => /(?:总结|报告)$/u.test(text),
  isNumbered: (text: string) => findLabel(text) !== undefined,
};
const PARAGRAPHS = [
  '我局成立于一九九三年，现有在编人员二十六名，设办公室、业务股、执法股三个股室，承担全县粮食流通监督检查职责，服务粮食企业五十二家',
  '今年以来，先后开展夏粮收购、秋粮收购专项检查，出动执法人员一百四十人次，检查企业五十二家，责令整改九家，收购秩序总体平稳有序',
  '下一步，我们将补齐人员短板，完善巡查台账，把检查结果与信用等级挂钩，做到有据可查、有责可追，守住管好全县粮仓，让群众放心满意',
];

function wrap(paragraph: string, width: number, indent: string): string {
  const text = indent + paragraph;
  return Array.from({ length: Math.ceil(text.length / width) }, (_, n) => text.slice(n * width, (n + 1) * width)).join(
    '\n',
  );
}

test.each([22, 28, 36])('paragraphs wrapped at %i characters come back whole', (width) => {
  const text = PARAGRAPHS.map((paragraph) => wrap(`${paragraph}。`, width, '　　')).join('\n');
  const { lines, rejoined } = rejoin(toLines(text), options);
  expect(lines.map((line) => line.text)).toEqual(PARAGRAPHS.map((paragraph) => `${paragraph}。`));
  expect(rejoined.length).toBe(text.split('\n').length - PARAGRAPHS.length);
});

test('a page break in mid-sentence does not part a paragraph that is set in', () => {
  const [first = '', second = ''] = PARAGRAPHS;
  const broken = wrap(`${first}。`, 28, '　　').replace('\n', '\n\n\n');
  const { lines } = rejoin(toLines(`${broken}\n${wrap(`${second}。`, 28, '　　')}`), options);
  expect(lines.filter((line) => line.text !== '').map((line) => line.text)).toEqual([`${first}。`, `${second}。`]);
});

test('one paragraph a line is no wrapped text', () => {
  expect(
    wrapWidth(
      toLines(
        PARAGRAPHS.map((paragraph, n) => `${paragraph.slice(0, 40 + 9 * n)}。`)
          .join('\n')
          .repeat(3),
      ),
    ),
  ).toBeUndefined();
});

test('a title over two lines is joined, and one that is whole is left alone', () => {
  const joined = (text: string): string[] => rejoin(toLines(text), options).lines.map((line) => line.text);
  expect(joined('政府工作报\n告\n正文')).toEqual(['政府工作报告', '正文']);
  expect(joined('云河县水务局\n2022年度工作总结\n正文')).toEqual(['云河县水务局2022年度工作总结', '正文']);
  expect(joined('2022年政府工作报告\n政府工作报告\n正文')).toEqual(['2022年政府工作报告', '政府工作报告', '正文']);
  expect(joined('县水务局\n一、2022年度工作总结\n正文')).toEqual(['县水务局', '一、2022年度工作总结', '正文']);
});

test('sentences that links broke are joined by their punctuation', () => {
  const joined = (text: string): string[] =>
    rejoinFragments(toLines(text), options.isNumbered).lines.map((line) => line.text);
  expect(joined('签署《\n某协定\n》，生效。\n一、总结')).toEqual(['签署《某协定》，生效。', '一、总结']);
  expect(joined('工作开展情况\n全年走访居民1260户，办结诉求418件。')).toHaveLength(2);
});

test.each([
  ['成立于 1 9 9 3 年', '成立于 1993年'],
  ['完成 8 5 ％', '完成 85％'],
  ['２ ０ ２ １ 年', '２０２１年'],
  ['表 1 2 栏', '表 1 2 栏'],
  ['12 345 人', '12 345 人'],
  ['3.1 4 年', '3.1 4 年'],
])('spaced digits: %s → %s', (text, closed) => {
  expect(closeSpacedDigits(text)).toBe(closed);
});

test('a spaced-out title is closed, a name of two characters is not', () => {
  expect(closeSpacedLine('述 职 报　告')).toBe('述职报告');
  expect(closeSpacedLine('李　强')).toBe('李　强');
});
