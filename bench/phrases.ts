/** Draws the phrases that are searched for out of the texts themselves. */
import { countOccurrences, type NaiveReport } from './naive.ts';

export const SHORTEST = 2;
export const LONGEST = 10;
const HAN = /^\p{Script=Han}+$/u;
/** Written ○ as often as 〇, which the naive scan does not know. */
const ZERO = '〇';

/**
 * Distinct phrases of 2–10 Han characters, each standing in some report. `isLeftOut` marks those that the naive scan cannot
 * judge. Throws when the texts do not give as many.
 */
export function drawPhrases(
  reports: readonly NaiveReport[],
  count: number,
  { random, isLeftOut = () => false }: { random: () => number; isLeftOut?: (phrase: string) => boolean },
): string[] {
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count; tries += 1) {
    if (tries > count * 1000) throw new Error(`The texts gave only ${phrases.size} of ${count} phrases.`);
    const phrase = drawOne(reports, random);
    if (phrase !== undefined && !phrase.includes(ZERO) && HAN.test(phrase) && !isLeftOut(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

function drawOne(reports: readonly NaiveReport[], random: () => number): string | undefined {
  const below = (limit: number): number => Math.floor(random() * limit);
  const sentences = reports[below(reports.length)]?.text.split('\n') ?? [];
  const characters = [...(sentences[below(sentences.length)] ?? '')];
  const length = SHORTEST + below(LONGEST - SHORTEST + 1);
  if (characters.length < length) return undefined;
  const from = below(characters.length - length + 1);
  return characters.slice(from, from + length).join('');
}

/**
 * Finds the phrases that some sentence holds only by an abbreviation's meaning: 召开民主生活会 where 召开mzshh is written. A
 * phrase of Han characters cannot mix meant and written forms, so every form is read by its meaning at once.
 */
export function touchedByAliases(
  reports: readonly NaiveReport[],
  aliases: Readonly<Record<string, string>>,
): (phrase: string) => boolean {
  const readings = new Map<string, string>();
  for (const sentence of reports.flatMap(({ text, title }) => [...text.split('\n'), title])) {
    const meant = readByMeaning(sentence, aliases);
    if (meant !== sentence) readings.set(sentence, meant);
  }
  return (phrase) =>
    [...readings].some(([written, meant]) => countOccurrences(meant, phrase) > countOccurrences(written, phrase));
}

function readByMeaning(sentence: string, aliases: Readonly<Record<string, string>>): string {
  const longestFirst = Object.entries(aliases).sort(([a], [b]) => b.length - a.length);
  return longestFirst.reduce((read, [form, meaning]) => read.replaceAll(form.toLowerCase(), meaning), sentence);
}
