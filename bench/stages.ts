/** Times at which the parts of a build were done, from the times of the files that it wrote. */
import type { SiteFile } from './files.ts';

/** Seconds from the start of the build. */
export interface Stages {
  /** The last page was rendered: contents read, code bundled, pages written. */
  pagesRendered: number;
  /** The last page was made portable. The index is made beside the pages and may take longer. */
  pagesPortable: number;
  /** The last file of the search data was written. */
  searchWritten: number;
}

/** Stages of a build that began at `began` (milliseconds); the site must have been written from nothing. */
export function stagesOf(files: readonly SiteFile[], began: number): Stages {
  const pages = files.filter(({ kind }) => kind === 'pages');
  const search = files.filter(({ path }) => path.startsWith('search/'));
  const last = (times: readonly number[]): number => (latest(times) - began) / 1000;
  return {
    pagesRendered: last(pages.map(({ born }) => born)),
    pagesPortable: last(pages.map(({ changed }) => changed)),
    searchWritten: last(search.map(({ changed }) => changed)),
  };
}

/** Spreading ten thousand arguments would do, a hundred thousand would not. */
function latest(times: readonly number[]): number {
  return times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
}
