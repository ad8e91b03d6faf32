/** Finds words that name a document type. */
import { OTHER_TYPE } from '../report/defaults/types.ts';
import type { Settings } from '../report/settings.ts';
import { getPatterns } from './patterns.ts';
import { blankQuotedTitles } from './quoted-titles.ts';

export interface TypeWords {
  type: string;
  start: number;
  end: number;
}

/**
 * The types in a title, in reading order: 2022年度工作总结暨2023年度工作计划 gives 工作总结 and 工作计划, 工作总结表彰大会上的讲话 only 讲话, 学习《政府工作报告》心得体会 only
 * 其他.
 *
 * Each half of a joint title (暨, 及, 和, 与) counts once, with the type that is first in the vocabulary. Time is patterns × length.
 */
export function findTitleTypes(title: string, settings: Settings): TypeWords[] {
  const patterns = getPatterns(settings).types.map(({ name, titles }) => ({
    name,
    patterns: titles,
  }));
  const found = dropContained(findAll(withoutQuoted(title), patterns));
  const told = found.filter(({ type }) => type !== OTHER_TYPE);
  const heads = firstOfEachHalf(title, told.length > 0 ? told : found, settings);
  return heads.filter(({ type }, index) => heads.findIndex((other) => other.type === type) === index);
}

/** The type that a passage of running text declares: 现将有关情况述职如下 → 述职报告. An earlier type of the vocabulary wins. */
export function findDeclaredType(text: string, settings: Settings): TypeWords | undefined {
  const patterns = getPatterns(settings).types.map(({ name, cues }) => ({
    name,
    patterns: cues,
  }));
  const found = dropContained(findAll(text, patterns));
  return byVocabulary(found, settings)[0];
}

interface Named {
  name: string;
  patterns: RegExp[];
}

function findAll(text: string, types: readonly Named[]): TypeWords[] {
  return types.flatMap(({ name, patterns }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
        type: name,
        start: index,
        end: index + length,
      })),
    ),
  );
}

/** 汇报如下 inside 对照检查情况汇报如下 does not count. */
function dropContained(found: readonly TypeWords[]): TypeWords[] {
  const holds = (outer: TypeWords, inner: TypeWords): boolean =>
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
  return found.filter((inner) => !found.some((outer) => holds(outer, inner)));
}

function firstOfEachHalf(title: string, found: readonly TypeWords[], settings: Settings): TypeWords[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  const halves: TypeWords[][] = [];
  for (const words of sorted) {
    const previous = halves.at(-1)?.at(-1);
    const joined = previous && !/暨|及|和|与|、|，|；|\s/u.test(title.slice(previous.end, words.start));
    if (joined) halves.at(-1)?.push(words);
    else halves.push([words]);
  }
  return halves.flatMap((half) => byVocabulary(half, settings)[0] ?? []);
}

function byVocabulary(found: readonly TypeWords[], settings: Settings): TypeWords[] {
  const rank = (type: string): number => settings.types.findIndex(({ name }) => name === type);
  return [...found].sort((a, b) => rank(a.type) - rank(b.type) || b.end - b.start - (a.end - a.start));
}

/** A title entirely in 《 》 is the report's own; 《 》 within a title names another document. */
function withoutQuoted(title: string): string {
  return /^《[^《》]*》$/u.test(title) ? title : blankQuotedTitles(title);
}
