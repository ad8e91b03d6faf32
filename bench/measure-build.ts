/** Whole builds from nothing, and again after one file changed. */
import { type BuildRun, buildSite, removeSite } from './build-site.ts';
import { changeOneFile } from './change-file.ts';
import type { BenchPlaces } from './content.ts';
import { type FileKind, listSite, type Weight, weigh } from './files.ts';
import { type Stages, stagesOf } from './stages.ts';

export interface BuildResult {
  whole: BuildRun;
  stages: Stages;
  /** After one file changed, and after it was changed back; empty when that was not wanted. */
  rebuilds: BuildRun[];
  weights: Record<FileKind | 'all', Weight>;
  reports: number;
}

/** Leaves the site as it is built from the unchanged content. */
export async function measureBuilds(
  places: BenchPlaces,
  { rebuilds, tell }: { rebuilds: boolean; tell: (line: string) => void },
): Promise<BuildResult> {
  await removeSite(places);
  tell('Building from nothing …');
  const whole = await buildSite(places);
  const files = listSite(places.siteDir);
  tell(`${whole.seconds.toFixed(1)} s.`);
  if (rebuilds) tell('Building again after one file changed, twice …');
  return {
    whole,
    stages: stagesOf(files, whole.began),
    rebuilds: rebuilds ? await rebuildTwice(places) : [],
    weights: weigh(files),
    reports: files.filter(({ path }) => /^reports\/[^/]+\.html$/.test(path)).length,
  };
}

async function rebuildTwice(places: BenchPlaces): Promise<BuildRun[]> {
  const { undo: changeBack } = changeOneFile(places.contentDir);
  let changed: BuildRun;
  try {
    changed = await buildSite(places);
  } finally {
    changeBack();
  }
  return [changed, await buildSite(places)];
}
