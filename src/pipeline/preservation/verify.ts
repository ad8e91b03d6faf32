/** Checks a copy of a site, wherever it lies, against the manifest that it carries. */
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../../core/paths.ts';
import { inParallel, listFiles } from '../files/files.ts';
import { hashFile, type ManifestLine, parseManifest } from './manifest.ts';

export interface Verification {
  /** Files that are as the manifest says. */
  sound: number;
  missing: string[];
  altered: string[];
  /** Files that the manifest does not know. */
  extra: string[];
  /** Lines of the manifest that say nothing. */
  unreadable: number[];
  /** SHA-256 of the manifest itself: noted elsewhere, it proves that the manifest is unchanged. */
  manifest: string;
}

/** Files that systems leave on sticks and shares. */
export const LEFT_BY_SYSTEMS =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$|^(?:System Volume Information|\$RECYCLE\.BIN|\.Trashes|\.Trash-\d+|\.Spotlight-V100|\.fseventsd)\//i;

/** Undefined when `folder` has no manifest. With `contentDir` the sources are checked too, and named from that folder. */
export async function verifyCopy(folder: string, contentDir?: string): Promise<Verification | undefined> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return undefined;
  const { outputs, sources, unreadable } = parseManifest(await readFile(path, 'utf8'));
  const site = await verifyFolder(folder, outputs, [MANIFEST]);
  const content = contentDir === undefined ? undefined : await verifyFolder(contentDir, sources, []);
  return {
    sound: site.sound + (content?.sound ?? 0),
    missing: [...site.missing, ...(content?.missing ?? [])],
    altered: [...site.altered, ...(content?.altered ?? [])],
    extra: site.extra,
    unreadable,
    manifest: await hashFile(path),
  };
}

type Found = Pick<Verification, 'sound' | 'missing' | 'altered' | 'extra'>;

async function verifyFolder(folder: string, lines: readonly ManifestLine[], known: readonly string[]): Promise<Found> {
  const present = existsSync(folder) ? await listFiles(folder) : [];
  const expected = new Set([...lines.map(({ path }) => path), ...known]);
  const states = await inParallel(lines, async (line) => ({ line, state: await stateOf(folder, line) }));
  const inState = (wanted: State): string[] =>
    states.flatMap(({ line, state }) => (state === wanted ? [line.path] : []));
  return {
    sound: inState('sound').length,
    missing: inState('missing'),
    altered: inState('altered'),
    extra: present.filter((file) => !expected.has(file) && !LEFT_BY_SYSTEMS.test(file)),
  };
}

type State = 'sound' | 'missing' | 'altered';

async function stateOf(folder: string, { path, sha256 }: ManifestLine): Promise<State> {
  // A manifest from elsewhere must not have us read outside the folder.
  if (path.startsWith('/') || path.split('/').includes('..')) return 'missing';
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (stats === undefined) return 'missing';
  if (!stats.isFile()) return 'altered';
  return (await hashFile(join(folder, path)).catch(() => undefined)) === sha256 ? 'sound' : 'altered';
}
