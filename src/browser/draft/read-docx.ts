/**
 * Reads the words of a Word document by the archive's own reader: a script of its own (`read-docx.js`), loaded when such a
 * file is dropped.
 *
 * Its exports are the global's properties.
 */
import { unzipSync } from 'fflate';
import type { DocumentPackage } from '../../core/docx/package.ts';
import { readPackage, readWordXml } from '../../core/docx/read-docx.ts';
import type { XmlElement } from '../../core/docx/xml-tree.ts';

/** A report's document.xml is 1 MB at most; a packed file of nothing but spaces could fill the memory. */
const MOST_BYTES = 40 * 1024 * 1024;

/** The paragraphs of the document, a line each, table cells among them, as the archive reads them. Throws with a message. */
export function readDocx(bytes: Uint8Array): string {
  const { lines } = bytes[0] === 0x50 && bytes[1] === 0x4b ? readPackage(unpack(bytes)) : readXml(bytes);
  const shown = lines.filter(({ aside }) => aside === undefined);
  return shown.map(({ text }) => text).join('\n');
}

function readXml(bytes: Uint8Array): ReturnType<typeof readPackage> {
  const text = new TextDecoder().decode(bytes);
  const reading = /^\s*(?:<\?xml|<\w+:(?:package|wordDocument))/.test(text) ? readWordXml(parse(text)) : undefined;
  if (!reading) throw new Error('这不是 .docx 文件，或已损坏。老式的 .doc 请另存为 .docx，或复制文字再粘贴。');
  return reading;
}

/** XML parts alone: pictures are left packed. */
function unpack(bytes: Uint8Array): DocumentPackage {
  let total = 0;
  const isPart = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:xml|rels)$/i.test(name)) return false;
    total += originalSize;
    return total <= MOST_BYTES;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: isPart });
  } catch (error) {
    throw new Error('这不是 .docx 文件，或已损坏。老式的 .doc 请另存为 .docx，或复制文字再粘贴。', { cause: error });
  }
  if (total > MOST_BYTES) throw new Error('这个 Word 文件展开后过大，没有读取。');
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
  };
}

/** Entities of a file's own are refused, as the archive does. */
function parse(text: string): XmlElement {
  const damaged = new Error('这个 Word 文件已损坏，读不出文字。');
  if (/<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(text)) throw damaged;
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw damaged;
  return document.documentElement;
}
