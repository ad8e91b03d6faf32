/** Saved web pages: the report out of its navigation, with headings, lists and tables. Nothing in the page runs. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { decodeText } from '../../decode.ts';
import { type DocumentReading, Unreadable } from '../reading.ts';
import { findMain, withFairNames } from './main-text.ts';
import { readBlocks } from './page-lines.ts';

const parser = unified().use(rehypeParse).freeze();

/** Reads .html and .htm. What lies outside the main text is told as asides, so that nothing goes unseen. */
export function readHtml(bytes: Uint8Array): DocumentReading {
  const { text, encoding, warnings } = decodePage(bytes);
  const root: Root = withFairNames(parser.parse(text));
  const main = findMain(root);
  return { lines: readBlocks(root, main), warnings, encoding };
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
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch {
    return undefined; // The page is not what it says: its content tells.
  }
}
