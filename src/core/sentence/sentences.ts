/** Splits paragraphs into sentences. */
import type { Span } from '../text/span.ts';

const ENDS = '。！？；!?;\n';
const OPENERS = '“‘「『（(《〈【[〔';
const CLOSERS = '”’」』）)》〉】]〕';
const CLOSING_QUOTES = '”」』';
/** After these, a quotation that ended in 。 is only part of its sentence: “一把手负总责。”的要求. */
const CONTINUATIONS = '，、；：。的,;:';

/**
 * A longer quotation or bracket is a passage, and is split into its sentences. The number is a choice: no report at hand has one.
 */
const LONGEST_ENCLOSURE = 120;

/** Marks are found by pattern: engines search faster than a loop that has not been compiled yet. */
const END = /[。！？；!?;\n]/g;
const ENCLOSER = /[“‘「『（(《〈【[〔”’」』）)》〉】\]〕]/g;

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * The sentences of a paragraph in order. They hold every character except the white space between them.
 *
 * `落实“放、管；服”要求。会议指出：“抓落实。”下同！` has three: the ； in quotation marks ends none, the 。 before ” does. Text without letters or digits
 * belongs to the sentence before it. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const enclosed = markEnclosed(text);
  const sentences: Span[] = [];
  let from = 0;
  END.lastIndex = 0;
  for (let mark = END.exec(text); mark !== null; mark = END.exec(text)) {
    const end = afterClosers(text, mark.index + 1);
    if (enclosed[mark.index] && !endsQuotation(text, { mark: mark.index, end, enclosed })) continue;
    const sentence = trim(text, from, end);
    if (WORD.test(text.slice(sentence.start, sentence.end))) {
      sentences.push(sentence);
      from = end;
    }
    END.lastIndex = end;
  }
  return withRest(sentences, text, trim(text, from, text.length));
}

/** 1 for every character inside a pair of brackets or quotation marks that is short enough to be part of one sentence. */
function markEnclosed(text: string): Uint8Array {
  const enclosed = new Uint8Array(text.length);
  const open: { closer: string; start: number }[] = [];
  for (const { 0: character, index } of text.matchAll(ENCLOSER)) {
    const opener = OPENERS.indexOf(character);
    if (opener >= 0) open.push({ closer: CLOSERS.charAt(opener), start: index });
    else if (CLOSERS.includes(character)) {
      while (open.length > 0) {
        const last = open.pop();
        if (last === undefined || last.closer !== character) continue;
        if (index - last.start <= LONGEST_ENCLOSURE) enclosed.fill(1, last.start, index);
        break;
      }
    }
  }
  return enclosed;
}

function afterClosers(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && (CLOSERS.includes(text.charAt(end)) || ENDS.includes(text.charAt(end)))) end += 1;
  return end;
}

/** Whether 。 and the quotation mark after it end the surrounding sentence too. */
function endsQuotation(text: string, place: { mark: number; end: number; enclosed: Uint8Array }): boolean {
  if (text.charAt(place.mark) !== '。' || !CLOSING_QUOTES.includes(text.charAt(place.mark + 1) || ' ')) return false;
  return !place.enclosed[place.end] && !CONTINUATIONS.includes(text.charAt(place.end) || ' ');
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function withRest(sentences: Span[], text: string, rest: Span): Span[] {
  if (rest.start === rest.end) return sentences;
  const last = sentences.at(-1);
  if (last === undefined || WORD.test(text.slice(rest.start, rest.end))) return [...sentences, rest];
  return [...sentences.slice(0, -1), { start: last.start, end: rest.end }];
}
