/** Saved web pages and web archives: bytes to pages. Nothing in a page runs. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { longestPage, readPage } from '../../core/html/read-page.ts';
import { isWebArchive, pagesOfArchive } from '../../core/html/web-archive.ts';
import { decodeBig5 } from '../big5.ts';
import { decodeText } from '../decode.ts';
import { type DocumentReading, Unreadable } from './reading.ts';

const parser = unified().use(rehypeParse).freeze();

/** Reads .html, .htm and .mht. What lies outside the main text is listed as asides, so that nothing goes unseen. */
export function readHtml(bytes: Uint8Array): DocumentReading {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  return isWebArchive(head) ? readArchive(bytes) : readOne(bytes);
}

/** Length of a file's head that identifies a web archive. */
const HEAD_BYTES = 4096;

function readArchive(bytes: Uint8Array): DocumentReading {
  const pages = pagesOfArchive(bytes);
  if (pages.length === 0) throw new Unreadable(NO_PAGE);
  let error: unknown;
  const read = pages.flatMap((page) => {
    try {
      return [readOne(page)];
    } catch (thrown) {
      error = thrown;
      return [];
    }
  });
  const longest = longestPage(read);
  if (!longest) throw error;
  return longest;
}

function readOne(bytes: Uint8Array): DocumentReading {
  const { text, encoding, warnings } = decodePage(bytes);
  const page = readPage(parser.parse(text));
  return { lines: page.lines, warnings: [...warnings, ...page.warnings], encoding };
}

/** Labels that browsers take for encodings of Chinese; what a page says of itself counts when its bytes agree. */
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

function decodePage(bytes: Uint8Array): Pick<Required<DocumentReading>, 'encoding' | 'warnings'> & { text: string } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const declared = DECLARED.exec(head)?.[1];
  if (declared !== undefined) {
    const encoding = /^gb/i.test(declared) ? 'GB18030' : /^big5/i.test(declared) ? 'Big5' : undefined;
    const text = encoding && tryStrictly(bytes, encoding);
    if (encoding && text !== undefined) return { text, encoding, warnings: [] };
  }
  const decoded = decodeText(bytes);
  if ('error' in decoded) throw new Unreadable(decoded.error);
  return decoded;
}

function tryStrictly(bytes: Uint8Array, encoding: 'GB18030' | 'Big5'): string | undefined {
  try {
    const text = new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
    return encoding === 'Big5' ? decodeBig5(bytes) : text;
  } catch {
    return undefined; // The page is not what it declares: its content decides.
  }
}

const NO_PAGE = {
  code: 'damaged-document',
  message: '网页归档（.mht）里找不到网页，可能没有保存完整。',
  mend: '请在浏览器中打开确认，重新保存为 .mht 或 .html。',
};
