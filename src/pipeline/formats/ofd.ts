/** .ofd (GB/T 33190): text objects of each page out of its XML, put back into paragraphs as for PDF. */

import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import type { DocumentLine } from '../../core/report/document-lines.ts';
import { appendAll } from '../../core/text/lists.ts';
import { MAX_PAGES, MAX_PART_BYTES } from './limits.ts';
import { type Placed, rulesOfObject, type Sheet } from './ofd-paths.ts';
import { setUpright, slantedLines } from './pages/direction.ts';
import { IDENTITY, type Matrix, within } from './pages/matrix.ts';
import type { RawPiece } from './pages/raw-piece.ts';
import { reflow } from './pages/reflow.ts';
import type { Piece } from './pages/row.ts';
import type { Rule } from './pages/rules.ts';
import { type DocumentReading, Unreadable } from './reading.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, parseXml } from './xml.ts';
import { openZip } from './zip.ts';

export function readOfd(bytes: Uint8Array): DocumentReading {
  const container = new Package(bytes);
  const root = container.read('OFD.xml');
  if (!root) throw new Unreadable(NOT_OFD);
  const found: Found = { pieces: [], rules: [], asides: [], pages: 0 };
  for (const docRoot of descendantsOf(root, 'DocRoot')) {
    readDocument(container, resolvePath('', wordsOf(docRoot)), found);
  }
  const { pieces, rules, asides, pages } = found;
  if (pieces.length === 0) throw new Unreadable(pages === 0 ? NOT_OFD : withoutText(pages));
  return { lines: [...reflow(pieces, pages, rules), ...asides], warnings: [] };
}

/** What is read of all documents of a package. */
interface Found {
  pieces: Piece[];
  rules: Rule[];
  asides: DocumentLine[];
  pages: number;
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

function readDocument(container: Package, path: string, found: Found): void {
  const document = container.read(path);
  if (!document) return;
  const common = childOf(document, 'CommonData');
  const templates = new Map<string, string>();
  for (const template of childrenOf(common, 'TemplatePage')) {
    templates.set(attributeOf(template, 'ID') ?? '', attributeOf(template, 'BaseLoc') ?? '');
  }
  const units = unitsOf(container, path, [...childrenOf(common, 'PublicRes'), ...childrenOf(common, 'DocumentRes')]);
  const pages = childrenOf(childOf(document, 'Pages'), 'Page');
  if (found.pages + pages.length > MAX_PAGES) throw new Unreadable(tooManyPages(found.pages + pages.length));
  const usual = boxOf(childOf(common, 'PageArea')) ?? A4;
  const slanted = new Set<string>();
  for (const page of pages) {
    found.pages++;
    const content = container.find(path, attributeOf(page, 'BaseLoc') ?? '');
    if (!content) continue;
    const sheet = { page: found.pages, ...(boxOf(childOf(content.root, 'Area')) ?? usual) };
    const own = new Map([...units, ...unitsOf(container, content.path, childrenOf(content.root, 'PageRes'))]);
    // Templates are drawn first, below what the page has of its own: letterheads, forms.
    const drawn = childrenOf(content.root, 'Template').flatMap((use) => {
      const template = container.find(path, templates.get(attributeOf(use, 'TemplateID') ?? '') ?? '');
      return template ? [template.root] : [];
    });
    const raw = [...drawn, content.root].flatMap((root) => textsOf(root, sheet, own));
    const rules = [...drawn, content.root].flatMap((root) =>
      objectsIn(root, 'PathObject', own).flatMap((placed) => rulesOfObject(placed, sheet)),
    );
    const upright = setUpright(raw, rules, sheet);
    appendAll(found.pieces, upright.pieces);
    appendAll(found.rules, upright.rules);
    for (const words of upright.slanted) slanted.add(words);
  }
  appendAll(found.asides, slantedLines(slanted));
  appendAll(found.asides, annotationsOf(container, path, document));
}

/** Groups of objects that pages use by their number, as the resources of a document define them. */
function unitsOf(container: Package, path: string, resources: readonly Element[]): Map<string, Element> {
  const units = new Map<string, Element>();
  for (const resource of resources) {
    const root = container.find(path, wordsOf(resource))?.root;
    for (const unit of root ? descendantsOf(root, 'CompositeGraphicUnit') : [])
      units.set(attributeOf(unit, 'ID') ?? '', unit);
  }
  return units;
}

/** Words of stamps, watermarks and remarks that were put on pages later. */
function annotationsOf(container: Package, path: string, document: Element): DocumentLine[] {
  const list = container.find(path, wordsOf(childOf(document, 'Annotations')));
  if (!list || list.path === path) return [];
  return childrenOf(list.root, 'Page').flatMap((page) => {
    const root = container.find(list.path, wordsOf(childOf(page, 'FileLoc')))?.root;
    const codes = root ? descendantsOf(root, 'TextCode') : [];
    return codes.flatMap((code) => (wordsOf(code) === '' ? [] : [{ text: wordsOf(code), aside: '注释' }]));
  });
}

/** Millimetres; used where neither page nor document tells a size. */
const A4 = { width: 210, height: 297 };

function boxOf(area: Element | undefined): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0] = numbers(wordsOf(childOf(area, 'PhysicalBox')));
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Groups within groups; a group that holds itself ends somewhere. */
const MOST_GROUPS = 8;
/** Groups that one page uses; groups of groups of groups are soon more than a page can show. */
const MOST_USES = 10_000;

/** What holds a group. */
interface Within {
  outer: Matrix;
  depth: number;
  /** Of the page. */
  left: { groups: number };
}

/** All objects of a kind (`TextObject`) with where they are placed, those of groups too. */
function objectsIn(
  root: Element,
  kind: string,
  units: ReadonlyMap<string, Element>,
  placed: Within = { outer: IDENTITY, depth: 0, left: { groups: MOST_USES } },
): Placed[] {
  const own = descendantsOf(root, kind).map((object) => ({ object, matrix: within(placed.outer, matrixOf(object)) }));
  if (placed.depth >= MOST_GROUPS) return own;
  const grouped = descendantsOf(root, 'CompositeObject').flatMap((object) => {
    const unit = units.get(attributeOf(object, 'ResourceID') ?? '');
    const outer = within(placed.outer, matrixOf(object));
    placed.left.groups--;
    if (placed.left.groups < 0) throw new Unreadable(TOO_MANY_GROUPS);
    return unit ? objectsIn(unit, kind, units, { ...placed, outer, depth: placed.depth + 1 }) : [];
  });
  return [...own, ...grouped];
}

/** An object's place: its own matrix, then its boundary's corner. */
function matrixOf(object: Element): Matrix {
  const [left = 0, top = 0] = numbers(attributeOf(object, 'Boundary') ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attributeOf(object, 'CTM') ?? '');
  return [a, b, c, d, e + left, f + top];
}

function textsOf(root: Element, sheet: Sheet, units: ReadonlyMap<string, Element>): RawPiece[] {
  return objectsIn(root, 'TextObject', units).flatMap(({ object, matrix }) =>
    childrenOf(object, 'TextCode').flatMap((code) => pieceOf(object, code, { sheet, matrix })),
  );
}

/** `y` is told from the page's upper edge; pieces count it from the lower one. */
function pieceOf(object: Element, code: Element, { sheet, matrix }: { sheet: Sheet; matrix: Matrix }): RawPiece[] {
  const text = (code.textContent ?? '').replace(/[\r\n\t]+/g, '');
  if (text.trim() === '') return [];
  const [, , , boxHeight = 0] = numbers(attributeOf(object, 'Boundary') ?? '');
  const written = Number(attributeOf(object, 'Size'));
  const size = written > 0 ? written : boxHeight;
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [Number(attributeOf(code, 'X') ?? 0) || 0, Number(attributeOf(code, 'Y') ?? 0) || 0];
  const { direction, length } = runOf(object, code, text, size);
  const [ux, uy] = [Math.cos(direction), Math.sin(direction)];
  const [dx, dy] = [a * ux + c * uy, b * ux + d * uy];
  return [
    {
      page: sheet.page,
      text,
      x: a * x + c * y + e,
      y: sheet.height - (b * x + d * y + f),
      angle: (-Math.atan2(dy, dx) * 180) / Math.PI,
      length: length * Math.hypot(dx, dy),
      size: size * Math.hypot(c, d),
    },
  ];
}

/** Which way a text runs, in radians from the right downwards, and how far. */
function runOf(object: Element, code: Element, text: string, size: number): { direction: number; length: number } {
  const characters = [...text];
  const last = characters.at(-1) ?? '';
  const across = advance(attributeOf(code, 'DeltaX') ?? '', characters.length - 1);
  const down = advance(attributeOf(code, 'DeltaY') ?? '', characters.length - 1);
  const quarters = Number(attributeOf(object, 'ReadDirection') ?? 0) / 90 || 0;
  const isDown = quarters === 0 && Math.abs(down ?? 0) > Math.abs(across ?? 0) * 2 && Math.abs(down ?? 0) > size / 2;
  const run = (isDown || quarters % 2 !== 0 ? (down ?? across) : across) ?? widthOf(text.slice(0, -last.length), size);
  return { direction: ((isDown ? 1 : quarters) * Math.PI) / 2, length: Math.abs(run) + widthOf(last, size) };
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

const TOO_MANY_GROUPS = {
  code: 'too-complex',
  message: `OFD 的一页用了 ${MOST_USES} 个以上的图元组合，超出能读的范围。`,
  mend: '文件未必损坏：请用 OFD 阅读软件打开确认，或改用 .docx。',
};

const NOT_OFD = {
  code: 'damaged-document',
  message: '这份 OFD 文件缺少文档目录，可能已损坏或加了密。',
  mend: '请用 OFD 阅读软件打开确认，或改用 .docx。',
};
