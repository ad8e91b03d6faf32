/** Splits a query into words, quoted words and bars. */
import type { Span } from '../text/span.ts';

export type Token =
  | ({ kind: 'either' } & Span)
  | ({
      kind: 'word' | 'quoted';
      without: boolean;
      titleOnly: boolean;
      /** Whether the word begins with a quotation mark that is not closed. */
      unclosed: boolean;
      /** Span of the words themselves, without `-`, `题:` and quotation marks. */
      content: Span;
    } & Span);

/** Closing quotation marks by opening ones. */
const QUOTES: Record<string, string> = { '"': '"', '＂': '＂', '“': '”' };
const SPACE = /\s/;
const BAR = /[|｜]/;
const PREFIX = /(?<minus>[-－](?![\s|｜]|$))?(?<title>题[:：]\s*(?!$))?/y;

/** The tokens of a query in order. Linear in its length. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (SPACE.test(character)) {
      offset += 1;
    } else if (BAR.test(character)) {
      tokens.push({ kind: 'either', start: offset, end: offset + 1 });
      offset += 1;
    } else {
      const token = lexWord(text, offset);
      tokens.push(token);
      offset = token.end;
    }
  }
  return tokens;
}

function lexWord(text: string, start: number): Token {
  PREFIX.lastIndex = start;
  const { minus, title } = PREFIX.exec(text)?.groups ?? {};
  const from = PREFIX.lastIndex;
  const flags = { without: minus !== undefined, titleOnly: title !== undefined, start };
  const closing = findClosingQuote(text, from);
  if (closing !== undefined) {
    return { kind: 'quoted', ...flags, unclosed: false, content: { start: from + 1, end: closing }, end: closing + 1 };
  }
  const end = wordEnd(text, from);
  const unclosed = text.charAt(from) === '"' && !text.slice(from + 1, end).includes('"');
  return { kind: 'word', ...flags, unclosed, content: { start: from, end }, end };
}

/**
 * Index of the mark that closes the quotation opened at `from`. The mark must end the word, since quotation marks are also part
 * of wordings: “一岗双责” is quoted, 循“新”出发 and “三个带头”“四个纳入” are not.
 */
function findClosingQuote(text: string, from: number): number | undefined {
  const closer = QUOTES[text.charAt(from)];
  if (closer === undefined) return undefined;
  for (let at = text.indexOf(closer, from + 1); at !== -1; at = text.indexOf(closer, at + 1)) {
    if (at + 1 === text.length || SPACE.test(text.charAt(at + 1)) || BAR.test(text.charAt(at + 1))) return at;
    if (closer === '”') return undefined;
  }
  return undefined;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !SPACE.test(text.charAt(end)) && !BAR.test(text.charAt(end))) {
    end += text.charAt(end) === '\\' && end + 1 < text.length ? 2 : 1;
  }
  return end;
}
