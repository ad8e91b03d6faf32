/** Compares the text that was read of a document with every part that has text, and warns of what is left. */

import type { Fault } from '../report/fault.ts';
import type { DocumentPackage } from './package.ts';
import { childOf, childrenOf, isElement, MAX_XML_DEPTH, type XmlElement } from './xml-tree.ts';

/** Parts without text of the document: layout, settings, building blocks of templates, drawings of diagrams' data. */
const NO_TEXT =
  /(?:^|\/)(?:theme|glossary|_rels|customXml|docProps|ink|activeX|diagrams\/(?:drawing|layout|colors|quickStyle|quickstyle)|charts\/(?:style|colors))|(?:settings|webSettings|fontTable|styles|stylesWithEffects|numbering|people|commentsExtended|commentsIds|commentsExtensible)\d*\.xml$|\[Content_Types\]/i;

/** Chinese names of parts. */
const NAMES: [part: RegExp, name: string][] = [
  [/foot-?notes/i, '脚注'],
  [/endnotes/i, '尾注'],
  [/header/i, '页眉'],
  [/footer/i, '页脚'],
  [/comments/i, '批注'],
  [/diagram/i, '图示（SmartArt）'],
  [/chart/i, '图表'],
  [/document/i, '正文'],
];

const SAMPLE = 20;

/** One warning for each kind of part with unread text. */
export function findUnread(container: DocumentPackage, seen: ReadonlySet<XmlElement>): Fault[] {
  const left = new Map<string, string[]>();
  for (const part of container.names()) {
    if (!/\.xml$/i.test(part) || NO_TEXT.test(part)) continue;
    const root = container.read(part);
    const texts = root ? unreadIn(root, seen, 0) : [];
    if (texts.length === 0) continue;
    const name = NAMES.find(([pattern]) => pattern.test(part))?.[1] ?? part;
    left.set(name, [...(left.get(name) ?? []), ...texts]);
  }
  return [...left].map(([name, texts]) => unread(name, texts.join('')));
}

/** Texts below `node` that were not read, are not deleted, and are no alternative of a text that was read. */
function unreadIn(node: XmlElement, seen: ReadonlySet<XmlElement>, depth: number): string[] {
  if (depth > MAX_XML_DEPTH) return [];
  const { localName } = node;
  if (localName === 'del' || localName === 'moveFrom' || seen.has(node)) return [];
  if (localName === 't' && childrenOf(node).length === 0)
    return node.textContent?.trim() ? [node.textContent.trim()] : [];
  if (localName === 'AlternateContent') {
    const shown = childOf(node, 'Choice') ?? childOf(node, 'Fallback');
    return shown ? unreadIn(shown, seen, depth + 1) : [];
  }
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => unreadIn(child, seen, depth + 1));
}

function unread(place: string, text: string): Fault {
  const count = [...text.replace(/\s/gu, '')].length;
  const sample = [...text].slice(0, SAMPLE).join('');
  const message = `${place}里有 ${count} 个字没有读出（“${sample}${text.length > SAMPLE ? '…' : ''}”）。`;
  return { code: 'unread-text', severity: 'warning', message, mend: '请对照原件，把缺的字补进正文后另存为 .docx。' };
}
