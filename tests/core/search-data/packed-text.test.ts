import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packUnits, unpackBytes } from '../../../src/core/search-data/packed-text.ts';

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...packUnits(bytes));

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...unpackBytes(textOf(bytes))]).toEqual([...bytes]);
    }),
    { numRuns: 3000 },
  );
});

test('every length of equal bytes comes back', () => {
  for (const byte of [0, 1, 127, 128, 254, 255]) {
    for (let length = 0; length < 70; length += 1) {
      const bytes = new Uint8Array(length).fill(byte);
      expect([...unpackBytes(textOf(bytes))], `${length} × ${byte}`).toEqual([...bytes]);
    }
  }
});

test('no unit needs escaping, none holds the byte of a line end, and 31 bits take two', () => {
  const bytes = Uint8Array.from({ length: 31 * 40_000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> (at % 24));
  const units = packUnits(bytes);
  expect(units).toHaveLength(1 + 2 * 40_000 * 8);
  expect(new Set(units).size).toBeGreaterThan(40_000);
  expect(units.every((unit) => unit >= 0x2100 && unit < 0xd800)).toBe(true);
  const stored = Buffer.from(units.buffer);
  expect([stored.indexOf(0x0a), stored.indexOf(0x0d)]).toEqual([-1, -1]);
});

test('a text of other units is refused, and so is one that ends within a pair', () => {
  expect(() => unpackBytes("\u2101a'")).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: Unit 1 of the text is not of a packed text.]`,
  );
  expect(() => unpackBytes('\u2101\u2102')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: Unit 2 of the text is not of a packed text.]`,
  );
  expect(() => unpackBytes('')).toThrow(RangeError);
});
