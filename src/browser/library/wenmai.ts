/**
 * `wenmai.js`, the browser library: a classic script that defines one global, `wenmai` (archive-api.ts).
 *
 * Its exports are the global's properties.
 */
import { COMPARER, type DemandScript, DRAFT_CHECKER } from '../../core/scripts.ts';
import type { Archive } from './archive-api.ts';
import { type ComparerScript, type DraftScript, openArchiveWith } from './archive-client.ts';
import { loadGlobal } from './load-global.ts';
import { pageEdition } from './page-edition.ts';
import { ScriptLoader } from './script-loader.ts';

export { ArchiveDataError } from './archive-data-error.ts';

const [file = '', version = ''] = (document.currentScript as HTMLScriptElement).src.split(/(?=[?#])/);
/** The archive's root: the folder that this script lies in. */
const root = file.replace(/[^/]*$/, '');
const loader = new ScriptLoader(root);
let archive: Promise<Archive> | undefined;

const load = <Script>(script: DemandScript): Promise<Script> =>
  loadGlobal<Script>(script, `${root}${script.file}${version}`);
const parts = {
  loadChecker: () => load<DraftScript>(DRAFT_CHECKER),
  loadComparer: () => load<ComparerScript>(COMPARER),
};

/** Opens the archive that lies beside the script; once for a page. Rejects with an `ArchiveDataError`. */
export function openArchive(): Promise<Archive> {
  archive ??= openArchiveWith(loader, { ...parts, edition: pageEdition() }).catch((error: unknown) => {
    archive = undefined;
    throw error;
  });
  return archive;
}

/** Called by the data files, not by pages. */
export function put(name: string, value: unknown, check?: string): void {
  loader.put(name, value, check);
}
