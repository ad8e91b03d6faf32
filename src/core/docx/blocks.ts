/** Questions about the blocks of a Word file: wrappers, rows and columns of tables. */
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** Word's widest table has 63 columns. */
export const MOST_COLUMNS = 63;

/** The number of columns that a file claims, limited to what Word allows. */
export function columnsOf(properties: XmlElement | undefined, name: string, least: number): number {
  const value = Math.floor(Number(attributeOf(childOf(properties, name), 'val') ?? least)) || least;
  return Math.min(Math.max(value, least), MOST_COLUMNS);
}

/** Elements that only wrap blocks: content controls, tracked insertions, smart tags, sections of Word 2003. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'sect',
  'sub-section',
  'content',
]);

export function isWrapper(block: XmlElement): boolean {
  if (WRAPPERS.has(block.localName ?? '')) return true;
  return block.localName === 'annotation' && !/Deletion/.test(attributeOf(block, 'type') ?? '');
}

/** Rows of a table, or cells of a row, including those inside wrappers. */
export function rowsOf(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    return isWrapper(child) ? rowsOf(child, name) : [];
  });
}

export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'rPr');
  return childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}
