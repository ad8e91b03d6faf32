/** What another archive takes in, as a step of the build. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RECORDS } from '../../core/paths.ts';
import type { SiteStep } from '../site-step.ts';
import { packRecords } from './records.ts';

/** Writes `data/records.jsonl.gz`. */
export const recordsStep: SiteStep = {
  name: 'records',
  writes: [RECORDS],
  begin:
    ({ files }) =>
    async (outDir) => {
      const path = join(outDir, RECORDS);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, packRecords(files));
    },
};
