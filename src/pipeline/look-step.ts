/** The archive's logo as a step of the build: copied from the content folder to where pages show it. */
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { logoPath } from '../core/paths.ts';
import type { SiteStep } from './site-step.ts';

/** Writes `look/`. Throws with a message for the archivist when the file that archive.yaml names is not there. */
export function lookStep(contentDir: string): SiteStep {
  return {
    name: 'look',
    writes: ['look/'],
    begin:
      ({ settings: { look } }) =>
      async (outDir) => {
        if (look.logo === undefined) return;
        const target = join(outDir, logoPath(look.logo));
        await mkdir(dirname(target), { recursive: true });
        await copyFile(join(contentDir, look.logo), target).catch((cause) => {
          throw new Error(`archive.yaml 的 look.logo（${look.logo}）读不到。请核对文件名，或删去这一行。`, { cause });
        });
      },
  };
}
