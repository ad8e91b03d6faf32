/** Folders as a build leaves them, without a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../../src/core/paths.ts';
import { formatManifest, makeManifest } from '../../src/pipeline/preservation/manifest.ts';
import { write } from './content-folder.ts';

/** Writes a site of one page with its manifest; `text` distinguishes it from another. */
export async function writeSite(folder: string, text = '馆藏'): Promise<string> {
  mkdirSync(join(folder, 'originals'), { recursive: true });
  write(folder, 'index.html', text);
  write(folder, 'reports/a.html', `${text}甲`);
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, MANIFEST), formatManifest(await makeManifest(folder, join(folder, 'originals'))));
  return folder;
}
