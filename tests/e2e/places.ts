/** Where the browser tests find the site under test: built once, served under a folder, and lying on the disk. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CACHE = join(import.meta.dirname, '../../.cache/e2e');

/** The site as built and as served. */
export const BUILT_SITE = join(CACHE, 'dist');

/** A copy in a folder whose name holds all that URLs, shells and servers tend to stumble over. */
export const SITE_ON_DISK = join(CACHE, '移动 盘#1%20(副本)&x');

/** The folder of the server under which the site lies. */
export const BASE = '/deep/er/';

/** The ways in which readers open an archive. */
export const WAYS = ['http', 'file'] as const;
export type Way = (typeof WAYS)[number];

/** The address of the site's root, with a closing slash. */
export function siteRoot(way: Way): string {
  if (way === 'file') return `${pathToFileURL(SITE_ON_DISK).href}/`;
  const address = process.env.WENMAI_E2E_ADDRESS;
  if (!address) throw new Error('The test server is not running: start the tests with `npm run e2e`.');
  return address;
}
