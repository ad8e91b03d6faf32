/** Chooses the reports of two years to compare: wording differs more between levels and types than between years. */
import type { DatedText } from './dated-text.ts';

/** Filters of the compared reports, as a search applies them. Values of one field are alternatives; all fields must match. */
export interface Basis {
  level?: readonly string[];
  type?: readonly string[];
  series?: readonly string[];
}

type Kind = Pick<DatedText, 'level' | 'types' | 'series' | 'traditional'>;

/** More would make the addresses of searches too long. */
const MOST_SERIES = 3;

/**
 * The common basis of two years: reports of one level and type, else reports of one series; undefined where they have neither.
 * 省政府工作报告 and 县工作总结 beside 省政府工作报告 have the former.
 */
export function basisOf(a: readonly Kind[], b: readonly Kind[]): Basis | undefined {
  // Two years share no words when one is in traditional characters.
  if (isMostlyTraditional(a) !== isMostlyTraditional(b)) return undefined;
  const shared = sharedBy(a, b, strataOf);
  if (shared.length > 0) {
    const parts = shared.map((stratum) => stratum.split(APART));
    const values = (at: number): string[] => [...new Set(parts.map((part) => part[at] ?? ''))].sort();
    return { level: values(0), type: values(1) };
  }
  const series = sharedBy(a, b, ({ series: its }) => (its === undefined ? [] : [its]));
  return series.length === 0 ? undefined : { series: series.slice(0, MOST_SERIES) };
}

/** Whether a report is one of those compared. */
export function isCompared({ level, types, series }: Kind, basis: Basis): boolean {
  if (basis.series !== undefined) return series !== undefined && basis.series.includes(series);
  return level !== undefined && !!basis.level?.includes(level) && types.some((type) => basis.type?.includes(type));
}

/**
 * Key of the part of its year that a compared report belongs to: reports of one level and set of types, or of one series, in one
 * script. Only parts that both years have are compared.
 */
export const partOf = ({ level = '', types, series = '', traditional }: Kind): string =>
  [
    ...(level === '' || types.length === 0 ? [series] : [level, ...[...types].sort()]),
    ...(traditional ? ['繁'] : []),
  ].join(APART);

const APART = '\t';

const isMostlyTraditional = (kinds: readonly Kind[]): boolean =>
  2 * kinds.filter(({ traditional }) => traditional).length > kinds.length;

const strataOf = ({ level, types }: Kind): string[] =>
  level === undefined ? [] : types.map((type) => [level, type].join(APART));

/** Most frequent first, by the smaller count of the two years. */
function sharedBy(a: readonly Kind[], b: readonly Kind[], keysOf: (kind: Kind) => readonly string[]): string[] {
  const countsOf = (kinds: readonly Kind[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of kinds.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const [inA, inB] = [countsOf(a), countsOf(b)];
  const least = (key: string): number => Math.min(inA.get(key) ?? 0, inB.get(key) ?? 0);
  return [...inA.keys()].filter((key) => inB.has(key)).sort((x, y) => least(y) - least(x) || (x < y ? -1 : 1));
}
