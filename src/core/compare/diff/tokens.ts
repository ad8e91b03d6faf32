/** What a sentence is cut into before it is diffed. */
import { normalForm } from '../../text/characters.ts';

export interface Token {
  text: string;
  /** What is compared: ５％ equals 5%. */
  form: string;
}

/** A number with its decimals and percent sign (82.7, 2万5, 6.5%), a Latin word, or one character. */
const TOKEN = /[0-9０-９]+(?:[.,．，万亿千百][0-9０-９]+)*[%％‰]?|[A-Za-zＡ-Ｚａ-ｚ]+|./suy;

const forms = new Map<string, string>();

/** 增长6.5% → 增, 长, 6.5%. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; offset < text.length; ) {
    const character = text.charAt(offset);
    if (isHan(character.charCodeAt(0))) {
      tokens.push({ text: character, form: character });
      offset += 1;
    } else {
      TOKEN.lastIndex = offset;
      const token = TOKEN.exec(text)?.[0] ?? character;
      tokens.push({ text: token, form: formOf(token) });
      offset += token.length;
    }
  }
  return tokens;
}

/** Nearly every character, and a token of its own. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Forms of single characters are kept: marks come again in every sentence. */
function formOf(token: string): string {
  if (token.length > 1) return normalForm(token);
  const known = forms.get(token) ?? normalForm(token);
  forms.set(token, known);
  return known;
}
