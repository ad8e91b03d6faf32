/** Reports recombined from the paragraphs of real ones: for measuring how wenmai does with a thousand or ten thousand. */
import { mulberry32 } from './random.ts';

export interface SyntheticReport {
  /** Path in the content folder: `2019/临江县水务局2019年度工作总结-00012.txt`. */
  file: string;
  text: string;
}

const CHARACTERS = 4300;
const FIRST_YEAR = 1996;
const YEARS = 30;
const SHORTEST_PARAGRAPH = 40;
/** So that one long paragraph does not make a whole report. */
const LONGEST_PARAGRAPH = 900;

const PLACES = ['临江', '云岭', '青溪', '平川', '南浦', '石桥', '白沙', '长丰', '龙泉', '金山', '清河', '永安'];
const OFFICES = [
  '档案局',
  '水务局',
  '教育局',
  '民政局',
  '统战部',
  '审计局',
  '农业农村局',
  '卫生健康局',
  '政务服务中心',
  '信访局',
];
const LEVELS: readonly ((place: string, office: string) => string)[] = [
  (place, office) => `${place}县${office}`,
  (place, office) => `${place}市${office}`,
  (place, office) => `${place}区${office}`,
  (place) => `${place}镇人民政府`,
];
const TITLES: readonly ((office: string, year: number) => string)[] = [
  (office, year) => `${office}${year}年度工作总结`,
  (office, year) => `${office}${year}年度工作总结暨${year + 1}年度工作计划`,
  (office, year) => `${office}主要负责人${year}年度述职报告`,
  (office, year) => `${office}关于${year}年重点工作的调研报告`,
  (office, year) => `${office}${year}年工作计划`,
];
const SECTIONS = ['主要工作情况', '取得的成效', '存在的问题和不足', '下一步工作打算', '有关意见建议'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The paragraphs of a decoded text that are long enough to be prose. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.length >= SHORTEST_PARAGRAPH).map((line) => line.slice(0, LONGEST_PARAGRAPH));
}

/** The same reports for the same paragraphs, count and seed, on any machine. */
export function* synthesize(paragraphs: readonly string[], count: number, seed: number): Generator<SyntheticReport> {
  if (paragraphs.length === 0) throw new Error('There are no paragraphs to recombine.');
  const random = mulberry32(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from; this is a bug.');
    return item;
  };
  for (let number = 1; number <= count; number += 1) {
    const year = FIRST_YEAR + Math.floor(random() * YEARS);
    const office = pick(LEVELS)(pick(PLACES), pick(OFFICES));
    const title = pick(TITLES)(office, year);
    const file = `${year}/${title}-${String(number).padStart(5, '0')}.txt`;
    yield { file, text: compose(title, year, () => pick(paragraphs)) };
  }
}

/** A title, numbered sections with numbered subsections, and a closing line with a date. */
function compose(title: string, year: number, next: () => string): string {
  const lines = [title, `${year}年，${next()}`];
  SECTIONS.forEach((heading, section) => {
    lines.push(`${NUMERALS[section]}、${heading}`);
    const target = ((section + 1) / SECTIONS.length) * CHARACTERS;
    for (let item = 0; item < NUMERALS.length && length(lines) < target; item += 1) {
      lines.push(`（${NUMERALS[item]}）${next()}`);
    }
  });
  return `${[...lines, `${year}年12月20日`].join('\n')}\n`;
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
