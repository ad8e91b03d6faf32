/** Phrases that each year has more, less, first or no longer, as a step of the build. */
import { join } from 'node:path';
import { YEAR_PHRASES_CSV } from '../../core/paths.ts';
import { changesCsv } from '../../core/trends/changes-csv.ts';
import { datedTexts } from '../../core/trends/dated-texts.ts';
import { handOver } from '../../handover/handover.ts';
import { writeSiteFile } from '../files/files.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';
import { countYearChanges } from './year-changes.ts';

/** Counts while pages are made, hands the result to the pages that show it, and writes all of it as a table. */
export const trendsStep: SiteStep = {
  name: 'trends',
  writes: [YEAR_PHRASES_CSV],
  begin: (archive, { root, cacheDir }) => {
    const task = { texts: datedTexts(reportsOf(archive)), aliases: archive.settings.aliases };
    const changes = countYearChanges(task, { root, cacheDir: join(cacheDir, 'trends') });
    // The failure is reported when the result is awaited, unless the pages fail first.
    changes.catch(() => undefined);
    handOver('yearChanges', { of: archive.files, changes });
    return async (outDir) => {
      await writeSiteFile(outDir, YEAR_PHRASES_CSV, changesCsv(await changes));
    };
  },
};
