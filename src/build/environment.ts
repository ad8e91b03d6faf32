/** What the environment settles: where content is read, where the site is written, where it is served. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Environment {
  /** The repository's root; relative paths of the environment start here. */
  root: string;
  /** `WENMAI_CONTENT`, by default `content`. Absolute. */
  contentDir: string;
  /** `WENMAI_OUT`, by default `dist`. Absolute. */
  outDir: string;
  /** `HOST`, by default 127.0.0.1. */
  host: string;
  /** `PORT`, by default 4321; 0 lets the system choose. */
  port: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The settings of this run, with defaults. Throws when `PORT` is not a port. */
export function resolveEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return {
    root: ROOT,
    contentDir: resolve(ROOT, env.WENMAI_CONTENT || 'content'),
    outDir: resolve(ROOT, env.WENMAI_OUT || 'dist'),
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '4321'),
  };
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(
    `PORT is “${value}”, which is not a port. Give a number from 0 to 65535, or leave it unset for 4321.`,
  );
}
