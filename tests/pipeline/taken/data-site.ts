/** An archive as others take it in, without its pages: the data of reports that the steps of a build write. */
import { settleSeries } from '../../../src/core/holdings/series.ts';
import type { LoadedArchive } from '../../../src/handover/handover.ts';
import { resolveEnvironment } from '../../../src/pipeline/environment.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { originalsStep } from '../../../src/pipeline/originals-step.ts';
import { searchStep } from '../../../src/pipeline/phrase/search-step.ts';
import { manifestStep } from '../../../src/pipeline/preservation/manifest-step.ts';
import { quarantine } from '../../../src/pipeline/quarantine.ts';
import { recordsStep } from '../../../src/pipeline/taken/records-step.ts';
import { contentFolder } from '../content-folder.ts';

/** Builds `contentDir` into `outDir`, leniently, and gives the archive as it was read. */
export async function writeDataSite(contentDir: string, outDir: string): Promise<LoadedArchive> {
  const archive = quarantine(await loadArchive(contentDir), settleSeries);
  const { root } = resolveEnvironment();
  const context = { root, cacheDir: contentFolder(), log: () => undefined };
  const steps = [originalsStep(contentDir), searchStep, recordsStep, manifestStep(contentDir)];
  for (const finish of steps.map((step) => step.begin(archive, context))) await finish(outDir);
  return archive;
}
