/** Reuse data of the reports' pages, a few reports to a file. */

import {
  checkOfReport,
  packReuse,
  type ReuseData,
  type ReusePart,
  reuseName,
  reusePart,
  withChecks,
} from '../../core/reuse/layout.ts';
import type { ReuseCorpus } from '../../core/reuse/model.ts';
import { ReuseReader } from '../../core/reuse/report-reuse.ts';
import { addUnder } from '../../core/text/lists.ts';
import { type DataFile, named, packJson } from '../files/script-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { digestOf, type KeptReuse } from './kept-reuse.ts';

/** Global of report-reuse.js: the page reads its data without the library of the whole archive, and beside it. */
const RECEIVER = 'wenmaiReuse';

export function* reportFiles(corpus: ReuseCorpus, kept: KeptReuse): Generator<DataFile> {
  const dataOf = reuseData(corpus, kept);
  const members = new Map<string, number[]>();
  for (const [report, { id }] of corpus.reports.entries()) {
    addUnder(members, reusePart(id, corpus.reports.length), report);
  }
  for (const [part, reports] of members) {
    const data = reports.map((report) => [corpus.reports[report]?.id ?? '', dataOf(report)] as const);
    data.sort(([a], [b]) => (a < b ? -1 : 1));
    const name = reuseName(part);
    const held: ReusePart = Object.fromEntries(data);
    const key = sha256Of(name + JSON.stringify(held));
    yield { name, script: kept.files.take(key, () => named(name, packJson(held), RECEIVER).script) };
  }
}

/** The data of each report, by its ordinal. */
function reuseData(corpus: ReuseCorpus, { marks }: KeptReuse): (report: number) => ReuseData {
  const reader = new ReuseReader(corpus);
  const basis = reader.basis(digestOf);
  const keys = corpus.reports.map((_, report) => basis.of(report).join());
  const checks = new Map(corpus.reports.map(({ id, paragraphs }) => [id, checkOfReport(paragraphs)]));
  return (report) => {
    const json = marks.take(keys[report] ?? '', () =>
      Buffer.from(JSON.stringify(packReuse(corpus, report, reader.read(report)))),
    );
    // Texts of other reports may have changed elsewhere than where the marks lead.
    return withChecks(JSON.parse(json.toString()) as ReuseData, (id) => checks.get(id) ?? '');
  };
}
