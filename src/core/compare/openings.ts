/** The numbering that a sentence opens with: it places the sentence and says nothing of its matter. */

/** `heading` a section's number · `bullet` a dash · `point` 一是, 第二， */
export type OpeningKind = 'heading' | 'bullet' | 'point';

export interface Opening {
  kind: OpeningKind;
  /** UTF-16 length of the numbering. */
  length: number;
  /** Depth of the section by the customary order of styles, from 1; for `heading` only. */
  level?: number;
}

const NUMBER = '[一二三四五六七八九十百〇零]{1,3}';
const DIGITS = '[0-9０-９]{1,2}';

const OPENINGS: { kind: OpeningKind; level?: number; pattern: RegExp }[] = [
  // 第一部分 工作回顾 · 第二章；not 第一章节
  { kind: 'heading', level: 1, pattern: new RegExp(`^第${NUMBER}(?:部分|[章编篇](?!节))[ 　：:、]*`, 'u') },
  // 一、工作回顾; not 一、二季度 · 三、四级医院
  {
    kind: 'heading',
    level: 1,
    pattern: new RegExp(`^${NUMBER}[、．.](?!${NUMBER}(?:季度|月|年级|级|线|类|产|期))`, 'u'),
  },
  // （一）加强学习; not （一般）
  { kind: 'heading', level: 2, pattern: new RegExp(`^[（(〔]${NUMBER}[）)〕][、，. ]?`, 'u') },
  // 1.抓学习 · 2、抓落实; not 1.5万元
  { kind: 'heading', level: 3, pattern: new RegExp(`^${DIGITS}[、.．](?![0-9０-９])\\s*`, 'u') },
  // （1）完善制度 · ①完善制度; not （2021年）
  { kind: 'heading', level: 4, pattern: new RegExp(`^(?:[（(]${DIGITS}[）)]|[①-⑳])\\s*`, 'u') },
  { kind: 'bullet', pattern: /^[—–-]{1,2}/u },
  // 一是抓学习 · 二要抓落实; not 三要素
  { kind: 'point', pattern: new RegExp(`^${NUMBER}(?:是|要(?![素件点务闻]))`, 'u') },
  // 第一，抓学习; not 第一产业
  { kind: 'point', pattern: new RegExp(`^第${NUMBER}[，,、]`, 'u') },
];

/** The numbering at the start of a sentence, if any: `（二）加强学习` → heading of level 2, 3 long. Constant time. */
export function findOpening(sentence: string): Opening | undefined {
  for (const { kind, level, pattern } of OPENINGS) {
    const match = pattern.exec(sentence);
    if (match) return { kind, length: match[0].length, ...(level !== undefined && { level }) };
  }
  return undefined;
}
