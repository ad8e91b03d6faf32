/** .docx out of its ZIP file, and Word documents that are one XML file. */
import type { DocumentPackage } from '../../core/docx/package.ts';
import { readPackage, readWordXml } from '../../core/docx/read-docx.ts';
import type { XmlElement } from '../../core/docx/xml-tree.ts';
import { MAX_PART_BYTES } from './limits.ts';
import { type DocumentReading, Unreadable } from './reading.ts';
import { parseXml } from './xml.ts';
import { openZip } from './zip.ts';

export function readDocx(bytes: Uint8Array): DocumentReading {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readPackage(zipPackage(bytes)) : readSingleFile(bytes);
}

/** Flat OPC and Word 2003's XML. */
function readSingleFile(bytes: Uint8Array): DocumentReading {
  const reading = readWordXml(parseXml(bytes, '文档'));
  if (!reading) throw new Unreadable(NO_WORD_XML);
  return reading;
}

/** Parts are parsed when they are asked for, once. */
function zipPackage(bytes: Uint8Array): DocumentPackage {
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
  };
}

const NO_WORD_XML = {
  code: 'markup-not-text',
  message: '这是 XML 数据文件，不是 Word 文档，没有收入馆藏。',
  mend: '请用原来的软件打开，另存为 .docx 或 .txt。',
};
