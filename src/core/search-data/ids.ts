/** Packs the ids of reports: a search loads all of them to name its results. */

/** Most ids end in six digits of a hash. Those do not compress, so they are stored apart from the rest. */
const HASHED = /^(.*-)([0-9a-f]{6})$/;
/** Ends a stem whose digits are stored apart. No id contains it. */
const CUT = '~';
const LONGEST_KEPT = 35;

export interface PackedIds {
  /** Each id without its digits, front-coded: a base-36 digit for the length kept of the previous one, and the rest. */
  stems: string;
  digits: string;
}

/** Packs ids, which consist of a–z, 0–9, `-` and `_`: 2025-zwfwj-1fa0c2 after 2025-zwfwb-88e1d0 is `9j-~` and `1fa0c2`. */
export function packIds(ids: readonly string[]): PackedIds {
  let before = '';
  const digits: string[] = [];
  const stems = ids.map((id) => {
    const [, beginning, hash] = HASHED.exec(id) ?? [];
    if (hash !== undefined) digits.push(hash);
    const stem = beginning === undefined ? id : beginning + CUT;
    const kept = commonLength(before, stem);
    before = stem;
    return kept.toString(36) + stem.slice(kept);
  });
  return { stems: stems.join(' '), digits: digits.join('') };
}

export function unpackIds({ stems, digits }: PackedIds): string[] {
  if (stems === '') return [];
  let stem = '';
  let used = 0;
  return stems.split(' ').map((part) => {
    stem = stem.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    if (!stem.endsWith(CUT)) return stem;
    used += 6;
    return stem.slice(0, -1) + digits.slice(used - 6, used);
  });
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < LONGEST_KEPT && length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
