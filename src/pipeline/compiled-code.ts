/** Compiled code of the program and its packages, kept between runs. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Lets Node keep what it compiles from now on below `cacheRoot`, in this process and in threads and processes that it starts. Node
 * compiles again what has changed, and goes without where it cannot write. A folder that the user has set stays.
 */
export function keepCompiledCode(cacheRoot: string): void {
  process.env.NODE_COMPILE_CACHE ??= join(cacheRoot, 'compiled');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
