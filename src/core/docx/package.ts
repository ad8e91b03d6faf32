/** The parts of a Word document, packed as a ZIP file or as one XML file (flat OPC). */
import type { DocumentLine } from '../report/document-lines.ts';
import type { Fault } from '../report/fault.ts';
import { attributeOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** Content of a Word document, or of one embedded in it. */
export interface WordReading {
  /** In reading order. */
  lines: DocumentLine[];
  /** Faults: content that was lost. */
  warnings: Fault[];
}

export interface DocumentPackage {
  /** Paths of all parts, without a leading slash. */
  names(): string[];
  /** The root element of a part; undefined when the part is missing. Returns the same element each time. */
  read(name: string): XmlElement | undefined;
  /** Reads a part that is a document itself (`w:altChunk`: a page, a text, another .docx); undefined when it cannot. */
  embedded?(name: string): WordReading | undefined;
}

/** Targets of a part's relationships, by the last word of their type: `styles`, `footnotes`, `header`. */
export interface Relations {
  /** Paths of the parts of a kind. */
  of(kind: string): string[];
  /** Path of the part with this relationship id. */
  byId(id: string): string | undefined;
}

/** Path of the part with the document itself: `word/document.xml`, or the one that the package names. */
export function mainPartOf(container: DocumentPackage): string {
  const [named] = relationsOf(container, '').of('officeDocument');
  if (named !== undefined && container.read(named)) return named;
  for (const override of childrenOf(container.read('[Content_Types].xml'), 'Override')) {
    const type = attributeOf(override, 'ContentType') ?? '';
    if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template).*main/.test(type)) {
      return (attributeOf(override, 'PartName') ?? '').replace(/^\//, '');
    }
  }
  return 'word/document.xml';
}

/** Relationships of a part; those of the whole package for an empty name. */
export function relationsOf(container: DocumentPackage, part: string): Relations {
  const folder = part.replace(/[^/]*$/, '');
  const root = container.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = childrenOf(root, 'Relationship')
    .filter((relation) => attributeOf(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attributeOf(relation, 'Id') ?? '',
      kind: (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? '',
      path: resolve(folder, attributeOf(relation, 'Target') ?? ''),
    }));
  return {
    of: (kind) => relations.filter((relation) => relation.kind === kind).map(({ path }) => path),
    byId: (id) => relations.find((relation) => relation.id === id)?.path,
  };
}

function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '' && name !== '.') parts.push(name);
  }
  return parts.join('/');
}

/** The parts of a flat OPC file, whose root is `pkg:package`. */
export function flatPackage(root: XmlElement): DocumentPackage {
  const parts = new Map<string, XmlElement>();
  for (const part of childrenOf(root, 'part')) {
    const content = childrenOf(childrenOf(part, 'xmlData')[0])[0];
    if (content) parts.set((attributeOf(part, 'name') ?? '').replace(/^\//, ''), content);
  }
  return { names: () => [...parts.keys()], read: (name) => parts.get(name) };
}
