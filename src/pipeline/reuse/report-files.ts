/** One data file a report: what its page tells of where its wordings come from. */
import { packReuse, reuseName } from '../../core/reuse/layout.ts';
import type { ReuseCorpus } from '../../core/reuse/model.ts';
import { ReuseReader } from '../../core/reuse/report-reuse.ts';
import { type DataFile, named, packJson } from '../files/script-file.ts';

/** Global of report-reuse.js: the page reads its data without the library of the whole archive, and beside it. */
const RECEIVER = 'wenmaiReuse';

export function* reportFiles(corpus: ReuseCorpus): Generator<DataFile> {
  const reader = new ReuseReader(corpus);
  for (const [report, { id }] of corpus.reports.entries()) {
    yield named(reuseName(id), packJson(packReuse(corpus, report, reader.read(report))), RECEIVER);
  }
}
