/**
 * The reader's notebook: excerpts in the reader's order, and bookmarks. The browser stores it as text and exports it as a file.
 * Plain data.
 */
import type { QuoteSource } from '../report/quote-source.ts';

/** Raise when stored notebooks must be read in another way. */
const NOTEBOOK_VERSION = 1;

export interface Notebook {
  version: typeof NOTEBOOK_VERSION;
  /** In the reader's order. */
  excerpts: Excerpt[];
  /** Newest first. */
  bookmarks: Bookmark[];
}

export interface Excerpt {
  /** Id of the excerpt, unique in a notebook. */
  key: string;
  source: QuoteSource;
  /** The report's citation after GB/T 7714, with the day of access. */
  citation: string;
  /** In reading order; at least one. */
  parts: ExcerptPart[];
  /** The reader's note; may be empty. */
  note: string;
  /** ISO day: 2026-11-21. */
  taken: string;
}

/** Words of one paragraph as they were; offsets are UTF-16 indices into the paragraph's text. */
export interface ExcerptPart {
  /** Anchor: p12. */
  paragraph: string;
  start: number;
  end: number;
  text: string;
}

export interface Bookmark {
  source: QuoteSource;
  /** ISO day. */
  taken: string;
}

/** `damaged` is not a notebook, or not whole; `newer` was written by a later version. Neither may be overwritten. */
export type ReadNotebook = { notebook: Notebook; fault?: never } | { notebook?: never; fault: 'damaged' | 'newer' };

export const emptyNotebook = (): Notebook => ({ version: NOTEBOOK_VERSION, excerpts: [], bookmarks: [] });

/**
 * Reads a notebook that `JSON.stringify` wrote; an empty text is an empty notebook. An incomplete entry makes the whole notebook
 * `damaged`: none is dropped.
 */
export function readNotebook(text: string): ReadNotebook {
  if (text === '') return { notebook: emptyNotebook() };
  const value = parse(text);
  if (!isRecord(value) || typeof value.version !== 'number') return { fault: 'damaged' };
  if (value.version > NOTEBOOK_VERSION) return { fault: 'newer' };
  return isNotebook(value) ? { notebook: value } : { fault: 'damaged' };
}

/** Adds an excerpt at the end. Undefined when the notebook has the same words of the same report. */
export function withExcerpt(notebook: Notebook, excerpt: Excerpt): Notebook | undefined {
  if (notebook.excerpts.some((other) => isSamePassage(other, excerpt))) return undefined;
  return { ...notebook, excerpts: [...notebook.excerpts, excerpt] };
}

/** Sets a report's bookmark, or removes it where it is set. */
export function withBookmarkToggled(notebook: Notebook, bookmark: Bookmark): Notebook {
  const others = notebook.bookmarks.filter(({ source }) => source.id !== bookmark.source.id);
  const had = others.length < notebook.bookmarks.length;
  return { ...notebook, bookmarks: had ? others : [bookmark, ...others] };
}

/** Moves an excerpt to a position from 0; positions out of range are clamped. */
export function withExcerptMoved(notebook: Notebook, key: string, to: number): Notebook {
  const moved = notebook.excerpts.find((excerpt) => excerpt.key === key);
  if (moved === undefined) return notebook;
  const excerpts = notebook.excerpts.filter((excerpt) => excerpt !== moved);
  excerpts.splice(Math.max(0, to), 0, moved);
  return { ...notebook, excerpts };
}

/** Adds the entries of a backup that the notebook lacks at the end. Entries in both stay as the notebook has them. */
export function mergeNotebooks(notebook: Notebook, backup: Notebook): Notebook {
  const keys = new Set(notebook.excerpts.map(({ key }) => key));
  const marked = new Set(notebook.bookmarks.map(({ source }) => source.id));
  const added = backup.excerpts.filter((excerpt) => !keys.has(excerpt.key));
  return {
    ...notebook,
    excerpts: [...notebook.excerpts, ...added.filter((one) => !notebook.excerpts.some((it) => isSamePassage(it, one)))],
    bookmarks: [...notebook.bookmarks, ...backup.bookmarks.filter(({ source }) => !marked.has(source.id))],
  };
}

function isSamePassage(a: Excerpt, b: Excerpt): boolean {
  const placeOf = ({ source, parts }: Excerpt): string =>
    JSON.stringify([source.id, parts.map(({ paragraph, start, text }) => [paragraph, start, text])]);
  return placeOf(a) === placeOf(b);
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isNotebook(value: Fields): value is Fields & Notebook {
  const { version, excerpts, bookmarks } = value;
  if (version !== NOTEBOOK_VERSION || !Array.isArray(excerpts) || !Array.isArray(bookmarks)) return false;
  const keys = new Set(excerpts.map((excerpt: unknown) => (isRecord(excerpt) ? excerpt.key : undefined)));
  return excerpts.every(isExcerpt) && bookmarks.every(isBookmark) && keys.size === excerpts.length;
}

function isExcerpt(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, ['key', 'citation', 'note', 'taken'])) return false;
  const { parts } = value;
  return isSource(value.source) && Array.isArray(parts) && parts.length > 0 && parts.every(isPart);
}

function isPart(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, ['paragraph', 'text']) || !/^p\d+$/.test(String(value.paragraph)))
    return false;
  const { start, end, text } = value;
  return Number.isInteger(start) && Number(start) >= 0 && Number(end) - Number(start) === String(text).length;
}

const isBookmark = (value: unknown): boolean => isRecord(value) && areTexts(value, ['taken']) && isSource(value.source);

function isSource(value: unknown): boolean {
  // An id becomes a link to a page: one from a foreign file must not lead elsewhere.
  if (!isRecord(value) || !areTexts(value, ['id', 'title', 'archive']) || !/^[\w.~-]+$/.test(String(value.id)))
    return false;
  const { titleSupplied, org, year } = value;
  return (
    typeof titleSupplied === 'boolean' &&
    (org === undefined || typeof org === 'string') &&
    (year === undefined || Number.isInteger(year))
  );
}

const areTexts = (value: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
