/** Years in words: those that follow one another as a span. */

/** `[2016, 2017, 2018, 2020]` → 2016–2018、2020; `years` are ascending, and each is there once. */
export function yearRuns(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
