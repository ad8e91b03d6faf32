import { MANIFEST } from '../../core/paths.ts';
import { writeSiteFile } from '../files/files.ts';
import type { SiteStep } from '../site-step.ts';
import { formatManifest, makeManifest } from './manifest.ts';

/** Writes the fixity manifest. The last step of all: whatever is written after it would not be in it. */
export function manifestStep(contentDir: string): SiteStep {
  return {
    name: 'manifest',
    writes: [MANIFEST],
    begin: () => async (outDir) => {
      await writeSiteFile(outDir, MANIFEST, formatManifest(await makeManifest(outDir, contentDir)));
    },
  };
}
