/** Reads .docx (Office Open XML) and related formats: text with its headings, automatic numbers, tables and notes. */
import type { DocumentLine } from '../report/document-lines.ts';
import { type Fault, Unreadable } from '../report/fault.ts';
import { appendAll } from '../text/lists.ts';
import { readBody } from './body.ts';
import { chartTexts, diagramTexts } from './figures.ts';
import { type Figure, type NoteCall, readInline } from './inline.ts';
import { linesOf } from './lines-of.ts';
import { readNumbering } from './numbering.ts';
import {
  type DocumentPackage,
  flatPackage,
  mainPartOf,
  type Relations,
  relationsOf,
  type WordReading,
} from './package.ts';
import { readStyles } from './styles.ts';
import { findUnread } from './unread.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree.ts';

/** Reads the main part. Headers, footers and comments become asides. */
export function readPackage(container: DocumentPackage): WordReading {
  const main = mainPartOf(container);
  const document = container.read(main);
  const body = childOf(document, 'body');
  if (!body) throw new Unreadable(NO_BODY);
  return new WordReader(container, main).read(body);
}

/** Reads a single XML file: flat OPC (`pkg:package`) or Word 2003's (`w:wordDocument`). Undefined for any other root. */
export function readWordXml(root: XmlElement): WordReading | undefined {
  if (root.localName === 'package') return readPackage(flatPackage(root));
  if (root.localName !== 'wordDocument') return undefined;
  const parts: Record<string, XmlElement> = { 'word/document.xml': root };
  return readPackage({ names: () => Object.keys(parts), read: (name) => parts[name] });
}

class WordReader {
  #container: DocumentPackage;
  #folder: string;
  #relations: Relations;
  #main: string;
  /** Elements with text that were read or have a warning of their own. */
  #seen = new Set<XmlElement>();

  constructor(container: DocumentPackage, main: string) {
    this.#container = container;
    this.#main = main;
    this.#folder = main.replace(/[^/]*$/, '');
    this.#relations = relationsOf(container, main);
  }

  read(body: XmlElement): WordReading {
    const styles = readStyles(this.#part('styles'));
    const numberer = readNumbering(this.#part('numbering'), (styleId) => styles.get(styleId)?.numbering.numId);
    const notes = { footnote: notesById(this.#part('footnotes')), endnote: notesById(this.#part('endnotes')) };
    const note = (call: NoteCall): XmlElement | undefined =>
      'id' in call ? notes[call.kind].get(call.id) : call.content;
    const objects: string[] = [];
    const figure = (found: Figure): DocumentLine[] => this.#readFigure(found);
    const chunks: (WordReading | undefined)[] = [];
    const chunk = (id: string): DocumentLine[] => {
      const reading = this.#readChunk(id);
      chunks.push(reading);
      return reading?.lines ?? [];
    };
    const lines = readBody(body, { styles, numberer, note, figure, chunk, objects, seen: this.#seen });
    appendAll(lines, this.#readAsides(body));
    const warnings = [
      ...chunks.flatMap((reading) => reading?.warnings ?? []),
      ...(chunks.includes(undefined) ? [EMBEDDED] : []),
      ...objectWarnings(objects),
      ...findUnread(this.#container, this.#seen),
    ];
    return { lines, warnings };
  }

  /** A part by its relationship, else by its usual name; for Word 2003, within the document. */
  #part(kind: string): XmlElement | undefined {
    const [path] = this.#relations.of(kind);
    return (
      (path === undefined ? undefined : this.#container.read(path)) ??
      this.#container.read(`${this.#folder}${kind}.xml`) ??
      childOf(this.#container.read(this.#main), kind === 'numbering' ? 'lists' : kind)
    );
  }

  #readChunk(id: string): WordReading | undefined {
    const path = this.#relations.byId(id);
    return path === undefined ? undefined : this.#container.embedded?.(path);
  }

  #readFigure({ kind, id }: Figure): DocumentLine[] {
    const path = this.#relations.byId(id);
    const root = path === undefined ? undefined : this.#container.read(path);
    if (!root) return [];
    if (kind === 'diagram') return diagramTexts(root, this.#seen).flatMap((text) => linesOf(text));
    const { titles, rows } = chartTexts(root, this.#seen);
    return [
      ...titles.flatMap((text) => linesOf(text)),
      ...rows.flatMap((text) => linesOf(text, { aside: '图表数据' })),
    ];
  }

  /** Headers of first, even and other pages mostly have the same words. */
  #readAsides(body: XmlElement): DocumentLine[] {
    const seen = new Set<string>();
    const parts = ASIDES.flatMap(({ kind, pattern, name }) => {
      const usual = this.#container
        .names()
        .filter((path) => path.startsWith(this.#folder) && pattern.test(path.slice(this.#folder.length)));
      const paths = new Set([...this.#relations.of(kind), ...usual.sort()]);
      return [...paths].map((path) => ({ root: this.#container.read(path), name }));
    });
    const within = ['hdr', 'ftr'].flatMap((element) =>
      descendantsOf(body, element).map((root) => ({ root, name: element === 'hdr' ? '页眉' : '页脚' })),
    );
    return [...parts, ...within].flatMap(({ root, name: aside }) => {
      const texts = root ? descendantsOf(root, 'p').flatMap((paragraph) => this.#asideTexts(paragraph)) : [];
      return texts
        .flatMap((text) => linesOf(text.trim(), { aside }))
        .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
    });
  }

  #asideTexts(paragraph: XmlElement): string[] {
    const { text, hidden, drawn, readings, prompts } = readInline(paragraph, { seen: this.#seen });
    return [...drawn, text, hidden, ...readings, ...prompts];
  }
}

/** Notes with a type (`separator`) are lines that Word draws. */
function notesById(root: XmlElement | undefined): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of childrenOf(root)) {
    const type = attributeOf(note, 'type');
    const id = attributeOf(note, 'id');
    if (id !== undefined && (type === undefined || type === 'normal')) notes.set(id, note);
  }
  return notes;
}

const ASIDES = [
  { kind: 'header', pattern: /^header\d*\.xml$/, name: '页眉' },
  { kind: 'footer', pattern: /^footer\d*\.xml$/, name: '页脚' },
  { kind: 'comments', pattern: /^comments\.xml$/, name: '批注' },
];

const NO_BODY = {
  code: 'damaged-document',
  message: '这份 Word 文档里找不到正文，可能已损坏。',
  mend: '请用 WPS 或 Word 打开，另存一份再放入。',
};

const EMBEDDED: Fault = {
  code: 'embedded-document',
  severity: 'warning',
  message: '文档里嵌入了另一份文档，嵌入的部分没有读出。',
  mend: '请用 WPS 或 Word 打开，另存一份再放入。',
};

/** Warnings of formulas of older programs and of spreadsheets, which are not read. */
function objectWarnings(objects: readonly string[]): Fault[] {
  if (objects.length === 0) return [];
  const names = [...new Set(objects.filter((name) => name !== ''))].slice(0, 5).join('、');
  const message = `文档里有 ${objects.length} 个嵌入的对象${names === '' ? '' : `（${names}）`}，其中的文字没有读出。`;
  return [{ code: 'embedded-object', severity: 'warning', message, mend: '若其中有正文，请改为文字或表格后另存。' }];
}
