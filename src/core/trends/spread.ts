/** Finds when each level adopted a phrase, and how long after the level above it. */
import { type LevelTrend, shareOf, type TrendPoint } from './trend.ts';

/** First, last and peak year of a phrase at one level. */
export interface LevelSpread {
  level: string | undefined;
  /** Years of the archive's first and last report of the level. */
  held: { from: number; to: number };
  /** Undefined if the level never mentions it. */
  first?: TrendPoint;
  last?: TrendPoint;
  /** The highest share; the earliest of equals. */
  peak?: TrendPoint;
  /** Whether the level mentions it in the first year that the archive holds of it: it may have begun earlier. */
  fromTheStart: boolean;
  lag?: Lag;
}

/**
 * Years after the nearest level above that mentions it: 2 where 省 has it in 2019 and 市 in 2021; negative where it was earlier.
 * Only where the archive holds both levels in every year from the one before the first mention to the last of the two.
 */
interface Lag {
  behind: string;
  years: number;
}

/** Levels, each below the one before. 单位 is left out: units exist at every level, so that none is above it. */
const LADDER = ['中央', '省', '市', '区县', '乡镇'];

/** One row for each level with a dated report, in the given order. */
export function spreadOf(levels: readonly LevelTrend[]): LevelSpread[] {
  const rows = levels.flatMap(spanOf);
  const yearsOf = new Map(levels.map(({ level, points }) => [level, new Set(points.map(({ year }) => year))]));
  for (const row of rows) {
    const above = aboveOf(row, rows);
    if (above?.first === undefined || row.first === undefined) continue;
    const [own, their] = [row.first.year, above.first.year];
    const years = [yearsOf.get(row.level), yearsOf.get(above.level)];
    const isHeld = years.every(
      (held) => held !== undefined && isHeldFrom(held, Math.min(own, their) - 1, Math.max(own, their)),
    );
    if (isHeld) row.lag = { behind: above.level as string, years: own - their };
  }
  return rows;
}

/** Whether the archive holds every year, both ends included. */
function isHeldFrom(held: ReadonlySet<number>, from: number, to: number): boolean {
  for (let year = from; year <= to; year += 1) if (!held.has(year)) return false;
  return true;
}

function spanOf({ level, points }: LevelTrend): LevelSpread[] {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return [];
  const mentioned = points.filter(({ reports }) => reports > 0);
  const [first, last] = [mentioned[0], mentioned.at(-1)];
  const held = { from: from.year, to: to.year };
  if (first === undefined || last === undefined) return [{ level, held, fromTheStart: false }];
  const peak = mentioned.reduce((best, point) => (shareOf(point) > shareOf(best) ? point : best), first);
  return [{ level, held, first, last, peak, fromTheStart: first.year === from.year }];
}

function aboveOf({ level }: LevelSpread, rows: readonly LevelSpread[]): LevelSpread | undefined {
  const place = LADDER.indexOf(level ?? '');
  const above = LADDER.slice(0, Math.max(0, place)).reverse();
  return above.map((name) => rows.find((row) => row.level === name)).find((row) => row?.first !== undefined);
}
