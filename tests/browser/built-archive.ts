/** Builds the data files of a content folder once for all tests of a file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReports } from '../../src/core/holdings/order.ts';
import type { Report } from '../../src/core/report/report.ts';
import { type Aliases, compileAliases } from '../../src/core/text/aliases.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { indexArchive } from '../../src/pipeline/phrase/index-archive.ts';
import { writeSearchData } from '../../src/pipeline/phrase/write-search.ts';

export interface BuiltArchive {
  /** The site's root. */
  site: string;
  /** In the archive's order. */
  reports: Report[];
  edition: string;
  aliases: Aliases;
  remove: () => Promise<void>;
}

export async function buildArchive(contentDir: string, edition = 'a1b2'): Promise<BuiltArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-search-'));
  const { files, settings } = await loadArchive(contentDir);
  const reports = files.flatMap(({ report }) => (report ? [report] : [])).sort(compareReports);
  const site = join(folder, 'site');
  const index = await indexArchive({ reports, aliases: settings.aliases, cacheDir: join(folder, 'cache') });
  await writeSearchData({
    reports,
    aliases: settings.aliases,
    vocabulary: settings,
    edition,
    index,
    outDir: site,
  });
  return {
    site,
    reports,
    edition,
    aliases: compileAliases(settings.aliases),
    remove: () => rm(folder, { recursive: true }),
  };
}
