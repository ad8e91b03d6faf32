/** Settings of the environment: where content is read, where the site is written, where it is served. */

import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { sha256Of } from './files/sha256.ts';
import { OutputRefused } from './output-folder.ts';
import { holds, realPath } from './real-path.ts';

export interface Environment {
  /** The repository's root; relative paths of the environment start here. */
  root: string;
  /** `WENMAI_CONTENT`, by default `content`. Absolute. */
  contentDir: string;
  /** `WENMAI_OUT`, by default `dist`. Absolute, with links resolved: what a link leads to is written, never the link. */
  outDir: string;
  /** Cache of all archives: `WENMAI_CACHE`, else `.cache` below the root, or the user's own where that is read-only. Absolute. */
  cacheRoot: string;
  /** Below `cacheRoot`: what is made from the program alone, for all archives; may be deleted at any time. Absolute. */
  programCache: string;
  /** Cache of this content folder; may be deleted at any time. Absolute. */
  cacheDir: string;
  /** `HOST`, by default 127.0.0.1. */
  host: string;
  /** `PORT`, by default 4321; 0 lets the system choose. */
  port: number;
  /** `WENMAI_LENIENT=1`, as `npm run build -- --lenient` sets it: faulty files are left out, the rest is built. */
  lenient: boolean;
}

const ROOT = findRoot(import.meta.dirname);

/** The settings of this run, with defaults. Throws when they are wrong, or when a build would destroy what it reads. */
export function resolveEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const contentDir = resolve(ROOT, env.WENMAI_CONTENT || 'content');
  const outDir = realPath(resolve(ROOT, env.WENMAI_OUT || 'dist'));
  refuseUnsafeOutput(outDir, contentDir, 'WENMAI_OUT');
  refuseUnsafeContent(contentDir);
  const lenient = env.WENMAI_LENIENT === '1';
  const port = readPort(env.PORT || '4321');
  return {
    root: ROOT,
    contentDir,
    outDir,
    cacheRoot: CACHE,
    programCache: join(CACHE, 'program'),
    cacheDir: cacheOf(contentDir),
    host: env.HOST || '127.0.0.1',
    port,
    lenient,
  };
}

/** Building another archive does not throw this one's cache away. */
function cacheOf(contentDir: string): string {
  const key = sha256Of(relative(ROOT, contentDir)).slice(0, 12);
  return join(CACHE, `archive-${key}`);
}

/** Folders of the program itself, from its root: nothing that it makes goes there. */
const PROGRAM_FOLDERS = ['src', 'scripts', 'public', 'content', 'docs', 'tests', 'bench', 'node_modules', '.git'];
const CACHE = findCache(process.env);
/** Folders below the cache that runs empty by themselves. */
const KEPT_BY_RUNS = /^(?:archive|run)-/;

/**
 * Throws `OutputRefused` when a folder that is about to be written, named by `setting`, lies around or within what is read, kept
 * or run: the content, the cache, the program. Links are resolved first.
 */
function refuseUnsafeOutput(outDir: string, contentDir: string, setting: string): void {
  const refuse = (what: string): never => {
    throw new OutputRefused(`${setting}（${outDir}）${what}请另选一个文件夹，如 dist。`);
  };
  const within = [
    ['项目本身', ROOT],
    ['内容文件夹', contentDir],
    ['缓存', CACHE],
  ].find(([, folder = '']) => holds(outDir, folder));
  if (within) refuse(`包含${within[0]}，生成会毁掉它。`);
  if (holds(contentDir, outDir)) refuse('在内容文件夹里，网页会被当作报告。');
  const program = PROGRAM_FOLDERS.find((name) => holds(join(ROOT, name), outDir));
  if (program !== undefined) refuse(`在程序自己的 ${program} 文件夹里。`);
  if (isKeptByRuns(outDir)) refuse('在缓存里，会随缓存一起删去。');
}

/** Content in the cache would be swept away with it. */
function refuseUnsafeContent(contentDir: string): void {
  if (!isKeptByRuns(contentDir)) return;
  throw new OutputRefused(`WENMAI_CONTENT（${contentDir}）在缓存里，会随缓存一起删去。请移到别处。`);
}

function isKeptByRuns(folder: string): boolean {
  return holds(CACHE, folder) && KEPT_BY_RUNS.test(relative(realPath(CACHE), realPath(folder)));
}

/** A program on a share or a locked stick keeps what it keeps in the user's own cache folder. */
function findCache(env: Readonly<Record<string, string | undefined>>): string {
  if (env.WENMAI_CACHE) return resolve(ROOT, env.WENMAI_CACHE);
  const own = join(ROOT, '.cache');
  if (isWritable(existsSync(own) ? own : ROOT)) return own;
  const users = env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), '.cache');
  return join(users, 'wenmai');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The nearest folder with a package.json: code that Astro has bundled runs from a folder of its own, at another depth. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return join(folder, sep);
  if (dirname(folder) === folder) throw new Error('找不到项目的 package.json：请在项目文件夹里运行。');
  return findRoot(dirname(folder));
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`PORT（${value}）不是端口号。请写 0 到 65535 之间的数，或不设（4321）。`);
}
