import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, widened } from '../../../src/core/text/bytes.ts';

test('numbers and bytes come back as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      fc.uint8Array(),
      fc.nat(255),
      (numbers, bytes, byte) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        writer.copy(bytes);
        writer.byte(byte);
        const reader = new ByteReader(writer.bytes());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
        expect([...reader.take(bytes.length)]).toEqual([...bytes]);
        expect(reader.isAtEnd).toBe(false);
        expect(reader.byte()).toBe(byte);
        expect(reader.isAtEnd).toBe(true);
      },
    ),
  );
});

test('what is not there is refused', () => {
  const reader = new ByteReader(Uint8Array.of(0x80));
  expect(() => reader.take(2)).toThrow(RangeError);
  expect(() => reader.varint()).toThrow(RangeError);
  expect(() => reader.byte()).toThrow(RangeError);
});

test('a wider array keeps its kind and its numbers', () => {
  expect(widened(Uint16Array.of(1, 2))).toEqual(Uint16Array.of(1, 2, 0, 0));
  expect(widened(Int32Array.of(-1), 3)).toEqual(Int32Array.of(-1, 0, 0));
  expect(widened(new Uint8Array(), 2)).toEqual(new Uint8Array(2));
});
