/** The ASCII names of report pages: what old servers, ZIP tools and Windows all take as a file name. */

import { isDeviceName, toInitials } from '../core/holdings/slug.ts';
import { sha256Of } from './files/sha256.ts';

const LONGEST_PLAIN = 60;
const HASH_DIGITS = 6;

/**
 * The id of the report in `file` (a path in the content folder), the same as long as the file keeps its path.
 *
 * A plain ASCII path keeps itself: `2021/000_cd89.txt` → `2021-000_cd89`. One that a slug cannot hold gets six digits of
 * its hash: `2022/工作总结.txt` → `2022-gzzj-…`. Two files may still share an id (`A.txt`, `a.txt`).
 */
export function reportId(file: string): string {
  const stem = file.replace(/\.[^./]*$/, '');
  const plain = stem.toLowerCase().replaceAll('/', '-');
  if (/^[a-z0-9_-]+$/.test(plain) && plain.length <= LONGEST_PLAIN && !isDeviceName(plain)) return plain;
  const hash = sha256Of(file.normalize('NFC')).slice(0, HASH_DIGITS);
  const ascii = toInitials(stem);
  return ascii === '' ? hash : `${ascii}-${hash}`;
}
