/** What the environment settles: where content is read, where the site is written, where it is served. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface Environment {
  /** The repository's root; relative paths of the environment start here. */
  root: string;
  /** `WENMAI_CONTENT`, by default `content`. Absolute. */
  contentDir: string;
  /** `WENMAI_OUT`, by default `dist`. Absolute. */
  outDir: string;
  /** What is kept between runs, a folder for each content folder; may be deleted at any time. Absolute. */
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
  const outDir = resolve(ROOT, env.WENMAI_OUT || 'dist');
  refuseUnsafe(outDir, contentDir);
  const lenient = env.WENMAI_LENIENT === '1';
  const port = readPort(env.PORT || '4321');
  return {
    root: ROOT,
    contentDir,
    outDir,
    cacheDir: cacheOf(contentDir),
    host: env.HOST || '127.0.0.1',
    port,
    lenient,
  };
}

/** Building another archive does not throw this one's cache away. */
function cacheOf(contentDir: string): string {
  const key = createHash('sha256').update(relative(ROOT, contentDir)).digest('hex').slice(0, 12);
  return join(ROOT, '.cache', `archive-${key}`);
}

// A build empties the output folder before it writes, and whatever lies in the content folder is read as content.
function refuseUnsafe(outDir: string, contentDir: string): void {
  const clash = holds(outDir, ROOT) ? '项目本身' : holds(outDir, contentDir) ? '内容文件夹' : undefined;
  if (clash) throw new Error(`WENMAI_OUT（${outDir}）包含${clash}，生成时会先清空它。请另选一个文件夹，如 dist。`);
  if (holds(contentDir, outDir)) {
    throw new Error(`WENMAI_OUT（${outDir}）在内容文件夹里，网页会被当作报告。请另选一个文件夹，如 dist。`);
  }
}

/** Whether `folder` is `other` or lies around it. */
function holds(folder: string, other: string): boolean {
  const path = relative(folder, other);
  return path.split(sep)[0] !== '..' && !isAbsolute(path);
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
