/** Folds a text as it is written: letters and digits in normal form, each with its span in the text. */
import {
  clusterEnd,
  isCircle,
  isNumeral,
  Kind,
  kindOf,
  kindOfSupplementary,
  normalForm,
  unitOf,
} from './characters.ts';
import { textOfCodes } from './lists.ts';
import { withoutLetterZeros } from './zeros.ts';

/**
 * A folded text. `text` holds the units one after another, with `BREAK` between sentences. The unit at UTF-16 index `i` of it was
 * made from `starts[i]` to `ends[i]` (UTF-16 offsets) of the source. A unit beyond U+FFFF takes two indices with the same span.
 * Several units may share one span: ⑩ gives 1 and 0.
 */
export interface Reading {
  text: string;
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
}

/** Separator in `Reading.text` after a sentence or a line. No phrase crosses it. */
export const BREAK = '\n';
/** The unit that replaces a run of masking signs: XX市, ＊＊市 and ○○市 all read x市. */
export const PLACEHOLDER = 'x';

const BREAK_CODE = BREAK.charCodeAt(0);
const X_CODE = PLACEHOLDER.charCodeAt(0);
const ZERO_CODE = '〇'.charCodeAt(0);

/**
 * Folds a text as it is written.
 *
 * `学懂、弄通、做实。ＸＸ市` reads `学懂弄通做实⏎x市`. Punctuation, spaces and symbols give nothing. 。！？； and line ends break; an ellipsis, a comma
 * or a bracket does not. The zeros of 二O一O年 and 二零一零年 read 〇. Linear in the length of the text.
 */
export function readWritten(source: string): Reading {
  const text = withoutLetterZeros(source);
  const writer = new Writer();
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    const kind = kindOf(code);
    const joined = offset + 1 < text.length && kindOf(text.charCodeAt(offset + 1)) === Kind.Join;
    if (kind >= Kind.Join || joined) {
      const end = clusterEnd(text, offset);
      writer.takeCluster(text.slice(offset, end), offset, end);
      offset = end;
    } else {
      writer.take(kind, unitOf(code), offset, offset + 1);
      offset += 1;
    }
  }
  return writer.finish();
}

/** A masking sign or an x whose meaning depends on the next character. */
interface Waiting {
  code: number;
  start: number;
  end: number;
}

/** Collects units. Masks and the letter x wait until the next character is known. */
class Writer {
  readonly codes: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Code of the unit of the previous character, 0 when it gave none. */
  last = 0;
  waiting: Waiting[] = [];
  /** Index in `waiting` of the first x of the current Latin word. */
  wordFrom = 0;

  take(kind: Kind, code: number, start: number, end: number): void {
    if (kind === Kind.X || kind === Kind.Sign) {
      this.#takeMask(kind, code, start, end);
      return;
    }
    if (this.waiting.length > 0) this.#settle(kind, code);
    this.last = 0;
    if (kind === Kind.Unit || kind === Kind.Latin) this.#push(code, start, end);
    else if (kind === Kind.Break) this.#pushBreak(start, end);
  }

  takeCluster(cluster: string, start: number, end: number): void {
    for (const character of normalForm(cluster)) {
      const code = character.charCodeAt(0);
      const kind = character.length === 1 ? kindOf(code) : kindOfSupplementary(character);
      // Left-over joining characters and halves of surrogate pairs disappear.
      if (kind === Kind.Composite || (kind === Kind.Join && !isHangulLetter(code))) continue;
      this.take(kind === Kind.Join ? Kind.Unit : kind, character.length === 1 ? unitOf(code) : code, start, end);
      if (character.length === 2 && kind !== Kind.Silent) this.#push(character.charCodeAt(1), start, end);
    }
  }

  finish(): Reading {
    if (this.waiting.length > 0) this.#settle(Kind.Silent, 0);
    if (this.codes.at(-1) === BREAK_CODE) {
      this.codes.pop();
      this.starts.pop();
      this.ends.pop();
    }
    return { text: textOfCodes(this.codes), starts: this.starts, ends: this.ends };
  }

  #push(code: number, start: number, end: number): void {
    this.codes.push(code);
    this.starts.push(start);
    this.ends.push(end);
    this.last = code;
  }

  #pushBreak(start: number, end: number): void {
    if (this.codes.length > 0 && this.codes.at(-1) !== BREAK_CODE) this.#push(BREAK_CODE, start, end);
    this.last = 0;
  }

  #takeMask(kind: Kind, code: number, start: number, end: number): void {
    const inWord =
      this.waiting.length === 0 && this.last !== 0 && (this.last === X_CODE || kindOf(this.last) === Kind.Latin);
    if (kind === Kind.X && inWord) {
      this.#push(code, start, end);
      return;
    }
    this.waiting.push({ code, start, end });
    if (kind === Kind.Sign) this.wordFrom = this.waiting.length;
  }

  /** Resolves the waiting signs by the next character: before a Latin letter, each x is a letter. */
  #settle(next: Kind, nextCode: number): void {
    const { waiting } = this;
    const masks = next === Kind.Latin ? waiting.slice(0, this.wordFrom) : waiting;
    const letters = next === Kind.Latin ? waiting.slice(this.wordFrom) : [];
    this.waiting = [];
    this.wordFrom = 0;
    this.#pushMasks(masks, letters.length === 0 ? nextCode : X_CODE);
    for (const letter of letters) this.#push(X_CODE, letter.start, letter.end);
  }

  #pushMasks(masks: Waiting[], nextCode: number): void {
    const first = masks[0];
    const final = masks.at(-1);
    if (first === undefined || final === undefined) return;
    if (masks.every((mask) => isCircle(mask.code)) && (isNumeral(this.last) || isNumeral(nextCode))) {
      for (const mask of masks) this.#push(ZERO_CODE, mask.start, mask.end);
    } else {
      this.#push(X_CODE, first.start, final.end);
    }
  }
}

/** Conjoining Hangul letters without anything to join are ordinary letters. */
const isHangulLetter = (code: number): boolean =>
  code >= 0x1100 && code <= 0x11ff && code !== 0x115f && code !== 0x1160;
