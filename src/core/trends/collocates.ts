/** Finds the collocates of a phrase without a dictionary. */
import { largest } from '../text/lists.ts';
import { BREAK, PLACEHOLDER, readWritten } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/** A line of a concordance, with the fields that collocates need. */
export interface Line {
  reportId: string;
  paragraph: string;
  start: number;
  end: number;
  left: string;
  right: string;
}

export type Side = 'left' | 'right';

/** A word directly before or after the phrase, apart from punctuation that search ignores. */
export interface Collocate {
  side: Side;
  /** Folded. */
  word: string;
  /** The phrase with the word, folded: as a query it finds exactly these lines. */
  query: string;
  /** Number of lines with it there. */
  hits: number;
  /** Number of reports of those lines. */
  reports: number;
}

export interface CollocateOptions {
  /** Most units of a word. */
  longest?: number;
  /** Least number of lines with a word. */
  least?: number;
  /** Most words of a side. */
  limit?: number;
}

const LONGEST = 8;
const SHORTEST = 2;
const LEAST = 2;
const LIMIT = 12;

/**
 * A word ends where its continuation varies: 党的二十大 after 贯彻落实 is followed by 精神 nine times in ten, so it is a fragment of
 * 党的二十大精神; 中央 has many continuations. No single unit may continue more than this share of its lines. Chosen by reading the
 * collocates of 落实, 改革 and 责任 in the national reports: at 0.5 whole words are lost, at 0.8 fragments appear.
 */
const DOMINANT = 0.66;
/** A word also ends where punctuation follows in this share of its lines, whatever its continuations: 党的建设. */
const CLOSED = 0.25;
/** Characters that no word begins or ends with: 改革和, 的重要. */
const PARTICLE = /[的和与及等了着在是为对把将被由以而并或于也都要就]/;
/** Figures, and masked names. */
const NAMELESS = new RegExp(`^[0-9]+$|${PLACEHOLDER}`);

/**
 * The collocates of `phrase`, most frequent first on each side.
 *
 * Reads the units of each line outwards from the match, up to the sentence's end. All strings with the same beginning on a side
 * form a tree. A node is a collocate when it is frequent and branches or is before punctuation (maximal repeats, as in the
 * dictionary-free extraction of Chinese words by branching of contexts). Linear in the lines.
 *
 * `phrase` is folded, one run, and does not overlap itself (天天 does, see `overlapsItself`); then `query` has exactly `hits`
 * occurrences.
 */
export function findCollocates(
  lines: readonly Line[],
  phrase: string,
  { longest = LONGEST, least = LEAST, limit = LIMIT }: CollocateOptions = {},
): Record<Side, Collocate[]> {
  const side = (name: Side): Collocate[] => {
    const root = new Beginning();
    for (const line of lines) grow(root, line, name, longest);
    return withoutNested(collect(root, { side: name, phrase, longest, least })).slice(0, limit);
  };
  return { left: side('left'), right: side('right') };
}

/** Whether two occurrences of a folded run can overlap: 天天 in 天天天. */
export function overlapsItself(run: string): boolean {
  for (let length = 1; length < run.length; length += 1) if (run.endsWith(run.slice(0, length))) return true;
  return false;
}

/** Units outwards from the match. `reach` is the distance of each unit's far end from the match, in UTF-16 units of the text. */
interface Context {
  units: string;
  reach: number[];
  /** Whether punctuation that search ignores is between each unit and the one before it. */
  apart: boolean[];
}

/** Replaces the match while a side is folded, so that the end of a sentence beside it is kept. Neither a mask nor a numeral. */
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

/** Lines with the same beginning on a side. */
class Beginning {
  hits = 0;
  /** Number of lines in which punctuation or the sentence's end follows. */
  closed = 0;
  /** Number of lines with punctuation between the match and this node. */
  apart = 0;
  readonly reports = new Set<string>();
  readonly longer = new Map<string, Beginning>();
  /** End of the last occurrence counted: occurrences of one query never overlap. */
  #paragraph = '';
  #taken = 0;

  next(unit: string): Beginning {
    const known = this.longer.get(unit) ?? new Beginning();
    this.longer.set(unit, known);
    return known;
  }

  take({ reportId, paragraph }: Line, place: WordSpan): void {
    const own = `${reportId}#${paragraph}`;
    if (own === this.#paragraph && place.start < this.#taken) return;
    this.#paragraph = own;
    this.#taken = place.end;
    this.hits += 1;
    this.reports.add(reportId);
    if (place.closed) this.closed += 1;
    if (place.apart) this.apart += 1;
  }

  /** Whether a word may end here and is mostly next to the match. */
  get isWhole(): boolean {
    if (this.apart * 2 > this.hits) return false;
    const most = largest([0, ...[...this.longer.values()].map(({ hits }) => hits)]);
    return this.closed >= CLOSED * this.hits || most <= DOMINANT * this.hits;
  }
}

/** From the match to the end of a word, as UTF-16 offsets into the paragraph. */
interface WordSpan extends Span {
  closed: boolean;
  apart: boolean;
}

function grow(root: Beginning, line: Line, side: Side, longest: number): void {
  const { units, reach, apart } = outwards(line, side);
  let beginning = root;
  let parted = false;
  // One unit more than is returned, to see whether the longest continue.
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

function collect(root: Beginning, options: Collecting): Collocate[] {
  const found: Collocate[] = [];
  const walk = (beginning: Beginning, units: string): void => {
    for (const [unit, longer] of beginning.longer) {
      const word = units + unit;
      if (longer.hits < options.least || word.length > options.longest) continue;
      if (
        word.length >= SHORTEST &&
        !PARTICLE.test(word.charAt(0)) &&
        !PARTICLE.test(unit) &&
        !NAMELESS.test(word) &&
        longer.isWhole
      ) {
        found.push(collocateOf(word, longer, options));
      }
      walk(longer, word);
    }
  };
  walk(root, '');
  return found.sort((a, b) => b.hits - a.hits || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
}

/** Of 开发, 开发工作 and 开发力度 keeps the most frequent; of equally frequent ones the longest. All are of one side, in order. */
function withoutNested(collocates: readonly Collocate[]): Collocate[] {
  const kept: Collocate[] = [];
  const isNested = ({ side, word }: Collocate, other: Collocate): boolean => {
    const [short, long] = word.length < other.word.length ? [word, other.word] : [other.word, word];
    return side === 'left' ? long.endsWith(short) : long.startsWith(short);
  };
  for (const each of collocates) if (!kept.some((other) => isNested(each, other))) kept.push(each);
  return kept;
}

function collocateOf(outward: string, { hits, reports }: Beginning, { side, phrase }: Collecting): Collocate {
  const word = side === 'left' ? [...outward].reverse().join('') : outward;
  const query = side === 'left' ? word + phrase : phrase + word;
  return { side, word, query, hits, reports: reports.size };
}
