/** Finds marks in the words of a paragraph: points, masked names and figures, abbreviations. */
import { type Aliases, compileAliases, findAliases } from '../text/aliases.ts';
import { PLACEHOLDER, type Reading, readWritten } from '../text/reading.ts';
import type { Mark } from './report.ts';

/** 一是积极建言献策。 at the start of a sentence, up to its first punctuation; not 这一是非问题. */
const POINT =
  /(?:^|(?<=[。；;：:！？!?，]))[一二三四五六七八九十]{1,3}(?:是|要)[^，。；：！？,;:]{2,40}[，。；：！？]?/gu;

const LATIN = /[a-z]/u;

/**
 * Marks of one text, sorted by start. Masks and abbreviations are those of search (core/text), so that marks of a page equal
 * results of a query: XX局 and ***人, not MAX or 3×5. `aliases`: written form in lower case → meaning.
 */
export function findMarks(text: string, aliases: Readonly<Record<string, string>>): Mark[] {
  const written = readWritten(text);
  const marks = [...findPoints(text), ...findMasks(written), ...aliasMarks(written, aliases)];
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findPoints(text: string): Mark[] {
  return [...text.matchAll(POINT)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    type: 'point',
  }));
}

function findMasks({ text, starts, ends }: Reading): Mark[] {
  const marks: Mark[] = [];
  for (let index = text.indexOf(PLACEHOLDER); index >= 0; index = text.indexOf(PLACEHOLDER, index + 1)) {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const before = ends[index - 1] === start ? text.charAt(index - 1) : '';
    const after = starts[index + 1] === end ? text.charAt(index + 1) : '';
    // The letter x of a Latin word is the same unit, and 3×5 is a product.
    if (LATIN.test(before) || LATIN.test(after) || (/\d/u.test(before) && /\d/u.test(after))) continue;
    marks.push({ start, end, type: 'mask' });
  }
  return marks;
}

/** Compiled tables: an archive has one, for every paragraph of every report. */
const compiled = new WeakMap<Readonly<Record<string, string>>, Aliases>();

function aliasMarks(written: Reading, table: Readonly<Record<string, string>>): Mark[] {
  const aliases = compiled.get(table) ?? compileAliases(table);
  compiled.set(table, aliases);
  return findAliases(written, aliases).map(({ start, end, form }) => ({
    start,
    end,
    type: 'alias',
    meaning: table[form] ?? aliases.meanings.get(form) ?? '',
  }));
}
