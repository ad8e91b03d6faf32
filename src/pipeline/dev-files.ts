/** The scripts of the site and what steps of the build make, in `npm run dev`, which has no output folder to find them in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SiteScript } from '../core/scripts.ts';
import type { LoadedArchive } from '../handover/handover.ts';
import { writeSiteFile } from './files/files.ts';
import { bundleScript } from './portable/bundle.ts';
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

/** The step that writes the file of `path`: of `search/` and `search/reuse/` the second. */
function stepOf(steps: readonly SiteStep[], path: string): SiteStep | undefined {
  const starts = steps.flatMap((step) => step.writes.map((start) => ({ step, start })));
  const fitting = starts.filter(({ start }) => path.startsWith(start));
  return fitting.sort((a, b) => b.start.length - a.start.length)[0]?.step;
}

/** Answers `/wenmai.js`, `/search/…` and the like, making each anew when it is asked for the first time after a change. */
export function devFiles({ scripts, steps, root, cacheDir, archive }: DevFilesOptions): Middleware {
  const folder = join(cacheDir, 'dev');
  /** By step: a page asks for little of what a build makes, and a large archive takes long over each. */
  const made = new Map<SiteStep, { from: LoadedArchive; done: Promise<unknown> }>();
  const folderOf = ({ name }: SiteStep): string => join(folder, name);
  const make = (step: SiteStep, from: LoadedArchive): Promise<unknown> => {
    const known = made.get(step);
    if (known?.from === from) return known.done;
    // One after the other: both write the same files.
    const done = Promise.resolve(known?.done)
      .catch(() => undefined)
      .then(() => step.begin(from, { root, cacheDir, log: () => undefined })(folderOf(step)));
    made.set(step, { from, done });
    return done;
  };
  /** The folder in which the file lies now; undefined when it is none of ours. */
  const prepare = async (path: string): Promise<string | undefined> => {
    const script = scripts.find(({ file }) => path === file);
    if (script) {
      await writeSiteFile(folder, script.file, await bundleScript(script, root));
      return folder;
    }
    const [step, from] = [stepOf(steps, path), archive()];
    if (step === undefined || from === undefined) return undefined;
    await make(step, from);
    return folderOf(step);
  };
  return (request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '').slice(1);
    prepare(path)
      .then((from) => from !== undefined && sendFile(request, response, { folder: from, path, headers: headersOf }))
      .then((isSent) => isSent || next(), next);
  };
}
