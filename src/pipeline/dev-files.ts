/** The scripts of the site and what steps of the build make, in `npm run dev`, which has no output folder to find them in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SiteScript } from '../core/scripts.ts';
import type { LoadedArchive } from '../handover/handover.ts';
import { bundleScript, writeSiteFile } from './portable/bundle.ts';
import { sendFile } from './send-file.ts';
import { headersOf } from './site-server.ts';
import type { SiteStep } from './site-step.ts';

export interface DevFilesOptions {
  scripts: readonly SiteScript[];
  steps: readonly SiteStep[];
  /** The repository's root, where scripts' entries begin. */
  root: string;
  cacheDir: string;
  /** The archive as it was last loaded. */
  archive: () => LoadedArchive | undefined;
}

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Answers `/wenmai.js`, `/search/…` and the like, making each anew when it is asked for the first time after a change. */
export function devFiles({ scripts, steps, root, cacheDir, archive }: DevFilesOptions): Middleware {
  const folder = join(cacheDir, 'dev');
  let made: { from: LoadedArchive; done: Promise<unknown> } | undefined;
  const writeAll = async (from: LoadedArchive): Promise<void> => {
    const finishing = steps.map((step) => step.begin(from, { root, cacheDir, log: () => undefined }));
    for (const finish of finishing) await finish(folder);
  };
  const prepare = async (path: string): Promise<boolean> => {
    const script = scripts.find(({ file }) => path === `/${file}`);
    if (script) await writeSiteFile(folder, script.file, await bundleScript(script, root));
    if (!steps.some(({ writes }) => writes.some((start) => path.startsWith(`/${start}`)))) return script !== undefined;
    const from = archive();
    if (from && made?.from !== from) made = { from, done: writeAll(from) };
    await made?.done;
    return made !== undefined;
  };
  return (request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const sending = { folder, path: path.slice(1), headers: headersOf };
    prepare(path)
      .then((isOurs) => isOurs && sendFile(request, response, sending))
      .then((isSent) => isSent || next(), next);
  };
}
