/**
 * Reads the words of a Word document by the archive's own reader: a script of its own (`read-docx.js`), loaded when such a
 * file is dropped.
 *
 * Its exports are the global's properties.
 */
import { unzipSync } from 'fflate';
import type { DocumentPackage, WordReading } from '../../core/docx/package.ts';
import { readPackage, readWordXml } from '../../core/docx/read-docx.ts';
import type { XmlElement } from '../../core/docx/xml-tree.ts';
import { Unreadable } from '../../core/report/fault.ts';
import type { EmbeddedReader, WordDraft } from './docx-library.ts';

/** A report's document.xml is 1 MB at most; a packed file of nothing but spaces could fill the memory. */
const MOST_BYTES = 40 * 1024 * 1024;

/** A document within a document within this one is read; what lies deeper is not. */
const MAX_NESTING = 2;

/** Documents within the one that is read. */
interface Inner {
  /** Reads those that are no Word documents. */
  read: EmbeddedReader | undefined;
  /** Whether there was one that was not read for want of a reader. */
  wanted: boolean;
}

/** The paragraphs of the document, a line each, table cells among them, as the archive reads them. Throws with a message. */
export function readDocx(bytes: Uint8Array, readEmbedded?: EmbeddedReader): WordDraft {
  const inner: Inner = { read: readEmbedded, wanted: false };
  const { lines, warnings } = isZip(bytes) ? readPackage(unpack(bytes, 0, inner)) : readXml(bytes);
  const shown = lines.filter(({ aside }) => aside === undefined);
  const unread = warnings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  return { text: shown.map(({ text }) => text).join('\n'), unread, embeds: inner.wanted };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readXml(bytes: Uint8Array): WordReading {
  const text = new TextDecoder().decode(bytes);
  const reading = /^\s*(?:<\?xml|<\w+:(?:package|wordDocument))/.test(text) ? readWordXml(parse(text)) : undefined;
  if (!reading) throw damaged('这不是 .docx 文件，或已损坏。老式的 .doc 请另存为 .docx，或复制文字再粘贴。');
  return reading;
}

/** The parts whose path `isWanted`, in lower case; the others are left packed. */
function unzip(bytes: Uint8Array, isWanted: (path: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name.toLowerCase())) return false;
    total += originalSize;
    return total <= MOST_BYTES;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error)
      throw damaged('这不是 .docx 文件，或已损坏。老式的 .doc 请另存为 .docx，或复制文字再粘贴。');
    throw error;
  }
  if (total > MOST_BYTES) throw damaged('这个 Word 文件展开后过大，没有读取。');
  return files;
}

function unpack(bytes: Uint8Array, depth: number, inner: Inner): DocumentPackage {
  const files = unzip(bytes, (path) => /\.(?:xml|rels)$/.test(path));
  const parts = new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
  const parsed = new Map<string, XmlElement>();
  return {
    names: () => Object.keys(files),
    read(path) {
      const key = path.toLowerCase();
      const content = parts.get(key);
      const known = parsed.get(key);
      if (known || content === undefined) return known;
      const root = parse(new TextDecoder().decode(content));
      parsed.set(key, root);
      return root;
    },
    embedded(path) {
      const [content] = Object.values(unzip(bytes, (name) => name === path.toLowerCase()));
      return content && readInner(content, depth + 1, inner);
    },
  };
}

function readInner(bytes: Uint8Array, depth: number, inner: Inner): WordReading | undefined {
  if (!isZip(bytes)) {
    inner.wanted ||= inner.read === undefined;
    return inner.read?.(bytes);
  }
  try {
    return depth <= MAX_NESTING ? readPackage(unpack(bytes, depth, inner)) : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Entities of a file's own are refused, as the archive does. */
function parse(text: string): XmlElement {
  if (/<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(text)) throw damaged(NO_XML);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw damaged(NO_XML);
  return document.documentElement;
}

const NO_XML = '这个 Word 文件已损坏，读不出文字。';

const damaged = (message: string): Unreadable => new Unreadable({ code: 'damaged-document', message });
