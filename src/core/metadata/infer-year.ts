/** Infers the year that a report is about, and the year of a joint plan. */

import type { Field } from '../report/report.ts';
import { findDates } from './dates.ts';
import { GOVERNMENT_REPORT, isLookingBack, isPlanOnly, isSpeech } from './genres.ts';
import { type Passage, quoted, type Reading, untold } from './reading.ts';
import { findYears, readYear } from './years.ts';
import { yearInEvents, yearInHeadings, yearInMentions, yearInOpening } from './years-in-text.ts';
import { yearsInTitle } from './years-in-title.ts';

export interface InferredYear {
  year: Field<number>;
  planYear: Field<number>;
  /** What speaks against the year: another year told elsewhere. */
  rival?: Field<number>;
  /** The year rests on words that only suggest it. */
  weak?: boolean;
}

/**
 * Title > opening (2021年，在区委…; 2021年度) > headings (一、2021年工作回顾) > 今年以来 with dated events of the body >
 * date of the report > file name > the year most spoken of.
 *
 * A 政府工作报告 is named after the year in which it is delivered; a range (2018—2022年) counts as its last year, a plan's
 * (2021—2025年) as its first; a speech is of the year in which it is
 * held; the date in a summary's title is only that of writing.
 */
export function inferYear(reading: Reading, types: readonly string[], date: Field<string>): InferredYear {
  const titled = reading.title ? yearsInTitle(reading.title, types) : {};
  const planYear = titled.planYear ?? untold<number>();
  const opening = yearInOpening([...reading.front, ...reading.opening], types, yearIn(date));
  if (titled.year) return { year: titled.year, planYear, ...contradicts(titled.year, opening, planYear, types) };
  const told = types.includes(GOVERNMENT_REPORT) ? deliveredYear(reading, date) : undefined;
  return { planYear, ...(told ? { year: told } : untitledYear({ reading, types, date, opening })) };
}

interface Untitled {
  reading: Reading;
  types: readonly string[];
  date: Field<string>;
  opening: Field<number> | undefined;
}

function untitledYear({ reading, types, date, opening }: Untitled): Omit<InferredYear, 'planYear'> {
  const dated = yearOfDate(date, types);
  if (dated && (isSpeech(types) || (date.evidence.from === 'title' && !isLookingBack(types)))) return dated;
  const text = opening ?? yearInHeadings(reading.headings, types) ?? yearInEvents(reading, yearIn(date));
  const named = firstOf(reading.fileNames, yearInFileName);
  if (text) return { year: text, ...(isRival(text, named) ? { rival: named } : {}) };
  if (dated) return dated;
  if (named) return { year: named };
  const mentioned = yearInMentions(reading.body);
  return mentioned ? { year: mentioned, weak: true } : { year: untold() };
}

/** 〔2022年〕 of 政府工作报告 ——2022年1月10日在县第十七届人民代表大会第二次会议上; else of its date, its plans or what it reviews. */
function deliveredYear(reading: Reading, date: Field<string>): Field<number> | undefined {
  const year = yearIn(date);
  if (year !== undefined) return { value: year, evidence: date.evidence };
  const plan = firstOf(reading.headings, (heading) =>
    yearFollowedBy(heading, /^[^，。]{0,8}(?:工作|任务|目标|重点|安排|预期)(?!.{0,4}(?:回顾|情况|完成))/u),
  );
  if (plan) return plan;
  const review = firstOf(reading.headings, (heading) => yearFollowedBy(heading, /^[^，。]{0,8}(?:回顾|情况)/u));
  return review?.value === undefined ? undefined : { ...review, value: review.value + 1 };
}

function yearFollowedBy(passage: Passage, matter: RegExp): Field<number> | undefined {
  const words = findYears(passage.text).find(
    ({ end, since }) => since === undefined && matter.test(passage.text.slice(end)),
  );
  return words && { value: words.year, evidence: quoted(passage, passage.text.slice(words.start)) };
}

/**
 * A summary dated 2022年1月 or 2月 looks back on 2021, which is worth a second look, as is one dated in March; a speech
 * or a report dated within the year is of that year.
 */
function yearOfDate(date: Field<string>, types: readonly string[]): Omit<InferredYear, 'planYear'> | undefined {
  const year = yearIn(date);
  if (year === undefined) return undefined;
  const month = Number(date.value?.slice(5, 7));
  const isEarly = isLookingBack(types) && month <= 3;
  const value = isLookingBack(types) && month <= 2 ? year - 1 : year;
  return { year: { value, evidence: date.evidence }, ...(isEarly ? { weak: true } : {}) };
}

function yearIn(date: Field<string>): number | undefined {
  return date.value === undefined ? undefined : readYear(date.value.slice(0, 4));
}

/** 2021年县委统战部总结, 2021总结, 20211226述职 — not 000_cd89766ede2d3013, where the digits are within a word. */
function yearInFileName(name: Passage): Field<number> | undefined {
  const [words] = findYears(name.text);
  if (words) return { value: words.year, evidence: quoted(name, name.text.slice(words.start, words.end)) };
  const [date] = findDates(name.text);
  if (date) return { value: date.year, evidence: quoted(name, name.text.slice(date.start, date.end)) };
  const bare = /(?<![0-9A-Za-z])(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?![0-9A-Za-z])/u.exec(
    name.text,
  )?.[0];
  const year = readYear(bare?.slice(0, 4) ?? '');
  return bare === undefined || year === undefined ? undefined : { value: year, evidence: quoted(name, bare) };
}

/** A file named by the day of writing may bear the year after. */
function isRival(told: Field<number>, named: Field<number> | undefined): boolean {
  if (named?.value === undefined || told.value === undefined) return false;
  return named.value !== told.value && named.value !== told.value + 1;
}

function contradicts(
  titled: Field<number>,
  opening: Field<number> | undefined,
  planYear: Field<number>,
  types: readonly string[],
): { rival?: Field<number> } {
  if (!isLookingBack(types) || isPlanOnly(types) || opening?.value === undefined) return {};
  const agrees = opening.value === titled.value || opening.value === planYear.value;
  return agrees ? {} : { rival: opening };
}

function firstOf<T>(passages: readonly Passage[], find: (passage: Passage) => T | undefined): T | undefined {
  for (const passage of passages) {
    const found = find(passage);
    if (found !== undefined) return found;
  }
  return undefined;
}
