/** Loads data files from a folder, as the browser would by script tags. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft } from '../../src/browser/library/archive/check-draft.ts';
import type { Archive } from '../../src/browser/library/archive-api.ts';
import { openArchiveWith } from '../../src/browser/library/archive-client.ts';
import { ScriptLoader } from '../../src/browser/library/script-loader.ts';
import { compareReports } from '../../src/core/compare/compare-reports.ts';
import { decodeScript } from '../../src/pipeline/files/script-file.ts';

export interface DiskLoader {
  loader: ScriptLoader;
  /** Every file asked for, in order, with its size. */
  requests: { file: string; bytes: number }[];
}

/**
 * `site` is a built site's root. `change` may alter a file's script, or give undefined for a file that is missing. `read` gives the
 * script of a file from the site's root, undefined for one that is missing.
 */
export function diskLoader(
  site: string,
  change: (file: string, script: string) => string | undefined = (_, script) => script,
  read: (file: string) => string | undefined = (file) => decodeScript(readFileSync(join(site, file))),
): DiskLoader {
  const requests: DiskLoader['requests'] = [];
  const run = async (url: string): Promise<void> => {
    const file = url.replace(/\?.*$/, '');
    const found = read(file);
    const script = found === undefined ? undefined : change(file, found);
    if (script === undefined) throw new Error('无法读取');
    requests.push({ file, bytes: Buffer.byteLength(script) });
    try {
      const library = { put: loader.put.bind(loader) };
      new Function('wenmai', 'wenmaiReuse', script)(library, library);
    } catch (error) {
      // A script that cannot be parsed loads without a word in browsers.
      if (!(error instanceof SyntaxError)) throw error;
    }
  };
  const loader = new ScriptLoader('', { run });
  return { loader, requests };
}

/** Opens an archive with the code that the site loads on demand. */
export const openFrom = (loader: ScriptLoader, edition?: string): Promise<Archive> =>
  openArchiveWith(loader, {
    loadChecker: async () => ({ checkDraft }),
    loadComparer: async () => ({ compareReports }),
    edition,
  });
