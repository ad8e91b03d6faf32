/** .docx out of its ZIP file, and Word documents that are one XML file. */
import type { DocumentPackage } from '../../core/docx/package.ts';
import { readPackage, readWordXml } from '../../core/docx/read-docx.ts';
import type { XmlElement } from '../../core/docx/xml-tree.ts';
import { decodeText } from '../decode.ts';
import { detect } from './detect.ts';
import { readHtml } from './html.ts';
import { MAX_PART_BYTES } from './limits.ts';
import { type DocumentReading, linesOf, Unreadable } from './reading.ts';
import { parseXml } from './xml.ts';
import { openZip } from './zip.ts';

/** A document within a document within this one is read; what lies deeper is not. */
const MAX_NESTING = 2;

export function readDocx(bytes: Uint8Array): DocumentReading {
  return readNested(bytes, 0);
}

function readNested(bytes: Uint8Array, depth: number): DocumentReading {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readPackage(zipPackage(bytes, depth)) : readSingleFile(bytes);
}

/** A document within a package by the reader of its format: Word, a page, plain text; undefined for others and damaged ones. */
function readEmbedded(bytes: Uint8Array, name: string, depth: number): DocumentReading | undefined {
  const found = detect(bytes, /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
  try {
    if (found.kind === 'document' && found.format === 'html') return readHtml(bytes);
    if (found.kind === 'document' && found.format === 'docx' && depth < MAX_NESTING)
      return readNested(bytes, depth + 1);
    return found.kind === 'text' ? readText(bytes) : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function readText(bytes: Uint8Array): DocumentReading | undefined {
  const decoded = decodeText(bytes);
  return 'error' in decoded ? undefined : { lines: linesOf(decoded.text), warnings: decoded.warnings };
}

/** Flat OPC and Word 2003's XML. */
function readSingleFile(bytes: Uint8Array): DocumentReading {
  const reading = readWordXml(parseXml(bytes, '文档'));
  if (!reading) throw new Unreadable(NO_WORD_XML);
  return reading;
}

/** Parts are parsed when they are asked for, once. */
function zipPackage(bytes: Uint8Array, depth: number): DocumentPackage {
  const zip = openZip(bytes);
  const names = new Map(
    zip.members.map(({ name }) => [name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), name]),
  );
  const parsed = new Map<string, XmlElement | undefined>();
  return {
    names: () => zip.members.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '')),
    read(path) {
      const key = path.toLowerCase();
      if (!parsed.has(key)) {
        const name = names.get(key);
        const content = name === undefined ? undefined : zip.read(name, MAX_PART_BYTES);
        parsed.set(key, content && parseXml(content, path));
      }
      return parsed.get(key);
    },
    embedded(path) {
      const name = names.get(path.toLowerCase());
      const content = name === undefined ? undefined : zip.read(name, MAX_PART_BYTES);
      return content && readEmbedded(content, path, depth);
    },
  };
}

const NO_WORD_XML = {
  code: 'markup-not-text',
  message: '这是 XML 数据文件，不是 Word 文档，没有收入馆藏。',
  mend: '请用原来的软件打开，另存为 .docx 或 .txt。',
};
