/** Infers when a report was written or delivered. */

import type { Field } from '../report/report.ts';
import { findDates } from './dates.ts';
import { type Passage, quoted, type Reading, untold } from './reading.ts';

/**
 * Title （2021年12月）, then front lines ——2024年3月5日在…会议上, then the date under the signature.
 *
 * 2021年12月工作总结 is no date of the report: in a title only a date in brackets, at the end or after a dash counts.
 * Dates of the running text are events, never the report's own.
 */
export function inferDate(reading: Reading): Field<string> {
  return (
    (reading.title && dateIn(titleTail(reading.title))) ??
    firstDate(reading.front) ??
    firstDate([...reading.closing].reverse()) ??
    untold()
  );
}

/** The part of a title that may date the report itself. */
function titleTail(title: Passage): Passage {
  const tail = /(?:[（(〔[]|——|\s)[^（(〔]*$/u.exec(title.text);
  return { ...title, text: tail?.[0] ?? '' };
}

function firstDate(passages: readonly Passage[]): Field<string> | undefined {
  for (const passage of passages) {
    const field = dateIn(passage);
    if (field) return field;
  }
  return undefined;
}

function dateIn(passage: Passage): Field<string> | undefined {
  const date = findDates(passage.text)[0];
  return date && { value: date.iso, evidence: quoted(passage, passage.text.slice(date.start, date.end)) };
}
