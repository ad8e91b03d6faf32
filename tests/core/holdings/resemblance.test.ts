import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTwins, NEAR } from '../../../src/core/holdings/resemblance.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportOf } from '../report/report-of.ts';

function reportWith(text: string): Report {
  const paragraphs = text.split('\n').map((line, index) => ({
    id: `p${index}`,
    text: line,
    line: index + 1,
    lastLine: index + 1,
    kind: 'text' as const,
    marks: [],
  }));
  return { ...reportOf({ title: '总结' }), paragraphs };
}

const WORDS = [...'政务公开督查整改基层治理营商环境乡村振兴档案水利民生安全生产财税收支项目招商']; // invented wording
const word = fc.constantFrom(...WORDS);
const prose = fc.array(word, { minLength: 300, maxLength: 900 }).map((words) => words.join(''));

/** The definition of the paper, computed directly. */
function resemblance(a: string, b: string): number {
  const shingles = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(1, text.length - 7) }, (_, start) => text.slice(start, start + 8)));
  const [left, right] = [shingles(a), shingles(b)];
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  return common / (left.size + right.size - common);
}

test('the same letters are the same text, whatever lies between them', () => {
  const reports = ['各位代表：\n２０２１年，我县ＧＤＰ增长8%。', '各位代表，2021年我县gdp\n增长8%', '另一篇'].map(
    reportWith,
  );
  expect(findTwins(reports)).toEqual([undefined, { of: 0, resemblance: 1, same: true }, undefined]);
});

test('every copy names an original, however many there are and however short', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('甲', '乙乙', '丙丙丙', '丁'), { maxLength: 60 }), (texts) => {
      const twins = findTwins(texts.map(reportWith));
      texts.forEach((text, index) => {
        const first = texts.indexOf(text);
        expect(twins[index]?.same ? texts[twins[index]?.of ?? -1] : undefined).toBe(first < index ? text : undefined);
      });
    }),
  );
});

test('what is told is true by the definition', () => {
  const edits = fc.array(fc.record({ at: fc.nat({ max: 299 }), to: word }), { maxLength: 12 });
  fc.assert(
    fc.property(prose, edits, (text, changes) => {
      const units = [...text];
      for (const { at, to } of changes) units[at] = to;
      const other = units.join('');
      const expected = resemblance(text, other);
      const [, twin] = findTwins([text, other].map(reportWith));
      // Sketches may miss one pair in thousands at the limit itself, and none well above it.
      if (expected < NEAR) expect(twin).toBeUndefined();
      else if (expected > 0.95) expect(twin?.resemblance).toBeCloseTo(expected, 10);
      if (twin) expect(twin.resemblance).toBeCloseTo(expected, 10);
    }),
  );
});

test('reports of two years on one form are no copies', () => {
  const form = (year: string, what: string): string =>
    `${year}年工作总结\n${year}年，在县委坚强领导下，${what}。\n存在问题：力量不足，${what}进度偏慢。`;
  expect(findTwins([reportWith(form('2021', '完成新馆建设')), reportWith(form('2022', '推进数字化'))])).toEqual([
    undefined,
    undefined,
  ]);
});
