/** The records for archives that take this one in, as a step of the build. */

import { RECORDS } from '../../core/paths.ts';
import { writeSiteFile } from '../files/files.ts';
import type { SiteStep } from '../site-step.ts';
import { packRecords } from './records.ts';

/** Writes `data/records.jsonl.gz`. */
export const recordsStep: SiteStep = {
  name: 'records',
  writes: [RECORDS],
  begin:
    ({ files }) =>
    async (outDir) => {
      await writeSiteFile(outDir, RECORDS, packRecords(files));
    },
};
