/** Finds half-width and doubled marks in Chinese text (GB/T 15834). */
import { type DraftLine, type FormFinding, findAll } from './finding.ts';

const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** 推进,落实 · 如下: at the end of a line; not 3,000 · 10:30 · A:B */
const HALF_WIDTH =
  /(?<=[\p{Script=Han}）”》%])[,;:?!](?=[\p{Script=Han}（“《0-9\s]|$)|(?<=[0-9A-Za-z])[,;:?!](?=[\p{Script=Han}（“《])/gu;
/** 落实.  at the end of a sentence; not 1.落实, 附件1.doc */
const HALF_STOP = /(?<=[\p{Script=Han}）”])\.(?=\s*$|\p{Script=Han})/gu;
/** (含直属单位) · （含直属单位); not f(x), (1), (GDP) */
const HALF_BRACKETS =
  /\((?=[^()（）]{0,40}[)）])(?=[^()（）]*\p{Script=Han})[^()（）]*[)）]|（[^()（）]*\p{Script=Han}[^()（）]*\)/gu;
/** ，， · 。， · 、。; not ！！, ？！, ……, —— */
const DOUBLED = /[，。；：、][，。；：、]+/gu;

/** Faults of one line. Linear in the line. */
export function findPunctuationFaults(line: DraftLine): FormFinding[] {
  const halfWidth = ({ 0: mark }: RegExpMatchArray): Omit<FormFinding, 'start' | 'end'> => ({
    rule: 'punctuation',
    words: `中文里用了半角的“${mark}”`,
    suggestion: FULL[mark] ?? mark,
  });
  return [
    ...findAll(line, HALF_WIDTH, halfWidth),
    ...findAll(line, HALF_STOP, halfWidth),
    ...findAll(line, HALF_BRACKETS, ({ 0: words }) => ({
      rule: 'punctuation',
      words: '括号有半角的',
      suggestion: words.replace(/[()]/gu, (bracket) => FULL[bracket] ?? bracket),
    })),
    ...findAll(line, DOUBLED, ({ 0: marks }) => ({ rule: 'punctuation', words: `标点“${marks}”连用` })),
  ];
}
