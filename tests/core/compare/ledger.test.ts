import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haveOneScope } from '../../../src/core/compare/figure-pairs.ts';
import { makeLedger } from '../../../src/core/compare/ledger/ledger.ts';
import { outlineOf } from '../../../src/core/compare/outline.ts';
import { reportOf, reportWithSuccessor, textAt } from './invented.ts';

const PAST = '#一、工作回顾';
const NEXT = '#二、工作安排';

/** The ledger of plans, given the results and plans of the next year. */
function ledgerOf(plans: string[], { past = [], next = [] }: { past?: string[]; next?: string[] }) {
  const a = reportOf('云河县政府工作报告', PAST, '过去一年平稳有序。', NEXT, ...plans);
  const b = reportOf(
    '云河县政府工作报告',
    PAST,
    '去年各项事业都有新的起色。',
    ...past,
    NEXT,
    '今年要把各项工作抓得更实。',
    ...next,
  );
  const entries = makeLedger(a, b, { planned: 2031 });
  return entries.map(({ target, status, difference }) =>
    [target?.span.text, status, difference].filter((part) => part !== undefined).join(' '),
  );
}

describe('a target beside its result', () => {
  test.each([
    ['城镇新增就业1200人以上。', '城镇新增就业1244人。', '1200人 done 44'],
    ['城镇新增就业1200人以上。', '城镇新增就业1190人。', '1200人 short -10'],
    ['城镇登记失业率控制在4%以内。', '城镇登记失业率为3.6%。', '4% done -0.4'],
    ['城镇登记失业率控制在4%以内。', '城镇登记失业率为4.3%。', '4% short 0.3'],
    ['茶园总面积达到1200亩。', '茶园总面积达到1200亩。', '1200亩 done 0'],
    ['茶叶总产值增长6%左右。', '茶叶总产值增长6.2%。', '6% result 0.2'],
    ['茶叶总产值增长6%—7%。', '茶叶总产值增长6.5%。', '6%—7% done'],
    ['茶叶总产值增长6%—7%。', '茶叶总产值增长5.5%。', '6%—7% result'],
    ['城镇新增就业1200人以上。', '城镇新增就业人数1244人。', '1200人 done 44'],
    ['茶叶总产值增长6%以上。', '茶叶总产值下降2%。', '6% result -8'],
  ])('%s %s', (plan, past, expected) => {
    expect(ledgerOf([plan], { past: [past] })).toEqual([expected]);
  });

  test.each([
    ['another unit', '城镇新增就业1200人以上。', '城镇新增就业1.3万人次。'],
    ['another period', '新修高标准水渠120公里以上。', '五年累计新修高标准水渠620公里。'],
    ['a review of several years', '新修高标准水渠120公里以上。', '五年来，我们办成了许多大事，新修高标准水渠620公里。'],
    ['another year of the target', '到2035年，茶园总面积达到1200亩以上。', '茶园总面积达到1244亩。'],
    ['another year of the result', '茶园总面积达到1200亩以上。', '2029年茶园总面积达到1244亩。'],
    ['a plan of several years', '三年内新修高标准水渠120公里以上。', '新修高标准水渠124公里。'],
    ['a limiting word', '茶叶出口总额增长5%以上。', '有机茶叶出口总额增长9%。'],
    ['an increase beside a level', '森林覆盖面积达到900亩以上。', '森林覆盖面积增加950亩。'],
  ])('%s makes no result', (_, plan, past) => {
    const [entry] = ledgerOf([plan], { past: [past] });
    expect(entry).toMatch(/ (?:check|silent)$/);
  });

  test('a review of several years that returns to the planned year by its number has results of that year', () => {
    const past = ['五年来，我们办成了许多大事。2031年，新修高标准水渠124公里，经受了旱情考验。'];
    expect(ledgerOf(['新修高标准水渠120公里以上。'], { past })).toEqual(['120公里 done 4']);
  });

  test('what is planned again is 重提, and a result comes before it', () => {
    const plan = ['城镇新增就业1200人以上。'];
    const next = ['城镇新增就业1300人以上。'];
    expect(ledgerOf(plan, { next })).toEqual(['1200人 repeated']);
    expect(ledgerOf(plan, { past: ['城镇新增就业1244人。'], next })).toEqual(['1200人 done 44']);
  });
});

describe('a task', () => {
  const plan = '抓好城北三座老旧水库除险加固，消除安全隐患。';
  test.each([
    ['城北三座老旧水库除险加固全部竣工，消除了安全隐患。', 'done'],
    ['城北两座老旧水库除险加固全部竣工，消除了安全隐患。', 'check'],
    ['城北三座老旧水库除险加固尚未完成，安全隐患还没有消除。', 'check'],
    ['城北三座老旧水库除险加固，安全隐患。', 'check'],
    ['推进城北三座老旧水库除险加固，另有城南新桥建成通车。', 'check'],
    ['乡村学校的操场铺了新草坪，添了篮球架。', 'silent'],
  ])('%s', (past, status) => {
    expect(ledgerOf([plan], { past: [past] })).toEqual([status]);
  });

  test('is 重提 where it is planned again', () => {
    expect(ledgerOf([plan], { next: ['继续抓好城北三座老旧水库除险加固，消除安全隐患。'] })).toEqual(['repeated']);
  });
});

test('every sentence that looks ahead is there, and every claim can be read in both reports', () => {
  fc.assert(
    fc.property(reportWithSuccessor, ([a, b]) => {
      const entries = makeLedger(a, b);
      const ahead = new Map(outlineOf(a).sentences.map((sentence) => [sentence.span, sentence]));
      for (const { plan, target, outcome, result, again, status, difference } of entries) {
        expect(ahead.get(plan)?.role).toBe('next');
        for (const span of [plan, target?.span]) if (span) expect(textAt(a, span)).toBe(span.text);
        for (const span of [outcome, result?.span, again]) if (span) expect(textAt(b, span)).toBe(span.text);
        if (status === 'silent') expect([outcome, again]).toEqual([undefined, undefined]);
        if (status === 'repeated') expect(again).toBeDefined();
        if (target && ['done', 'short', 'result'].includes(status))
          expect(haveOneScope(target, result ?? target)).toBe(true);
        if (status === 'check' || status === 'silent') expect(difference).toBeUndefined();
      }
      const kept = [...ahead.values()].filter(
        ({ role, frame, opening, form }) => role === 'next' && !frame && opening !== 'heading' && form.length >= 8,
      );
      const told = new Set(entries.map(({ plan }) => plan));
      for (const { span } of kept) expect(told.has(span)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
