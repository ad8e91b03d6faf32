/** Infers the year that a report is about, and the year of a joint plan. */
import { isDateline } from '../report/outline/head-lines.ts';
import type { Field } from '../report/report.ts';
import { GOVERNMENT_REPORT, isLookingBack, isPlanOnly, isSpeech, PLAN } from './genres.ts';
import { type Passage, quoted, type Reading, untold } from './reading.ts';
import { settle, type Told, told } from './settle.ts';
import { findYears, readYear } from './years.ts';
import { yearInFileNames } from './years-in-file-name.ts';
import { pastYear, yearInEvents, yearInHeadings, yearInMentions, yearInOpening } from './years-in-text.ts';
import { yearsInTitle } from './years-in-title.ts';

export interface InferredYear {
  year: Field<number>;
  planYear: Field<number>;
}

/**
 * In order of precedence: title; opening (2021年，在区委…; 2021年度) and headings (一、2021年工作回顾); file name; date of the report; 今年以来
 * with dated events. A year at the start of the file's or folder's name takes precedence over years that the text only mentions;
 * contradicting words make it doubtful. A year that is merely mentioned is only a candidate.
 *
 * A 政府工作报告 is named after the year in which it is delivered; a range (2018—2022年) counts as its last year, a plan's (2021—2025年)
 * as its first; a speech is of the year in which it is held; the date in a summary's title is only that of writing.
 */
export function inferYear(reading: Reading, types: readonly string[], date: Field<string>): InferredYear {
  const titled = reading.title ? yearsInTitle(reading.title, types) : {};
  const sources = { reading, types, date };
  const tells = types.includes(GOVERNMENT_REPORT) ? deliveredYear(sources, titled) : reportedYear(sources, titled);
  const rest = told(yearInMentions(reading.body), 0.4);
  const year = settle(tells, rest);
  return { year, planYear: titled.planYear ?? plannedYear(sources, year) };
}

interface Sources {
  reading: Reading;
  types: readonly string[];
  date: Field<string>;
}

const WEAK_TITLE = '年份出自所引的题名或届别';

interface Titled {
  year?: Field<number>;
  /** Whether the title only suggests it: 2020级新生, a quoted title. */
  isWeak?: boolean;
}

/** 〔2022年〕 of 政府工作报告 ——2022年1月10日在县第十七届人民代表大会第二次会议上; else the year of its file, its plans or its review. */
function deliveredYear({ reading, date }: Sources, titled: Titled): Told<number>[] {
  const plan = firstOf(
    // 2025年工作和“十四五”发展回顾 looks back, however late that word comes.
    reading.headings.filter(({ text }) => !/(?:回顾|成就|成效)$/u.test(text)),
    (heading) =>
      yearFollowedBy(heading, /^[^，。]{0,8}(?:工作|任务|目标|重点|安排|预期|主要)(?!.{0,4}(?:回顾|情况|完成))/u),
  );
  const review = firstOf(reading.headings, (heading) =>
    yearFollowedBy(heading, /^[^，。]{0,8}(?:回顾|情况|成就)|^(?:主要)?工作.{0,16}(?:回顾|成就|成效)$/u),
  );
  return [
    ...told(titled.year, titled.isWeak ? 0.8 : 0.97, WEAK_TITLE),
    ...told(yearOf(date), date.evidence.from === 'title' || reading.front.length > 0 ? 0.96 : 0.92),
    ...yearInFileNames(reading.fileNames),
    ...told(plan, 0.9),
    ...told(nextTo(review), 0.88, '据上年回顾推算'),
    ...told(nextTo(pastYear([...reading.front, ...reading.opening])), 0.88, '据上年回顾推算'),
  ];
}

const nextTo = (field: Field<number> | undefined): Field<number> | undefined =>
  field?.value === undefined ? undefined : { ...field, value: field.value + 1 };

const monthOf = ({ value = '' }: Field<string>): number => Number(value.slice(5, 7));

const yearOf = (date: Field<string>): Field<number> | undefined => {
  const value = date.value === undefined ? undefined : readYear(date.value.slice(0, 4));
  return value === undefined ? undefined : { value, evidence: date.evidence };
};

function yearFollowedBy(passage: Passage, matter: RegExp): Field<number> | undefined {
  const words = findYears(passage.text).find(
    ({ end, since }) => since === undefined && matter.test(passage.text.slice(end)),
  );
  return words && { value: words.year, evidence: quoted(passage, passage.text.slice(words.start)) };
}

/** The year of a report that is named after the year it is about. */
function reportedYear(sources: Sources, titled: Titled): Told<number>[] {
  const { reading, types, date } = sources;
  const opening = yearInOpening(reading, types, yearOf(date)?.value);
  if (titled.year) {
    const isChecked = isLookingBack(types) && !isPlanOnly(types);
    return [
      ...told(titled.year, titled.isWeak ? 0.8 : 0.97, WEAK_TITLE),
      ...(isChecked ? [...opposed(opening, titled), ...outOfTime(sources, titled)] : []),
    ];
  }
  const dated = yearOfDate(date, types);
  const isOwnDate = isSpeech(types) || (date.evidence.from === 'title' && !isLookingBack(types));
  const text = told(opening ?? yearInHeadings(reading.headings, types), 0.93);
  const named = yearInFileNames(reading.fileNames);
  const events = told(yearInEvents(reading, yearOf(date)?.value), 0.75, '正文只是提到');
  const delivered = told(deliveredAt(sources), 0.92);
  if (delivered.length > 0) return [...delivered, ...named];
  if (isOwnDate && dated[0]) return [...dated, ...named];
  if (leads(named[0], text[0], reading.fileNames[0])) return [...named, ...text, ...dated];
  // A document or file name may have the year of writing, which may be the next one.
  const supported = [...text, ...[...named, ...dated].filter(({ value }) => !isLater(value, text[0]?.value))];
  // 2018年以来 in an answer signed in June 2019, 2020年 in a self-examination signed in August 2021
  const isSignedLate = isLater(dated[0]?.value ?? 0, text[0]?.value) && monthOf(date) > 3;
  if (isSignedLate) return [...supported, ...dated];
  return text.length > 0 || named.length > 0 ? supported : [...dated, ...events];
}

/** 云河县人民法院工作报告 ——2021年1月13日在…人民代表大会…会议上: a report to a congress is named after its session, like a 政府工作报告. */
function deliveredAt({ reading, date }: Sources): Field<number> | undefined {
  // 在全区农机工作会议上的报告, dated below its title: of the meeting's year, whatever year it reviews. Near miss: 在总结表彰大会上的工作报告.
  if (/在.{2,50}会议?上的报告$/u.test(reading.title?.text ?? '') && isBelowTitle(reading, date)) return yearOf(date);
  // 在…全体会议上的工作报告 shows the same in its title.
  if (/(?:代表大会|全体会议|全会|委员会第.{1,4}次会议).{0,12}上的.{0,8}报告/u.test(reading.title?.text ?? ''))
    return yearOf(date);
  // 政协…常务委员会工作报告 with only （2019年1月26日） below.
  const isToSession = /(?:常务委员会|常委会|人民法院|检察院)的?工作报告$/u.test(reading.title?.text ?? '');
  if (isToSession && isBelowTitle(reading, date)) return yearOf(date);
  const dateline = reading.front.find(
    ({ text }) => isDateline(text) && /代表大会|全体会议|全会|委员会.{0,8}次会议/u.test(text),
  );
  return dateline && date.evidence.line === dateline.line ? yearOf(date) : undefined;
}

const isBelowTitle = ({ front }: Reading, date: Field<string>): boolean =>
  front.some(({ line }) => line !== undefined && line === date.evidence.line);

/** Evidence against the year of the title: another year in the opening for the reported period. */
function opposed(opening: Field<number> | undefined, titled: Titled & { planYear?: Field<number> }): Told<number>[] {
  if (opening?.value === undefined || opening.value === titled.planYear?.value) return [];
  return told(opening, 0.93);
}

/**
 * Years that contradict the one in a summary's title: a date in neither that year nor the next, or a file name with such a year. One
 * of them is wrong.
 */
function outOfTime({ reading, date }: Sources, { year }: Titled): Told<number>[] {
  const value = year?.value;
  if (value === undefined) return [];
  const isOut = (other: number): boolean => other < value || other > value + 1;
  const written = told(yearOf(date), 0.93).filter((other) => isOut(other.value));
  const [named] = yearInFileNames(reading.fileNames.slice(0, 1));
  return [...written, ...(named && /年/u.test(named.quote ?? '') && isOut(named.value) ? [named] : [])];
}

/**
 * A file named 2022年工作总结 states its year; 20220110 only gives the day of writing, and a folder 2022年 may be that of writing too.
 */
function leads(named: Told<number> | undefined, text: Told<number> | undefined, file: Passage | undefined): boolean {
  if (named === undefined) return false;
  if (text === undefined) return true;
  const quote = named.quote ?? '';
  return /年/u.test(quote) && (file?.text.startsWith(quote) === true || named.value !== text.value + 1);
}

/** A file named by the day of writing may have the next year. */
const isLater = (named: number, text: number | undefined): boolean => text !== undefined && named === text + 1;

/**
 * A summary dated 2022年1月 or 2月 looks back on 2021, which should be checked, as should one dated in March. A speech or a report
 * dated within the year is of that year.
 */
function yearOfDate(date: Field<string>, types: readonly string[]): Told<number>[] {
  const year = yearOf(date);
  if (year?.value === undefined) return [];
  const month = monthOf(date);
  const isEarly = isLookingBack(types) && month <= 3;
  const value = isLookingBack(types) && month <= 2 ? year.value - 1 : year.value;
  return told({ ...year, value }, isEarly ? 0.8 : 0.93, '年初成文，所述或为上年');
}

/** 二、2023年工作计划 below 一、2022年工作情况 in a report whose title does not name its contents: its plan is of 2023. */
function plannedYear({ reading, types }: Sources, year: Field<number>): Field<number> {
  if (reading.title !== undefined || year.value === undefined || types.includes(GOVERNMENT_REPORT) || isPlanOnly(types))
    return untold();
  const next = year.value + 1;
  const plan = firstOf(reading.headings, (heading) =>
    yearFollowedBy(heading, /^[^，。]{0,10}(?:计划|打算|安排|思路|要点|谋划|重点)/u),
  );
  return plan?.value === next ? { ...plan, confidence: types.includes(PLAN) ? 0.95 : 0.9 } : untold();
}

function firstOf<T>(passages: readonly Passage[], find: (passage: Passage) => T | undefined): T | undefined {
  for (const passage of passages) {
    const found = find(passage);
    if (found !== undefined) return found;
  }
  return undefined;
}
