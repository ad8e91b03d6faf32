/** Decides which names are one office, which office is above another, and which places belong to an office. */
import { type OfficeName, readOfficeName } from '../metadata/office-name.ts';

/** Questions of a check about offices, by their names. */
export interface OfficeBook {
  isSame(a: string, b: string): boolean;
  /** Whether `upper` is above `lower`: 云河县人民政府 over 云河县青石镇人民政府. */
  isAbove(upper: string, lower: string): boolean;
  /** Whether a place, given by its short name (延边), contains the office or lies within its place. */
  isOwnPlace(place: string, office: string): boolean;
}

/**
 * Decides by the names alone: 海拉尔区人民政府 and 呼伦贝尔市海拉尔区政府 are one. 统战部 and 青溪县统战部 may differ: a name without a place fits many.
 * `read` has the contract of `readOfficeName`.
 */
export const byName = (read: (name: string) => OfficeName): OfficeBook => ({
  isSame(a, b) {
    const [inA, inB] = [read(a), read(b)];
    if (inA.body !== inB.body || inA.rank !== inB.rank) return false;
    const [short, long] = inA.places.length <= inB.places.length ? [inA.places, inB.places] : [inB.places, inA.places];
    if (short.length === 0) return long.length === 0;
    return short.every((place, index) => place === long[long.length - short.length + index]);
  },
  isAbove(upper, lower) {
    const last = read(upper).places.at(-1);
    const { places } = read(lower);
    const at = last === undefined ? -1 : places.indexOf(last);
    return at >= 0 && at < places.length - 1;
  },
  isOwnPlace: (place, office) => office.includes(place),
});

export const BY_NAME = byName(readOfficeName);
