/**
 * `wenmai.js`, the browser library: a classic script that defines one global, `wenmai` (archive-api.ts).
 *
 * Its exports are the global's properties.
 */
import type { Archive } from './archive-api.ts';
import { openArchiveWith } from './archive-client.ts';
import { ScriptLoader } from './script-loader.ts';

export { ArchiveDataError } from './archive-data-error.ts';

/** The archive's root: the folder that this script lies in. */
const root = (document.currentScript as HTMLScriptElement).src.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
const loader = new ScriptLoader(root);
let archive: Promise<Archive> | undefined;

/** Opens the archive that lies beside the script; once for a page. Rejects with an `ArchiveDataError`. */
export function openArchive(): Promise<Archive> {
  archive ??= openArchiveWith(loader).catch((error: unknown) => {
    archive = undefined;
    throw error;
  });
  return archive;
}

/** Called by the data files, not by pages. */
export function put(name: string, value: unknown, check?: string): void {
  loader.put(name, value, check);
}
