/** Where a figure leads: to the lines that it counts. */
import { formatState as formatSearch, START as SEARCH_START } from '../kit/search-state.ts';
import type { TrendsState } from './state.ts';

/** `search.html?q=一岗双责&year=2021&level=区县&view=lines`: under the filters of the chart, or of one level. */
export function linesAddress(
  { levels, types }: Pick<TrendsState, 'levels' | 'types'>,
  query: string,
  { year, level }: { year?: number; level?: string } = {},
): string {
  const chosen = {
    year: year === undefined ? [] : [String(year)],
    level: level === undefined ? levels : [level],
    type: types,
    office: [],
    series: [],
  };
  return `search.html${formatSearch({ ...SEARCH_START, q: query, chosen, view: 'lines' })}`;
}
