/** `npm run serve`: serves the built site on this machine. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HOME } from '../src/core/paths.ts';
import { type Environment, resolveEnvironment } from '../src/pipeline/environment.ts';
import { createSiteServer } from '../src/pipeline/site-server.ts';
import { recoverFolder } from '../src/pipeline/swap-folder.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

/** Serves until a signal comes; faults are printed in one line, without a stack. */
async function serve({ outDir, host, port }: Environment): Promise<void> {
  await recoverFolder(outDir);
  if (!existsSync(join(outDir, HOME))) {
    fail(`${outDir} 中还没有网站。请先生成：npm run build
There is no site in ${outDir} yet. Build it first: npm run build`);
  }
  const server = createSiteServer({ outDir });
  server.on('error', (error) => fail(explain(error, host, port)));
  server.listen(port, host, () => {
    const address = formatAddress(host, (server.address() as AddressInfo).port);
    console.log(`馆藏网站：${address}（按 Ctrl+C 停止）`);
    console.log(`The archive is at ${address} (Ctrl+C stops it)`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** An address that a browser can open: 0.0.0.0 and :: mean every interface, and this machine is one of them. */
function formatAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const another = `PORT=${port + 1} npm run serve`;
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用。请换一个端口：${another}\nPort ${port} is taken. Choose another: ${another}`;
  }
  if (code === 'EACCES') {
    return `没有权限使用端口 ${port}。请用 1024 以上的端口：PORT=4321 npm run serve
Port ${port} is not allowed. Choose one above 1024: PORT=4321 npm run serve`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `本机没有地址 ${host}。请改正 HOST，或不设（127.0.0.1）。
This machine has no address ${host}. Correct HOST, or leave it unset (127.0.0.1).`;
  }
  return `网站未能启动：${message}\nThe site could not be served: ${message}`;
}

const { values } = readArguments({
  name: 'npm run serve',
  summary: '在本机打开已生成的网站。',
  options: { out: FOLDER_OPTIONS.out },
  notes: ['环境变量：HOST（默认 127.0.0.1）、PORT（默认 4321，0 为任意空闲端口）。'],
});
useFolders(values);
try {
  await serve(resolveEnvironment());
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
