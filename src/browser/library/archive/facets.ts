/** Facets: which reports pass some filters, and how many stand behind each value. */
import { unpackRuns } from '../../../core/search-data/columns.ts';
import { type Column, type ColumnsData, TYPE_SEPARATOR } from '../../../core/search-data/layout.ts';
import { NOT_STATED } from '../../../core/text/not-stated.ts';
import type { Facet, Filters } from '../archive-api.ts';

/** One facet of all reports: each report's values by their numbers in `values`. */
interface FacetColumn {
  values: string[];
  /** By the column's code: several types are one code and several values. */
  valuesOf: number[][];
  codes: ArrayLike<number>;
}

const FACETS = ['year', 'level', 'type', 'office', 'series'] as const satisfies readonly Facet[];

/** Reports as facets see them, by ordinal. */
export class Facets {
  /** The year of each report; undefined is 未注明. */
  readonly years: readonly (number | undefined)[];
  readonly #columns: Record<Facet, FacetColumn>;

  constructor({ years, levels, types, offices, series }: ColumnsData) {
    this.years = unpackRuns(years);
    const yearOf = this.years.map((year) => year?.toString() ?? '');
    const names = [...new Set(yearOf)];
    const code = new Map(names.map((name, index) => [name, index]));
    this.#columns = {
      year: facetColumn({ values: names, codes: yearOf.map((year) => code.get(year) as number) }),
      level: facetColumn(levels),
      type: facetColumn(types),
      office: facetColumn(offices),
      series: facetColumn(series),
    };
  }

  /** Makes filters ready: a function that returns the facets that a report fails. */
  failures(filters: Filters = {}): (ordinal: number) => Facet[] {
    const chosen = FACETS.flatMap((facet) => {
      const values = chosenValues(filters, facet);
      if (values === undefined) return [];
      const column = this.#columns[facet];
      const passes = column.valuesOf.map((numbers) =>
        numbers.some((number) => values.has(column.values[number] ?? '')),
      );
      return [{ facet, passes, codes: column.codes }];
    });
    return (ordinal) => chosen.flatMap(({ facet, passes, codes }) => (passes[codes[ordinal] as number] ? [] : [facet]));
  }

  /**
   * Counts every value of every facet over some reports: those that pass the filters of the other facets. Values that no
   * report has count 0.
   */
  count(ordinals: Iterable<number>, failures: (ordinal: number) => Facet[]): Record<Facet, Record<string, number>> {
    const counts = FACETS.map((facet) => new Array<number>(this.#columns[facet].values.length).fill(0));
    for (const ordinal of ordinals) {
      const failed = failures(ordinal);
      if (failed.length > 1) continue;
      for (const [index, facet] of FACETS.entries()) {
        if (failed.length === 1 && failed[0] !== facet) continue;
        const { codes, valuesOf } = this.#columns[facet];
        const count = counts[index] as number[];
        for (const number of valuesOf[codes[ordinal] as number] as number[])
          count[number] = (count[number] as number) + 1;
      }
    }
    const named = FACETS.map((facet, index) => [facet, this.#byName(facet, counts[index] as number[])] as const);
    return Object.fromEntries(named) as Record<Facet, Record<string, number>>;
  }

  #byName(facet: Facet, counts: readonly number[]): Record<string, number> {
    return Object.fromEntries(this.#columns[facet].values.map((value, index) => [value, counts[index] as number]));
  }
}

/** No values chosen is no filter. A year that is not a number stands for 未注明. */
function chosenValues(filters: Filters, facet: Facet): Set<string> | undefined {
  const chosen: readonly (string | number)[] = filters[facet] ?? [];
  if (chosen.length === 0) return undefined;
  return new Set(chosen.map((value) => (Number.isNaN(value) ? NOT_STATED : String(value))));
}

function facetColumn({ values, codes }: Column): FacetColumn {
  const names = values.map((value) => (value === '' ? [NOT_STATED] : value.split(TYPE_SEPARATOR)));
  const all = [...new Set(names.flat())];
  return { values: all, valuesOf: names.map((each) => each.map((name) => all.indexOf(name))), codes };
}
