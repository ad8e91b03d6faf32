/** .docx (Office Open XML): text with its headings, automatic numbers, tables and notes. */
import type { Element } from '@xmldom/xmldom';
import type { DocumentLine } from '../../../core/report/document-lines.ts';
import { MAX_PART_BYTES } from '../limits.ts';
import { type DocumentReading, linesOf, Unreadable } from '../reading.ts';
import { attributeOf, childrenOf, descendantsOf, parseXml } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import { readBody } from './body.ts';
import { type NoteCall, readInline } from './inline.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** Reads the main part, and tells what headers, footers and comments hold as asides. */
export function readDocx(bytes: Uint8Array): DocumentReading {
  const zip = openZip(bytes);
  const main = mainPart(zip);
  const folder = main.replace(/[^/]*$/, '');
  const part = (name: string): Element | undefined => readPart(zip, folder + name);
  const document = readPart(zip, main);
  const body = document && childrenOf(document, 'body')[0];
  if (!body) throw new Unreadable(NO_BODY);
  const styles = readStyles(part('styles.xml'));
  const numberer = readNumbering(part('numbering.xml'), (styleId) => styles.get(styleId)?.numbering.numId);
  const notes = { footnote: notesById(part('footnotes.xml')), endnote: notesById(part('endnotes.xml')) };
  const note = ({ kind, id }: NoteCall): Element | undefined => notes[kind].get(id);
  const lines = readBody(body, { styles, numberer, note });
  const warnings = descendantsOf(body, 'altChunk').length > 0 ? [EMBEDDED] : [];
  return { lines: [...lines, ...readAsides(zip, folder)], warnings };
}

function mainPart(zip: Zip): string {
  const types = readPart(zip, '[Content_Types].xml');
  for (const override of childrenOf(types, 'Override')) {
    const type = attributeOf(override, 'ContentType') ?? '';
    if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template).*main/.test(type)) {
      return (attributeOf(override, 'PartName') ?? '').replace(/^\//, '');
    }
  }
  return 'word/document.xml';
}

function readPart(zip: Zip, name: string): Element | undefined {
  const content = zip.read(name, MAX_PART_BYTES);
  return content && parseXml(content, name);
}

/** Notes of a type (`separator`) are lines that Word draws, not notes. */
function notesById(root: Element | undefined): Map<string, Element> {
  const notes = new Map<string, Element>();
  for (const note of childrenOf(root)) {
    const type = attributeOf(note, 'type');
    const id = attributeOf(note, 'id');
    if (id !== undefined && (type === undefined || type === 'normal')) notes.set(id, note);
  }
  return notes;
}

const ASIDES: [part: RegExp, name: string][] = [
  [/^header\d*\.xml$/, '页眉'],
  [/^footer\d*\.xml$/, '页脚'],
  [/^comments\.xml$/, '批注'],
];

/** First, even and other pages have headers of their own, mostly with the same words. */
function readAsides(zip: Zip, folder: string): DocumentLine[] {
  const told = new Set<string>();
  const names = zip.members.map(({ name }) => name).sort();
  return names.flatMap((name) => {
    const file = name.startsWith(folder) ? name.slice(folder.length) : '';
    const aside = ASIDES.find(([part]) => part.test(file))?.[1];
    const root = aside === undefined ? undefined : readPart(zip, name);
    if (aside === undefined || !root) return [];
    return descendantsOf(root, 'p')
      .flatMap((paragraph) => linesOf(readInline(paragraph).text.trim(), { aside }))
      .filter(({ text }) => text !== '' && !told.has(text) && told.add(text));
  });
}

const NO_BODY = {
  code: 'damaged-document',
  message: '这份 Word 文档里找不到正文，可能已损坏。',
  mend: '请用 WPS 或 Word 打开，另存一份再放入。',
};

const EMBEDDED = {
  code: 'embedded-document',
  severity: 'warning',
  message: '文档里嵌入了另一份文档，嵌入的部分没有读出。',
  mend: '请用 WPS 或 Word 打开，另存一份再放入。',
} as const;
