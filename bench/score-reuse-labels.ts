/**
 * `node bench/score-reuse-labels.ts`: scores the marks of reuse on labelled stretches (labels/reuse.jsonl) of the reports of `corpus/` and
 * `real/texts/` (in the folder of WENMAI_SHARED), which together are the archive.
 *
 * A label holds offsets into a file, and what an editor says of the words: `source` an earlier report is where they come from ·
 * `formula` 通用表述 · `echo` others of the season or later ones have them, none is a source · `none` names, indicators and pieces.
 * `half` names the spans that rules were tuned on.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../src/core/report/report.ts';
import { findReuse } from '../src/core/reuse/find-reuse.ts';
import { ReuseReader } from '../src/core/reuse/report-reuse.ts';
import type { ReuseMark } from '../src/core/reuse/reuse-mark.ts';
import { readSource } from '../src/core/reuse/source.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { type Half, labelledFolders, readLabels } from './labels.ts';

type Kind = 'source' | 'formula' | 'echo' | 'none';

interface Label {
  half: Half;
  file: string;
  /** From–to in the file's text. */
  at: [number, number];
  is: Kind;
}

const folders = labelledFolders();
const labels = readLabels<Label>('reuse');
const reports = new Map<string, { report: Report; text: string }>();
for (const folder of folders) {
  for (const { report } of (await loadArchive(folder)).files) {
    if (report === undefined) continue;
    const text = readFileSync(join(folder, report.source.file), 'utf8');
    reports.set(basename(report.source.file), { report, text });
  }
}
const corpus = findReuse([...reports.values()].map(({ report }) => readSource(report)));
const reader = new ReuseReader(corpus);
const marks = new Map(corpus.reports.map(({ id }, ordinal) => [id, reader.read(ordinal).marks]));

const table = new Map<string, number>();
for (const label of labels) {
  const key = [label.half, label.is, kindOf(label)].join(' · ');
  table.set(key, (table.get(key) ?? 0) + 1);
}
for (const half of ['tuning', 'held out'] as const) print(half);

/** The program's answer for the span: the mark that covers most of it. */
function kindOf({ file, at: [from, to] }: Label): Kind {
  const { report, text } = reports.get(file) ?? {};
  if (report === undefined || text === undefined) throw new Error(`${file} is not in the folders.`);
  const words = text.slice(from, to);
  const line = text.slice(0, from).split('\n').length;
  const paragraph =
    report.paragraphs.find((each) => each.line <= line && line <= each.lastLine && each.text.includes(words)) ??
    report.paragraphs.find((each) => each.text.includes(words));
  if (paragraph === undefined) throw new Error(`${file} has no paragraph with the words at ${from}.`);
  const start = paragraph.text.indexOf(words);
  const covering = (marks.get(report.id) ?? [])
    .filter((mark) => mark.paragraph === paragraph.id)
    .map((mark) => ({ mark, shared: Math.min(mark.end, start + words.length) - Math.max(mark.start, start) }))
    .sort((a, b) => b.shared - a.shared)[0];
  return covering === undefined || covering.shared * 2 < words.length ? 'none' : ofMark(covering.mark);
}

function ofMark({ formula, kind }: ReuseMark): Kind {
  if (formula) return 'formula';
  return kind === 'echo' ? 'echo' : 'source';
}

function print(half: Half): void {
  const count = (is: Kind | undefined, told: Kind | undefined): number =>
    [...table].reduce((sum, [key, number]) => {
      const [itsHalf, itsIs, itsTold] = key.split(' · ');
      return itsHalf === half && (is ?? itsIs) === itsIs && (told ?? itsTold) === itsTold ? sum + number : sum;
    }, 0);
  const share = (part: number, whole: number): string => `${(part / whole).toFixed(2)} (${part} of ${whole})`;
  console.log(`${half}: ${count(undefined, undefined)} stretches`);
  console.log(`  marks with a source that are right  ${share(count('source', 'source'), count(undefined, 'source'))}`);
  console.log(`  sources that are found              ${share(count('source', 'source'), count('source', undefined))}`);
  console.log(
    `  通用 that is right                  ${share(count('formula', 'formula'), count(undefined, 'formula'))}`,
  );
  console.log(`  peers and later ones called sources ${count('echo', 'source')} of ${count('echo', undefined)}`);
}
