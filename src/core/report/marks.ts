/** Finds what a paragraph's words tell by themselves: points, masked names and figures, abbreviations. */
import type { Mark } from './report.ts';

/** 一是积极建言献策。 at the head of a sentence, up to its first punctuation; not 这一是非问题. */
const POINT =
  /(?:^|(?<=[。；;：:！？!?，]))[一二三四五六七八九十]{1,3}(?:是|要)[^，。；：！？,;:]{2,40}[，。；：！？]?/gu;

/** XX, ***, ×××, ○○ where no Latin word or formula is: not MAX, 3×5, 20*30. */
const MASK = /(?<![A-Za-z])(?:[XxＸｘ]{1,}|[*＊]{1,}|[×○□◯]{1,})(?![A-Za-z])/gu;

/** Marks of one text, sorted by start. `aliases`: written form in lower case → meaning. */
export function findMarks(text: string, aliases: Readonly<Record<string, string>>): Mark[] {
  return [...findPoints(text), ...findMasks(text), ...findAliases(text, aliases)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function findPoints(text: string): Mark[] {
  return [...text.matchAll(POINT)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    type: 'point',
  }));
}

function findMasks(text: string): Mark[] {
  return [...text.matchAll(MASK)].flatMap(({ index, 0: found }): Mark[] => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + found.length);
    // 3×5 and 20*30 are products.
    if (/\d/u.test(before) && /\d/u.test(after)) return [];
    // A single letter x between words is a mask only beside Chinese: 累计捐资X余万元.
    if (found.length === 1 && !isHan(before) && !isHan(after)) return [];
    return [{ start: index, end: index + found.length, type: 'mask' }];
  });
}

function findAliases(text: string, aliases: Readonly<Record<string, string>>): Mark[] {
  return [...text.matchAll(/[A-Za-z]{2,}/gu)].flatMap(({ index, 0: found }): Mark[] => {
    const key = found.toLowerCase();
    if (!Object.hasOwn(aliases, key)) return [];
    return [
      {
        start: index,
        end: index + found.length,
        type: 'alias',
        meaning: aliases[key],
      },
    ];
  });
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}
