import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparableForm } from '../../../src/core/sentence/comparable-form.ts';
import { SentenceFolder } from '../../../src/core/sentence/folder.ts';
import { normalForm } from '../../../src/core/text/characters.ts';

const PIECES = [
  '增长',
  '６．５％',
  '5.2',
  '1,155',
  '3—5',
  '，',
  '“',
  '”',
  '。',
  'ＧＤＰ',
  '㎡',
  '⑩',
  '𠮷',
  ' ',
  'A股',
  '12',
  '、',
  '‰',
  '%',
  '⻓',
  '零',
  '.',
];
const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

function fold(text: string): SentenceFolder {
  const folder = new SentenceFolder();
  folder.take(text, 0, text.length);
  return folder;
}
const wordsOf = ({ codes, length }: SentenceFolder): string => String.fromCharCode(...codes.subarray(0, length));

/** Oracle: the same by patterns. */
function formByPatterns(text: string): string {
  const normal = normalForm(text);
  const form = normal
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}%]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}%.]+|(?<!\d)\.|\.(?!\d)/gu, '');
  return form === '' ? normal.replace(/\s+/gu, '') : form;
}

it('keeps letters, digits and percent signs', () => {
  expect(wordsOf(fold('增长６．５％，居全省“第一”！'))).toBe('增长6.5%居全省第一');
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text));
      expect(wordsOf(fold(text))).toBe(formByPatterns(text));
    }),
    { numRuns: 2000 },
  );
});

it('stands for itself where a text has signs alone', () => {
  expect(['***', ' — —', '％', ''].map(comparableForm)).toEqual(['***', '——', '%', '']);
  fc.assert(
    fc.property(texts, (text) => {
      expect(comparableForm(text)).toBe(formByPatterns(text));
    }),
  );
});

it('remembers where in the text each character was', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      for (let index = 0; index < folded.length; index += 1) {
        const made = text.slice(folded.starts[index], folded.ends[index]);
        const character = String.fromCharCode(folded.codes[index] as number);
        if (character !== '.') expect(comparableForm(made)).toContain(character);
        else expect(made).not.toMatch(/[\p{L}\p{N}]/u);
      }
    }),
  );
});
