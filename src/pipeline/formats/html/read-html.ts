/** Saved web pages: the report out of its navigation, with headings, lists and tables. Nothing in the page runs. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { decodeBig5 } from '../../big5.ts';
import { decodeText } from '../../decode.ts';
import type { Fault } from '../../fault.ts';
import { type DocumentReading, Unreadable } from '../reading.ts';
import { findMain, hanCount, withFairNames } from './main-text.ts';
import { readBlocks } from './page-lines.ts';
import { chooseLines } from './report-lines.ts';

const parser = unified().use(rehypeParse).freeze();

/** Reads .html and .htm. What lies outside the main text is listed as asides, so that nothing goes unseen. */
export function readHtml(bytes: Uint8Array): DocumentReading {
  const { text, encoding, warnings } = decodePage(bytes);
  const root: Root = withFairNames(parser.parse(text));
  const page = readHead(root);
  const way = findMain(root);
  const chosen = chooseLines(readBlocks(root, way), page.title);
  const read = chosen.lines.reduce(
    (sum, { text: words, aside }) => sum + (aside === undefined ? hanCount(words) : 0),
    0,
  );
  if (page.frames.length > 0 && (page.isFrameset || read < LEAST_BESIDE_FRAMES))
    throw new Unreadable(onlyFrames(page.frames));
  const framed = page.frames.filter((source) => source !== '');
  const told = framed.length > 0 ? [...chosen.warnings, hasFrames(framed)] : chosen.warnings;
  return { lines: chosen.lines, warnings: [...warnings, ...told], encoding };
}

/** A page with a frame and fewer Chinese characters than this has its text in the frame. */
const LEAST_BESIDE_FRAMES = 30;

interface PageHead {
  title: string;
  /** Addresses of frames, as far as they are told. */
  frames: string[];
  isFrameset: boolean;
}

function readHead(root: Root): PageHead {
  const page: PageHead = { title: '', frames: [], isFrameset: false };
  const visit = (node: Element | Root): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'title' && page.title === '') page.title = wordsOf(child);
      if (child.tagName === 'frameset') page.isFrameset = true;
      if (child.tagName === 'frame' || child.tagName === 'iframe') page.frames.push(String(child.properties.src ?? ''));
      if (child.tagName !== 'svg') visit(child);
    }
  };
  visit(root);
  return page;
}

function wordsOf(element: Element): string {
  const words = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** Labels that browsers take for encodings of Chinese; what a page says of itself counts when its bytes agree. */
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;

function decodePage(bytes: Uint8Array): Pick<Required<DocumentReading>, 'encoding' | 'warnings'> & { text: string } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const declared = DECLARED.exec(head)?.[1];
  if (declared !== undefined) {
    const encoding = /^gb/i.test(declared) ? 'GB18030' : /^big5/i.test(declared) ? 'Big5' : undefined;
    const text = encoding && tryStrictly(bytes, encoding);
    if (encoding && text !== undefined) return { text, encoding, warnings: [] };
  }
  const decoded = decodeText(bytes);
  if ('error' in decoded) throw new Unreadable(decoded.error);
  return decoded;
}

function tryStrictly(bytes: Uint8Array, encoding: 'GB18030' | 'Big5'): string | undefined {
  try {
    const text = new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
    return encoding === 'Big5' ? decodeBig5(bytes) : text;
  } catch {
    return undefined; // The page is not what it says: its content tells.
  }
}

function listed(sources: readonly string[]): string {
  const named = [...new Set(sources.filter((source) => source !== ''))].slice(0, 5);
  return named.length > 0 ? `（${named.join('、')}）` : '';
}

function onlyFrames(sources: readonly string[]): Omit<Fault, 'severity'> {
  const message = `这个网页只是框架，正文在它引用的其他网页里${listed(sources)}，不在这个文件里。`;
  return { code: 'page-of-frames', message, mend: '请在浏览器中单独打开正文所在的网页，另存后放入。' };
}

function hasFrames(sources: readonly string[]): Fault {
  const message = `网页里嵌有其他网页${listed(sources)}，内容不在这个文件里，没有读出。`;
  return { code: 'page-with-frames', severity: 'info', message };
}
