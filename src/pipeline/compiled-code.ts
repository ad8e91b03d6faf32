/** Compiled code of the program and its packages, kept between runs. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** A build needs 2,000; it leaves 70 of its own, about 1 MB, which no other build takes, and Node removes none. */
const MOST_FILES = 4000;

/**
 * Lets Node keep what it compiles from now on below `cacheRoot`, in this process and in threads and processes that it starts. Node
 * compiles again what has changed, and goes without where it cannot write. A folder that the user has set stays.
 */
export function keepCompiledCode(cacheRoot: string): void {
  const folder = join(cacheRoot, 'compiled');
  process.env.NODE_COMPILE_CACHE ??= folder;
  if (process.env.NODE_COMPILE_CACHE === folder) emptyWhenFull(folder);
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

function emptyWhenFull(folder: string): void {
  try {
    if (!existsSync(folder) || readdirSync(folder, { recursive: true }).length <= MOST_FILES) return;
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another build writes there or empties it at the same time: the next one finds less.
  }
}
