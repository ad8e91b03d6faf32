/** Finds the browser library, loading it where the page has not, and opens the archive. */
import { LIBRARY } from '../../core/scripts.ts';
import type { Archive, Wenmai } from '../library/archive-api.ts';
import { loadScript } from './load-script.ts';

declare global {
  var wenmai: Wenmai | undefined;
}

/** Rejects with an error that names the file that cannot be read, the library's own among them. */
export async function openArchive(): Promise<Archive> {
  const library = await loadScript<Wenmai>(LIBRARY);
  return library.openArchive();
}
