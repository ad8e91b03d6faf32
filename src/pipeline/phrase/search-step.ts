/** The phrase index and the text packs as a step of the build. */
import { join } from 'node:path';
import { DATA_FOLDER } from '../../core/search-data/layout.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';
import { indexArchive } from './index-archive.ts';
import { writeSearchData } from './write-search.ts';

/** Writes `search/`. Pagefind works in a process of its own, so the index is made while pages are. */
export const searchStep: SiteStep = {
  name: 'phrase',
  writes: [`${DATA_FOLDER}/`],
  begin: (archive, { cacheDir, log }) => {
    const input = {
      reports: reportsOf(archive),
      aliases: archive.settings.aliases,
      vocabulary: archive.settings,
      edition: archive.edition ?? '',
      cacheDir: join(cacheDir, 'phrase'),
      log,
    };
    const indexing = indexArchive(input);
    // Told when it is waited for, unless the pages fail first.
    indexing.catch(() => undefined);
    return async (outDir) => {
      await writeSearchData({ ...input, index: await indexing, outDir });
    };
  },
};
