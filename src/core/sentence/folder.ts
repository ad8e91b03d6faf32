/** Folds sentences into forms, with offsets back into the text. */
import { clusterEnd, isPlainIdeograph, Kind, kindOf, normalForm, unitOf } from '../text/characters.ts';

const PERCENT = 0x25;
const COMMA = 0x2c;
const DOT = 0x2e;
/** Code for silent characters that are several or not a comma. */
const OTHER = 1;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Folds spans of a text into the characters that count: `增长６．５％，居全省“第一”！` is `增长6.5%居全省第一`.
 *
 * Each code unit of the result has the span of the text that it was made from (`starts`, `ends`, UTF-16). The next `take` reuses
 * the arrays.
 */
export class SentenceFolder {
  codes = new Uint16Array(512);
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  length = 0;
  /** Silent characters since the last that counts: 0 for none, the code of the only one if it is a comma, else `OTHER`. */
  #silence = 0;
  #silenceStart = 0;
  #source = '';

  /** Folds the text from `from` to `to`. Linear. */
  take(text: string, from: number, to: number): void {
    this.length = 0;
    this.#silence = 0;
    this.#source = text;
    let offset = from;
    while (offset < to) {
      const code = text.charCodeAt(offset);
      if (isPlainIdeograph(code) && offset + 1 < to && isPlainIdeograph(text.charCodeAt(offset + 1))) {
        this.#append(code, offset, offset + 1);
        offset += 1;
        continue;
      }
      const kind = kindOf(code);
      const joined = offset + 1 < to && kindOf(text.charCodeAt(offset + 1)) === Kind.Join;
      if (kind >= Kind.Join || joined) {
        const end = Math.min(clusterEnd(text, offset), to);
        this.#takeCluster(text, offset, end);
        offset = end;
      } else {
        if (kind === Kind.Sign || kind === Kind.Silent || kind === Kind.Break) this.#takeSign(unitOf(code), offset);
        else this.#push(text, unitOf(code), offset, offset + 1);
        offset += 1;
      }
    }
  }

  /** The form as a string. */
  text(): string {
    let text = '';
    for (let from = 0; from < this.length; ) {
      const to = this.#endOfCopy(from);
      const start = this.starts[from] ?? 0;
      text += to > from ? this.#source.slice(start, start + to - from) : String.fromCharCode(this.codes[from] ?? 0);
      from = Math.max(to, from + 1);
    }
    return text;
  }

  /** The end of the code units from `from` on that are consecutive in the text itself. */
  #endOfCopy(from: number): number {
    const shift = (this.starts[from] ?? 0) - from;
    let to = from;
    while (to < this.length && this.starts[to] === to + shift && this.codes[to] === this.#source.charCodeAt(to + shift))
      to += 1;
    return to;
  }

  #takeSign(code: number, offset: number): void {
    if (code === PERCENT) {
      this.#append(code, offset, offset + 1);
      return;
    }
    if (this.#silence === 0) this.#silenceStart = offset;
    this.#silence = this.#silence === 0 && code === COMMA ? COMMA : OTHER;
  }

  #takeCluster(text: string, start: number, end: number): void {
    for (const character of normalForm(text.slice(start, end))) {
      if (!LETTER_OR_DIGIT.test(character)) {
        this.#takeSign(character.charCodeAt(0), start);
        continue;
      }
      for (let index = 0; index < character.length; index += 1) {
        this.#push(text, character.charCodeAt(index), start, end);
      }
    }
  }

  #push(text: string, code: number, start: number, end: number): void {
    if (this.#silence !== 0 && isDigit(code) && isDigit(this.codes[this.length - 1] ?? 0)) {
      // 1,155 is 1155, but 3—5 is not 35: two numbers stay separate.
      const thousands = this.#silence === COMMA && digitsFrom(text, start) === 3;
      if (!thousands) this.#append(DOT, this.#silenceStart, start);
    }
    this.#append(code, start, end);
  }

  #append(code: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.#grow();
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
    this.#silence = 0;
  }

  #grow(): void {
    const { codes, starts, ends, length } = this;
    this.codes = new Uint16Array(length * 2);
    this.starts = new Int32Array(length * 2);
    this.ends = new Int32Array(length * 2);
    this.codes.set(codes);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Number of consecutive digits, four at most. */
function digitsFrom(text: string, offset: number): number {
  return /^[0-9]{0,4}/.exec(normalForm(text.slice(offset, offset + 4)))?.[0].length ?? 0;
}
