/** Infers the date on which a report was written or delivered. */

import { dateOfLine, isDateline, isImprint, isWebLine } from '../report/outline/head-lines.ts';
import type { Field } from '../report/report.ts';
import { findDates } from './dates.ts';
import { recordDates } from './page-record.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { settle, type Told } from './settle.ts';

/**
 * In order of precedence: the dateline ——2024年3月5日在…会议上, the title's own （2021年12月）, a date below the title, the date under the
 * signature, 成文日期 in the record of a saved page.
 *
 * 2021年12月工作总结 does not date the report: in a title only a date in brackets, at the end or after a dash counts. The day on which
 * a page was published is only a candidate. Dates of the running text are those of events.
 */
export function inferDate(reading: Reading): Field<string> {
  const front = reading.front.filter(({ text }) => !isImprint(text));
  const own = front.filter(({ text }) => !isWebLine(text));
  const records = recordDates(reading.records);
  const closing = reading.closing.filter(({ text }) => !isImprint(text)).reverse();
  const [head, ...others] = [
    ...first(
      own.filter(({ text }) => isDateline(text)),
      0.98,
    ),
    ...(reading.title ? first([titleTail(reading.title)], 0.97) : []),
    ...first(
      own.filter(({ text }) => dateOfLine(text) !== undefined),
      0.95,
    ),
    ...first(own, 0.9),
    ...first(closing, 0.96),
    ...first(records.made, 0.9),
  ];
  const rival = others.find(({ value }) => head !== undefined && !isNear(value, head.value));
  return settle(
    [...(head ? [head] : []), ...(rival ? [rival] : [])],
    first([...front.filter(({ text }) => isWebLine(text)), ...records.published], 0.5),
  );
}

/** A report is dated at its head and signed some days later. Of dates more than two months apart, one is of something else. */
function isNear(a: string, b: string): boolean {
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return Math.abs(months(a) - months(b)) <= 2;
}

/** The part of a title that may date the report itself. */
function titleTail(title: Passage): Passage {
  const tail = /(?:[（(〔[]|——|[\s　])[^（(〔]*$/u.exec(title.text);
  return { ...title, text: tail?.[0] ?? '' };
}

/** The first date of the first passage with one; also with spaced figures (2021 年 1 月). */
function first(passages: readonly Passage[], confidence: number): Told<string>[] {
  for (const passage of passages) {
    const [date] = findDates(passage.text);
    const alone = dateOfLine(passage.text);
    // 2020. 12. 30 is a date only as a line of its own.
    if (alone !== undefined && alone !== date?.iso)
      return [{ value: alone, ...quoted(passage, passage.text.trim()), confidence }];
    if (date) return [{ value: date.iso, ...quoted(passage, passage.text.slice(date.start, date.end)), confidence }];
  }
  return [];
}
