/** Serves a site over http and remembers what was asked for: bytes as they lie, nothing compressed. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface Served {
  /** Path in the site. */
  path: string;
  bytes: number;
}

export interface CountingServer {
  /** With a slash at the end. */
  address: string;
  /** Files served since the last call. */
  takeServed(): Served[];
  close(): Promise<void>;
}

/** A page that has nothing but the browser library. */
export const BARE_PAGE = 'bench.html';

const BARE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><script src="wenmai.js"></script>';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serveCounting(siteDir: string): Promise<CountingServer> {
  let served: Served[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const body = path === BARE_PAGE ? Buffer.from(BARE) : await readFile(join(siteDir, path)).catch(() => undefined);
    // Browsers ask for an icon by themselves.
    if (path !== 'favicon.ico') served.push({ path, bytes: body?.length ?? 0 });
    response
      .writeHead(body ? 200 : 404, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeServed() {
      const taken = served;
      served = [];
      return taken;
    },
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
