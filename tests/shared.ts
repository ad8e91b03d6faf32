import fs from 'node:fs';
import path from 'node:path';

/**
 * A folder of real reports (`seeds`, `corpus`) that tests also run on when it is at hand: in `WENMAI_SHARED`, or in a folder
 * `shared` beside the repository. Undefined otherwise; such a test then says in its name that it was skipped.
 */
export function sharedFolder(name: string): string | undefined {
  const folder = path.resolve(process.env.WENMAI_SHARED ?? '../shared', name);
  return fs.existsSync(folder) ? folder : undefined;
}
