/** Text that the cards' typeface can set. */
import type { Card } from './card.ts';
import { MISSING } from './fonts.ts';

/** All characters of a card's words, invisible ones left out. */
export function charactersOf(card: Card): Set<string> {
  return new Set(wordsOf(card).flatMap((text) => [...withoutInvisible(text)]));
}

/** The card with characters that no font has in their compatible form (Ⅱ → II), or as 〓 where that is missing as well. */
export function typeable(card: Card, missing: ReadonlySet<string>): Card {
  const settle = (text: string): string => [...withoutInvisible(text)].map((it) => substitute(it, missing)).join('');
  return { ...card, head: settle(card.head), title: settle(card.title), facts: card.facts.map(settle) };
}

/** The characters that may stand for those that are missing, so that the fonts can be chosen with them in view. */
export const substitutesOf = (missing: Iterable<string>): string[] =>
  [...missing].flatMap((character) => [...character.normalize('NFKC')]).concat(MISSING);

function substitute(character: string, missing: ReadonlySet<string>): string {
  if (!missing.has(character)) return character;
  const compatible = character.normalize('NFKC');
  return [...compatible].some((it) => missing.has(it)) ? MISSING : compatible;
}

const wordsOf = ({ head, title, facts, strip }: Card): string[] => [
  head,
  title,
  ...facts,
  strip?.caption ?? '',
  // Characters that the layout adds.
  '0123456789·　……',
];

/** Direction marks and other signs without a form would come out as empty boxes. */
const withoutInvisible = (text: string): string =>
  text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '');
