/** Where reading stopped, a paragraph for each report, the latest last: `[["qs-2021", "p12"]]`. Kept in the browser only. */
import { readChoice, storeChoice } from '../../kit/storage.ts';

type ReadingPlace = readonly [report: string, paragraph: string];

const KEY = 'places';
/** Number of reading positions that are kept; some two kilobytes. */
const MOST = 60;

/** The paragraph where reading of `report` stopped. */
export function findPlace(report: string): string | undefined {
  return readPlaces().find(([id]) => id === report)?.[1];
}

/** Without a paragraph the report's place is forgotten. */
export function storePlace(report: string, paragraph: string | undefined): void {
  const others = readPlaces().filter(([id]) => id !== report);
  const places = paragraph === undefined ? others : [...others, [report, paragraph]];
  storeChoice(KEY, places.length === 0 ? '' : JSON.stringify(places.slice(-MOST)));
}

/** Data that cannot be read, because another program wrote under our name, count as absent. */
function readPlaces(): ReadingPlace[] {
  try {
    const stored: unknown = JSON.parse(readChoice(KEY) || '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

const isPlace = (value: unknown): value is ReadingPlace =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
