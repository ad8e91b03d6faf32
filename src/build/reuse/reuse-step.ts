/** What an archive says more than once, as a step of the build. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReuseSource } from '../../core/reuse/model.ts';
import { readSource } from '../../core/reuse/source.ts';
import { DATA_FOLDER, dataFile } from '../../core/search-data/layout.ts';
import { codeVersion } from '../parser-version.ts';
import { contentHash, type DataFile } from '../phrase/chunk-script.ts';
import { openShardCache } from '../phrase/shard-cache.ts';
import { inParallel } from '../portable/files.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';

/** What the files are made by, besides the reports. */
const MAKERS = [
  'src/core/reuse',
  'src/core/compare',
  'src/core/text',
  'src/core/search-data',
  'src/build/reuse',
  'src/build/phrase/chunk-script.ts',
];
const WORKER = 'src/build/reuse/reuse-worker.ts';

/** Writes `search/reuse/` and what else `reuse-files.ts` lists, in a thread beside the making of pages. */
export const reuseStep: SiteStep = {
  name: 'reuse',
  writes: [`${DATA_FOLDER}/reuse/`],
  begin: (archive, { root, cacheDir }) => {
    const making = findOrMake(reportsOf(archive).map(readSource), { root, cacheDir: join(cacheDir, 'reuse') });
    // Told when it is waited for, unless the pages fail first.
    making.catch(() => undefined);
    return async (outDir) => write(await making, outDir);
  },
};

/** The files from the last build when nothing has changed since. */
async function findOrMake(
  reports: readonly ReuseSource[],
  { root, cacheDir }: { root: string; cacheDir: string },
): Promise<DataFile[]> {
  const cache = openShardCache(cacheDir);
  const key = contentHash(codeVersion(MAKERS, root), ...reports.map((report) => JSON.stringify(report)).sort());
  const known = await cache.find(key);
  const files = known?.files ?? (await makeInThread(reports, root));
  if (known === undefined) await cache.keep(key, { name: 'reuse', files });
  await cache.prune();
  return files;
}

function makeInThread(reports: readonly ReuseSource[], root: string): Promise<DataFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(root, WORKER), { workerData: reports });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that finds reuse ended with ${code}: this is a bug.`)));
  });
}

async function write(files: readonly DataFile[], outDir: string): Promise<void> {
  const folders = new Set(files.map(({ name }) => dirname(join(outDir, dataFile(name)))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await inParallel(files, ({ name, script }) => writeFile(join(outDir, dataFile(name)), script));
}
