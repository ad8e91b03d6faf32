/** Reads the year that a report is about from its running text. */

import type { Field } from '../report/report.ts';
import { largest } from '../text/lists.ts';
import { isPlanOnly } from './genres.ts';
import { blankQuotedTitles } from './quoted-titles.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { findYears, type YearWords } from './years.ts';

/** 2022年度民主生活会查摆的问题已整改到位: written a year later. */
const OF_LAST_MEETING = /^度?[^，。,]{0,8}生活会[^，。,]{0,12}(?:查摆|检视|提出|指出|反馈|整改)/u;

/** 2019年印发实施方案: the year of an event, not of the report. */
const HAPPENED =
  /^(?:初|底)?(?:印发|出台|下发|制[定订](?!了)|建成|竣工|开工|启动|投入|投产|成立|组建|引进|试行|更名|改制|合并|划转|参加工作|入党|毕业)/u;

/**
 * Forms of a year in an opening, most certain first. Each gets the text before and after the year's words, those words, and
 * whether they are in the head or the first paragraph.
 */
const MANNERS: ((before: string, after: string, words: string, isFirst: boolean) => boolean)[] = [
  // 2021年，在区委…; 2021年以来，; 2022年是…之年 — not 2021年初，我调任, 2019年任职以来
  (before, after, _, isFirst) =>
    (before === '' || /(?:^|[。！？；：.!?;:\n])\s*$/u.test(before)) &&
    ((before === '' && isFirst) || /^度?[，,是以]/u.test(after)) &&
    !OF_LAST_MEETING.test(after) &&
    !HAPPENED.test(after) &&
    !/^(?:年?[底末初]|[起至到前后]|[^，。,]{1,12}以来)/u.test(after),
  // 现将2021年工作情况汇报如下; 2021年履职情况
  (before, after) =>
    /现[将就][^，。；,;]{0,12}$/u.test(before) || /^[^，。；,;]{0,14}(?:情况|工作总结|述职|履职)/u.test(after),
  // 召开2021年度专题民主生活会 — not 获评2020年度先进单位
  (_, after, words) =>
    words.endsWith('度') &&
    !OF_LAST_MEETING.test(after) &&
    !/^[^，。,]{0,12}(?:先进|优秀|考核|表彰|荣誉|称号|奖|文明)/u.test(after),
  // 回顾2021年; 刚刚过去的2021年; ，2021年以来
  (before, after) =>
    /(?:回顾|过去的|走过的|总结)$/u.test(before) ||
    (/(?:^|[，。；：,;])\s*$/u.test(before) && after.startsWith('以来')) ||
    /^(?:全年|上半年|(?:即将|已经|就要|转眼)[^，。]{0,4}(?:过去|结束|逝去|走完))/u.test(after),
];

/** 为做好2020年的工作，特制定计划如下 */
const FOR_YEAR = (before: string): boolean =>
  /为(?:了)?[^，。；]{0,6}(?:做好|抓好|搞好|推进|推动|开展|完成|确保|实现)[^，。；]{0,4}$/u.test(before);

/**
 * The year in the opening, by the most certain form. A plan mentions the past year first, so its last year counts. 1993年，县里… in a
 * report dated 2022 is history.
 */
export function yearInOpening(
  { front, opening }: Pick<Reading, 'front' | 'opening'>,
  types: readonly string[],
  writtenIn: number | undefined,
): Field<number> | undefined {
  const passages = [...front, ...opening];
  // 2006年以来 beside 2009年 is the start of several years.
  const latest = largest(passages.flatMap((passage) => outsideQuotes(passage).map(({ year }) => year)));
  const found = passages
    .flatMap((passage) => undated(passage).map((words) => ({ passage, words })))
    .filter(({ words }) => writtenIn === undefined || Math.abs(words.year - writtenIn) <= 1)
    .filter(({ passage: { text }, words }) => !wordsAfter(text, words.end).startsWith('以来') || words.year >= latest);
  for (const isManner of isPlanOnly(types) ? [FOR_YEAR, ...MANNERS] : MANNERS) {
    const told = found.filter(({ passage, passage: { text }, words: { start, end } }) =>
      isManner(
        wordsBefore(text, start),
        wordsAfter(text, end),
        text.slice(start, end),
        passages.indexOf(passage) <= front.length,
      ),
    );
    const first = isPlanOnly(types) ? told.at(-1) : told[0];
    if (first) return toField(first.passage, first.words);
  }
  return undefined;
}

/** 刚刚过去的一九八四年，是…; 2013年，在…领导下 as the first words: the year that a report delivered in the next one reviews. */
export function pastYear(passages: readonly Passage[]): Field<number> | undefined {
  for (const passage of passages) {
    const words = undated(passage).find(
      ({ start, end, since }) =>
        since === undefined &&
        (/(?:刚刚)?(?:过去|走过|逝去)的$/u.test(wordsBefore(passage.text, start)) ||
          (start === 0 && /^[，,是]/u.test(wordsAfter(passage.text, end)))),
    );
    if (words) return toField(passage, words);
  }
  return undefined;
}

/** 一、2021年工作回顾 → 2021; of a plan 二、2022年重点工作 → 2022. */
export function yearInHeadings(headings: readonly Passage[], types: readonly string[]): Field<number> | undefined {
  const matter = isPlanOnly(types)
    ? /^[^，。,]{0,12}(?:工作|任务|目标|重点)/u
    : /^[^，。,]{0,12}(?:回顾|总结|情况|完成|成效|做法|履职)/u;
  for (const heading of headings) {
    const words = undated(heading).find(({ end }) => matter.test(wordsAfter(heading.text, end)));
    if (words) return toField(heading, words);
  }
  return undefined;
}

/** Words of a report that treats its year as the present one. */
const THIS_YEAR = /今年|一年来|本年度|全年|过去一年|这一年/u;
/** 截至2021年底: the year that is ending. */
const UNTIL = /截[至止]\s?$/u;
/** 2025年12月底前完成 is a plan, 2019年3月任职 is the past. */
const NOT_AN_EVENT =
  /^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?月(?:[^，。；,;]{0,6}(?:前|任职|参加工作|入党|出生|以来|起))/u;

/**
 * 今年以来 with 2021年12月，XX市被评为… → 2021: the year with the most dated events, the later one of equals. A report dated `writtenIn` can
 * only be about that year or the one before.
 */
export function yearInEvents({ opening, body }: Reading, writtenIn: number | undefined): Field<number> | undefined {
  if (![...opening, ...body].some(({ text }) => THIS_YEAR.test(text))) return undefined;
  const isPossible = (year: number): boolean => writtenIn === undefined || year === writtenIn || year === writtenIn - 1;
  const isEvent = ({ dated, start, end }: YearWords, text: string): boolean =>
    UNTIL.test(wordsBefore(text, start)) || (dated && !NOT_AN_EVENT.test(wordsAfter(text, end)));
  return mostOften(body, (words, text) => isPossible(words.year) && isEvent(words, text));
}

/** The year mentioned most: the last resort. */
export function yearInMentions(body: readonly Passage[]): Field<number> | undefined {
  return mostOften(body, ({ since }) => since === undefined);
}

function mostOften(
  passages: readonly Passage[],
  isMeant: (words: YearWords, text: string) => boolean,
): Field<number> | undefined {
  const tally = new Map<number, { count: number; field: Field<number> }>();
  for (const passage of passages) {
    for (const words of outsideQuotes(passage)) {
      if (!isMeant(words, passage.text)) continue;
      const entry = tally.get(words.year) ?? { count: 0, field: toEventField(passage, words) };
      tally.set(words.year, { ...entry, count: entry.count + 1 });
    }
  }
  const [most] = [...tally].sort(([a, x], [b, y]) => y.count - x.count || b - a);
  return most?.[1].field;
}

const undated = (passage: Passage): YearWords[] => outsideQuotes(passage).filter(({ dated }) => !dated);

/** Years in the title of another document (《2020年任务清单》) are not this report's. */
const outsideQuotes = ({ text }: Passage): YearWords[] => findYears(blankQuotedTitles(text));

/** Length of the text around a year: enough for every pattern above, and short enough to stay linear. */
const NEAR = 24;
const wordsBefore = (text: string, start: number): string => text.slice(Math.max(0, start - NEAR), start);
const wordsAfter = (text: string, end: number): string => text.slice(end, end + NEAR);

function toField(passage: Passage, { year, start, end }: YearWords): Field<number> {
  return { value: year, evidence: quoted(passage, passage.text.slice(start, end)) };
}

/** Quotes the month too: 2021年12月. */
function toEventField(passage: Passage, words: YearWords): Field<number> {
  const month = words.dated ? (/^\s?[^月]{1,3}月/u.exec(wordsAfter(passage.text, words.end))?.[0].length ?? 0) : 0;
  return toField(passage, { ...words, end: words.end + month });
}
