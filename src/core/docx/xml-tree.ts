/** Walks XML trees of any parser: a browser's own, or a library's. */
import { Unreadable } from '../report/fault.ts';

export interface XmlNode {
  readonly nodeType: number;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly textContent: string | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly attributes: ArrayLike<{ readonly localName: string | null; readonly name: string; readonly value: string }>;
}

/** Greatest depth of recursion. Word nests tables about 40 deep. */
export const MAX_XML_DEPTH = 500;

/** Child elements, filtered by local name if given: prefixes differ between programs. */
export function childrenOf(parent: XmlNode | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

export function childOf(parent: XmlNode | undefined, name: string): XmlElement | undefined {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) return node;
  }
  return undefined;
}

/** All elements of a name below `parent`, in document order. */
export function descendantsOf(parent: XmlNode, name: string, depth = 0): XmlElement[] {
  if (depth > MAX_XML_DEPTH) throw tooDeep();
  return childrenOf(parent).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendantsOf(child, name, depth + 1),
  ]);
}

/** An attribute by its local name. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let at = 0; at < element.attributes.length; at++) {
    const attribute = element.attributes[at];
    if (attribute && (attribute.localName === name || attribute.name === name)) return attribute.value;
  }
  return undefined;
}

/** Whether a property such as `w:vanish` is on; it may say `val="0"`. Undefined when it is absent. */
export function switchOf(parent: XmlNode | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !/^(?:0|false|off|none)$/.test(attributeOf(element, 'val') ?? '');
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === 1;
}

export function tooDeep(): Unreadable {
  const message = '内容嵌套过深，不像正常的文档，没有读取。';
  return new Unreadable({ code: 'damaged-document', message, mend: '请用 WPS 或 Word 打开，另存一份再放入。' });
}
