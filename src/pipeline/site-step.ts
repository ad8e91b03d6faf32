/** A step of the build that makes files of its own from the loaded archive, beside the pages: the phrase index, share cards. */
import type { Report } from '../core/report/report.ts';
import type { LoadedArchive } from '../handover/handover.ts';

export interface StepContext {
  /** The repository's root. */
  root: string;
  /** Kept between builds, one for each content folder; may be deleted at any time without changing any result. */
  cacheDir: string;
  /** Reports the progress of a long step. */
  log: (line: string) => void;
}

export interface SiteStep {
  /** Names the step in messages, and its folder in the cache. */
  name: string;
  /** Beginnings of the site's paths that the step writes, such as `search/`: what `npm run dev` makes on demand. */
  writes: readonly string[];
  /**
   * Begins as soon as content is loaded, while Astro makes the pages; the function that it gives then writes into the built
   * site. Equal archives give byte-identical files, whatever the cache holds. Steps finish one after the other, in order.
   */
  begin: (archive: LoadedArchive, context: StepContext) => (outDir: string) => Promise<void>;
}

/** The reports of an archive, in the order of their files. */
export function reportsOf({ files }: LoadedArchive): Report[] {
  return files.flatMap(({ report }) => (report ? [report] : []));
}
