import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIds, unpackIds } from '../../../src/core/search-data/ids.ts';

const stem = fc.string({ unit: fc.constantFrom(...'abz09-_'), minLength: 1, maxLength: 50 });
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 6, maxLength: 6 });
const id = fc.oneof(
  stem,
  hash,
  fc.tuple(stem, hash).map(([beginning, end]) => `${beginning}-${end}`),
);

test('ids come back as they were', () => {
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(unpackIds(packIds(ids))).toEqual(ids);
    }),
  );
});

test('digits stand apart, stems without what they share', () => {
  expect(packIds(['2025-zwfwb-88e1d0', '2025-zwfwj-1fa0c2', '2021-000_cd89'])).toEqual({
    stems: '02025-zwfwb-~ 9j-~ 31-000_cd89',
    digits: '88e1d01fa0c2',
  });
});
