/** Figures that are reported year after year. */
import type { Figure } from '../../core/compare/comparison.ts';
import { joinThreads, lengthOf, type Thread, type YearLinks } from './threads.ts';
import { reportsOf, type Step } from './year-pairs.ts';

/** Fewer years than these are no course. */
const FEWEST_YEARS = 3;
const MOST = 12;

/** The indicators with the most years, each a thread of figures in one unit. */
export function figureThreads(steps: readonly Step[]): Thread<Figure>[] {
  const years = reportsOf(steps).map(() => new Map<string, Figure>());
  const links: YearLinks[] = steps.map(({ figures }, index) =>
    figures.changes.flatMap(({ a, b }) => {
      if (a.unit !== b.unit || a.kind !== b.kind || a.period !== b.period) return [];
      years[index]?.set(keyOf(a), a);
      years[index + 1]?.set(keyOf(b), b);
      return [[keyOf(a), keyOf(b)] as const];
    }),
  );
  const threads = joinThreads(years, links).filter((thread) => lengthOf(thread) >= FEWEST_YEARS);
  return threads.sort((x, y) => lengthOf(y) - lengthOf(x)).slice(0, MOST);
}

const keyOf = ({ span }: Figure): string => `${span.paragraph}:${span.start}`;
