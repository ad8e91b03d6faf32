/** .doc and .wps (Word 97–2003): text, tables, notes, and headings by style. Automatic numbers are beyond the library's reach. */

import WordExtractor from 'word-extractor';
import type { DocumentLine } from '../../core/report/document-lines.ts';
import { openCompoundFile } from './compound-file.ts';
import { styledParagraphs, withHeadings } from './doc-headings.ts';
import { bodyLines } from './doc-tables.ts';
import { type DocumentReading, linesOf, Unreadable } from './reading.ts';

/** The library turns “ ” and —— into ASCII by default. */
const AS_WRITTEN = { filterUnicode: false };

/** Missing in the library's types: every part takes the same options. */
interface WordText {
  getBody(options: object): string;
  getFootnotes(options: object): string;
  getEndnotes(options: object): string;
  getTextboxes(options: object): string;
  getHeaders(options: object): string;
  getFooters(options: object): string;
  getAnnotations(options: object): string;
}

/** The file information block that the main stream begins with, and what is read of it. */
const FIB = { ident: 0xa5ec, flags: 0x0a, listBytes: 0x2ee, size: 0x2f2, alignment: 64 };
const FLAG_ENCRYPTED = 0x0100;

export async function readDoc(bytes: Uint8Array): Promise<DocumentReading> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fib = findFib(file);
  if (!fib) throw new Unreadable(NO_TEXT_STREAM);
  if ((fib.readUInt16LE(FIB.flags) & FLAG_ENCRYPTED) !== 0) throw new Unreadable(ENCRYPTED);
  const streams = openCompoundFile(file);
  const document = (await new WordExtractor().extract(file)) as WordText;
  const notes = [
    ...marked(document.getFootnotes(AS_WRITTEN), '脚注'),
    ...marked(document.getEndnotes(AS_WRITTEN), '尾注'),
  ];
  const paragraphs = styledParagraphs(streams);
  const body = withHeadings(bodyLines(document.getBody(AS_WRITTEN), paragraphs), paragraphs);
  const beside = [...filled(document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false })), ...notes];
  const lines = [
    ...withinText(body, beside),
    ...asides(document.getHeaders({ ...AS_WRITTEN, includeFooters: false }), '页眉'),
    ...asides(document.getFooters(AS_WRITTEN), '页脚'),
    ...asides(document.getAnnotations(AS_WRITTEN), '批注'),
  ];
  const reading = { lines, warnings: [] };
  return fib.readUInt32LE(FIB.listBytes) > 0 ? { ...reading, lacking: NUMBERS_LOST } : reading;
}

function findFib(file: Buffer): Buffer | undefined {
  for (let at = 512; at + FIB.size <= file.length; at += FIB.alignment) {
    if (file.readUInt16LE(at) === FIB.ident) return file.subarray(at, at + FIB.size);
  }
  return undefined;
}

/** Text boxes and notes, whose places are not read, follow the last sentence: signature and date end the text. */
function withinText(body: readonly DocumentLine[], beside: readonly DocumentLine[]): DocumentLine[] {
  const last = body.findLastIndex(({ text, cell }) => cell !== undefined || /[。；！？]/u.test(text)) + 1;
  const at = last === 0 ? body.length : last;
  return [...body.slice(0, at), ...beside, ...body.slice(at)];
}

function filled(text: string, place: Omit<DocumentLine, 'text'> = {}): DocumentLine[] {
  return linesOf(text, place).filter((line) => line.text.trim() !== '');
}

function marked(notes: string, name: string): DocumentLine[] {
  return filled(notes).map((line) => ({ ...line, text: `〔${name}〕${line.text.trim()}` }));
}

function asides(text: string, aside: string): DocumentLine[] {
  const lines = filled(text, { aside });
  return lines.filter((line, index) => lines.findIndex((other) => other.text === line.text) === index);
}

const NUMBERS_LOST = {
  code: 'automatic-numbers-lost',
  severity: 'warning',
  message: '旧版 Word 文档里的自动编号（一、（一）1.）读不出来，正文可能缺少编号。',
  mend: '请用 WPS 或 Word 打开，另存为 .docx；装有 LibreOffice 的机器会自动转换。',
} as const;

const NO_TEXT_STREAM = {
  code: 'damaged-document',
  message: '这份文件里找不到 Word 正文，可能已损坏，或是很旧的 WPS 格式。',
  mend: '请用 WPS 打开，另存为 .docx。',
};

const ENCRYPTED = {
  code: 'encrypted-file',
  message: '文件加了密码，没有读取。',
  mend: '请打开后去掉密码，另存一份。',
};
