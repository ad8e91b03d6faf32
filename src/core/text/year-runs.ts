/** Formats years; consecutive years as a span. */

/** `[2016, 2017, 2018, 2020]` → 2016–2018、2020. `years` are distinct and ascending. */
export function yearRuns(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
