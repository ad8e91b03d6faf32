/** Formulas of Word (OMML) as one line: 1/3, 10⁴, √2. Figures above and below one another are never joined into one figure. */
import { raisedAfter } from '../text/superscript.ts';
import { attributeOf, childOf, childrenOf, MAX_XML_DEPTH, tooDeep, type XmlElement } from './xml-tree.ts';

/** `<m:f><m:num>1</m:num><m:den>3</m:den></m:f>` → 1/3. */
export function mathText(element: XmlElement, depth = 0): string {
  if (depth > MAX_XML_DEPTH) throw tooDeep();
  const inner = (name: string): string => {
    const part = childOf(element, name);
    return part ? mathText(part, depth + 1) : '';
  };
  const value = (properties: string, name: string): string | undefined =>
    attributeOf(childOf(childOf(element, properties), name), 'val');
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'f':
      return `${grouped(inner('num'))}/${grouped(inner('den'))}`;
    case 'sSup':
      return raised(inner('e'), inner('sup'));
    case 'sSubSup':
      return raised(inner('e') + inner('sub'), inner('sup'));
    case 'rad':
      return `${inner('deg')}√${grouped(inner('e'))}`;
    case 'd': {
      const parts = childrenOf(element, 'e').map((part) => mathText(part, depth + 1));
      return `${value('dPr', 'begChr') ?? '('}${parts.join(value('dPr', 'sepChr') ?? '|')}${value('dPr', 'endChr') ?? ')'}`;
    }
    case 'nary':
      return `${value('naryPr', 'chr') ?? '∫'}${inner('sub')}${inner('sup') === '' ? '' : `^${inner('sup')}`} ${inner('e')}`;
    case 'del':
    case 'moveFrom':
    case 'delText':
      return '';
    default:
      return childrenOf(element)
        .map((child) => mathText(child, depth + 1))
        .join('');
  }
}

function raised(base: string, exponent: string): string {
  const written = raisedAfter(base, exponent);
  return written === exponent && /\d$/.test(base) ? `${base}^${grouped(exponent)}` : base + written;
}

/** Brackets around several characters beside a sign: (a+b)/2. */
const grouped = (part: string): string => (/^[\p{L}\p{N}.]*$/u.test(part) ? part : `(${part})`);
