/** Checks a 档号 given by hand. */

import type { Problem } from '../report/problem.ts';
import type { Metadata } from '../report/report.ts';
import { isVolumeCode, parseArchivalCode } from './archival-code.ts';
import type { GivenInput } from './given.ts';

/**
 * Warns of a code of no known form, and reports a year that is neither the report's nor its date's.
 *
 * The standard files summaries and plans under the year of their date: a summary of 2021 dated January 2022 rightly has
 * X001-WS·2022-….
 */
export function archivalCodeProblems(metadata: Metadata, input: GivenInput): Problem[] {
  const { ref, year, date } = metadata;
  if (ref.value === undefined) return [];
  const place = placeOf(input);
  const parsed = parseArchivalCode(ref.value);
  if (!parsed) return isVolumeCode(ref.value) ? [] : [unknownForm(ref.value, place)];
  const dated = date.value === undefined ? undefined : Number(date.value.slice(0, 4));
  if (year.value === undefined || parsed.year === year.value || parsed.year === dated) return [];
  return [otherYear(ref.value, parsed.year, year.value, place)];
}

type ProblemPlace = Pick<Problem, 'file' | 'line' | 'cell'>;

/** The place where the code is written. */
function placeOf({ file, frontMatter, catalogue }: GivenInput): ProblemPlace {
  if (frontMatter?.ref) return { file, line: frontMatter.ref.line };
  const { line, cell } = catalogue?.given.ref ?? {};
  return { file: 'catalogue.csv', ...(line !== undefined && { line }), ...(cell !== undefined && { cell }) };
}

function unknownForm(ref: string, place: ProblemPlace): Problem {
  const message = `档号“${ref}”不合《归档文件整理规则》（DA/T 22）的结构，已照录。`;
  const mend = '结构为：全宗号-门类·年度-保管期限-机构（问题）-件号，如 X001-WS·2021-Y-BGS-0001。';
  return { code: 'ref-form', severity: 'warning', ...place, message, mend };
}

function otherYear(ref: string, told: number, year: number, place: ProblemPlace): Problem {
  const message = `档号“${ref}”的年度是 ${told}，报告的年度是 ${year}。`;
  return { code: 'ref-year', severity: 'info', ...place, message, mend: '归档年度以成文日期为准；请核对。' };
}
