/** A thread that writes the files of reuse into a folder, so that pages need not wait. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReuseSource } from '../../core/reuse/model.ts';
import { openKeptReuse } from './kept-reuse.ts';
import { makeReuseFiles } from './reuse-files.ts';

/** Input of the thread. */
export interface ReuseTask {
  reports: readonly ReuseSource[];
  /** Where the files go. */
  folder: string;
  /** Where parts of them are kept between builds. */
  cacheDir: string;
  /** Identifies a state of the code. */
  code: string;
}

const { reports, folder, cacheDir, code } = workerData as ReuseTask;
const kept = await openKeptReuse(cacheDir, code);
const folders = new Set<string>();
for (const { name, script } of makeReuseFiles(reports, kept)) {
  const path = join(folder, `${name}.js`);
  if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  folders.add(dirname(path));
  writeFileSync(path, script);
}
await Promise.all([kept.marks.keep(), kept.files.keep()]);
parentPort?.postMessage(undefined);
