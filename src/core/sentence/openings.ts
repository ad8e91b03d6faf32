/** The numbering at the start of a sentence. It places the sentence and is no part of its content. */
import { isIdeograph } from '../text/characters.ts';
import { findLabel, MAIN_RANK } from '../text/numbering.ts';

/** `heading` a section's number · `bullet` a dash · `point` 一是, 第二， */
export type OpeningKind = 'heading' | 'bullet' | 'point';

export interface Opening {
  kind: OpeningKind;
  /** UTF-16 length of the numbering. */
  length: number;
  /** Depth of the section by the customary order of styles, from 1. Only for `heading`. */
  level?: number;
}

const NUMBER = '[一二三四五六七八九十百〇零]{1,3}';

const OPENINGS: { kind: OpeningKind; pattern: RegExp }[] = [
  { kind: 'bullet', pattern: /^[—–-]{1,2}/u },
  // 一是抓学习 · 二要抓落实; not 三要素
  { kind: 'point', pattern: new RegExp(`^${NUMBER}(?:是|要(?![素件点务闻]))`, 'u') },
  // 第一，抓学习; not 第一产业
  { kind: 'point', pattern: new RegExp(`^第${NUMBER}[，,、]`, 'u') },
];

/** Ideographs that numbering can begin with. */
const FIRST = new Set(Array.from('第一二三四五六七八九十百零', (character) => character.charCodeAt(0)));

/** The numbering at the start of a sentence, if any: `（二）加强学习` → heading of level 2, 3 long. Constant time. */
export function findOpening(sentence: string): Opening | undefined {
  const first = sentence.charCodeAt(0);
  // Nearly every sentence ends here without trying a pattern.
  if (isIdeograph(first) && !FIRST.has(first)) return undefined;
  const label = findLabel(sentence);
  if (label) return { kind: 'heading', length: label.text.length, level: levelOf(label.rank) };
  for (const { kind, pattern } of OPENINGS) {
    const match = pattern.exec(sentence);
    if (match) return { kind, length: match[0].length };
  }
  return undefined;
}

/** Parts, chapters and 一、 are all top level: no measured report uses two of them at once. */
function levelOf(rank: number): number {
  return Math.max(1, Math.min(rank - MAIN_RANK + 1, 4));
}
