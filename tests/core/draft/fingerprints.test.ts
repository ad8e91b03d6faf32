import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePostings, decodeShard, encodeShard, findPostings } from '../../../src/core/draft/fingerprint-shard.ts';
import { agree, DENSE_WINDOW, fingerprintsOf, SPARSE_WINDOW } from '../../../src/core/draft/fingerprints.ts';

const characters = '县档案馆接收整理查阅群众代寄抽检目录著录质量合格数字化库房温湿度登记搬迁竣工验收'.split('');
const form = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...characters), { minLength: least, maxLength: most }).map((its) => its.join(''));
const dense = { window: DENSE_WINDOW, common: new Set<number>() };

describe('fingerprints', () => {
  test('twelve shared characters are always found, whatever stands around them', () => {
    fc.assert(
      fc.property(form(12, 12), form(0, 30), form(0, 30), form(0, 30), form(0, 30), (shared, ...around) => {
        const [before = '', after = '', otherBefore = '', otherAfter = ''] = around;
        const ours = fingerprintsOf(before + shared + after, dense);
        const theirs = fingerprintsOf(otherBefore + shared + otherAfter, dense);
        const met = ours.some((one) => theirs.some((other) => one.key === other.key && agree(one, other)));
        expect(met).toBe(true);
      }),
    );
  });

  test('are few: about two of a window and one', () => {
    const [long = ''] = fc.sample(form(4000, 4000), { numRuns: 1, seed: 1 });
    const density = fingerprintsOf(long, { ...dense, window: SPARSE_WINDOW }).length / long.length;
    expect(density).toBeGreaterThan(1 / SPARSE_WINDOW);
    expect(density).toBeLessThan(3 / SPARSE_WINDOW);
  });

  test('common grams come last: one is kept only where there is no other', () => {
    const plain = fingerprintsOf('到期档案先由业务人员上门查看', dense);
    const [first] = plain;
    const common = new Set([first?.key ?? 0]);
    expect(fingerprintsOf('到期档案先由业务人员上门查看', { ...dense, common }).map(({ key }) => key)).not.toContain(
      first?.key,
    );
  });

  test('a short sentence has none', () => {
    expect(fingerprintsOf('特此报告各位代表'.slice(0, 7), dense)).toEqual([]);
  });
});

const posting = fc.record({
  key: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  left: fc.integer({ min: 0, max: 127 }),
  right: fc.integer({ min: 0, max: 127 }),
  report: fc.integer({ min: 0, max: 200_000 }),
});

describe('shards', () => {
  test('are read as they were written, and found by key', () => {
    fc.assert(
      fc.property(fc.array(posting), (postings) => {
        const sorted = [...postings].sort(comparePostings);
        const read = decodeShard(encodeShard(sorted));
        expect(read).toEqual(sorted);
        for (const { key } of sorted) expect(findPostings(read, key)).toEqual(sorted.filter((it) => it.key === key));
      }),
    );
  });

  test('bytes that end too early are refused', () => {
    const bytes = encodeShard([{ key: 7, left: 1, right: 2, report: 300 }]);
    expect(() => decodeShard(bytes.slice(0, -1))).toThrow(RangeError);
  });
});
