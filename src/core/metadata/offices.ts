/**
 * The register of offices (责任单位): one entry for each office, under all names in its reports.
 *
 * Names with and without the places above are one office (海拉尔区人民政府 = 呼伦贝尔市海拉尔区人民政府), unless the archive holds two such offices
 * under different places. `offices` in archive.yaml adds to the register or corrects it.
 */
import { appendAll, groupBy } from '../text/lists.ts';
import { findDivision } from './divisions.ts';
import { type OfficeName, readOfficeName } from './office-name.ts';

/** An entry of `offices` in archive.yaml. */
export interface OfficeRule {
  name: string;
  /** Other names of the office. */
  names: string[];
  level?: string;
  /** The office or place that it is part of: 云河县人民政府, 云河县. */
  partOf?: string;
}

/** Plain data that pages may contain as JSON. */
export interface Office {
  /** The name in archive.yaml, else the most frequent name in its reports; of equally frequent ones the fuller. */
  name: string;
  /** All names found or given, the main name first. */
  names: string[];
  level?: string;
  partOf?: string;
  /** Places in its names, highest first: 云南省, 昆明市, 五华区. Empty for 国务院 and for 县委统战部. */
  places: string[];
}

/** Fields of a report for the register. */
export interface OfficeUse {
  org: string;
  level?: string | undefined;
}

/** The offices of the reports and of archive.yaml, by name. Linear in the number of uses. */
export function toOffices(uses: readonly OfficeUse[], rules: readonly OfficeRule[] = []): Office[] {
  const told = groupBy(uses, ({ org }) => org);
  const groups = groupNames([...rules.flatMap(formsOf), ...told.keys()], rules);
  return groups.map(({ names, rule }) => toOffice(names, rule, told)).sort((a, b) => byCode(a.name, b.name));
}

/** By character codes: the same on every machine. */
const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const formsOf = ({ name, names }: OfficeRule): string[] => [name, ...names];

interface Group {
  names: string[];
  rule?: OfficeRule;
}

/** Names with one key whose places do not contradict each other are one office. */
function groupNames(names: readonly string[], rules: readonly OfficeRule[]): Group[] {
  const groups: Group[] = rules.map((rule) => ({ names: [...new Set(formsOf(rule))], rule }));
  const grouped = new Set(groups.flatMap((group) => group.names));
  const others = [...new Set(names)].filter((name) => !grouped.has(name));
  const byKey = groupBy(others, (name) => keyOf(readOfficeName(name)));
  for (const [key, forms] of byKey) {
    const ruled = groups.filter(
      ({ rule }) => rule && formsOf(rule).some((name) => keyOf(readOfficeName(name)) === key),
    );
    for (const part of partByPlaces(forms)) {
      const own = ruled.filter((group) => group.names.some((name) => part.every((each) => agree(name, each))));
      if (own.length === 1) appendAll(own[0]?.names ?? [], part);
      else groups.push({ names: part });
    }
  }
  return groups;
}

/** The lowest place and the office, which two names of one office share. */
const keyOf = ({ places, rank, body }: OfficeName): string => `${places.at(-1) ?? `-${rank}`}/${body}`;

/**
 * 南京市鼓楼区人民政府 and 徐州市鼓楼区人民政府 are two. 鼓楼区人民政府 beside both is a third that cannot be identified; beside only one of them it is the
 * same.
 */
function partByPlaces(names: readonly string[]): string[][] {
  const byLength = [...names].sort((a, b) => placesOf(b).length - placesOf(a).length);
  const parts: string[][] = [];
  for (const name of byLength) {
    const fitting = parts.filter((part) => part.every((other) => agree(name, other)));
    if (fitting.length === 1) fitting[0]?.push(name);
    else parts.push([name]);
  }
  return parts;
}

/** Whether the places of one are among those of the other, in order, as far as the shorter has them. */
function agree(a: string, b: string): boolean {
  const [long, short] = [placesOf(a), placesOf(b)].sort((x, y) => y.length - x.length);
  return (short ?? []).every((place) => long?.includes(place));
}

const placesOf = (name: string): string[] => fullPlaces(readOfficeName(name).places);

/** 昆明市 → 云南省, 昆明市: with the places above from the table of divisions. */
function fullPlaces(places: readonly string[]): string[] {
  const [first] = places;
  const parent = first === undefined ? undefined : findDivision(first)?.parent;
  return parent === undefined ? [...places] : fullPlaces([parent, ...places]);
}

function toOffice(
  names: readonly string[],
  rule: OfficeRule | undefined,
  told: ReadonlyMap<string, OfficeUse[]>,
): Office {
  const uses = (name: string): number => told.get(name)?.length ?? 0;
  const sorted = [...names].sort((a, b) => uses(b) - uses(a) || b.length - a.length || byCode(a, b));
  const name = rule?.name ?? sorted[0] ?? '';
  const places = names.map(placesOf).reduce((longest, each) => (each.length > longest.length ? each : longest), []);
  const level =
    rule?.level ?? mostFrequent(names.flatMap((each) => told.get(each)?.flatMap((use) => use.level ?? []) ?? []));
  return {
    name,
    names: [name, ...sorted.filter((each) => each !== name)],
    ...(level === undefined ? {} : { level }),
    ...(rule?.partOf === undefined ? {} : { partOf: rule.partOf }),
    places,
  };
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The office of a name: the one that has it, else the only one possible by place and office (海拉尔区政府 for 呼伦贝尔市海拉尔区人民政府). Undefined
 * for an office outside the register.
 */
export function findOffice(offices: readonly Office[], name: string): Office | undefined {
  const known = offices.find(({ names }) => names.includes(name));
  if (known) return known;
  const key = keyOf(readOfficeName(name));
  const alike = offices.filter(({ names }) =>
    names.some((each) => keyOf(readOfficeName(each)) === key && agree(each, name)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Whether `upper` is above `lower` (上级): a central office is above every other; else `lower` is part of it, or of its place, or
 * is in its place and not at its level. 云南省财政厅 is above 昆明市五华区财政局, but not above 贵州省贵阳市财政局 or an office without a known place.
 */
export function isAbove(upper: Office, lower: Office): boolean {
  if (upper === lower) return false;
  if (upper.level === '中央') return lower.level !== undefined && lower.level !== '中央';
  if (lower.partOf !== undefined && (upper.names.includes(lower.partOf) || upper.places.at(-1) === lower.partOf))
    return true;
  const place = upper.places.at(-1);
  const at = place === undefined ? -1 : lower.places.indexOf(place);
  return at >= 0 && at < lower.places.length - 1;
}
