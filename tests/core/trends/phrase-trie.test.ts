import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseTrie } from '../../../src/core/trends/phrase-trie.ts';

const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('改', '革', '开', '放', '天', '𠮷'), minLength: 1, maxLength });

function naivePlaces(text: string, phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase, number) =>
    Array.from({ length: text.length }, (_, start) => start)
      .filter((start) => text.startsWith(phrase, start))
      .map((start) => `${number} ${start}-${start + phrase.length}`),
  );
}

test('tells every place of every phrase', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words(5), { maxLength: 40 }), words(60), (phrases, text) => {
      const told: string[] = [];
      new PhraseTrie(phrases).visit(text, (number, start, end) => told.push(`${number} ${start}-${end}`));
      expect(told.sort()).toEqual(naivePlaces(text, phrases).sort());
    }),
  );
});

test('holds more phrases than it has room for at first', () => {
  const phrases = Array.from({ length: 20_000 }, (_, index) => `词${index.toString(36)}语`);
  const found = new Set<number>();
  const trie = new PhraseTrie(phrases);
  for (const phrase of phrases) trie.visit(phrase, (number) => found.add(number));
  expect(found.size).toBe(phrases.length);
});
