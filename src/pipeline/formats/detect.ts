/** Detects the format of a file: by its content first, by its name where the content does not decide. */

import { isWebArchive } from '../../core/html/web-archive.ts';
import { FORMAT_NAMES, type SourceFormat } from '../../core/report/report.ts';
import type { Fault } from '../fault.ts';
import { isSealed } from '../sealed-files.ts';
import { findSignature, type OfficeFormat } from '../signatures.ts';

/** Formats of documents. */
export type ReadableFormat = OfficeFormat | 'html';

export type Detection =
  | { kind: 'text'; format: 'txt' | 'md'; warnings: Fault[] }
  | { kind: 'document'; format: ReadableFormat; shown: SourceFormat; warnings: Fault[] }
  | { kind: 'unreadable'; error: Fault };

/** Extensions under which a format is at home; a format under another extension is reported. */
const EXTENSIONS: Readonly<Record<ReadableFormat, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx'],
  doc: ['doc', 'wps', 'dot', 'wpt'],
  rtf: ['rtf'],
  odt: ['odt'],
  html: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'],
  pdf: ['pdf'],
  ofd: ['ofd'],
};

const PAGE = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html[\s>])/i;
/** Part of a page, as a database or an editor stores it. */
const FRAGMENT =
  /^\s*<(?:div|p|table|head|meta|body|h[1-6]|span|article|section|font|center|style|title)\b[^<>]{0,500}>/i;
const isFragment = (start: string): boolean => FRAGMENT.test(start) && /<\/\w+>|<br\b/i.test(start);
/** Word 2003's XML, and flat OPC. */
const WORD_XML = /^\s*(?:<\?[^>]{0,200}\?>\s*)*<(?:w:wordDocument|pkg:package)[\s>]/;
const XML = /^\s*<\?xml[^>]{0,200}\?>/;
/** Where the beginning of a page or of a web archive stands. */
const HEAD_BYTES = 1024;

/**
 * Returns the format to read `bytes` as; `extension` is that of the file, in lower case without its dot.
 *
 * A Word file named 总结.txt is read as a Word file, with a warning; a text named 总结.doc as a text. What has a signature of
 * something that is not read (a picture, a spreadsheet) is an error that names it.
 */
export function detect(bytes: Uint8Array, extension: string): Detection {
  const signature = findSignature(bytes);
  const name = `.${extension}`;
  if (signature) {
    const { format } = signature;
    if (format !== undefined && format !== 'zip') return documentOf(format, extension);
    const message = `这不是${extension in HOME_NAMES ? HOME_NAMES[extension] : ` ${name} 文件`}，看来是“${signature.name}”，扩展名不对。`;
    return { kind: 'unreadable', error: { code: 'binary-file', severity: 'error', message, mend: signature.mend } };
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  const start = head.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', '');
  if (extension !== 'md') {
    if (PAGE.test(start) || isFragment(start)) return documentOf('html', extension);
    if (WORD_XML.test(start)) return { kind: 'document', format: 'docx', shown: 'docx', warnings: [WORD_AS_XML] };
    if (XML.test(start) && !EXTENSIONS.html.includes(extension)) return { kind: 'unreadable', error: otherXml(start) };
  }
  if (isSealed(bytes)) return { kind: 'unreadable', error: SEALED };
  if (isWebArchive(head)) return documentOf('html', extension);
  if (EXTENSIONS.html.includes(extension)) return documentOf('html', extension);
  if (extension === 'txt' || extension === 'md') return { kind: 'text', format: extension, warnings: [] };
  // Bytes before its beginning do a PDF no harm.
  if (extension === 'pdf' && head.includes('%PDF-')) return documentOf('pdf', extension);
  if (bytes.length === 0 || MAY_BE_TEXT.has(extension))
    return { kind: 'text', format: 'txt', warnings: [differs('txt')] };
  return { kind: 'unreadable', error: notWhatItSays(extension) };
}

const WORD_AS_XML: Fault = {
  code: 'word-as-xml',
  severity: 'info',
  message: '这是保存为 XML 的 Word 文档，已按 Word 文档读取。',
  mend: '建议用 WPS 或 Word 打开，另存为 .docx。',
};

function otherXml(start: string): Fault {
  const root = /<([A-Za-z][\w:.-]{0,60})/.exec(start.replace(/<[?!][^>]*>/g, ''))?.[1] ?? '';
  const message = `内容是 XML 数据${root === '' ? '' : `（${root}）`}，不是报告的文字，没有收入馆藏。`;
  return { code: 'markup-not-text', severity: 'error', message, mend: '请用原来的软件打开，另存为 .docx 或 .txt。' };
}

const SEALED: Fault = {
  code: 'encrypted-file',
  severity: 'error',
  message: '文件看来由单位的加密软件（透明加密）加了密，只有装有该软件的电脑才能打开。',
  mend: '请在装有加密软件的电脑上解密（多为右键菜单“解密”，或向管理员申请），再放入解密后的文件。',
};

const HOME_NAMES: Readonly<Record<string, string>> = { txt: '文本文件', md: '文本文件' };

function documentOf(format: ReadableFormat, extension: string): Detection {
  const atHome = EXTENSIONS[format].includes(extension);
  const shown: SourceFormat = format === 'doc' && extension === 'wps' ? 'wps' : format;
  return { kind: 'document', format, shown, warnings: atHome ? [] : [differs(format)] };
}

function differs(format: SourceFormat): Fault {
  const message = `扩展名不对：内容是${FORMAT_NAMES[format]}（.${format}），已按此读取。`;
  return { code: 'extension-differs', severity: 'warning', message, mend: `请把扩展名改为 .${format}。` };
}

/** A text saved under these names is a text all the same; under others it is rather the message of a failed download. */
const MAY_BE_TEXT = new Set(['doc', 'docx', 'wps', 'rtf']);

function notWhatItSays(extension: string): Fault {
  const message = `内容不是 .${extension} 文件，可能没有下载完整或已损坏。`;
  return { code: 'damaged-document', severity: 'error', message, mend: '请重新复制或下载原文件，确认能打开。' };
}
