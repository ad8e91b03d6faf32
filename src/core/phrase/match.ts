/** Finds a query's wordings in texts, and decides whether a report answers a query. */
import type { Aliases } from '../text/aliases.ts';
import { fold, readingsOf } from '../text/fold.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { findPattern } from './find-pattern.ts';
import type { Query } from './query.ts';
import type { Exact, Wording } from './wording.ts';

/** A text prepared for search: folded once, searched often. */
export interface SearchedText {
  text: string;
  /** The text of each reading. */
  readings: readonly string[];
  /** The readings with the span of each unit. Computed for a text that matches, and cached for the next query. */
  placed(): readonly Reading[];
}

/** An occurrence of a wording: UTF-16 offsets into the text, and the index of the wording. */
export interface Match extends Span {
  wording: number;
}

/** A report for search: its title and its paragraphs. */
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

/**
 * Uses two bytes for each offset where that is enough: as lists of numbers, an archive's offsets would take four times the size
 * of its texts.
 */
function compact({ text, starts, ends }: Reading, length: number): Reading {
  const Places = length <= 0xffff ? Uint16Array : Uint32Array;
  return { text, starts: Places.from(starts), ends: Places.from(ends) };
}

/** The wordings to mark, in the query's order: without those that must be absent and those for titles only. */
export function markedWordings(query: Query): Wording[] {
  return query.terms.flatMap((term) => (term.without ? [] : term.either)).filter((wording) => !wording.titleOnly);
}

/**
 * All occurrences of some wordings in a text, by start. `markedWordings` gives the wordings of a query.
 *
 * Occurrences of one wording never overlap. They are taken from the left, as `grep -o` counts: 天天 occurs once in 天天天 and twice in
 * 天天天天. An occurrence by an abbreviation's meaning spans the whole abbreviation.
 *
 * A span counts once, whatever wordings it matches: `党建 党建` has as many as 党建, and `党建|党建工作` has one in 党建工作, the longer. It
 * belongs to the first of equal wordings. Spans that merely overlap are two: `基层党建|党建工作` in 基层党建工作.
 */
export function findMatches(searched: SearchedText, wordings: readonly Wording[]): Match[] {
  const matches: Match[] = [];
  for (const [wording, sought] of wordings.entries()) {
    for (const { start, end } of findWording(searched, sought)) matches.push({ start, end, wording });
  }
  return wordings.length > 1 ? eachOnce(matches) : matches;
}

/** Drops occurrences within another one. The result is sorted by start, and so by end. */
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

/** The occurrences of one wording in a text, by start, without overlap. */
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

/** Whether a report answers a query. A search over the archive must find exactly these reports. */
export function answers(report: SearchedReport, query: Query): boolean {
  return query.terms.every((term) => term.either.some((wording) => holds(report, wording)) !== term.without);
}

/** Whether a report contains a wording; the sentences of a phrase may be apart. */
export function holds(report: SearchedReport, wording: Wording): boolean {
  const texts = wording.titleOnly ? [report.title] : [report.title, ...report.paragraphs];
  if (wording.kind !== 'phrase') return texts.some((searched) => findWording(searched, wording).length > 0);
  return wording.runs.every((run) => texts.some((searched) => stands(searched, run)));
}

/** Cheap test that saves computing offsets where nothing can match. */
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

/** Characters that make another letter of the one before: é is not e, パ is not ハ. */
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
