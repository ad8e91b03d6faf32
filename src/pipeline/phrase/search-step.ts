/** The phrase index and the text packs as a step of the build. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_FOLDER } from '../../core/search-data/layout.ts';
import { openKeptParts } from '../files/kept-parts.ts';
import { outputVersion } from '../parser-version.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';
import { indexArchive } from './index-archive.ts';
import { writeSearchData } from './write-search.ts';

/** Code that makes text packs. */
const MAKERS = ['src/core/search-data', 'src/pipeline/files/script-file.ts'];

/** Writes `search/`. Pagefind works in a process of its own, so the index is made while pages are. */
export const searchStep: SiteStep = {
  name: 'phrase',
  writes: [`${DATA_FOLDER}/`],
  begin: (archive, { root, cacheDir, log }) => {
    const input = {
      reports: reportsOf(archive),
      aliases: archive.settings.aliases,
      vocabulary: archive.settings,
      edition: archive.edition ?? '',
      cacheDir: join(cacheDir, 'phrase'),
      log,
    };
    const indexing = indexArchive(input);
    // The failure is reported when the result is awaited, unless the pages fail first.
    indexing.catch(() => undefined);
    return async (outDir) => {
      await mkdir(cacheDir, { recursive: true });
      const packs = await openKeptParts(join(cacheDir, 'texts.pack'), outputVersion(MAKERS, root));
      await writeSearchData({ ...input, index: await indexing, packs, outDir });
      await packs.keep();
    };
  },
};
