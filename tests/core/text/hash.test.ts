import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv1a, fnv1aOfUnits, mixBits } from '../../../src/core/text/hash.ts';

test('FNV-1a of one-byte units is that of the published test vectors', () => {
  expect(['', 'a', 'foobar'].map((text) => fnv1a(text))).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test('a stretch of a text, and its units in an array, have the hash of the stretch by itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), fc.string(), (before, text, after) => {
      const [from, to] = [before.length, before.length + text.length];
      const whole = before + text + after;
      const units = Uint16Array.from({ length: whole.length }, (_, index) => whole.charCodeAt(index));
      expect(fnv1a(whole, from, to)).toBe(fnv1a(text));
      expect(fnv1aOfUnits(units, from, to)).toBe(fnv1a(text));
    }),
  );
});

test('mixing is MurmurHash3’s finisher and loses nothing', () => {
  expect([0, 1, 0xffffffff].map(mixBits)).toEqual([0, 0x514e28b7, 0x81f16f39]);
  const mixed = new Set(Array.from({ length: 10_000 }, (_, index) => mixBits(index)));
  expect(mixed.size).toBe(10_000);
});
