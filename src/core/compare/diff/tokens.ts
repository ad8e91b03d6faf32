/** What a sentence is cut into before it is diffed. */
import { isIdeograph, normalForm } from '../../text/characters.ts';

/** The tokens of a text: that of `index` stands from `starts[index]` to `starts[index + 1]`. */
export interface Tokens {
  text: string;
  /** UTF-16 offsets, that of the end included. */
  starts: number[];
  /** What is compared, by number: ５％ equals 5%. A form of one UTF-16 unit has the number of that unit. */
  forms: number[];
}

/** A number with its decimals and percent sign (82.7, 2万5, 6.5%), a Latin word, or one character. */
const TOKEN = /[0-9０-９]+(?:[.,．，万亿千百][0-9０-９]+)*[%％‰]?|[A-Za-zＡ-Ｚａ-ｚ]+|./suy;

/** Longer forms are numbered from here on. */
const LONGER = 0x10000;

/** Numbers the forms of the texts of one comparison of wordings. */
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

/** The text of the tokens from `from` on, `to` not included. */
export const textOf = ({ text, starts }: Tokens, from: number, to: number): string =>
  text.slice(starts[from], starts[to]);

const known = new Map<string, string>();

/** Forms of single characters are kept: marks come again in every sentence. */
function formOf(token: string): string {
  if (token.length > 1) return normalForm(token);
  const form = known.get(token) ?? normalForm(token);
  known.set(token, form);
  return form;
}
