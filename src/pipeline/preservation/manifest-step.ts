import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST } from '../../core/paths.ts';
import type { SiteStep } from '../site-step.ts';
import { formatManifest, makeManifest } from './manifest.ts';

/** Writes the fixity manifest. The last step of all: whatever is written after it would not be in it. */
export function manifestStep(contentDir: string): SiteStep {
  return {
    name: 'manifest',
    writes: [MANIFEST],
    begin: () => async (outDir) => {
      const path = join(outDir, MANIFEST);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, formatManifest(await makeManifest(outDir, contentDir)));
    },
  };
}
