import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase91, encodeBase91 } from '../../../src/core/search-data/base91.ts';

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...decodeBase91(encodeBase91(bytes))]).toEqual([...bytes]);
    }),
    { numRuns: 3000 },
  );
});

test('every length of equal bytes comes back', () => {
  for (const byte of [0, 1, 88, 90, 91, 127, 255]) {
    for (let length = 0; length < 40; length += 1) {
      const bytes = new Uint8Array(length).fill(byte);
      expect([...decodeBase91(encodeBase91(bytes))], `${length} × ${byte}`).toEqual([...bytes]);
    }
  }
});

test('a text of other signs is refused', () => {
  expect(() => decodeBase91("a'b")).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: Sign 1 of the text is not base91.]`,
  );
});
