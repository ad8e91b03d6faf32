import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutDraft } from '../../../src/core/draft/cut-draft.ts';
import { DraftMatcher } from '../../../src/core/draft/matcher.ts';
import { formOf } from '../../../src/core/draft/sentence-form.ts';
import { splitSentences } from '../../../src/core/sentence/sentences.ts';
import { ALIKE, SHORTEST_PASSAGE, SHORTEST_SENTENCE } from '../../../src/core/sentence/thresholds.ts';
import { LAST_YEAR, reportOf } from './invented.ts';

function match(draft: string, ...reports: ReturnType<typeof reportOf>[]): DraftMatcher['found'] {
  const matcher = new DraftMatcher(draft, cutDraft(draft));
  for (const report of reports) matcher.read(report);
  return matcher.found;
}

describe('against a naive comparison', () => {
  const clause = fc.constantFrom(
    ...[
      '查档窗口午间不断岗',
      '对行动不便的群众代查代寄',
      '到期档案上门查看',
      '合格一家接收一家',
      '抽检百分之五',
      '列入扣款事项',
    ],
    ...['新馆封顶', '搬迁一空', '完成目标', '比上年增长6.5%'],
  );
  const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => `${clauses.join('，')}。`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(''));

  test('finds every sentence that is alike, and every passage', () => {
    fc.assert(
      fc.property(text, text, (draft, report) => {
        const found = match(draft, reportOf('r', report));
        const theirs = splitSentences(report).map(({ start, end }) => formOf(report.slice(start, end)).text);
        cutDraft(draft).forEach(({ start, end }, index) => {
          const ours = formOf(draft.slice(start, end)).text;
          const long = theirs.filter((it) => ours.length >= SHORTEST_SENTENCE && it.length >= SHORTEST_SENTENCE);
          const best = Math.max(0, ...long.map((it) => naiveDice(ours, it)));
          const known = found[index]?.alike[0]?.score;
          expect(known ?? 0).toBeCloseTo(best >= ALIKE ? best : 0, 12);
          const longest = Math.max(0, ...long.map((it) => naiveLongest(ours, it)));
          const run = Math.max(0, ...(found[index]?.runs.map(({ from, to }) => to - from) ?? []));
          expect(run).toBe(longest >= SHORTEST_PASSAGE ? longest : 0);
        });
      }),
    );
  });

  function naiveDice(a: string, b: string): number {
    const pairs = (its: string): Set<string> =>
      new Set(Array.from({ length: its.length - 1 }, (_, at) => its.slice(at, at + 2)));
    const [inA, inB] = [pairs(a), pairs(b)];
    return (2 * [...inA].filter((pair) => inB.has(pair)).length) / (inA.size + inB.size);
  }

  function naiveLongest(a: string, b: string): number {
    for (let length = a.length; length > 0; length -= 1) {
      for (let at = 0; at + length <= a.length; at += 1) if (b.includes(a.slice(at, at + length))) return length;
    }
    return 0;
  }
});

test('numbering, punctuation and width make no difference', () => {
  const [found] = match('三是查档窗口午间不断岗；对行动不便的群众，提供代查代寄！', LAST_YEAR);
  expect(found?.alike).toEqual([]);
  const [same] = match('（三）查档窗口午间不断岗、对行动不便的群众提供代查代寄！', LAST_YEAR);
  expect(same?.alike[0]).toMatchObject({ reportId: 'dag-2023', paragraph: 'p1', equal: true, score: 1 });
});

test('a source is a slice of its paragraph', () => {
  const [found] = match('到期档案先由业务人员上门查看整理质量，合格一家、接收一家。', LAST_YEAR);
  const [source] = found?.alike ?? [];
  const paragraph = LAST_YEAR.paragraphs.find(({ id }) => id === source?.paragraph);
  expect(paragraph?.text.slice(source?.start, source?.end)).toBe(source?.text);
});

test('6.5% is not 65%', () => {
  const report = reportOf('r', '全县粮食总产量比上年增长6.5%，居全市第一。');
  const [found] = match('全县粮食总产量比上年增长65%，居全市第一。', report);
  expect(found?.alike[0]).toMatchObject({ equal: false });
});
