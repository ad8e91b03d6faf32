import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTenths } from '../../../../src/browser/report/reuse/shares-view.ts';

it('makes shares of a hundred percent together, none off by more than a tenth', () => {
  expect(inTenths([1, 1, 1], 3)).toEqual([334, 333, 333]);
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { minLength: 3, maxLength: 3 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      const tenths = inTenths(counts, total);
      expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).toBe(1000);
      counts.forEach((count, index) => {
        expect(Math.abs((tenths[index] as number) - (count * 1000) / total)).toBeLessThan(1);
      });
    }),
  );
});
