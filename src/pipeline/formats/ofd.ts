/** .ofd (GB/T 33190): text objects of each page out of its XML, put back into paragraphs as for PDF. */

import type { Element } from '@xmldom/xmldom';
import { appendAll } from '../../core/text/lists.ts';
import { MAX_PAGES, MAX_PART_BYTES } from './limits.ts';
import { reflow } from './pages/reflow.ts';
import type { Piece } from './pages/row.ts';
import { type DocumentReading, Unreadable } from './reading.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, parseXml } from './xml.ts';
import { openZip } from './zip.ts';

export function readOfd(bytes: Uint8Array): DocumentReading {
  const container = new Package(bytes);
  const root = container.read('OFD.xml');
  if (!root) throw new Unreadable(NOT_OFD);
  const pieces: Piece[] = [];
  let pages = 0;
  for (const docRoot of descendantsOf(root, 'DocRoot')) {
    const found = readDocument(container, resolvePath('', wordsOf(docRoot)), pages);
    pages += found.pages;
    appendAll(pieces, found.pieces);
  }
  if (pieces.length === 0) throw new Unreadable(pages === 0 ? NOT_OFD : withoutText(pages));
  return { lines: reflow(pieces, pages), warnings: [] };
}

/** The parts of the package: their names differ in case and slashes from how they are referred to. */
class Package {
  #names = new Map<string, string>();
  #zip: ReturnType<typeof openZip>;
  #parsed = new Map<string, Element | undefined>();

  constructor(bytes: Uint8Array) {
    this.#zip = openZip(bytes);
    for (const { name } of this.#zip.members) this.#names.set(resolvePath('', name).toLowerCase(), name);
  }

  read(path: string): Element | undefined {
    const key = path.toLowerCase();
    if (!this.#parsed.has(key)) {
      const name = this.#names.get(key);
      const content = name === undefined ? undefined : this.#zip.read(name, MAX_PART_BYTES);
      this.#parsed.set(key, content && parseXml(content, path));
    }
    return this.#parsed.get(key);
  }

  /** A location is relative to the part that names it, or absolute; some programs mean the package's root all the same. */
  find(from: string, location: string): { path: string; root: Element } | undefined {
    for (const path of [resolvePath(from, location), resolvePath('', location)]) {
      for (const candidate of [path, `${path}/Content.xml`]) {
        const root = this.read(candidate);
        if (root) return { path: candidate, root };
      }
    }
    return undefined;
  }
}

/** `resolvePath('Doc_0/Document.xml', 'Pages/Page_0/Content.xml')`; `..` never leads out of the package. */
function resolvePath(from: string, location: string): string {
  const path = location.replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readDocument(container: Package, path: string, before: number): { pieces: Piece[]; pages: number } {
  const document = container.read(path);
  if (!document) return { pieces: [], pages: 0 };
  const common = childOf(document, 'CommonData');
  const templates = new Map<string, string>();
  for (const template of childrenOf(common, 'TemplatePage')) {
    templates.set(attributeOf(template, 'ID') ?? '', attributeOf(template, 'BaseLoc') ?? '');
  }
  const pages = childrenOf(childOf(document, 'Pages'), 'Page');
  if (before + pages.length > MAX_PAGES) throw new Unreadable(tooManyPages(before + pages.length));
  const usual = heightOf(childOf(common, 'PageArea'));
  const pieces = pages.flatMap((page, index) => {
    const content = container.find(path, attributeOf(page, 'BaseLoc') ?? '');
    if (!content) return [];
    const height = heightOf(childOf(content.root, 'Area')) ?? usual ?? A4_HEIGHT;
    const sheet = { page: before + index + 1, height };
    // Templates are drawn first, below what the page has of its own: letterheads, forms.
    const drawn = childrenOf(content.root, 'Template').flatMap((use) => {
      const template = container.find(path, templates.get(attributeOf(use, 'TemplateID') ?? '') ?? '');
      return template ? textsOf(template.root, sheet) : [];
    });
    return [...drawn, ...textsOf(content.root, sheet)];
  });
  return { pieces, pages: pages.length };
}

interface Sheet {
  page: number;
  height: number;
}

/** Millimetres; used where neither page nor document tells a size. */
const A4_HEIGHT = 297;

function heightOf(area: Element | undefined): number | undefined {
  const box = numbers(wordsOf(childOf(area, 'PhysicalBox')));
  const height = box[3];
  return height !== undefined && height > 0 ? height : undefined;
}

function textsOf(root: Element, sheet: Sheet): Piece[] {
  return descendantsOf(root, 'TextObject').flatMap((object) =>
    childrenOf(object, 'TextCode').flatMap((code) => pieceOf(object, code, sheet)),
  );
}

/** `y` is told from the page's upper edge; rows count it from the lower one. */
function pieceOf(object: Element, code: Element, { page, height }: Sheet): Piece[] {
  const text = (code.textContent ?? '').replace(/[\r\n\t]+/g, '');
  const [left = 0, top = 0, , boxHeight = 0] = numbers(attributeOf(object, 'Boundary') ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attributeOf(object, 'CTM') ?? '');
  if (text === '' || Math.abs(b) > 0.1 || Math.abs(c) > 0.5) return [];
  const written = Number(attributeOf(object, 'Size'));
  const size = written > 0 ? written : boxHeight;
  const x = Number(attributeOf(code, 'X') ?? 0) * a + e;
  const y = Number(attributeOf(code, 'Y') ?? 0) * d + f;
  const last = [...text].at(-1) ?? '';
  const width =
    advance(attributeOf(code, 'DeltaX') ?? '', [...text].length - 1) ?? widthOf(text.slice(0, -last.length), size);
  const right = left + x + width * Math.abs(a) + widthOf(last, size) * Math.abs(a);
  return [{ page, text, left: left + x, right, y: height - top - y, size: size * Math.abs(d), pageHeight: height }];
}

/** Distances between characters: `4.2 4.2 2.1`, where `g 3 4.2` stands for three times 4.2. */
function advance(deltas: string, count: number): number | undefined {
  const words = deltas.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  let sum = 0;
  let read = 0;
  for (let index = 0; index < words.length && read < count; index++) {
    const isRun = words[index] === 'g';
    const times = isRun ? Math.min(Number(words[index + 1] ?? 0) || 0, count - read) : 1;
    sum += times * (Number(words[isRun ? index + 2 : index]) || 0);
    read += times;
    if (isRun) index += 2;
  }
  return sum;
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? size / 2 : size), 0);
}

function numbers(text: string): number[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/).map(Number);
}

function wordsOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}

function tooManyPages(pages: number): { code: string; message: string; mend: string } {
  const message = `文件有 ${pages} 页，超过 ${MAX_PAGES} 页的上限，没有读取。`;
  return { code: 'file-too-large', message, mend: '请拆成几份再放入。' };
}

function withoutText(pages: number): { code: string; message: string; mend: string } {
  const message = `OFD 的 ${pages} 页里都没有文字，应是扫描件。`;
  return { code: 'ofd-without-text', message, mend: '请换成由 WPS 直接导出的 OFD 或 .docx。' };
}

const NOT_OFD = {
  code: 'damaged-document',
  message: '这份 OFD 文件缺少文档目录，可能已损坏或加了密。',
  mend: '请用 OFD 阅读软件打开确认，或改用 .docx。',
};
