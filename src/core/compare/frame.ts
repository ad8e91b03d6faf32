/** Finds the parts of a report outside its content: title, speaker, date, salutations, closing formulas. */
import type { Row } from './comparison.ts';

/**
 * `title` the report's title · `line` a separate line before the text: speaker, date, meeting · `address` 各位代表！ · `opening`
 * 现在，我代表…，请予审议。 · `closing` 让我们…！, 特此报告。, signature and date
 */
export type Frame = 'title' | 'line' | 'address' | 'opening' | 'closing';

/** Fields of a sentence that this file reads. */
interface Framed {
  text: string;
  isTitle: boolean;
  /** Whether it opens with the number of a section or a point. */
  isNumbered: boolean;
}

// 各位代表！ · 同志们： · 各位领导、同志们： ; not 同志们认真学习
const ADDRESS = /^(?:各位[\p{Script=Han}]{2,6}|同志们|女士们|先生们|朋友们|[、，,\s])+[！!：:。，,]?$/u;
const OPENING =
  /^(?:现在|下面|根据[^。]{2,20}(?:安排|要求|决定))?[，,]?(?:由?我|我受)[^。；]{0,30}(?:代表|委托|就)[^。]{2,80}(?:报告|汇报|审议|审查|提出意见)/u;
const CLOSING =
  /^(?:各位代表[，！!])?(?:让我们|我们要更加紧密)|^(?:特此报告|谢谢大家|以上报告|此致|敬礼|汇报完毕)|请(?:予|各位)?(?:审议|批评指正|批评)[。！]?$/u;
/** Most characters of a line before the text, which does not end with a full stop. */
const LONGEST_LINE = 45;
const SENTENCE_END = /[。；]$/u;
/** ——2031年1月8日在青石乡第九届人民代表大会第四次会议上 */
const DATED = /^[—－―-]{1,3}[^。；]*(?:会议上|[年月日])$/u;
/** 请各位政协委员提出意见。 after the sentence that opens the report. */
const ASKING = /^并?请[^。]{2,40}(?:提出意见|审议|审查)[。！]?$/u;
/** A date or a name at the end of a report. */
const SIGNATURE =
  /^(?:[（(]?(?:[0-9０-９〇○零一二三四五六七八九十XＸ×]{2,4}年)[^。]{0,20}日?[）)]?|[\p{Script=Han}\s]{2,24}(?:政府|委员会|办公室|局|部|委|厅|室|会|院|处))$/u;
const LAST_SENTENCES = 8;
/** Most sentences searched for a head. */
const FIRST_SENTENCES = 15;
/** The longest salutation. */
const LONGEST_ADDRESS = 12;

/** The frame of each sentence; undefined for the report's content. Linear. */
export function findFrames(sentences: readonly Framed[]): (Frame | undefined)[] {
  const frames = sentences.map(({ text, isTitle }): Frame | undefined =>
    isTitle ? 'title' : text.length <= LONGEST_ADDRESS && ADDRESS.test(text) ? 'address' : undefined,
  );
  markHead(sentences, frames);
  markEnd(sentences, frames);
  return frames;
}

/**
 * Marks the lines without a full stop up to the first paragraph of text; short lines with or without one before the salutation
 * (乡长某某作政府工作报告。 below a picture); and the sentence that opens the report.
 */
function markHead(sentences: readonly Framed[], frames: (Frame | undefined)[]): void {
  const salutation = findSalutation(sentences, frames);
  let isHead = true;
  for (const [index, sentence] of sentences.slice(0, FIRST_SENTENCES).entries()) {
    const { text } = sentence;
    if (frames[index] === 'address') isHead = false;
    if (frames[index] !== undefined) continue;
    const asks = frames[index - 1] === 'opening' && ASKING.test(text);
    if (asks || OPENING.test(text)) [frames[index], isHead] = ['opening', false];
    else if (isHead && (index < salutation || isLine(sentence))) frames[index] = 'line';
    else isHead = false;
  }
}

const isLine = ({ text, isNumbered }: Framed): boolean =>
  text.length <= LONGEST_LINE && !SENTENCE_END.test(text) && (!isNumbered || DATED.test(text));

/** Index of the first salutation if only short lines are above it, else 0. */
function findSalutation(sentences: readonly Framed[], frames: readonly (Frame | undefined)[]): number {
  const at = frames.indexOf('address');
  if (at > FIRST_SENTENCES) return 0;
  const isShort = ({ text, isTitle, isNumbered }: Framed): boolean =>
    isTitle || (text.length <= LONGEST_LINE && (!isNumbered || DATED.test(text)));
  return at > 0 && sentences.slice(0, at).every(isShort) ? at : 0;
}

/** Marks closing formulas and signatures, and short lines below them: 相关报道： */
function markEnd(sentences: readonly Framed[], frames: (Frame | undefined)[]): void {
  let isBelow = false;
  for (const [index, sentence] of sentences.entries()) {
    if (index < sentences.length - LAST_SENTENCES || frames[index] !== undefined) continue;
    const isEnd = CLOSING.test(sentence.text) || SIGNATURE.test(sentence.text);
    if (isEnd || (isBelow && isLine(sentence))) frames[index] = 'closing';
    isBelow = frames[index] === 'closing';
  }
}

/** Salutations occur anywhere and stay where they are. */
export function framed(frame: Frame | undefined): Pick<Row, 'frame'> {
  if (frame === undefined || frame === 'address') return {};
  return { frame: frame === 'closing' ? 'close' : 'head' };
}
