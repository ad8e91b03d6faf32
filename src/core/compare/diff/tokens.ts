/** Splits a sentence into the tokens of a diff. */
import { isIdeograph, normalForm } from '../../text/characters.ts';

/** The tokens of a text: token `index` is from `starts[index]` to `starts[index + 1]`. */
export interface Tokens {
  text: string;
  /** UTF-16 offsets, including that of the end. */
  starts: number[];
  /** Compared forms, by number: ５％ equals 5%. A form of one UTF-16 unit has that unit as its number. */
  forms: number[];
}

/** A number with its decimals and percent sign (82.7, 2万5, 6.5%), a Latin word, or one character. */
const TOKEN = /[0-9０-９]+(?:[.,．，万亿千百][0-9０-９]+)*[%％‰]?|[A-Za-zＡ-Ｚａ-ｚ]+|./suy;

/** Longer forms are numbered from here. */
const LONGER = 0x10000;

/** Numbers the forms in the texts of one comparison. */
export class FormNumbers {
  readonly #longer = new Map<string, number>();

  of(token: string): number {
    const form = formOf(token);
    if (form.length === 1) return form.charCodeAt(0);
    const number = this.#longer.get(form) ?? LONGER + this.#longer.size;
    this.#longer.set(form, number);
    return number;
  }
}

/** 增长6.5% → 增, 长, 6.5%. Linear in the text's length. */
export function tokenize(text: string, numbers: FormNumbers): Tokens {
  const starts: number[] = [];
  const forms: number[] = [];
  for (let offset = 0; offset < text.length; ) {
    const code = text.charCodeAt(offset);
    starts.push(offset);
    if (isIdeograph(code)) {
      forms.push(code);
      offset += 1;
    } else {
      TOKEN.lastIndex = offset;
      const token = TOKEN.exec(text)?.[0] ?? text.charAt(offset);
      forms.push(numbers.of(token));
      offset += token.length;
    }
  }
  starts.push(text.length);
  return { text, starts, forms };
}

/** The text of tokens `from` to `to` (exclusive). */
export const textOf = ({ text, starts }: Tokens, from: number, to: number): string =>
  text.slice(starts[from], starts[to]);

const known = new Map<string, string>();

/** Forms of single characters are cached: marks occur in every sentence. */
function formOf(token: string): string {
  if (token.length > 1) return normalForm(token);
  const form = known.get(token) ?? normalForm(token);
  known.set(token, form);
  return form;
}
