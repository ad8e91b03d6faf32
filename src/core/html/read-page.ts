/** Reads a saved web page, already parsed: takes the report out of its navigation, with headings, lists and tables. */
import type { Element, Root } from 'hast';
import type { DocumentLine } from '../report/document-lines.ts';
import { type Fault, Unreadable } from '../report/fault.ts';
import { withShownMain } from './hidden-main.ts';
import { findMain, hanCount, withFairNames } from './main-text.ts';
import { readBlocks } from './page-lines.ts';
import { chooseLines } from './report-lines.ts';

export interface PageReading {
  /** In reading order. Lines outside the main text are asides, so that nothing is lost. */
  lines: DocumentLine[];
  warnings: Fault[];
}

/** Reads a page. Throws `Unreadable` for a page that only holds frames. */
export function readPage(parsed: Root): PageReading {
  const visible = withShownMain(parsed);
  const root = withFairNames(visible.root);
  const page = readHead(root);
  const way = findMain(root);
  const chosen = chooseLines(readBlocks(root, way), page.title);
  const read = lengthOf(chosen);
  if (page.frames.length > 0 && (page.isFrameset || read < LEAST_BESIDE_FRAMES))
    throw new Unreadable(onlyFrames(page.frames));
  const framed = page.frames.filter((source) => source !== '');
  const warnings = framed.length > 0 ? [...chosen.warnings, hasFrames(framed)] : chosen.warnings;
  return { lines: chosen.lines, warnings: [...visible.warnings, ...warnings] };
}

/** The page with the longest text: of a page of frames, that of the main frame. The others are named in a warning. */
export function longestPage<T extends PageReading>(pages: readonly T[]): T | undefined {
  const [longest, ...rest] = [...pages].sort((a, b) => lengthOf(b) - lengthOf(a));
  const others = rest.filter((page) => lengthOf(page) >= LEAST_BESIDE_FRAMES);
  return longest && others.length > 0 ? { ...longest, warnings: [...longest.warnings, otherPages(others)] } : longest;
}

const lengthOf = ({ lines }: Pick<PageReading, 'lines'>): number =>
  lines.reduce((sum, { text, aside }) => sum + (aside === undefined ? hanCount(text) : 0), 0);

/** A page with a frame and fewer Chinese characters than this has its text in the frame. */
const LEAST_BESIDE_FRAMES = 30;

interface PageHead {
  title: string;
  /** Addresses of frames named in the warning. */
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

function listed(sources: readonly string[]): string {
  const named = [...new Set(sources.filter((source) => source !== ''))].slice(0, 5);
  return named.length > 0 ? `（${named.join('、')}）` : '';
}

function onlyFrames(sources: readonly string[]): Omit<Fault, 'severity'> {
  const message = `这个网页只是框架，正文在它引用的其他网页里${listed(sources)}，不在这个文件里。`;
  return { code: 'page-of-frames', message, mend: '请在浏览器中单独打开正文所在的网页，另存后放入。' };
}

function otherPages(pages: readonly PageReading[]): Fault {
  const sample = pages.flatMap(({ lines }) => lines.filter(({ aside, text }) => aside === undefined && text !== ''))[0];
  const message = `网页归档里另有 ${pages.length} 个网页（如“${[...(sample?.text ?? '')].slice(0, 20).join('')}”），没有读出。`;
  return { code: 'page-with-frames', severity: 'warning', message, mend: '若其中有正文，请单独打开另存。' };
}

function hasFrames(sources: readonly string[]): Fault {
  const message = `网页里嵌有其他网页${listed(sources)}，内容不在这个文件里，没有读出。`;
  return { code: 'page-with-frames', severity: 'info', message };
}
