/** Inverts pages: from the words of each page to the places of each word. */
import { BREAK_TOKEN } from '../../core/phrase/terms.ts';

/** Words in rising order of their UTF-16 units, each with its places, by page and then by position. */
export interface InvertedIndex {
  words: string[];
  /** Places of word `w` are those from `starts[w]` up to `starts[w + 1]`. */
  starts: Uint32Array;
  /** Number of the page of each place. */
  pages: Uint32Array;
  /** How many words and breaks stand before it on its page. */
  positions: Uint32Array;
  /** Words and breaks of each page. */
  lengths: number[];
}

/**
 * Inverts page contents: words and break tokens, one space between each two. Linear in the number of words, but for sorting the
 * distinct ones; takes about 20 bytes a word, whatever the length of the contents, which are read one by one.
 */
export function invertPages(contents: Iterable<string>): InvertedIndex {
  const numbers = new Map<string, number>();
  const pages = Array.from(contents, (content) => readTokens(content, numbers));
  const words = [...numbers.keys()].sort();
  const ranks = new Uint32Array(words.length);
  for (const [rank, word] of words.entries()) ranks[numbers.get(word) ?? 0] = rank;
  const starts = startsOf(pages, ranks);
  const total = starts[words.length] ?? 0;
  const index = { words, starts, pages: new Uint32Array(total), positions: new Uint32Array(total) };
  const next = starts.slice();
  for (const [page, tokens] of pages.entries()) {
    for (let position = 0; position < tokens.length; position += 1) {
      const token = tokens[position] as number;
      if (token === BREAK) continue;
      const rank = ranks[token] as number;
      const place = next[rank] as number;
      next[rank] = place + 1;
      index.pages[place] = page;
      index.positions[place] = position;
    }
  }
  return { ...index, lengths: pages.map(({ length }) => length) };
}

/** Stands for a break among the numbers of words. */
const BREAK = 0xffffffff;

function readTokens(content: string, numbers: Map<string, number>): Uint32Array {
  const tokens = content === '' ? [] : content.split(' ');
  return Uint32Array.from(tokens, (token) => {
    if (token === BREAK_TOKEN) return BREAK;
    let number = numbers.get(token);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(token, number);
    }
    return number;
  });
}

function startsOf(pages: readonly Uint32Array[], ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (const tokens of pages) {
    for (const token of tokens) if (token !== BREAK) add(starts, (ranks[token] as number) + 1, 1);
  }
  for (let rank = 1; rank < starts.length; rank += 1) add(starts, rank, starts[rank - 1] as number);
  return starts;
}

function add(counts: Uint32Array, index: number, count: number): void {
  counts[index] = (counts[index] as number) + count;
}
