/** A thread that writes the files of reuse into a folder, so that pages need not wait. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReuseSource } from '../../core/reuse/model.ts';
import { makeReuseFiles } from './reuse-files.ts';

const { reports, folder } = workerData as { reports: ReuseSource[]; folder: string };
const folders = new Set<string>();
for (const { name, script } of makeReuseFiles(reports)) {
  const path = join(folder, `${name}.js`);
  if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  folders.add(dirname(path));
  writeFileSync(path, script);
}
parentPort?.postMessage(undefined);
