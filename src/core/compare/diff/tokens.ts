/** What a sentence is cut into before it is diffed. */
import { normalForm } from '../../text/characters.ts';

export interface Token {
  text: string;
  /** What is compared: ５％ equals 5%. */
  form: string;
}

/** A number with its decimals and percent sign (82.7, 2万5, 6.5%), a Latin word, or one character. */
const TOKEN = /[0-9０-９]+(?:[.,．，万亿千百][0-9０-９]+)*[%％‰]?|[A-Za-zＡ-Ｚａ-ｚ]+|./gsu;
const HAN = /^[一-鿿]$/u;

/** 增长6.5% → 增, 长, 6.5%. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  return Array.from(text.match(TOKEN) ?? [], (token) => ({
    text: token,
    form: HAN.test(token) ? token : normalForm(token),
  }));
}
