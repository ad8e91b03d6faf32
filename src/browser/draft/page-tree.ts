/** A page that the browser parses, as the tree that the archive's reader walks. Nothing in it runs or is fetched. */
import type { Element, ElementContent, Properties, Root } from 'hast';

export function parsePage(html: string): Root {
  return { type: 'root', children: childrenOf(new DOMParser().parseFromString(html, 'text/html')) };
}

const ELEMENT = 1;
const TEXT = 3;

function childrenOf(parent: Node): ElementContent[] {
  const children: ElementContent[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) children.push({ type: 'text', value: node.nodeValue ?? '' });
    else if (node.nodeType === ELEMENT) children.push(elementOf(node as globalThis.Element));
  }
  return children;
}

function elementOf(node: globalThis.Element): Element {
  const element: Element = {
    type: 'element',
    tagName: node.localName,
    properties: propertiesOf(node),
    children: childrenOf(node),
  };
  const { content } = node as Partial<HTMLTemplateElement>;
  return node.localName === 'template' && content
    ? { ...element, content: { type: 'root', children: childrenOf(content) } }
    : element;
}

/** Attributes whose property has another name. */
const NAMES: Readonly<Record<string, string>> = {
  'aria-hidden': 'ariaHidden',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
};

function propertiesOf({ attributes }: globalThis.Element): Properties {
  const properties: Properties = {};
  for (const { name, value } of Array.from(attributes)) {
    if (name === 'class') properties.className = value.split(/\s+/u).filter((word) => word !== '');
    else properties[NAMES[name] ?? name] = value;
  }
  return properties;
}
