/** Serves a built site over http, for a look at it and for tests. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { NOT_FOUND, rootFrom } from '../core/paths.ts';
import { rebasePage } from './portable/rebase-page.ts';

export interface SiteServerOptions {
  outDir: string;
  /** The folder of the server under which the site lies, with slashes at both ends. By default `/`. */
  base?: string;
}

const UTF8 = /\.(?:txt|csv|js|css|json|svg|xml)$/;
const ORIGINALS = /^\/originals\//;

/** A server that is not listening yet. It reads files when asked, so a rebuilt site shows at once. */
export function createSiteServer({ outDir, base = '/' }: SiteServerOptions): Server {
  const serveFile = sirv(outDir, { dev: true, etag: true, single: false, setHeaders });
  return createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response);
    if (!path.startsWith(base)) return sendNotFound(response, outDir, undefined);
    request.url = `/${request.url?.slice(base.length) ?? ''}`;
    serveFile(request, response, () => sendNotFound(response, outDir, path.slice(base.length)));
  });
}

function setHeaders(response: ServerResponse<IncomingMessage>, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (ORIGINALS.test(path)) {
    // Originals are in encodings of their own, and an original HTML file may hold anything.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  } else if (UTF8.test(path)) {
    response.setHeader('Content-Type', `${contentType(path)}; charset=utf-8`);
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};

function contentType(path: string): string {
  return CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('405\n');
}

/** `path` is the site's path that was asked for; undefined when the address lies outside the site. */
function sendNotFound(response: ServerResponse, outDir: string, path: string | undefined): void {
  const file = join(outDir, NOT_FOUND);
  if (path === undefined || !existsSync(file)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const page = rebasePage(readFileSync(file, 'utf8'), rootFrom(path));
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
}
