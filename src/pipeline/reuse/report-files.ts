/** What the reports' pages show of where wordings come from, a few reports to a file. */

import { packReuse, type ReusePart, reuseName, reusePart } from '../../core/reuse/layout.ts';
import type { ReuseCorpus } from '../../core/reuse/model.ts';
import { ReuseReader } from '../../core/reuse/report-reuse.ts';
import { addUnder } from '../../core/text/lists.ts';
import { type DataFile, named, packJson } from '../files/script-file.ts';

/** Global of report-reuse.js: the page reads its data without the library of the whole archive, and beside it. */
const RECEIVER = 'wenmaiReuse';

export function* reportFiles(corpus: ReuseCorpus): Generator<DataFile> {
  const reader = new ReuseReader(corpus);
  const members = new Map<string, number[]>();
  for (const [report, { id }] of corpus.reports.entries()) {
    addUnder(members, reusePart(id, corpus.reports.length), report);
  }
  for (const [part, reports] of members) {
    const data = reports.map(
      (report) => [corpus.reports[report]?.id ?? '', packReuse(corpus, report, reader.read(report))] as const,
    );
    data.sort(([a], [b]) => (a < b ? -1 : 1));
    yield named(reuseName(part), packJson(Object.fromEntries(data) satisfies ReusePart), RECEIVER);
  }
}
