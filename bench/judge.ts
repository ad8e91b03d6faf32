/** Holds an answer of the site against the naive scan. */
import type { ConcordanceRun, PlaceCounts, SearchRun } from './in-page.ts';
import { type NaiveAnswer, type NaiveReport, naiveFold } from './naive.ts';

/** Reports that a facet value would leave, as the naive scan counts them. */
export function naiveFacets(
  reports: readonly NaiveReport[],
  { places }: NaiveAnswer,
): Record<string, Map<string, number>> {
  const counts = { year: new Map<string, number>(), level: new Map<string, number>(), type: new Map<string, number>() };
  for (const { id, year, level, types } of reports) {
    if (!places.has(id)) continue;
    for (const [facet, values] of [
      [counts.year, [year]],
      [counts.level, [level]],
      [counts.type, types],
    ] as const) {
      for (const value of values) facet.set(value, (facet.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Faults of a search's answer, in words; empty when it is exact. */
export function faultsOfSearch(
  run: SearchRun,
  answer: NaiveAnswer,
  facets: Record<string, Map<string, number>>,
): string[] {
  const faults: string[] = [];
  const found = new Set(run.reportIds);
  const missing = [...answer.places.keys()].filter((id) => !found.has(id));
  const extra = run.reportIds.filter((id) => !answer.places.has(id));
  if (missing.length > 0) faults.push(`${missing.length} reports missing, such as ${missing[0]}`);
  if (extra.length > 0) faults.push(`${extra.length} reports too many, such as ${extra[0]}`);
  if (found.size !== run.reportIds.length) faults.push('a report twice');
  if (run.reportCount !== answer.places.size) faults.push(`reportCount ${run.reportCount}, not ${answer.places.size}`);
  for (const [id, count] of run.page) {
    if (count !== answer.places.get(id)) faults.push(`${id} with ${count} hits, not ${answer.places.get(id)}`);
  }
  return [...faults, ...faultsOfFacets(run.facets, facets)];
}

/** Values that no report has may be 0 or absent. */
function faultsOfFacets(told: SearchRun['facets'], expected: Record<string, Map<string, number>>): string[] {
  return Object.entries(expected).flatMap(([facet, counts]) => {
    const given = told[facet as keyof SearchRun['facets']] ?? {};
    const values = new Set([...Object.keys(given), ...counts.keys()]);
    const wrong = [...values].filter((value) => (given[value] ?? 0) !== (counts.get(value) ?? 0));
    return wrong.map((value) => `facet ${facet} ${value}: ${given[value] ?? 0}, not ${counts.get(value) ?? 0}`);
  });
}

/** Faults of the counts of all reports; empty when they are exact. */
export function faultsOfCounts(run: Pick<PlaceCounts, 'hitCount' | 'places'>, answer: NaiveAnswer): string[] {
  const faults: string[] = [];
  if (run.hitCount !== answer.hitCount) faults.push(`${run.hitCount} places, not ${answer.hitCount}`);
  for (const id of new Set([...Object.keys(run.places), ...answer.places.keys()])) {
    const [given, expected] = [run.places[id] ?? 0, answer.places.get(id) ?? 0];
    if (given !== expected) faults.push(`${id} with ${given} places, not ${expected}`);
  }
  return faults;
}

/** Faults of a concordance; empty when it is exact. */
export function faultsOfConcordance(run: ConcordanceRun, phrase: string, answer: NaiveAnswer): string[] {
  const faults = faultsOfCounts(run, answer);
  const sought = naiveFold(phrase);
  const other = run.matches.find((match) => naiveFold(match) !== sought);
  if (other !== undefined) faults.push(`a line shows ${other}`);
  return faults;
}
