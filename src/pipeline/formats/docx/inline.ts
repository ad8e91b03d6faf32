/** The words of one Word paragraph as they stand on the page: fields' results, accepted changes, soft line breaks. */
import type { Element, Node } from '@xmldom/xmldom';
import { MAX_XML_DEPTH } from '../limits.ts';
import { attributeOf, childOf, childrenOf, tooDeep } from '../xml.ts';

export interface Inline {
  /** `\n` for a soft line break. */
  text: string;
  /** Text that is there but not shown (`w:vanish`). */
  hidden: string;
  /** Content of text boxes that are anchored here, in order. */
  boxes: Element[];
  /** Footnotes and endnotes that are called here. */
  notes: NoteCall[];
}

export interface NoteCall {
  kind: 'footnote' | 'endnote';
  id: string;
}

/** Deleted or moved away, in tracked changes; instructions of fields; formatting. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'pPr',
  'rPr',
  'sdtPr',
  'rt',
  'rubyPr',
]);

/** Signs of symbol fonts that stand for characters of Unicode: boxes and ticks of forms (Wingdings). */
const SYMBOLS: Readonly<Record<string, string>> = {
  F052: '☑',
  F06F: '□',
  F071: '□',
  F0A8: '□',
  F0FC: '✓',
  F0FE: '☑',
  F06C: '●',
  F0B7: '•',
};

export function readInline(paragraph: Element): Inline {
  const reader = new InlineReader();
  reader.read(paragraph, 0);
  return reader.inline;
}

class InlineReader {
  readonly inline: Inline = { text: '', hidden: '', boxes: [], notes: [] };
  /** Of each open field whether its result has begun; its instructions come before. */
  #fields: boolean[] = [];

  read(node: Node, depth: number): void {
    if (depth > MAX_XML_DEPTH) throw tooDeep();
    for (const child of childrenOf(node)) this.#readChild(child, depth);
  }

  #readChild(element: Element, depth: number): void {
    const name = element.localName ?? '';
    if (SKIPPED.has(name)) return;
    if (name === 'fldChar') this.#readField(element);
    else if (this.#fields.includes(false)) this.read(element, depth + 1);
    else if (name === 'r' && isHidden(element)) this.inline.hidden += element.textContent ?? '';
    else if (name === 'txbxContent') this.inline.boxes.push(element);
    else if (name === 'AlternateContent') this.#readAlternate(element, depth);
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#readNote(element, name);
    else this.inline.text += charactersOf(element) ?? '';
    if (!READ_WHOLE.has(name) && !this.#fields.includes(false)) this.read(element, depth + 1);
  }

  #readField(element: Element): void {
    const type = attributeOf(element, 'fldCharType');
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  /** The same content for newer and for older programs: only one of the two is shown. */
  #readAlternate(element: Element, depth: number): void {
    const shown = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
    if (shown) this.read(shown, depth + 1);
  }

  #readNote(element: Element, name: string): void {
    const id = attributeOf(element, 'id');
    if (id !== undefined) this.inline.notes.push({ kind: name === 'endnoteReference' ? 'endnote' : 'footnote', id });
  }
}

/** Elements whose children were read, or are not to be. */
const READ_WHOLE = new Set([
  'fldChar',
  't',
  'txbxContent',
  'AlternateContent',
  'sym',
  'footnoteReference',
  'endnoteReference',
]);

function charactersOf(element: Element): string | undefined {
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      // Page and column breaks part no words.
      return attributeOf(element, 'type') === undefined || attributeOf(element, 'type') === 'textWrapping' ? '\n' : '';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(attributeOf(element, 'char') ?? '');
    default:
      return undefined;
  }
}

function symbol(code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  return SYMBOLS[code.toUpperCase()] ?? String.fromCodePoint(Math.min(value, 0xffff));
}

function isHidden(run: Element): boolean {
  const vanish = childOf(childOf(run, 'rPr'), 'vanish');
  return vanish !== undefined && !/^(?:0|false)$/.test(attributeOf(vanish, 'val') ?? '');
}
