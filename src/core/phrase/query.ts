/**
 * The query language: a reader's query as data.
 *
 * `一岗双责` phrase · space (or 　) both in the same report · `-词` without · `|` either, binding closer than space · `"…"` or `“…”` as
 * written · `以…为主线` gap (`*` too) · `?` one character · `#` a number (whole or decimal), `#%` a percentage · `题:…` title only ·
 * `\` takes the next operator literally. Every text is a valid query; a notice reports what seems unintended.
 */
import type { Span } from '../text/span.ts';
import { lex, type Token } from './lexer.ts';
import { readQuoted, readWording, type Wording } from './wording.ts';

/** All terms must match. Without terms it matches everything: browsing. */
export interface Query {
  terms: Term[];
  notices: Notice[];
}

/** At least one of `either` must occur; with `without`, none of them. Spans are UTF-16 offsets into the query as typed. */
export interface Term extends Span {
  without: boolean;
  either: Wording[];
}

/** A remark on how the query was understood; `message` is Chinese. Codes are permanent. */
interface Notice extends Span {
  code: NoticeCode;
  message: string;
}

type NoticeCode =
  | 'too-long'
  | 'unclosed-quote'
  | 'nothing-to-find'
  | 'dangling-either'
  | 'without-after-either'
  | 'question-mark-ends-sentence'
  | 'decimal-point-ignored';

/** Longer queries are cut, in UTF-16 units: a page of text pasted by mistake must not load the whole index. */
export const LONGEST_QUERY = 1000;

const MESSAGES: Record<NoticeCode, string> = {
  'too-long': `检索词过长，只取前 ${LONGEST_QUERY} 字。`,
  'unclosed-quote': '引号没有合上，已按不加引号处理。',
  'nothing-to-find': '这里没有可检索的字，已略过。',
  'dangling-either': '“|”的一边是空的，已略过。',
  'without-after-either': '“|”之后的“-”不起作用；要排除几个词，请写成 -甲|乙。',
  'question-mark-ends-sentence': '全角“？”按句末标点处理；要代替一个字，请用半角 ?。',
  'decimal-point-ignored': '短语不计标点，6.5 与 65 同样命中；要一字不差，请加引号。',
};

/** Parses a query. Never throws; linear in the length of the text. */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], notices: [] };
  const text = typed.slice(0, LONGEST_QUERY);
  if (text.length < typed.length) addNotice(query, 'too-long', { start: text.length, end: typed.length });
  let afterBar: Token | undefined;
  for (const token of lex(text)) {
    if (token.kind === 'either') {
      if (afterBar !== undefined || query.terms.length === 0) addNotice(query, 'dangling-either', token);
      else afterBar = token;
      continue;
    }
    const wording = wordingOf(query, text, token);
    if (wording !== undefined) addWording(query, token, wording, afterBar !== undefined);
    afterBar = undefined;
  }
  if (afterBar !== undefined) addNotice(query, 'dangling-either', afterBar);
  return query;
}

type WordToken = Exclude<Token, { kind: 'either' }>;

function wordingOf(query: Query, text: string, token: WordToken): Wording | undefined {
  if (token.unclosed) addNotice(query, 'unclosed-quote', token);
  const wording = token.kind === 'quoted' ? readQuoted(text, token) : readWording(text, token);
  if (wording === undefined) addNotice(query, 'nothing-to-find', token);
  const word = token.kind === 'word' ? text.slice(token.start, token.end) : '';
  if (/[^？]？+[^？]/.test(word)) addNotice(query, 'question-mark-ends-sentence', token);
  if (/\p{Nd}[.．]\p{Nd}/u.test(word)) addNotice(query, 'decimal-point-ignored', token);
  return wording;
}

function addWording(query: Query, token: WordToken, wording: Wording, afterBar: boolean): void {
  const term = query.terms.at(-1);
  if (afterBar && token.without) addNotice(query, 'without-after-either', token);
  if (afterBar && term !== undefined) {
    term.either.push(wording);
    term.end = token.end;
  } else {
    query.terms.push({ without: token.without, either: [wording], start: token.start, end: token.end });
  }
}

function addNotice(query: Query, code: NoticeCode, { start, end }: Span): void {
  query.notices.push({ code, message: MESSAGES[code], start, end });
}
