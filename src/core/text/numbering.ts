/** The numbering of Chinese official documents: 第一章, 一、, （一）, 1., （1）, ①. */
import { parseChineseNumber } from './chinese.ts';

export interface Label {
  /** The number with its punctuation as written: `（一)`. */
  text: string;
  number: number;
  /** Rank in the customary order of numbering styles; a lower rank encloses a higher one. */
  rank: number;
}

interface Style {
  rank: number;
  pattern: RegExp;
}

const HAN_NUMBER = '[一二三四五六七八九十百〇零]{1,5}';
const NUMBER = '[0-9０-９]{1,3}';
/** 3、2013年工作打算 is numbered, 1.5万元 and 1、2月份 are not: digits follow a number only as a year. */
const NO_DIGIT = '(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年)';

/** Each pattern: label in group 1, number in group 2. */
const STYLES: Style[] = [
  // 第一部分 · 第二编; not 第一部分工作完成 (nothing but space or punctuation may follow)
  {
    rank: 0,
    pattern: new RegExp(`^(第(${HAN_NUMBER}|${NUMBER})(?:部分|编|篇)(?:[ 　：:、]+|$))`, 'u'),
  },
  // 第一章 总则; not 第一章节
  {
    rank: 1,
    pattern: new RegExp(`^(第(${HAN_NUMBER}|${NUMBER})章(?:[ 　：:、]*))(?!节)`, 'u'),
  },
  // 第三节 工作机制; not 第一节课
  {
    rank: 2,
    pattern: new RegExp(`^(第(${HAN_NUMBER}|${NUMBER})节(?:[ 　：:、]+|$))`, 'u'),
  },
  // 一、工作开展情况 · 一.主要工作; not 一、二季度 · 三、四级医院 (a pair of numbers, not a label)
  {
    rank: 3,
    pattern: new RegExp(`^((${HAN_NUMBER})[、．.])(?!${HAN_NUMBER}(?:季度|月份?|年级|级|线|类|产|期|是|要))`, 'u'),
  },
  // 甲、农业生产, as reports of the 1950s and 1960s have it; not 甲、乙两地
  { rank: 3.2, pattern: /^(([甲乙丙丁戊己庚辛壬癸])[、．.])(?![甲乙丙丁])/u },
  // （一）加强学习 · (二)… · （三)…; not （一般）
  {
    rank: 4,
    pattern: new RegExp(`^([（(〔[]\\s*(${HAN_NUMBER})\\s*[）)〕\\]][、，. ]?)`, 'u'),
  },
  { rank: 4, pattern: /^(([㈠-㈩])[、. ]?)/u },
  // 1.抓学习 · 2、抓落实 · 3．抓督查 · 3、2013年工作打算; not 1.5万元 · 12.31
  {
    rank: 5,
    pattern: new RegExp(`^((${NUMBER})[.．、](?:${NO_DIGIT}))\\s*`, 'u'),
  },
  { rank: 5, pattern: /^(([⒈-⒛]))\s*/u },
  // （1）完善制度 · 2）加强培训; not （2021）12号 · （2021年）
  {
    rank: 6,
    pattern: new RegExp(`^([（(]\\s*(${NUMBER})\\s*[）)][、.]?)(?![0-9０-９〕号])`, 'u'),
  },
  { rank: 6, pattern: new RegExp(`^((${NUMBER})[）)])(?![0-9０-９])`, 'u') },
  { rank: 6, pattern: /^(([⑴-⒇]))\s*/u },
  // ①完善制度
  { rank: 7, pattern: /^(([①-⑳]))\s*/u },
];

/** First characters of the ranges ㈠ ⒈ ⑴ ①, whose members count up from one. */
const COUNTED = ['㈠', '⒈', '⑴', '①'].map((first) => first.codePointAt(0) ?? 0);

/** 甲 is 1, 癸 is 10. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Rank of the style 一、: the sections that every report should have. */
export const MAIN_RANK = 3;
/** From this rank on, a number may also be that of a list item. */
export const ITEM_RANK = 5;

/** The number at the start of a line, if any: `（二)统筹推进…` → `{ text: '（二)', number: 2, rank: 4 }`. Constant time. */
export function findLabel(line: string): Label | undefined {
  for (const { rank, pattern } of STYLES) {
    const match = pattern.exec(line);
    const [, text, written] = match ?? [];
    if (text === undefined || written === undefined) continue;
    const number = readNumber(written);
    if (number !== undefined) return { text, number, rank };
  }
  return undefined;
}

function readNumber(written: string): number | undefined {
  const code = written.codePointAt(0) ?? 0;
  const start = COUNTED.find((first) => code >= first && code < first + 20);
  if (start !== undefined) return code - start + 1;
  const stem = STEMS.indexOf(written);
  if (stem >= 0) return stem + 1;
  return parseChineseNumber(written.normalize('NFKC'));
}
