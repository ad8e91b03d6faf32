/** Words that stand beside a phrase, found without a dictionary. */
import { largest } from '../text/lists.ts';
import { BREAK, PLACEHOLDER, readWritten } from '../text/reading.ts';

/** One line of a concordance, as far as neighbours need it. */
export interface Line {
  reportId: string;
  paragraph: string;
  start: number;
  end: number;
  left: string;
  right: string;
}

export type Side = 'left' | 'right';

/** A word before or after the phrase, next to it but for punctuation that searches pass over. */
export interface Neighbour {
  side: Side;
  /** Folded. */
  word: string;
  /** The phrase with it, folded: as a query it finds just these lines. */
  query: string;
  /** Lines in which it stands there. */
  hits: number;
  /** Reports that those lines are from. */
  reports: number;
}

export interface NeighbourOptions {
  /** Units of a neighbour, at most. */
  longest?: number;
  /** Lines in which a neighbour must stand. */
  least?: number;
  /** Neighbours of a side. */
  limit?: number;
}

const LONGEST = 8;
const SHORTEST = 2;
const LEAST = 2;
const LIMIT = 12;

/**
 * A neighbour ends where what follows it varies: after 贯彻落实, 党的二十大 is followed by 精神 nine times in ten and is a fragment of
 * 党的二十大精神; 中央 is followed by this and that. No one unit may go on from more than this share of its lines. Chosen by reading
 * the neighbours of 落实, 改革 and 责任 in the national reports: at 0.5 whole words are lost, at 0.8 fragments come in.
 */
const DOMINANT = 0.66;
/** … unless punctuation stands there in so many of them: 党的建设 ends there, whatever else it goes on with. */
const CLOSED = 0.25;
/** What a word neither begins nor ends with: 改革和, 的重要. */
const PARTICLE = /[的和与及等了着在是为对把将被由以而并或于也都要就]/;
/** Figures, and names that are masked. */
const NAMELESS = new RegExp(`^[0-9]+$|${PLACEHOLDER}`);

/**
 * The neighbours of `phrase`, most frequent first on each side.
 *
 * Of each line the units up to the sentence's end are read outwards from the match. All strings that begin a side alike make a
 * tree; a node is a neighbour when it is frequent, and branches or stands before punctuation (maximal repeats, as in the
 * dictionary-free extraction of Chinese words by branching of contexts). Linear in the lines.
 *
 * `phrase` is folded, one run, and does not overlap itself (天天 does, see `overlapsItself`); then `query` has exactly `hits`
 * places.
 */
export function findNeighbours(
  lines: readonly Line[],
  phrase: string,
  { longest = LONGEST, least = LEAST, limit = LIMIT }: NeighbourOptions = {},
): Record<Side, Neighbour[]> {
  const side = (name: Side): Neighbour[] => {
    const root = new Beginning();
    for (const line of lines) grow(root, line, name, longest);
    return withoutNested(collect(root, { side: name, phrase, longest, least })).slice(0, limit);
  };
  return { left: side('left'), right: side('right') };
}

/** Whether two places of a folded run can overlap: 天天 in 天天天. */
export function overlapsItself(run: string): boolean {
  for (let length = 1; length < run.length; length += 1) if (run.endsWith(run.slice(0, length))) return true;
  return false;
}

/** Units outwards from the match. `reach` is the distance of each unit's far end from the match, in UTF-16 units of the text. */
interface Context {
  units: string;
  reach: number[];
  /** Whether punctuation stands between each unit and the one before it, which searches pass over. */
  apart: boolean[];
}

/** Stands for the match while a side is folded, so that a sentence end beside it is not lost. No mask and no numeral. */
const MATCH = '中';

function outwards(line: Line, side: Side): Context {
  const [units, places] = side === 'right' ? foldRight(line.right) : foldLeft(line.left);
  const stop = units.indexOf(BREAK);
  const own = stop === -1 ? units : units.slice(0, stop);
  const placeOf = (index: number): UnitOffsets => places[index] as UnitOffsets;
  return {
    units: own,
    reach: Array.from(own, (_, index) => placeOf(index).far),
    apart: Array.from(own, (_, index) => placeOf(index).near > (index === 0 ? 0 : placeOf(index - 1).far)),
  };
}

/** Distances of a unit's two ends from the match, in UTF-16 units of the text. */
interface UnitOffsets {
  near: number;
  far: number;
}

function foldRight(text: string): [units: string, places: UnitOffsets[]] {
  const { text: units, starts, ends } = readWritten(MATCH + text);
  const places = Array.from(starts, (start, index) => ({ near: start - 1, far: (ends[index] as number) - 1 }));
  return [units.slice(1), places.slice(1)];
}

function foldLeft(text: string): [units: string, places: UnitOffsets[]] {
  const { text: units, starts, ends } = readWritten(text + MATCH);
  const places = Array.from(starts, (start, index) => ({
    near: text.length - (ends[index] as number),
    far: text.length - start,
  }));
  return [[...units].reverse().slice(1).join(''), places.reverse().slice(1)];
}

/** Lines that begin a side alike. */
class Beginning {
  hits = 0;
  /** Lines in which punctuation or the sentence's end follows. */
  closed = 0;
  /** Lines in which punctuation stands between the match and here. */
  apart = 0;
  readonly reports = new Set<string>();
  readonly longer = new Map<string, Beginning>();
  /** Where the last place counted ends: places of one query never overlap. */
  #paragraph = '';
  #taken = 0;

  next(unit: string): Beginning {
    const known = this.longer.get(unit) ?? new Beginning();
    this.longer.set(unit, known);
    return known;
  }

  take({ reportId, paragraph }: Line, place: Stretch): void {
    const own = `${reportId}#${paragraph}`;
    if (own === this.#paragraph && place.start < this.#taken) return;
    this.#paragraph = own;
    this.#taken = place.end;
    this.hits += 1;
    this.reports.add(reportId);
    if (place.closed) this.closed += 1;
    if (place.apart) this.apart += 1;
  }

  /** Whether a word may end here, and mostly stands beside the match. */
  get isWhole(): boolean {
    if (this.apart * 2 > this.hits) return false;
    const most = largest([0, ...[...this.longer.values()].map(({ hits }) => hits)]);
    return this.closed >= CLOSED * this.hits || most <= DOMINANT * this.hits;
  }
}

/** From the match to the end of a word, as UTF-16 offsets of the paragraph. */
interface Stretch {
  start: number;
  end: number;
  closed: boolean;
  apart: boolean;
}

function grow(root: Beginning, line: Line, side: Side, longest: number): void {
  const { units, reach, apart } = outwards(line, side);
  let beginning = root;
  let parted = false;
  // One unit more than is given, so that the longest show whether they go on.
  for (let at = 0; at < Math.min(units.length, longest + 1); at += 1) {
    beginning = beginning.next(units.charAt(at));
    parted ||= apart[at] === true;
    const far = reach[at] as number;
    const start = side === 'left' ? line.start - far : line.start;
    const end = side === 'right' ? line.end + far : line.end;
    beginning.take(line, { start, end, closed: at + 1 === units.length || apart[at + 1] === true, apart: parted });
  }
}

interface Collecting {
  side: Side;
  phrase: string;
  longest: number;
  least: number;
}

function collect(root: Beginning, told: Collecting): Neighbour[] {
  const found: Neighbour[] = [];
  const walk = (beginning: Beginning, units: string): void => {
    for (const [unit, longer] of beginning.longer) {
      const word = units + unit;
      if (longer.hits < told.least || word.length > told.longest) continue;
      if (
        word.length >= SHORTEST &&
        !PARTICLE.test(word.charAt(0)) &&
        !PARTICLE.test(unit) &&
        !NAMELESS.test(word) &&
        longer.isWhole
      ) {
        found.push(neighbourOf(word, longer, told));
      }
      walk(longer, word);
    }
  };
  walk(root, '');
  return found.sort((a, b) => b.hits - a.hits || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
}

/** Of 开发, 开发工作 and 开发力度 the most frequent; of equals the longest. The neighbours are of one side, in order. */
function withoutNested(neighbours: readonly Neighbour[]): Neighbour[] {
  const kept: Neighbour[] = [];
  const isNested = ({ side, word }: Neighbour, other: Neighbour): boolean => {
    const [short, long] = word.length < other.word.length ? [word, other.word] : [other.word, word];
    return side === 'left' ? long.endsWith(short) : long.startsWith(short);
  };
  for (const each of neighbours) if (!kept.some((other) => isNested(each, other))) kept.push(each);
  return kept;
}

function neighbourOf(outward: string, { hits, reports }: Beginning, { side, phrase }: Collecting): Neighbour {
  const word = side === 'left' ? [...outward].reverse().join('') : outward;
  const query = side === 'left' ? word + phrase : phrase + word;
  return { side, word, query, hits, reports: reports.size };
}
