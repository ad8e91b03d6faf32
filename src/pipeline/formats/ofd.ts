/** .ofd (GB/T 33190): text objects of each page out of its XML, put back into paragraphs as for PDF. */

import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import type { DocumentLine } from '../../core/report/document-lines.ts';
import { appendAll } from '../../core/text/lists.ts';
import { MAX_PAGES } from './limits.ts';
import { numbersIn, objectsIn } from './ofd-objects.ts';
import { OfdPackage, resolvePath, wordsOf } from './ofd-package.ts';
import { rulesOfObject } from './ofd-paths.ts';
import { textsOf } from './ofd-texts.ts';
import { setUpright, slantedLines } from './pages/direction.ts';
import { reflow } from './pages/reflow.ts';
import type { Piece } from './pages/row.ts';
import type { Rule } from './pages/rules.ts';
import { type DocumentReading, Unreadable } from './reading.ts';
import { attributeOf, childOf, childrenOf, descendantsOf } from './xml.ts';

export function readOfd(bytes: Uint8Array): DocumentReading {
  const container = new OfdPackage(bytes);
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

/** Content of all documents of a package. */
interface Found {
  pieces: Piece[];
  rules: Rule[];
  asides: DocumentLine[];
  pages: number;
}

function readDocument(container: OfdPackage, path: string, found: Found): void {
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
function unitsOf(container: OfdPackage, path: string, resources: readonly Element[]): Map<string, Element> {
  const units = new Map<string, Element>();
  for (const resource of resources) {
    const root = container.find(path, wordsOf(resource))?.root;
    for (const unit of root ? descendantsOf(root, 'CompositeGraphicUnit') : [])
      units.set(attributeOf(unit, 'ID') ?? '', unit);
  }
  return units;
}

/** Words of stamps, watermarks and remarks that were put on pages later. */
function annotationsOf(container: OfdPackage, path: string, document: Element): DocumentLine[] {
  const list = container.find(path, wordsOf(childOf(document, 'Annotations')));
  if (!list || list.path === path) return [];
  return childrenOf(list.root, 'Page').flatMap((page) => {
    const root = container.find(list.path, wordsOf(childOf(page, 'FileLoc')))?.root;
    const codes = root ? descendantsOf(root, 'TextCode') : [];
    return codes.flatMap((code) => (wordsOf(code) === '' ? [] : [{ text: wordsOf(code), aside: '注释' }]));
  });
}

/** Millimetres; used where neither page nor document states a size. */
const A4 = { width: 210, height: 297 };

function boxOf(area: Element | undefined): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0] = numbersIn(wordsOf(childOf(area, 'PhysicalBox')));
  return width > 0 && height > 0 ? { width, height } : undefined;
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
