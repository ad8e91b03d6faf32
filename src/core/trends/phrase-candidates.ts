/** Finds the phrases of a report that are worth counting. */
import { findChunks, findQuoted } from '../compare/phrase-chunks.ts';
import { OPERATOR_WORDS } from '../compare/phrase-words.ts';
import { BREAK, PLACEHOLDER, readWritten } from '../text/reading.ts';
import { isGeneral } from './general-words.ts';

/** Units of a phrase: a single unit is at most a word, more than the limit are a clause. */
const SHORTEST = 2;
const LONGEST = 12;

/** A masked name, XX局 read x局, names nothing. An x among other Latin letters does: xbrl. */
const MASKED = new RegExp(`(?<![a-z])${PLACEHOLDER}(?![a-z])`);
/** 第一, 二十三, 三是: an order or an amount. Near misses: 十四五 is a plan, 三农 has another character. */
const NUMBER_ONLY = /^(?:第?[零〇一二三四五六七八九十百千万亿两]+[年月日个项条届次是要]?|[0-9]+)$/;
const NAMED_NUMBER = /^十[二三四五]五$/;
/** Rest of a clause whose number was cut off: 余次 of 30余次; and the number of a point: 三是加强…. */
const LEFT_OVER = /^(?:[余多][人次名家件项个]|[一二三四五六七八九十]+[是要])/;

/**
 * The phrases of one paragraph, folded as search folds them, so that counts equal those of a search: 积极打造低空经济、“高效办成一件事” has 低空经济
 * and 高效办成一件事. A phrase may occur twice.
 */
export function phrasesIn(paragraph: string): string[] {
  return [...findChunks(paragraph), ...findQuoted(paragraph)].flatMap((words) => foldedPhrase(words) ?? []);
}

/** Cache, since reports repeat the same words. Cleared as a whole when it is full. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 200_000;

/** Undefined where the words are not worth counting. */
function foldedPhrase(words: string): string | undefined {
  if (known.has(words)) return known.get(words);
  const { text } = readWritten(words);
  const phrase = isPhrase(text) ? text : undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, phrase);
  return phrase;
}

function isPhrase(folded: string): boolean {
  return (
    folded.length >= SHORTEST &&
    folded.length <= LONGEST &&
    !folded.includes(BREAK) &&
    !MASKED.test(folded) &&
    !LEFT_OVER.test(folded) &&
    !isDoing(folded) &&
    !isGeneral(folded) &&
    (!NUMBER_ONLY.test(folded) || NAMED_NUMBER.test(folded))
  );
}

/** 加快, and 加强党 cut from 加强党的建设: a verb without its object. */
const isDoing = (folded: string): boolean =>
  OPERATOR_WORDS.has(folded) || (folded.length === 3 && OPERATOR_WORDS.has(folded.slice(0, 2)));
