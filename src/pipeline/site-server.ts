/** Serves a built site over http, for a look at it and for tests. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NOT_FOUND, rootFrom } from '../core/paths.ts';
import { rebasePage } from './portable/rebase-page.ts';
import { sendFile } from './send-file.ts';

export interface SiteServerOptions {
  outDir: string;
  /** The folder of the server under which the site lies, with slashes at both ends. By default `/`. */
  base?: string;
}

const ORIGINALS = /^originals\//i;
/** A request whose head or body dawdles longer is broken off, and so is a reader that takes nothing for this long. */
const PATIENCE = 30_000;

/** Files that the process itself keeps open, with room to spare. */
const OWN_FILES = 64;

/** A server that is not listening yet. It reads files when asked, so a rebuilt site shows at once; whatever is asked, it lives. */
export function createSiteServer({ outDir, base = '/' }: SiteServerOptions): Server {
  const timeouts = { headersTimeout: PATIENCE / 2, requestTimeout: PATIENCE, keepAliveTimeout: 5000 };
  const server = createServer(timeouts, (request, response) => {
    response.on('error', () => response.destroy());
    answer(request, response, { outDir, base }).catch(() => fail(response));
  });
  // A client that has said all it has to say is answered all the same.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.maxConnections = mostConnections();
  return server.setTimeout(PATIENCE);
}

/**
 * As many connections as leave each a file to read: were all that the system allows the process taken by connections, none
 * could be answered. Infinity where the system sets no limit.
 */
function mostConnections(): number {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const files = Number(userLimits?.open_files?.soft);
  return Number.isFinite(files) ? Math.max(1, Math.floor((files - OWN_FILES) / 2)) : Number.POSITIVE_INFINITY;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { outDir, base }: Required<SiteServerOptions>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response);
  const url = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (!url.startsWith(base)) return sendNotFound(response, outDir, undefined);
  const path = url.slice(base.length);
  const isSent = await sendFile(request, response, { folder: outDir, path, headers: headersOf });
  if (!isSent) await sendNotFound(response, outDir, path);
}

/** Headers of a file of the site; `path` is from the site's root. */
export function headersOf(path: string): Record<string, string> {
  const isOriginal = ORIGINALS.test(path);
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Type': contentType(path, isOriginal),
    // An original may hold anything, and none is to act.
    ...(isOriginal && { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
  };
}

const TEXT: Readonly<Record<string, string>> = {
  html: 'text/html',
  txt: 'text/plain',
  csv: 'text/csv',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};

const BINARY: Readonly<Record<string, string>> = {
  wasm: 'application/wasm',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

/** Originals are in encodings of their own; those that are no plain text are to be saved, not shown. */
function contentType(path: string, isOriginal: boolean): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const text = TEXT[extension];
  if (isOriginal && text !== undefined) return extension === 'txt' ? text : 'application/octet-stream';
  return text === undefined ? (BINARY[extension] ?? 'application/octet-stream') : `${text};charset=utf-8`;
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('405\n');
}

/** `path` is the site's path that was asked for; undefined when the address lies outside the site. */
async function sendNotFound(response: ServerResponse, outDir: string, path: string | undefined): Promise<void> {
  const page = path === undefined ? undefined : await readFile(join(outDir, NOT_FOUND), 'utf8').catch(() => undefined);
  if (path === undefined || page === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(rebasePage(page, rootFrom(path)));
}

/** The last resort: a fault of our own ends one answer, never the server. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('500\n');
}
