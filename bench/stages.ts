/** When the parts of a build were done, told by the times of the files that it wrote. */
import type { SiteFile } from './files.ts';

/** Seconds from the start of the build. */
export interface Stages {
  /** The last page was rendered: contents read, code bundled and pages written, not yet made portable. */
  pagesRendered: number;
  /** First and last write of the search data. */
  searchBegan: number;
  searchEnded: number;
}

/** Stages of a build that began at `began` (milliseconds); the site must have been written from nothing. */
export function stagesOf(files: readonly SiteFile[], began: number): Stages {
  const since = (time: number): number => (time - began) / 1000;
  const pages = files.filter(({ kind }) => kind === 'pages');
  const search = files.filter(({ path }) => path.startsWith('search/'));
  return {
    pagesRendered: since(latest(pages.map(({ born }) => born))),
    searchBegan: since(search.reduce((first, { born }) => Math.min(first, born), Number.POSITIVE_INFINITY)),
    searchEnded: since(latest(search.map(({ changed }) => changed))),
  };
}

/** Spreading ten thousand arguments would do, a hundred thousand would not. */
function latest(times: readonly number[]): number {
  return times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
}
