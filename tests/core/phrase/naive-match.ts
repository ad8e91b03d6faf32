/** Matching for the tests, written again by trying every span: see tests/core/text/naive-fold.ts. */
import type { Part } from '../../../src/core/phrase/wording.ts';

/** Number of occurrences of `run` in folded texts, from the left and without overlap. */
export const naiveCount = (folded: string, run: string): number => folded.split(run).length - 1;

/** The spans of a folded text that match a pattern without numbers and contain no other match, without overlap. */
export function naivePattern(folded: string, parts: Part[]): string[] {
  const source = parts.map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'one' ? '[^\\n]' : '[^\\n]{0,30}',
  );
  const pattern = new RegExp(`^${source.join('')}$`, 'u');
  const units = [...folded];
  const fits: { from: number; to: number }[] = [];
  for (let from = 0; from < units.length; from += 1) {
    for (let to = from + 1; to <= units.length; to += 1) {
      if (pattern.test(units.slice(from, to).join(''))) fits.push({ from, to });
    }
  }
  const shortest = fits.filter(
    (one) => !fits.some((other) => other !== one && other.from >= one.from && other.to <= one.to),
  );
  let taken = 0;
  return shortest.flatMap(({ from, to }) => {
    if (from < taken) return [];
    taken = to;
    return [units.slice(from, to).join('')];
  });
}
