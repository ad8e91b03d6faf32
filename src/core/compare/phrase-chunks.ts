/** Finds the phrases of a sentence without a dictionary. */
import { normalForm } from '../text/characters.ts';
import { FUNCTION_WORD, LONGEST_OPERATOR, NOUN, OPERATOR_WORDS, TAIL } from './phrase-words.ts';

const SHORTEST = 2;
const LONGEST = 12;
/** A chunk of this length is kept whole unless it begins with a listed word of two characters: 推进改革 gives 改革, 加快 nothing. */
const SETTLED = 4;

const MARKS = /[^\p{L}\p{N}+%.·-]+/u;
const AMOUNT = /^[0-9][0-9.]*[%万亿元个多项件部]*/u;
/** A count or a number at an edge: 公路36公里, 第3; not 5G基站 inside a phrase. */
const COUNTED = /^[0-9](?![A-Za-z])|[0-9]$|[0-9][\p{Script=Han}%]/u;
/** 过去一年, 今后五年, 三年来; not 一年级. */
const TIME =
  /^(?:过去|今后|未来|近|这|前|本|每)?(?:的)?[一二两三四五六七八九十几]+(?:多)?年(?:来|间|内|以来|期间|时间)?$/u;
const QUOTED = /[“「]([^“”「」]{2,12})[”」]/gu;
const INNER_MARKS = /[,、。:;!?\s]/gu;

/** A text's words in normal form with `|` for every mark, for looking up phrases. */
export function flatten(text: string): string {
  return normalForm(text).split(MARKS).filter(Boolean).join('|');
}

/**
 * The phrases of a sentence in order: 积极打造低空经济等新增长引擎 gives 低空经济, 新增长引擎. Splits clauses at function words and removes words of
 * action from the front.
 */
export function findChunks(sentence: string): string[] {
  return normalForm(sentence)
    .split(MARKS)
    .flatMap((clause) => clause.split(FUNCTION_WORD))
    .map((piece) => withoutTail(withoutOperators(piece.replace(AMOUNT, ''))))
    .filter(
      (chunk) => chunk.length >= SHORTEST && chunk.length <= LONGEST && !COUNTED.test(chunk) && !TIME.test(chunk),
    );
}

/** The phrases that a sentence puts in quotation marks: “高效办成一件事”. */
export function findQuoted(sentence: string): string[] {
  return [...normalForm(sentence).matchAll(QUOTED)]
    .map(([, words = '']) => words.replace(INNER_MARKS, ''))
    .filter((words) => words.length >= SHORTEST);
}

function withoutOperators(piece: string): string {
  let rest = piece;
  for (;;) {
    if (rest.length <= SETTLED && !OPERATOR_WORDS.has(rest.slice(0, 2))) return rest;
    const length = operatorLength(rest);
    if (length === 0) return rest;
    rest = rest.slice(length);
  }
}

/** Length of the longest listed word at the start of a piece that leaves a phrase after it. */
function operatorLength(piece: string): number {
  if (NOUN.test(piece)) return 0;
  for (let length = Math.min(LONGEST_OPERATOR, piece.length - SHORTEST); length > 0; length -= 1) {
    if (OPERATOR_WORDS.has(piece.slice(0, length))) return length;
  }
  return 0;
}

function withoutTail(chunk: string): string {
  return chunk.length >= SETTLED ? chunk.replace(TAIL, '') : chunk;
}
