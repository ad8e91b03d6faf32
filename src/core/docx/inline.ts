/** The words of one Word paragraph as Word shows them: results of fields, accepted changes, soft line breaks. */

import { raisedAfter } from '../text/superscript.ts';
import { type Field, fieldResult } from './field-result.ts';
import { mathText } from './math.ts';
import { charactersOf, READ_WHOLE, settlePageBreaks } from './run-characters.ts';
import { isSymbolFont } from './symbols.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  MAX_XML_DEPTH,
  switchOf,
  tooDeep,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts';

export interface Inline {
  /** `\n` for a soft line break. */
  text: string;
  /** Text that is not shown (`w:vanish`). */
  hidden: string;
  /** Readings above characters (ruby). */
  readings: string[];
  /** Placeholder texts of empty form fields: 单击此处输入文字。 */
  prompts: string[];
  /** WordArt, one line each. */
  drawn: string[];
  /** Content of text boxes anchored here, in order. */
  boxes: XmlElement[];
  /** Footnotes and endnotes that are referred to here, or (in Word 2003's XML) are placed here. */
  notes: NoteCall[];
  /** Relationships of diagrams and charts placed here. */
  figures: Figure[];
  /** Program names of embedded objects. */
  objects: string[];
}

export type NoteCall = { kind: 'footnote' | 'endnote' } & ({ id: string } | { content: XmlElement });

export interface Figure {
  kind: 'diagram' | 'chart';
  id: string;
}

export interface InlineContext {
  /** Whether a character style hides its text; undefined where it does not say. */
  hidesText?: (styleId: string) => boolean | undefined;
  /** Whether the paragraph's style hides it. */
  isHidden?: boolean;
  /** Receives elements with text that were read or are known to be hidden. */
  seen?: Set<XmlElement>;
}

/** Elements deleted or moved away in tracked changes, and formatting. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'pPr',
  'rPr',
  'sdtPr',
  'rubyPr',
  'tblPr',
  'oMathParaPr',
]);

/** Whether a form field still shows its placeholder. */
export function isPrompt(element: XmlElement): boolean {
  return element.localName === 'sdt' && switchOf(childOf(element, 'sdtPr'), 'showingPlcHdr') === true;
}

export function readInline(paragraph: XmlElement, context: InlineContext = {}): Inline {
  const reader = new InlineReader(context);
  reader.read(paragraph, 0);
  return reader.finish();
}

/** A field whose end has not been reached. */
interface OpenField extends Field {
  /** Whether its result has begun, and the length of the text at that point. */
  begun: boolean;
  from: number;
}

/** Format of the current run. */
interface RunFormat {
  hidden: boolean;
  font: string | undefined;
  raised: boolean;
}

class InlineReader {
  readonly #inline: Inline = {
    text: '',
    hidden: '',
    readings: [],
    prompts: [],
    drawn: [],
    boxes: [],
    notes: [],
    figures: [],
    objects: [],
  };
  readonly #context: InlineContext;
  #fields: OpenField[] = [];
  #format: RunFormat;

  constructor(context: InlineContext) {
    this.#context = context;
    this.#format = { hidden: context.isHidden === true, font: undefined, raised: false };
  }

  finish(): Inline {
    // A field without an end, in a damaged file, has no result.
    return {
      ...this.#inline,
      text: settlePageBreaks(this.#inline.text),
      hidden: settlePageBreaks(this.#inline.hidden),
    };
  }

  read(node: XmlNode, depth: number): void {
    if (depth > MAX_XML_DEPTH) throw tooDeep();
    for (const child of childrenOf(node)) this.#readChild(child, depth);
  }

  #readChild(element: XmlElement, depth: number): void {
    const name = element.localName ?? '';
    if (SKIPPED.has(name) || isDeletion(element)) return;
    if (name === 'r') this.#readRun(element, depth);
    else if (isPrompt(element)) this.#readPrompt(element, depth);
    else if (name === 'fldChar') this.#readField(element);
    else if (name === 'instrText') this.#instruct(element.textContent ?? '');
    else if (name === 'AlternateContent') this.#readAlternate(element, depth);
    else if (name === 'ruby') this.#readRuby(element, depth);
    else if (name === 'oMath') this.#emitSeen(element, mathText(element));
    else if (!this.#readObject(element, name)) {
      const characters = charactersOf(element, this.#format.font);
      if (characters !== undefined) this.#emitSeen(element, characters);
      if (!READ_WHOLE.has(name)) this.read(element, depth + 1);
    }
  }

  #readPrompt(element: XmlElement, depth: number): void {
    const from = this.#inline.text.length;
    this.read(element, depth + 1);
    this.#inline.prompts.push(this.#inline.text.slice(from));
    this.#inline.text = this.#inline.text.slice(0, from);
  }

  #readRun(run: XmlElement, depth: number): void {
    const outer = this.#format;
    const properties = childOf(run, 'rPr');
    const style = attributeOf(childOf(properties, 'rStyle'), 'val');
    const styled = style === undefined ? undefined : this.#context.hidesText?.(style);
    const fonts = childOf(properties, 'rFonts');
    const font = [
      attributeOf(fonts, 'ascii'),
      attributeOf(fonts, 'hAnsi'),
      attributeOf(childOf(properties, 'sym'), 'font'),
    ].find(isSymbolFont);
    const raised = attributeOf(childOf(properties, 'vertAlign'), 'val') === 'superscript';
    this.#format = { hidden: switchOf(properties, 'vanish') ?? styled ?? outer.hidden, font, raised };
    this.read(run, depth + 1);
    this.#format = outer;
  }

  /** Reads an element that refers to something outside the paragraph's own words; false for any other. */
  #readObject(element: XmlElement, name: string): boolean {
    const inline = this.#inline;
    if (name === 'txbxContent') inline.boxes.push(element);
    else if (name === 'textpath') inline.drawn.push(attributeOf(element, 'string') ?? '');
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#readNote(element, name);
    else if ((name === 'footnote' || name === 'endnote') && childOf(element, 'p'))
      inline.notes.push({ kind: name, content: element });
    else if (name === 'relIds') this.#addFigure('diagram', attributeOf(element, 'dm'));
    else if (name === 'chart' && attributeOf(element, 'id')) this.#addFigure('chart', attributeOf(element, 'id'));
    else if (name === 'OLEObject') inline.objects.push(attributeOf(element, 'ProgID') ?? '');
    else return false;
    return true;
  }

  #addFigure(kind: Figure['kind'], id: string | undefined): void {
    if (id !== undefined) this.#inline.figures.push({ kind, id });
  }

  #emitSeen(element: XmlElement, text: string): void {
    this.#context.seen?.add(element);
    this.#emit(text);
  }

  #emit(words: string): void {
    const open = this.#fields.find(({ begun }) => !begun);
    if (open) open.instruction += words;
    else if (this.#format.hidden) this.#inline.hidden += words;
    else this.#inline.text += this.#format.raised ? raisedAfter(this.#inline.text, words) : words;
  }

  #instruct(words: string): void {
    const field = this.#fields.findLast(({ begun }) => !begun);
    if (field) field.instruction += words;
  }

  #readField(element: XmlElement): void {
    const type = attributeOf(element, 'fldCharType');
    const last = this.#fields.at(-1);
    if (type === 'begin') {
      this.#fields.push({ instruction: '', form: childOf(element, 'ffData'), begun: false, from: 0 });
    } else if (type === 'separate' && last) {
      last.begun = true;
      last.from = this.#inline.text.length;
    } else if (type === 'end' && last) {
      this.#fields.pop();
      // A program that shows a field without a result computes it.
      if (!last.begun || this.#inline.text.length === last.from) this.#emit(fieldResult(last));
    }
  }

  /** Alternatives of the same content for newer and older programs: only one is shown. */
  #readAlternate(element: XmlElement, depth: number): void {
    const shown = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
    if (shown) this.read(shown, depth + 1);
  }

  #readRuby(element: XmlElement, depth: number): void {
    for (const reading of childrenOf(element, 'rt')) {
      const inner = new InlineReader({ ...this.#context, isHidden: false });
      inner.read(reading, depth + 1);
      const { text } = inner.finish();
      if (text.trim() !== '') this.#inline.readings.push(text.trim());
    }
    for (const base of childrenOf(element, 'rubyBase')) this.read(base, depth + 1);
  }

  #readNote(element: XmlElement, name: string): void {
    const id = attributeOf(element, 'id');
    if (id !== undefined) this.#inline.notes.push({ kind: name === 'endnoteReference' ? 'endnote' : 'footnote', id });
  }
}

/** Word 2003 marks changes as annotations. */
function isDeletion(element: XmlElement): boolean {
  return element.localName === 'annotation' && /Deletion/.test(attributeOf(element, 'type') ?? '');
}
