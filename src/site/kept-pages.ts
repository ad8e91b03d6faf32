/** Leaves pages that the last build has made from the same data to be taken over, so that they are not rendered again. */
import { take } from '../handover/handover.ts';

interface KeepablePage<Path> {
  /** Path from the site's root. */
  page: string;
  /** All data that the page shows or links by, as JSON. Its other input is in the digest of the code. */
  shows: unknown;
  /** Its entry of `getStaticPaths`. */
  path: Path;
}

/** The paths of the pages that must be rendered: all of them in `dev` and in a first build. `common` is data that any of them may show. */
export async function onlyChanged<Path>(pages: readonly KeepablePage<Path>[], common: unknown = null): Promise<Path[]> {
  const keeper = take('pageKeeper');
  if (keeper === undefined) return pages.map(({ path }) => path);
  const wanted = pages.map(({ page, shows }) => ({ page, shows: JSON.stringify(shows) }));
  const placed = await keeper.place(wanted, JSON.stringify(common));
  return pages.filter(({ page }) => !placed.has(page)).map(({ path }) => path);
}
