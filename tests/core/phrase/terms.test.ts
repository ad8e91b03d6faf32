import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeGram, encodeGram } from '../../../src/core/phrase/terms.ts';

const unit = fc.oneof(
  fc.integer({ min: 0x30, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.constantFrom(
    0,
    0x2fff,
    0x3000,
    0x33ff,
    0x3400,
    0x9fff,
    0xa000,
    0xac00,
    0xe000,
    0xffff,
    0x10000,
    0x20bb7,
    0x10ffff,
  ),
);
const gram = fc.array(unit, { minLength: 1, maxLength: 3 }).map((codes) => String.fromCodePoint(...codes));

test('three digits a unit, six for a rare one', () => {
  expect(['一', '岗', 'x', '〇', '1'].map(encodeGram)).toMatchInlineSnapshot(`
    [
      "feo",
      "iaf",
      "03c",
      "9hj",
      "01d",
    ]
  `);
  expect([encodeGram('一岗'), encodeGram('𠮷'), encodeGram('각𠮷')]).toMatchInlineSnapshot(`
    [
      "feoiaf",
      "vltzuf",
      "vls2ddvltzuf",
    ]
  `);
});

test('words are lower-case ASCII letters and digits, and decode to their gram', () => {
  fc.assert(
    fc.property(gram, (text) => {
      expect(encodeGram(text)).toMatch(/^(?:[0-9a-z]{3})+$/);
      expect(decodeGram(encodeGram(text))).toBe(text);
    }),
  );
});

test('a word begins another only when its units do', () => {
  fc.assert(
    fc.property(gram, gram, (one, other) => {
      expect(encodeGram(other).startsWith(encodeGram(one))).toBe(other.startsWith(one));
    }),
  );
});

test('every unit has a word of its own', () => {
  const seen = new Set<string>();
  let units = 0;
  for (let code = 0; code <= 0x10ffff; code += code < 0x12000 ? 1 : 97) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    seen.add(encodeGram(String.fromCodePoint(code)));
    units += 1;
  }
  expect(seen.size).toBe(units);
});

test.each(['', 'fe', 'FEZ', 'fez-', 'vlu', 'zzzzzz'])('“%s” is refused', (word) => {
  if (word === '') expect(decodeGram(word)).toBe('');
  else expect(() => decodeGram(word)).toThrow('is not an encoded gram');
});
