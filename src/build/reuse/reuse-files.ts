/** The data files that are made from what an archive says more than once. */
import { findReuse } from '../../core/reuse/find-reuse.ts';
import type { ReuseCorpus, ReuseSource } from '../../core/reuse/model.ts';
import type { DataFile } from '../phrase/chunk-script.ts';

/** Makes some files of the data folder; their names begin with a folder of their own, such as `reuse/`. */
export type ReuseWriter = (corpus: ReuseCorpus) => DataFile[];

/** In the order in which they are written. */
const WRITERS: readonly ReuseWriter[] = [];

/** Equal reports give equal files, in whatever order they come. */
export function makeReuseFiles(reports: readonly ReuseSource[]): DataFile[] {
  const corpus = findReuse(reports);
  return WRITERS.flatMap((write) => write(corpus));
}
