/** Counts of characters: what a file holds, what its report has, what is listed as removed. */
import type { Report } from '../../../src/core/report/report.ts';

/** Each character that is not white space with how often it stands in `texts`. */
export function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of texts.join('').replace(/\s/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters by which two counts differ: `多2` for two more in `found`, `-少1` for one less. */
export function difference(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): string[] {
  const characters = new Set([...found.keys(), ...wanted.keys()]);
  return [...characters].flatMap((character) => {
    const more = (found.get(character) ?? 0) - (wanted.get(character) ?? 0);
    return more === 0 ? [] : [`${more < 0 ? '-' : ''}${character}${Math.abs(more)}`];
  });
}

/** All that is shown of a report: its paragraphs, and the removed lines that intake.html lists. */
export function accountedFor({ paragraphs, cleaned }: Report): string[] {
  return [
    ...paragraphs.map(({ text }) => text),
    ...cleaned.filter(({ action }) => action === 'removed').map(({ text }) => text),
  ];
}
