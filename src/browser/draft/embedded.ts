/**
 * Documents within a Word document (`w:altChunk`) by the archive's readers: pages, web archives, texts. A script of its own
 * (`read-embedded.js`), loaded when a file holds one; its exports are the global's properties.
 */
import { linesOf } from '../../core/docx/lines-of.ts';
import type { WordReading } from '../../core/docx/package.ts';
import { longestPage, readPage } from '../../core/html/read-page.ts';
import { isWebArchive, pagesOfArchive } from '../../core/html/web-archive.ts';
import { Unreadable } from '../../core/report/fault.ts';
import { fromLatin1 } from '../../core/text/latin1.ts';
import { decode, isBinary } from './decode.ts';
import { parsePage } from './page-tree.ts';

const HEAD_BYTES = 4096;
const PAGE = /<(?:!doctype\s+html|html|head|meta|body|p|div|span|table|h[1-6]|ul|ol)[\s>]/i;
const DECLARED_BIG5 = /charset\s*=\s*["']?\s*big5/i;

/** Undefined for what is not read. */
export function readEmbedded(bytes: Uint8Array): WordReading | undefined {
  const head = fromLatin1(bytes.subarray(0, HEAD_BYTES));
  try {
    if (isWebArchive(head)) return longestPage(pagesOfArchive(bytes).map(readOne));
    if (PAGE.test(decode(bytes.subarray(0, HEAD_BYTES)))) return readOne(bytes);
    const isText = !head.startsWith('{\\rtf') && !head.startsWith('%PDF') && !isBinary(bytes);
    return isText ? { lines: linesOf(decode(bytes)), warnings: [] } : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function readOne(bytes: Uint8Array): WordReading {
  const isBig5 = DECLARED_BIG5.test(fromLatin1(bytes.subarray(0, HEAD_BYTES)));
  return readPage(parsePage(decode(bytes, isBig5 ? 'big5' : undefined)));
}
