/** Reads XML that nobody vouches for: no entities of its own, no outside parts, no bottomless nesting. */
import { DOMParser } from '@xmldom/xmldom';
import type { XmlElement } from '../../core/docx/xml-tree.ts';
import { Unreadable } from './reading.ts';

export { attributeOf, childOf, childrenOf, descendantsOf } from '../../core/docx/xml-tree.ts';

/** The root element. Throws `Unreadable` for what is no XML, or declares entities (`<!DOCTYPE x [ … ]>`). */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(text)) throw new Unreadable(declaresEntities(part));
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') throw damagedXml(part, message);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (!root) throw damagedXml(part, '没有内容');
  return root;
}

function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  const decoder = /^gb/i.test(declared) ? new TextDecoder('gb18030') : new TextDecoder('utf-8');
  return decoder.decode(bytes);
}

function damagedXml(part: string, reason: string): Unreadable {
  const message = `文件内部的 ${part} 已损坏（${reason.split('\n')[0]}）。`;
  return new Unreadable({ code: 'damaged-document', message, mend: '请用 WPS 或 Word 打开，另存一份再放入。' });
}

function declaresEntities(part: string): { code: string; message: string; mend: string } {
  const message = `文件内部的 ${part} 自行定义了实体，正常的文档没有这种内容，没有读取。`;
  return { code: 'xml-entities', message, mend: '请确认文件来源；如确是报告，请另存为 .txt。' };
}
