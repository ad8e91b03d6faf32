/** A built archive within a content folder, as a folder or a ZIP file. Nothing of it is written, and no link in it is followed. */
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MANIFEST } from '../../core/paths.ts';
import { MAX_PART_BYTES } from '../formats/limits.ts';
import { Unreadable } from '../formats/reading.ts';
import { openZip, type Zip } from '../formats/zip.ts';
import { MANIFEST_HEAD } from '../preservation/manifest.ts';

export interface BuiltSite {
  /** The text of its manifest. */
  manifest: string;
  /** The bytes of a file by its path from the site's root; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
}

/** A site of ten thousand reports has 33,000 files and 800 MB; only what is asked for is inflated. */
const ZIP_LIMITS = { members: 200_000, inflated: 4 * 2 ** 30 };
/** The largest ZIP file that is looked into. */
const MAX_SITE_ZIP = 2 ** 30;

/** The site that a folder or a ZIP file holds, if a build has made it. */
export function openSite(path: string): BuiltSite | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return openSiteFolder(path);
  if (!stats?.isFile() || stats.size > MAX_SITE_ZIP) return undefined;
  try {
    return openSiteZip(readFileSync(path));
  } catch {
    return undefined; // Not to be read: what needs it says so.
  }
}

/** Undefined for a folder that no build has made. */
export function openSiteFolder(folder: string): BuiltSite | undefined {
  return siteOf((path) => readWithin(folder, path));
}

function readWithin(folder: string, path: string): Uint8Array | undefined {
  try {
    const file = join(folder, path);
    if (!lstatSync(file).isFile() || !realpathSync(file).startsWith(realpathSync(folder) + sep)) return undefined;
    return readFileSync(file);
  } catch {
    return undefined; // Not there, or not to be read: what needs it says so.
  }
}

/** Undefined for a file that is no ZIP file of a site, at its root or in its one folder. */
function openSiteZip(bytes: Uint8Array): BuiltSite | undefined {
  const zip = tryZip(bytes);
  const names = zip?.members.map(({ name }) => name.replaceAll('\\', '/')) ?? [];
  const [manifest, ...others] = names.filter((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`));
  if (zip === undefined || manifest === undefined || others.length > 0) return undefined;
  const root = manifest.slice(0, -MANIFEST.length);
  if (root.split('/').length > 2) return undefined;
  const given = new Map(zip.members.map(({ name, link }) => [name.replaceAll('\\', '/'), link ? undefined : name]));
  return siteOf((path) => {
    const name = given.get(root + path);
    return name === undefined ? undefined : readMember(zip, name);
  });
}

function tryZip(bytes: Uint8Array): Zip | undefined {
  try {
    return openZip(bytes, ZIP_LIMITS);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function readMember(zip: Zip, name: string): Uint8Array | undefined {
  try {
    return zip.read(name, MAX_PART_BYTES);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function siteOf(read: BuiltSite['read']): BuiltSite | undefined {
  const bytes = read(MANIFEST);
  const manifest = bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
  return manifest.startsWith(MANIFEST_HEAD) ? { manifest, read } : undefined;
}
