/** Keeps the bundled scripts between builds: making them reads and parses every module of the browser. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SiteScript } from '../../core/scripts.ts';
import { resolveEnvironment } from '../environment.ts';
import { readPack, writePack } from '../files/pack-file.ts';
import { contentHash } from '../files/script-file.ts';
import { codeVersion } from '../parser-version.ts';
import { bundleCodes } from './bundle.ts';

/** Code that makes bundles, from the program's own root, with the versions of packages, the bundler among them. It reads no tsconfig.json. */
const MAKERS = ['src/pipeline/portable', 'package-lock.json'];

/** `bundleCodes` of the scripts, from the pack `file` where nothing that makes them has changed; it can be deleted or spoilt. */
export async function keptCodes(scripts: readonly SiteScript[], root: string, file: string): Promise<string[]> {
  const makers = codeVersion(MAKERS, resolveEnvironment().root);
  const key = contentHash([process.version, makers, codeVersion(['src'], root), JSON.stringify(scripts)]);
  const kept = await readPack<{ key: string }>(file);
  if (kept?.head.key === key) return kept.parts.map(String);
  const codes = await bundleCodes(scripts, root);
  await mkdir(dirname(file), { recursive: true });
  await writePack(file, { head: { key }, parts: codes });
  return codes;
}
