/** The original files as a step of the build: copied, byte for byte, to where their reports' pages offer them. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { originalPath } from '../core/paths.ts';
import { keptExtension } from '../core/report/original-name.ts';
import type { Report } from '../core/report/report.ts';
import { inParallel } from './files/files.ts';
import { enclosingArchive, readOriginal } from './read-original.ts';
import { reportsOf, type SiteStep } from './site-step.ts';

/** Writes `originals/`, from the files of `contentDir`. */
export function originalsStep(contentDir: string): SiteStep {
  return {
    name: 'originals',
    writes: ['originals/'],
    begin: (archive) => (outDir) => copyOriginals(reportsOf(archive), contentDir, outDir),
  };
}

async function copyOriginals(reports: readonly Report[], contentDir: string, outDir: string): Promise<void> {
  await mkdir(dirname(join(outDir, originalPath('id', ''))), { recursive: true });
  await inParallel(reports, async ({ id, source }) => {
    const { file } = source;
    const target = join(outDir, originalPath(id, keptExtension(source)));
    if (enclosingArchive(contentDir, file) === undefined) await copyFile(join(contentDir, file), target);
    else await writeFile(target, readOriginal(contentDir, file));
  });
}
