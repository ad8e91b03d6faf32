/** Reuse as a step of the build. */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReuseSource } from '../../core/reuse/model.ts';
import { readSource } from '../../core/reuse/source.ts';
import { DATA_FOLDER } from '../../core/search-data/layout.ts';
import { errorCode } from '../error-code.ts';
import { inParallel, listFiles } from '../files/files.ts';
import { contentHash } from '../files/script-file.ts';
import { outputVersion } from '../parser-version.ts';
import { isBeingWritten, partOf } from '../run-folder.ts';
import { isWholeFolder, keepSealed } from '../sealed-folder.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';
import { runInWorker } from '../worker-task.ts';
import { KEPT_PACKS } from './kept-reuse.ts';
import type { ReuseTask } from './reuse-worker.ts';

/** Code that makes the files from the reports. */
const MAKERS = [
  'src/core/reuse',
  'src/core/draft',
  'src/core/sentence',
  'src/core/text',
  'src/core/search-data',
  'src/core/report/defaults',
  'src/pipeline/reuse',
  'src/pipeline/draft',
  'src/core/holdings/order.ts',
  'src/pipeline/files/script-file.ts',
];
const WORKER = 'src/pipeline/reuse/reuse-worker.ts';

/** Writes `search/reuse/` and what else `reuse-files.ts` lists, in a thread beside the making of pages. */
export const reuseStep: SiteStep = {
  name: 'reuse',
  writes: [`${DATA_FOLDER}/reuse/`, `${DATA_FOLDER}/draft/`],
  begin: (archive, { root, cacheDir }) => {
    const find = () => findOrMake(reportsOf(archive).map(readSource), { root, cacheDir: join(cacheDir, 'reuse') });
    const making = find();
    // The failure is reported when the result is awaited, unless the pages fail first.
    making.catch(() => undefined);
    const copy = (folder: string, outDir: string) => copyFolder(folder, join(outDir, DATA_FOLDER));
    return async (outDir) => {
      try {
        await copy(await making, outDir);
      } catch (error) {
        // Another build of this archive has taken the folder away.
        if (errorCode(error) !== 'ENOENT') throw error;
        await copy(await find(), outDir);
      }
    };
  },
};

/** Many files at once: each waits for the disk. */
async function copyFolder(from: string, to: string): Promise<void> {
  const files = await listFiles(from);
  for (const folder of new Set(files.map((file) => dirname(join(to, file))))) await mkdir(folder, { recursive: true });
  await inParallel(files, (file) => copyFile(join(from, file), join(to, file)));
}

/** The folder with the files: that of the last build when nothing has changed since. */
async function findOrMake(
  reports: readonly ReuseSource[],
  { root, cacheDir }: { root: string; cacheDir: string },
): Promise<string> {
  const code = outputVersion(MAKERS, root);
  const key = contentHash([code, ...reports.map((report) => JSON.stringify(report)).sort()]);
  const folder = join(cacheDir, key);
  await mkdir(cacheDir, { recursive: true });
  const before = await readdir(cacheDir);
  if (!(await isWholeFolder(folder))) {
    // A build that is stopped leaves no half-written folder under the name that is looked for.
    const part = partOf(folder);
    await rm(part, { recursive: true, force: true });
    await mkdir(part);
    const task: ReuseTask = { reports, folder: part, cacheDir, code };
    await runInWorker(pathToFileURL(join(root, WORKER)), task);
    await keepSealed(part, folder);
  }
  const others = before.filter((name) => !name.startsWith(key) && !KEPT_PACKS.has(name) && !isBeingWritten(name));
  await Promise.all(others.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })));
  return folder;
}
