/**
 * Where a query's wordings stand in a text, and whether a report answers a query.
 */
import type { Aliases } from '../text/aliases.ts';
import { fold, readingsOf } from '../text/fold.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { findPattern } from './find-pattern.ts';
import type { Query } from './query.ts';
import type { Exact, Wording } from './wording.ts';

/** A text made ready for searching: folded once, searched often. */
export interface SearchedText {
  text: string;
  /** The text of each reading. */
  readings: readonly string[];
  /** The readings with the place of each unit: worked out for a text that matches, and kept for the next query. */
  placed(): readonly Reading[];
}

/** A place where a wording stands: UTF-16 offsets of the text, and which of the given wordings it is. */
export interface Match extends Span {
  wording: number;
}

/** A report as searching sees it: its title and its paragraphs. */
export interface SearchedReport {
  title: SearchedText;
  paragraphs: readonly SearchedText[];
}

export function prepareText(text: string, aliases: Aliases): SearchedText {
  let placed: readonly Reading[] | undefined;
  return {
    text,
    readings: readingsOf(fold(text, { aliases })).map((reading) => reading.text),
    placed() {
      placed ??= readingsOf(fold(text, { aliases })).map((reading) => compact(reading, text.length));
      return placed;
    },
  };
}

/** Two bytes a place where that is enough: an archive's places would take four times its texts as lists of numbers. */
function compact({ text, starts, ends }: Reading, length: number): Reading {
  const Places = length <= 0xffff ? Uint16Array : Uint32Array;
  return { text, starts: Places.from(starts), ends: Places.from(ends) };
}

/** The wordings whose places are shown, in the query's order: not those that must be absent, not those for titles only. */
export function markedWordings(query: Query): Wording[] {
  return query.terms.flatMap((term) => (term.without ? [] : term.either)).filter((wording) => !wording.titleOnly);
}

/**
 * All places of some wordings in a text, by start; `markedWordings` gives those of a query.
 *
 * The places of one wording never overlap: they are taken from the left, as `grep -o` counts, so 天天 stands once in
 * 天天天 and twice in 天天天天. What is read by an abbreviation's meaning has the whole abbreviation as its place.
 *
 * A place counts once, whatever wordings it answers: `党建 党建` has as many places as 党建, and `党建|党建工作` one in 党建工作,
 * the longer. It goes to the first wording that has it. Places that only overlap are two: `基层党建|党建工作` in 基层党建工作.
 */
export function findMatches(searched: SearchedText, wordings: readonly Wording[]): Match[] {
  const matches: Match[] = [];
  for (const [wording, sought] of wordings.entries()) {
    for (const { start, end } of findWording(searched, sought)) matches.push({ start, end, wording });
  }
  return wordings.length > 1 ? eachOnce(matches) : matches;
}

/** Leaves out what lies within another place; sorted by start, and so by end. */
function eachOnce(matches: Match[]): Match[] {
  let reached = 0;
  return matches
    .sort((a, b) => a.start - b.start || b.end - a.end || a.wording - b.wording)
    .filter(({ end }) => {
      const isNew = end > reached;
      reached = Math.max(reached, end);
      return isNew;
    });
}

/** The places of one wording in a text, by start, never overlapping. */
export function findWording(searched: SearchedText, wording: Wording): Span[] {
  if (wording.kind === 'exact') return findExact(searched.text, wording);
  if (!mayHold(searched, wording)) return [];
  const ranges = searched
    .placed()
    .flatMap((reading) =>
      wording.kind === 'phrase'
        ? wording.runs.flatMap((run) => findRun(reading, run))
        : findPattern(searched.text, reading, wording),
    );
  return fromTheLeft(ranges);
}

/** Whether a report answers a query: what a search over the archive must give, and nothing else. */
export function answers(report: SearchedReport, query: Query): boolean {
  return query.terms.every((term) => term.either.some((wording) => holds(report, wording)) !== term.without);
}

/** Whether a wording stands in a report; the sentences of a phrase may stand apart. */
export function holds(report: SearchedReport, wording: Wording): boolean {
  const texts = wording.titleOnly ? [report.title] : [report.title, ...report.paragraphs];
  if (wording.kind !== 'phrase') return texts.some((searched) => findWording(searched, wording).length > 0);
  return wording.runs.every((run) => texts.some((searched) => stands(searched, run)));
}

/** Saves working out offsets where nothing can match. */
function mayHold(searched: SearchedText, wording: Wording): boolean {
  if (wording.kind === 'phrase') return wording.runs.some((run) => stands(searched, run));
  return wording.runs.every((run) => stands(searched, run));
}

function stands({ readings }: SearchedText, run: string): boolean {
  return readings.some((reading) => reading.includes(run));
}

function findRun({ text, starts, ends }: Reading, run: string): Span[] {
  const ranges: Span[] = [];
  for (let at = text.indexOf(run); at !== -1; at = text.indexOf(run, at + 1)) {
    ranges.push({ start: starts[at] as number, end: ends[at + run.length - 1] as number });
  }
  return ranges;
}

/** What makes another letter of the one before it: é is not e, パ is not ハ. */
const COMBINES = /[\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

function findExact(text: string, { text: exact }: Exact): Span[] {
  const ranges: Span[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at)) {
    const end = at + exact.length;
    const whole = !COMBINES.test(String.fromCodePoint(text.codePointAt(end) ?? 0));
    if (whole) ranges.push({ start: at, end });
    at = whole ? end : at + 1;
  }
  return ranges;
}

function fromTheLeft(ranges: Span[]): Span[] {
  let taken = 0;
  return ranges
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      const free = start >= taken;
      if (free) taken = end;
      return free;
    });
}
