/** Decides about offices by the archive's register, and about places by the table of divisions. */
import { DIVISION_ROWS } from '../metadata/division-table.ts';
import { type OfficeName, readOfficeName } from '../metadata/office-name.ts';
import { findOffice, isAbove, type Office, toOffices } from '../metadata/offices.ts';
import { byName, type OfficeBook } from './office-book.ts';

/** An office that the register does not hold is decided by its name. */
export function registerBook(offices: readonly Office[]): OfficeBook {
  const known = new Map<string, Office | undefined>();
  const find = (name: string): Office | undefined => {
    if (!known.has(name)) known.set(name, findOffice(offices, name) ?? toOffices([{ org: name }])[0]);
    return known.get(name);
  };
  const names = new Map<string, OfficeName>();
  // A draft asks for the same names for each sentence and source.
  const readOnce = (name: string): OfficeName => {
    const read = names.get(name) ?? readOfficeName(name);
    names.set(name, read);
    return read;
  };
  const { isSame } = byName(readOnce);
  return {
    isSame: (a, b) => a === b || (find(a) !== undefined && find(a) === find(b)) || isSame(a, b),
    isAbove: (upper, lower) => {
      const [above, below] = [find(upper), find(lower)];
      return above !== undefined && below !== undefined && isAbove(above, below);
    },
    isOwnPlace: (place, office) => {
      const places = find(office)?.places ?? [];
      return [office, ...places, ...placesBelow(places.at(-1))].some((name) => name.includes(place));
    },
  };
}

/** Prefectures and cities of a province, cities of a prefecture; none of any other place. Linear in the table. */
function placesBelow(place: string | undefined): string[] {
  if (place === undefined) return [];
  return DIVISION_ROWS.flatMap(([province, rows]) =>
    rows.split('|').flatMap((row) => {
      const [prefecture = '', cities = ''] = row.split(':');
      if (province === place) return [prefecture, ...cities.split(' ')];
      return prefecture === place ? cities.split(' ') : [];
    }),
  ).filter((name) => name !== '');
}
