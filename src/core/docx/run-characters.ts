/** The characters of a run's elements, and the effect of page breaks among them. */
import { symbolOf, textInFont } from './symbols.ts';
import { attributeOf, type XmlElement } from './xml-tree.ts';

/** Elements whose children were read or must not be read. */
export const READ_WHOLE = new Set(['t', 'sym', 'binData']);

/** The characters of an element of a run; undefined where it has none of its own. */
export function charactersOf(element: XmlElement, font: string | undefined): string | undefined {
  switch (element.localName) {
    case 't':
      return textInFont(element.textContent ?? '', font);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return /^(?:page|column)$/i.test(attributeOf(element, 'type') ?? '') ? PAGE_BREAK : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(element);
    default:
      return undefined;
  }
}

function symbol(element: XmlElement): string {
  const value = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(value) ? '' : symbolOf(value, attributeOf(element, 'font'));
}

const PAGE_BREAK = '\f';

/** Removes a page break in mid-sentence; any other ends a line, as on the page: 2023年1月5日 | 附件. */
export function settlePageBreaks(text: string): string {
  if (!text.includes(PAGE_BREAK)) return text;
  const [first = '', ...rest] = text.split(/\s*\f\s*/u).filter((part) => part !== '');
  return rest.reduce((before, after) => before + (IN_SENTENCE.test(before) ? '' : '\n') + after, first);
}

/** The last line has a clause and no end of a sentence. */
const IN_SENTENCE = /[，、；：][^\n。！？]*[\p{L}\p{N}，、]$/u;
