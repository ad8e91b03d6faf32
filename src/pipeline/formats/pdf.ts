/** .pdf with text: rows of each page by pdf.js, put back into paragraphs. Nothing is fetched, no script or font is run. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { messageOf } from '../../core/message-of.ts';
import { appendAll } from '../../core/text/lists.ts';
import type { Fault } from '../fault.ts';
import { formatLines } from '../fault.ts';
import { MAX_PAGES } from './limits.ts';
import { setUpright, slantedLines, type Turned } from './pages/direction.ts';
import { countRadicals } from './pages/radicals.ts';
import type { RawPiece } from './pages/raw-piece.ts';
import { reflow } from './pages/reflow.ts';
import type { Piece } from './pages/row.ts';
import type { Rule } from './pages/rules.ts';
import { rulesOfPage } from './pdf-rules.ts';
import { withFlatStates } from './pdf-states.ts';
import { type DocumentReading, Unreadable } from './reading.ts';

/** Errors alone: pdf.js warns of every font that it does not draw. */
const QUIET = 0;

export async function readPdf(bytes: Uint8Array): Promise<DocumentReading> {
  const document = await open(bytes);
  try {
    return await withFlatStates(() => readPages(document));
  } finally {
    // Or everything that was parsed of the file stays in memory until the worker ends.
    await document.loadingTask.destroy();
  }
}

async function readPages(document: PDFDocumentProxy): Promise<DocumentReading> {
  if (document.numPages > MAX_PAGES) throw new Unreadable(tooManyPages(document.numPages));
  const pieces: Piece[] = [];
  const rules: Rule[] = [];
  const slanted = new Set<string>();
  const empty: number[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const found = await readPage(document, page);
    appendAll(pieces, found.pieces);
    appendAll(rules, found.rules);
    for (const words of found.slanted) slanted.add(words);
    if (found.pieces.length === 0) empty.push(page);
  }
  if (pieces.length === 0) throw new Unreadable(noText(document.numPages));
  const lines = reflow(pieces, document.numPages, rules);
  return { lines: [...lines, ...slantedLines(slanted)], warnings: warningsOf(pieces, empty) };
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      // pdf.js takes the buffer that it is given for its own.
      data: new Uint8Array(bytes),
      // Character maps of Chinese fonts that are named but not embedded; a path, not an address.
      cMapUrl: join(root, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(root, 'standard_fonts/'),
      verbosity: QUIET,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      // Pictures are never decoded: rules are read of what else a page draws.
      maxImageSize: 1,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Unreadable(ENCRYPTED);
    throw new Unreadable({
      ...DAMAGED,
      message: `${DAMAGED.message}（${messageOf(error)}）`,
    });
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<Turned> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item, number)] : []));
  const moved = pieces.map((piece) => ({ ...piece, x: piece.x - left, y: piece.y - bottom }));
  const rules = mayHoldTable(moved) ? await rulesOfPage(page, number) : [];
  page.cleanup();
  const placed = rules.map((rule) => ({
    ...rule,
    ...{ left: rule.left - left, right: rule.right - left, bottom: rule.bottom - bottom, top: rule.top - bottom },
  }));
  return setUpright(moved, placed, { width: right - left, height: top - bottom });
}

/** Two pieces side by side: what a page draws besides text is asked for only then, for it takes as long as the text. */
function mayHoldTable(pieces: readonly RawPiece[]): boolean {
  const across = pieces.flatMap(({ angle, x, y, length, size }) => {
    const quarter = Math.round(angle / 90);
    // Slanted text, such as a watermark, is no part of a table.
    if (Math.abs(angle - quarter * 90) > 6) return [];
    const isDown = quarter % 2 !== 0;
    return { base: isDown ? x : y, from: isDown ? y : x, length, size };
  });
  across.sort((a, b) => a.base - b.base || a.from - b.from);
  const beside = across.filter((piece, index) => {
    const last = across[index - 1];
    if (!last || piece.base - last.base > piece.size * 0.3) return false;
    return piece.from - last.from - last.length > piece.size * 0.8 || last.from > piece.from + piece.length;
  });
  return beside.length > 0;
}

/** Where fonts write downwards, the library gives a piece's length as its height. */
function pieceOf(item: TextItem, page: number): RawPiece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
  const isVertical = item.dir === 'ttb';
  const angle = (Math.atan2(b, a) * 180) / Math.PI - (isVertical ? 90 : 0);
  const size = Math.hypot(c, d) || item.height;
  return { page, text: item.str, x, y, angle, length: isVertical ? item.height : item.width, size };
}

function warningsOf(rows: readonly Piece[], empty: readonly number[]): Fault[] {
  const text = rows.map((row) => row.text).join('');
  const radicals = countRadicals(text);
  const faults: Fault[] = [];
  if (empty.length > 0) faults.push(emptyPages(empty));
  if (radicals > 0) faults.push(radicalsMended(radicals));
  return faults;
}

const SAVE_WITH_TEXT = '请换成由 Word 或 WPS 直接导出的 PDF，或先作文字识别（OCR）再放入。';

function noText(pages: number): { code: string; message: string; mend: string } {
  const message = `PDF 的 ${pages} 页里都没有文字，应是扫描件。`;
  return { code: 'pdf-without-text', message, mend: SAVE_WITH_TEXT };
}

function emptyPages(pages: readonly number[]): Fault {
  const where = formatLines(pages).replace('行', '页');
  return {
    code: 'pages-without-text',
    severity: 'warning',
    message: `${where}没有文字，可能是扫描的附件或空白页。`,
    mend: SAVE_WITH_TEXT,
  };
}

function radicalsMended(count: number): Fault {
  const message = `PDF 中 ${count} 个形似汉字的部首（如“⼯”）已还原为汉字（“工”）。`;
  return { code: 'radicals-mended', severity: 'info', message };
}

function tooManyPages(pages: number): { code: string; message: string; mend: string } {
  const message = `文件有 ${pages} 页，超过 ${MAX_PAGES} 页的上限，没有读取。`;
  return { code: 'file-too-large', message, mend: '请拆成几份再放入。' };
}

const ENCRYPTED = {
  code: 'encrypted-file',
  message: 'PDF 加了密码，没有读取。',
  mend: '请打开后去掉密码，另存一份。',
};

const DAMAGED = {
  code: 'damaged-document',
  message: 'PDF 已损坏，读不出来',
  mend: '请重新复制或下载原文件，确认能打开。',
};
