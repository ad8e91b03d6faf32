/** Answers a request with a file of a folder, so that no request and no file can end the process. */

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from './error-code.ts';
import { isMissing } from './real-path.ts';

export interface Sending {
  folder: string;
  /** From the folder, percent-encoded, without a leading slash and a query: `reports/a.html`, `years/`, or nothing. */
  path: string;
  /** Headers of the file at `path`, which is decoded. */
  headers: (path: string) => Readonly<Record<string, string>>;
}

/** Error codes of a system that can open no more files at the moment. */
const BUSY = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);
/** A name no file can have. */
const IMPOSSIBLE = new Set(['ENAMETOOLONG', 'ELOOP', 'EINVAL', 'ENXIO', 'ERR_INVALID_ARG_VALUE']);

/** False, and nothing is sent, when there is no such file; `path` cannot lead out of the folder. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, sending: Sending): Promise<boolean> {
  const path = decodePath(sending.path);
  if (path === undefined) return false;
  let handle: FileHandle;
  try {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    handle = await open(join(sending.folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refuse(response, error);
  }
  try {
    return await sendOpened(request, response, { ...sending, path, handle, stats: await handle.stat() });
  } finally {
    await handle.close();
  }
}

/** `years/` → years/index.html; undefined for what no page links to: folders above, hidden files, paths that cannot be decoded. */
function decodePath(encoded: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (path === '' || path.endsWith('/')) path += 'index.html';
  const isPlain = path.split('/').every((part) => part !== '' && !part.startsWith('.'));
  return isPlain && !/[\\\0]|^[a-z]:/i.test(path) ? path : undefined;
}

/** False when the file is missing; any other failure is answered. */
function refuse(response: ServerResponse, error: unknown): boolean {
  const code = errorCode(error) ?? '';
  if (isMissing(error) || IMPOSSIBLE.has(code)) return false;
  const status = BUSY.has(code) ? 503 : code === 'EACCES' || code === 'EPERM' ? 403 : 500;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status}\n`);
  return true;
}

interface Opened extends Sending {
  handle: FileHandle;
  stats: Stats;
}

async function sendOpened(request: IncomingMessage, response: ServerResponse, opened: Opened): Promise<boolean> {
  const { path, stats, headers } = opened;
  if (stats.isDirectory()) return redirectToFolder(request, response, path);
  if (!stats.isFile()) return false;
  const etag = `W/"${stats.size}-${Math.trunc(stats.mtimeMs)}"`;
  const common = { ...headers(path), ETag: etag, 'Cache-Control': 'no-cache', 'Accept-Ranges': 'bytes' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, common).end();
    return true;
  }
  // A weak tag proves nothing about bytes, so a range asked for on its condition is answered with the whole.
  const asked = request.headers['if-range'] === undefined ? request.headers.range : undefined;
  const range = readRange(asked, stats.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...common, 'Content-Range': `bytes */${stats.size}` }).end();
    return true;
  }
  const { start, end } = range ?? { start: 0, end: stats.size - 1 };
  const length = end - start + 1;
  response.writeHead(range ? 206 : 200, {
    ...common,
    'Last-Modified': stats.mtime.toUTCString(),
    'Content-Length': length,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${stats.size}` }),
  });
  if (request.method === 'HEAD' || length === 0) response.end();
  else await sendBytes(response, opened.handle, { start, end });
  return true;
}

/** A folder without a slash at its end would be left by every relative link of its page. */
function redirectToFolder(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const query = /\?.*$/s.exec(request.url ?? '')?.[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  response.writeHead(301, { Location: `${encodeURIComponent(name)}/${query}` }).end();
  return true;
}

/** First and last byte. */
interface ByteRange {
  start: number;
  end: number;
}

/**
 * The range that a header asks for: `bytes=0-99`, `bytes=100-`, `bytes=-100`. Undefined, and so the whole, for several ranges at
 * once and for other units, as RFC 9110 allows.
 */
function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const { first = '', last = '' } = /^bytes=(?<first>\d*)-(?<last>\d*)$/.exec(header?.trim() ?? '')?.groups ?? {};
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}

/** Sends the bytes, and breaks the connection off when the file turns out shorter or the reader goes. */
async function sendBytes(response: ServerResponse, handle: FileHandle, { start, end }: ByteRange): Promise<void> {
  const stream = handle.createReadStream({ start, end, autoClose: false });
  try {
    await pipeline(stream, response, { end: false });
  } catch {
    response.destroy();
    return;
  }
  if (stream.bytesRead === end - start + 1) response.end();
  else response.destroy();
}
