/** What stands around a report and is none of its matter: title, speaker, date, salutations, closing formulas. */
import type { Row } from './comparison.ts';

/**
 * `title` the report's title · `line` a line of its own before the text: speaker, date, meeting · `address` 各位代表！ ·
 * `opening` 现在，我代表…，请予审议。 · `closing` 让我们…！, 特此报告。, signature and date
 */
export type Frame = 'title' | 'line' | 'address' | 'opening' | 'closing';

/** What is read of a sentence. */
interface Framed {
  text: string;
  isTitle: boolean;
  /** Whether it opens with a section's or a point's number. */
  isNumbered: boolean;
}

// 各位代表！ · 同志们： · 各位领导、同志们： ; not 同志们认真学习
const ADDRESS = /^(?:各位[\p{Script=Han}]{2,6}|同志们|女士们|先生们|朋友们|[、，,\s])+[！!：:。，,]?$/u;
const OPENING =
  /^(?:现在|下面|根据[^。]{2,20}(?:安排|要求))?[，,]?(?:由?我|我受)[^。；]{0,30}(?:代表|委托|就)[^。]{2,80}(?:报告|汇报|审议|审查|提出意见)/u;
const CLOSING =
  /^(?:各位代表[，！!])?(?:让我们|我们要更加紧密)|^(?:特此报告|谢谢大家|以上报告|此致|敬礼|汇报完毕)|请(?:予|各位)?(?:审议|批评指正|批评)[。！]?$/u;
/** A line before the text is no longer, and ends in no full stop. */
const LONGEST_LINE = 45;
const SENTENCE_END = /[。；]$/u;
/** A date or a name at the end of a report. */
const SIGNATURE =
  /^(?:[（(]?(?:[0-9０-９〇○零一二三四五六七八九十XＸ×]{2,4}年)[^。]{0,20}日?[）)]?|[\p{Script=Han}\s]{2,24}(?:政府|委员会|办公室|局|部|委|厅|室|会|院|处))$/u;
const LAST_SENTENCES = 8;
/** The longest salutation. */
const LONGEST_ADDRESS = 12;

/** The frame of each sentence; undefined for the report's own text. Linear. */
export function findFrames(sentences: readonly Framed[]): (Frame | undefined)[] {
  const frames = sentences.map(({ text, isTitle }): Frame | undefined =>
    isTitle ? 'title' : text.length <= LONGEST_ADDRESS && ADDRESS.test(text) ? 'address' : undefined,
  );
  markHead(sentences, frames);
  markEnd(sentences, frames);
  return frames;
}

/** Up to the first paragraph of text: lines without a full stop, and the sentence that opens the report. */
function markHead(sentences: readonly Framed[], frames: (Frame | undefined)[]): void {
  for (const [index, { text, isNumbered }] of sentences.entries()) {
    if (frames[index] !== undefined) continue;
    if (OPENING.test(text)) frames[index] = 'opening';
    else if (isNumbered || text.length > LONGEST_LINE || SENTENCE_END.test(text)) return;
    else frames[index] = 'line';
  }
}

function markEnd(sentences: readonly Framed[], frames: (Frame | undefined)[]): void {
  const first = Math.max(0, sentences.length - LAST_SENTENCES);
  for (let index = sentences.length - 1; index >= first; index -= 1) {
    const text = sentences[index]?.text ?? '';
    if (frames[index] === undefined && (CLOSING.test(text) || SIGNATURE.test(text))) frames[index] = 'closing';
  }
}

/** Salutations stand anywhere and stay where they are. */
export function framed(frame: Frame | undefined): Pick<Row, 'frame'> {
  if (frame === undefined || frame === 'address') return {};
  return { frame: frame === 'closing' ? 'close' : 'head' };
}
