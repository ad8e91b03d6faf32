/** Where a path really leads, and whether one folder lies in another: links and letter case do not hide it. */

import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * `path` with every link resolved, whether it exists or not: of a missing file the folders above it are resolved.
 *
 * A link to nothing throws: its target is unknown. `/tmp/链接/新` → `/data/真/新`
 */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    refuseBrokenLink(path);
    return dirname(path) === path ? path : joinTo(realPath(dirname(path)), basename(path));
  }
}

const joinTo = (folder: string, name: string): string => (folder.endsWith(sep) ? folder + name : folder + sep + name);

function refuseBrokenLink(path: string): void {
  if (!isLink(path)) return;
  throw new Error(`${path} 是链接，所指的 ${readlinkSync(path)} 不存在。请改正链接，或另选一个文件夹。`);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether a folder is there, by itself or through a link. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Whether `folder` is `other` or lies around it, after links are resolved; either may be missing. */
export function holds(folder: string, other: string): boolean {
  const [outer, inner] = [realPath(folder), realPath(other)];
  return liesAround(outer, inner) || identitiesAbove(inner).has(identityOf(outer));
}

function liesAround(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path.split(sep)[0] !== '..' && !isAbsolute(path);
}

/** Device and number identify one folder under two names: of another letter case, or mounted twice. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isDirectory() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined; // Missing, or not readable: its path alone says where it lies.
  }
}

function identitiesAbove(path: string): ReadonlySet<string | undefined> {
  const found = new Set<string | undefined>();
  for (let folder = path; ; folder = dirname(folder)) {
    found.add(identityOf(folder));
    if (dirname(folder) === folder) break;
  }
  found.delete(undefined);
  return found;
}

/** Whether the error says that nothing lies under a path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
