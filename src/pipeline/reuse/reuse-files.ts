/** The data files that are made from what an archive says more than once. */
import { findReuse } from '../../core/reuse/find-reuse.ts';
import type { ReuseCorpus, ReuseSource } from '../../core/reuse/model.ts';
import { makeDraftFiles } from '../draft/draft-files.ts';
import type { DataFile } from '../files/script-file.ts';
import { type KeptReuse, NO_KEPT_REUSE } from './kept-reuse.ts';
import { reportFiles } from './report-files.ts';

/** Makes some files of the data folder, in a folder of their own, such as `reuse/`. One after another: all fill no memory. */
type ReuseWriter = (corpus: ReuseCorpus, kept: KeptReuse) => Iterable<DataFile>;

/** In the order in which they write. */
const WRITERS: readonly ReuseWriter[] = [reportFiles, makeDraftFiles];

/** Equal reports give equal files, in whatever order they come and whatever is kept. */
export function* makeReuseFiles(reports: readonly ReuseSource[], kept = NO_KEPT_REUSE): Generator<DataFile> {
  const corpus = findReuse(reports);
  for (const write of WRITERS) yield* write(corpus, kept);
}
