import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOccurringParts } from '../../../src/core/phrase/parts.ts';

const texts = ['落实一岗双责', '一岗双责试点', '先行试点工作法', '工作'];
const countIn = (archive: string[]) => (part: string) => archive.filter((text) => text.includes(part)).length;

test('the longest parts that occur, with their counts', async () => {
  expect(await findOccurringParts('落实一岗双责试点工作法', countIn(texts))).toEqual([
    { text: '落实一岗双责', count: 1 },
    { text: '一岗双责试点', count: 1 },
    { text: '试点工作法', count: 1 },
  ]);
  expect(await findOccurringParts('一岗双责工作', countIn(texts), { limit: 5 })).toEqual([
    { text: '一岗双责', count: 2 },
    { text: '工作', count: 2 },
  ]);
});

test('nothing, where nothing occurs', async () => {
  expect(await findOccurringParts('𠮷野家', countIn(texts))).toEqual([]);
  expect(await findOccurringParts('', countIn(texts))).toEqual([]);
});

test('single characters when asked for', async () => {
  expect(await findOccurringParts('法律', countIn(texts), { shortest: 1 })).toEqual([{ text: '法', count: 1 }]);
});

test('few calls, and none once aborted', async () => {
  let calls = 0;
  const count = (part: string) => {
    calls += 1;
    return countIn(texts)(part);
  };
  await findOccurringParts('落实一岗双责并且先行试点工作法之类的做法', count);
  expect(calls).toBeLessThan(40);
  calls = 0;
  await findOccurringParts('落实一岗双责', count, { signal: { aborted: true } });
  expect(calls).toBe(0);
});

test('are all the parts that occur and that no longer one holds', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'学党史𠮷'), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 4 }), words, async (archive, phrase) => {
      const asked: string[] = [];
      const parts = await findOccurringParts(
        phrase,
        (part) => {
          asked.push(part);
          return countIn(archive)(part);
        },
        { limit: 100 },
      );
      expect(parts.map((part) => part.text).sort()).toEqual(maximalParts(phrase, archive).sort());
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

/** All distinct substrings of two or more units that occur, without those within a longer one. */
function maximalParts(phrase: string, archive: string[]): string[] {
  const units = [...phrase];
  const stretches = units.flatMap((_, from) => units.map((_, last) => units.slice(from, last + 1).join('')));
  const occurring = [...new Set(stretches)].filter(
    (text) => [...text].length >= 2 && archive.some((one) => one.includes(text)),
  );
  return occurring.filter((part) => !occurring.some((other) => other !== part && other.includes(part)));
}
