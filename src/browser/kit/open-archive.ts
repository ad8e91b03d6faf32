/** Finds the browser library, loading it where the page has not, and opens the archive. */
import type { Archive, Wenmai } from '../library/archive-api.ts';
import { siteRoot } from './site-root.ts';

/** At the archive's root. */
const LIBRARY = 'wenmai.js';

declare global {
  var wenmai: Wenmai | undefined;
}

/** Rejects with an error that names the library's file when it cannot be loaded. */
export async function openArchive(): Promise<Archive> {
  const library = globalThis.wenmai ?? (await loadLibrary());
  return library.openArchive();
}

function loadLibrary(): Promise<Wenmai> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new LibraryMissing());
    const script = document.createElement('script');
    script.src = siteRoot() + LIBRARY;
    script.onerror = fail;
    script.onload = () => (globalThis.wenmai === undefined ? fail() : resolve(globalThis.wenmai));
    document.head.append(script);
  });
}

/** Told to the reader as any other data file that is missing. */
class LibraryMissing extends Error {
  override name = 'ArchiveDataError';
  file = LIBRARY;

  constructor() {
    super(`检索程序 ${LIBRARY} 没有载入。请重新复制或重新生成整个网站。`);
  }
}
