/** Saved web pages: the report out of its navigation, with headings, lists and tables. Nothing in the page runs. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { decodeBig5 } from '../../big5.ts';
import { decodeText } from '../../decode.ts';
import type { Fault } from '../../fault.ts';
import { type DocumentReading, Unreadable } from '../reading.ts';
import { withShownMain } from './hidden-main.ts';
import { findMain, hanCount, withFairNames } from './main-text.ts';
import { readBlocks } from './page-lines.ts';
import { chooseLines } from './report-lines.ts';
import { isWebArchive, pagesOfArchive } from './web-archive.ts';

const parser = unified().use(rehypeParse).freeze();

/** Reads .html, .htm and .mht. What lies outside the main text is listed as asides, so that nothing goes unseen. */
export function readHtml(bytes: Uint8Array): DocumentReading {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  return isWebArchive(head) ? readArchive(bytes) : readPage(bytes);
}

/** How much of a file tells a web archive. */
const HEAD_BYTES = 4096;

/** The page with the longest text: of a page of frames that is the one in the main frame. */
function readArchive(bytes: Uint8Array): DocumentReading {
  const pages = pagesOfArchive(bytes);
  if (pages.length === 0) throw new Unreadable(NO_PAGE);
  let error: unknown;
  const read = pages.flatMap((page) => {
    try {
      return [readPage(page)];
    } catch (thrown) {
      error = thrown;
      return [];
    }
  });
  const [longest] = read.sort((a, b) => lengthOf(b) - lengthOf(a));
  if (!longest) throw error;
  const others = read.slice(1).filter((page) => lengthOf(page) >= LEAST_BESIDE_FRAMES);
  return others.length === 0 ? longest : { ...longest, warnings: [...longest.warnings, otherPages(others)] };
}

const lengthOf = ({ lines }: DocumentReading): number =>
  lines.reduce((sum, { text, aside }) => sum + (aside === undefined ? hanCount(text) : 0), 0);

function readPage(bytes: Uint8Array): DocumentReading {
  const { text, encoding, warnings } = decodePage(bytes);
  const visible = withShownMain(parser.parse(text));
  const root: Root = withFairNames(visible.root);
  const page = readHead(root);
  const way = findMain(root);
  const chosen = chooseLines(readBlocks(root, way), page.title);
  const read = lengthOf({ lines: chosen.lines, warnings: [] });
  if (page.frames.length > 0 && (page.isFrameset || read < LEAST_BESIDE_FRAMES))
    throw new Unreadable(onlyFrames(page.frames));
  const framed = page.frames.filter((source) => source !== '');
  const told = framed.length > 0 ? [...chosen.warnings, hasFrames(framed)] : chosen.warnings;
  return { lines: chosen.lines, warnings: [...warnings, ...visible.warnings, ...told], encoding };
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

const NO_PAGE = {
  code: 'damaged-document',
  message: '网页归档（.mht）里找不到网页，可能没有保存完整。',
  mend: '请在浏览器中打开确认，重新保存为 .mht 或 .html。',
};

function otherPages(pages: readonly DocumentReading[]): Fault {
  const sample = pages.flatMap(({ lines }) => lines.filter(({ aside, text }) => aside === undefined && text !== ''))[0];
  const message = `网页归档里另有 ${pages.length} 个网页（如“${[...(sample?.text ?? '')].slice(0, 20).join('')}”），没有读出。`;
  return { code: 'page-with-frames', severity: 'warning', message, mend: '若其中有正文，请单独打开另存。' };
}

function hasFrames(sources: readonly string[]): Fault {
  const message = `网页里嵌有其他网页${listed(sources)}，内容不在这个文件里，没有读出。`;
  return { code: 'page-with-frames', severity: 'info', message };
}
