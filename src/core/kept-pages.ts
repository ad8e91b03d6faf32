/** Pages that a build takes over from the build before, because they would come out the same. */

/** Puts pages of the last build in place. Left in the process by the build, which the pages cannot import. */
export interface PageKeeper {
  /**
   * Puts those of `wanted` in place that the last build has made from equal data; gives their paths. `shows` is everything that a page
   * shows, as text or a digest of it.
   */
  place(wanted: readonly { page: string; shows: string }[]): Promise<ReadonlySet<string>>;
}

/** Key of `globalThis` under which a build leaves its `PageKeeper`; `dev` leaves none. */
export const PAGE_KEEPER = Symbol.for('wenmai.page-keeper');
