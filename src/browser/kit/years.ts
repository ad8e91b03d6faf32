/** Data of the histogram: mentions year by year beside their totals. */
import { type CountedReport, firstAndLatest, type TallyRow, tallyByYear } from '../../core/phrase/tally.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import type { Filters, ReportCard } from '../library/archive-api.ts';
import { officeOf } from '../library/office-of.ts';

/** Years with fewer reports than this are too thin for a share to mean much. */
export const THIN = 5;

/** Colours go by the six levels of the defaults; what is none of them shares the last. */
export const OTHER_RANK = 6;

export interface YearRow {
  year: number;
  /** Reports that mention it, of so many that the archive holds (under the filters). */
  reports: number;
  of: number;
  hits: number;
  characters: number;
  /** Reports that mention it, in the order of `YearsModel.levels`. */
  byLevel: number[];
}

export interface YearsModel {
  /** Every year from the first to the last that holds a report, oldest first; a year without reports has `of` 0. */
  rows: YearRow[];
  /** Reports without a year, which no bar can show. */
  undated: { reports: number; of: number };
  /** Levels that mention it; undefined is 未注明. */
  levels: (string | undefined)[];
  /** Place of each of `levels` in the archive's order of all levels, which its colour goes by. */
  ranks: number[];
  mentions: Mention[];
}

/** First and latest mention at a level. `others` counts further reports of the same year. */
export interface Mention {
  level: string | undefined;
  first: { card: ReportCard; others: number };
  latest: { card: ReportCard; others: number };
}

export interface Counted {
  cards: readonly ReportCard[];
  filters: Filters;
  /** Reports that answer the query. */
  found: ReadonlySet<string>;
  /** Occurrences in each report, by id. */
  hits: ReadonlyMap<string, number>;
  /** Names of levels in their order. */
  levels: readonly string[];
}

export function countYears({ cards, filters, found, hits, levels }: Counted): YearsModel {
  const reports = cards.filter((card) => passes(card, filters));
  const mentioning = reports.filter(({ id }) => found.has(id));
  // Two tallies: a report that only its title brought in mentions it, but has no occurrence to count.
  const mentioned = tallyByYear(reports, (id) => (found.has(id) ? 1 : 0));
  const counted = new Map(tallyByYear(reports, (id) => hits.get(id) ?? 0).map((row) => [row.value, row]));
  const shown = levelsOf(mentioning, levels);
  const byLevel = countLevels(mentioning, shown);
  const rows = mentioned.flatMap((row) =>
    row.value === undefined ? [] : [rowOf(row, counted, byLevel, shown.length)],
  );
  const undated = mentioned.find((row) => row.value === undefined);
  return {
    rows: withEmptyYears(rows, shown.length),
    undated: { reports: undated?.reports ?? 0, of: undated?.of ?? 0 },
    levels: shown,
    ranks: shown.map((level) => (level !== undefined && levels.includes(level) ? levels.indexOf(level) : OTHER_RANK)),
    mentions: mentionsOf(mentioning, levels),
  };
}

function mentionsOf(mentioning: readonly ReportCard[], levels: readonly string[]): Mention[] {
  const cards = new Map(mentioning.map((card) => [card.id, card]));
  const withOthers = ({ id, year, level }: CountedReport): Mention['first'] => {
    const same = mentioning.filter((card) => card.year === year && card.level === level);
    return { card: cards.get(id) as ReportCard, others: same.length - 1 };
  };
  return firstAndLatest(mentioning, () => 1, levels).map(({ level, first, latest }) => ({
    level,
    first: withOthers(first),
    latest: withOthers(latest),
  }));
}

/** How many of some reports each level has in each year. */
function countLevels(
  reports: readonly ReportCard[],
  levels: readonly (string | undefined)[],
): Map<number | undefined, number[]> {
  const years = new Map<number | undefined, number[]>();
  for (const { year, level } of reports) {
    const counts = years.get(year) ?? levels.map(() => 0);
    const place = levels.indexOf(level);
    counts[place] = (counts[place] ?? 0) + 1;
    years.set(year, counts);
  }
  return years;
}

/** Whether a report stands under the filters: values of one facet are alternatives, facets narrow one another. */
export function passes(card: ReportCard, { year, level, type, office, series }: Filters): boolean {
  return (
    (year === undefined || year.includes(card.year ?? Number.NaN)) &&
    (level === undefined || level.includes(card.level ?? NOT_STATED)) &&
    (office === undefined || office.includes(officeOf(card) ?? NOT_STATED)) &&
    (series === undefined || series.includes(card.series ?? NOT_STATED)) &&
    (type === undefined || type.some((it) => (card.types.length > 0 ? card.types : [NOT_STATED]).includes(it)))
  );
}

function levelsOf(reports: readonly ReportCard[], order: readonly string[]): (string | undefined)[] {
  const present = new Set(reports.map(({ level }) => level));
  const known = order.filter((level) => present.has(level));
  const others = [...present].filter((level) => level !== undefined && !order.includes(level));
  return [...known, ...others, ...(present.has(undefined) ? [undefined] : [])];
}

function rowOf(
  { value, reports, of }: TallyRow,
  counted: ReadonlyMap<number | undefined, TallyRow>,
  byLevel: ReadonlyMap<number | undefined, number[]>,
  levels: number,
): YearRow {
  const { hits = 0, characters = 0 } = counted.get(value) ?? {};
  const none = new Array<number>(levels).fill(0);
  return { year: value as number, reports, of, hits, characters, byLevel: byLevel.get(value) ?? none };
}

/** Years between that hold nothing are years too: the axis does not skip them. */
function withEmptyYears(rows: readonly YearRow[], levels: number): YearRow[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.year ?? row.year - 1;
    const missing = Array.from({ length: row.year - before - 1 }, (_, offset) => emptyRow(before + 1 + offset, levels));
    return [...missing, row];
  });
}

const emptyRow = (year: number, levels: number): YearRow => ({
  ...{ year, reports: 0, of: 0, hits: 0, characters: 0 },
  byLevel: new Array<number>(levels).fill(0),
});
