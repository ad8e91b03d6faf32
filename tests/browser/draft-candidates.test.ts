import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Candidates, type FingerprintLookup } from '../../src/browser/library/archive/draft-candidates.ts';
import { fingerprintsOf as takeFingerprints } from '../../src/core/draft/fingerprints.ts';
import { DraftMatcher } from '../../src/core/draft/matcher.ts';

const SENTENCES = [
  '全县新建高标准农田三万二千亩，改造老旧灌区两处。',
  '开展送医下乡活动四十六场次，惠及群众一万余人。',
  '新增城镇就业二千八百人，零就业家庭动态清零。',
  '完成国土绿化一万五千亩，森林覆盖率稳步提高。',
  '办理群众来信来访六百余件，按期答复率保持百分之百。',
];

/** Which of the sentences each report has: a report's number is its place. */
const holdings = fc.array(fc.subarray(SENTENCES.map((_, index) => index)), { minLength: 1, maxLength: 12 });

/** Answers by the key that a sentence's fingerprints were given when they were first seen. */
function lookupOf(held: readonly (readonly number[])[], sentenceOf: ReadonlyMap<number, number>): FingerprintLookup {
  return {
    fingerprinting: { window: 9, common: new Set() },
    isWhole: true,
    shardOf: () => 0,
    isLoaded: () => true,
    reportsOf: ({ key }) => held.flatMap((its, report) => (its.includes(sentenceOf.get(key) ?? -1) ? [report] : [])),
  };
}

it('each chosen report tells most of what those before it leave, by a count over all', () => {
  const draft = SENTENCES.join('');
  const cut = SENTENCES.map((text, index) => {
    const start = SENTENCES.slice(0, index).join('').length;
    return { start, end: start + text.length, isHeading: false };
  });
  fc.assert(
    fc.property(holdings, fc.integer({ min: 1, max: 14 }), fc.subarray([0, 1, 2, 3]), (held, most, read) => {
      const matcher = new DraftMatcher(draft, cut);
      const { sentenceOf, weights } = fingerprintsOf(matcher);
      const candidates = new Candidates(matcher.found, lookupOf(held, sentenceOf));
      candidates.collect();
      const left = new Map(held.map((its, report) => [report, its]));
      for (const report of read) left.delete(report);
      const expected: number[] = [];
      const covered = new Set<number>();
      while (expected.length < most) {
        const gains = [...left].map(([report, its]) => {
          return { report, gain: its.reduce((sum, its) => sum + (covered.has(its) ? 0 : (weights[its] ?? 0)), 0) };
        });
        const [best] = gains.sort((a, b) => b.gain - a.gain || a.report - b.report);
        if (best === undefined || best.gain === 0) break;
        expected.push(best.report);
        for (const sentence of left.get(best.report) ?? []) covered.add(sentence);
        left.delete(best.report);
      }
      expect(candidates.best(new Set(read), most)).toEqual(expected);
    }),
  );
});

/** Fingerprints by the sentence that they are of, and how many each sentence has. */
function fingerprintsOf({ found }: DraftMatcher): { sentenceOf: Map<number, number>; weights: number[] } {
  const sentenceOf = new Map<number, number>();
  const weights = found.map(({ form }, sentence) => {
    const its = takeFingerprints(form.text, { window: 9, common: new Set() });
    for (const { key } of its) sentenceOf.set(key, sentence);
    return its.length;
  });
  return { sentenceOf, weights };
}
