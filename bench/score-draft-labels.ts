/**
 * `node bench/score-draft-labels.ts`: scores the draft check on labelled sentences (labels/drafts.jsonl): copied, lightly and heavily
 * paraphrased, new, with figures changed or left as they were, with names of other places, out of date.
 *
 * A label holds offsets into a file of `corpus/` or `real/texts/` (in the folder of WENMAI_SHARED) and our own words between them; the
 * archive is every report of these folders before the draft's year. `half` names the sentences that thresholds were tuned on.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cutDraft } from '../src/core/draft/cut-draft.ts';
import { judgeDraft, termsOfDraft } from '../src/core/draft/judge-draft.ts';
import { DraftMatcher } from '../src/core/draft/matcher.ts';
import { countPairs, PairWeights } from '../src/core/draft/pair-weights.ts';
import { registerBook } from '../src/core/draft/register-book.ts';
import { toOffices } from '../src/core/metadata/offices.ts';
import type { Report } from '../src/core/report/report.ts';
import { comparableForm } from '../src/core/sentence/comparable-form.ts';
import { splitSentences } from '../src/core/sentence/sentences.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { type Half, labelledFolders, readLabels } from './labels.ts';

interface Label {
  half: Half;
  own: string;
  year: number;
  kind: string;
  file?: string;
  /** From–to in the file's text, or our words. */
  parts: ([number, number] | string)[];
}

const folders = labelledFolders();
const labels = readLabels<Label>('drafts');
const loaded = await Promise.all(folders.map((folder) => loadArchive(folder)));
const reports = loaded.flatMap(({ files }) => files.flatMap(({ report }) => report ?? []));
const offices = registerBook(
  toOffices(reports.flatMap(({ metadata }) => (metadata.org.value ? [{ org: metadata.org.value }] : []))),
);
const weights = new PairWeights(countPairs(reports.flatMap(formsOf)));
const results = new Map<string, number>();
for (const label of labels) {
  const row = [label.half, label.kind, outcomeOf(label)].join(' · ');
  results.set(row, (results.get(row) ?? 0) + 1);
}
for (const [row, count] of [...results].sort()) console.log(`${row}  ${count}`);

function formsOf({ paragraphs }: Report): string[] {
  return paragraphs.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => comparableForm(text.slice(start, end))),
  );
}

/** The year that leads the file's name: what a report is of is not what is scored here. */
function yearOf({ source }: Report): number {
  return Number.parseInt(basename(source.file), 10);
}

function textOf({ file, parts }: Label): string {
  const folder = folders.find((each) => file !== undefined && reportsIn(each).includes(file));
  const source = file === undefined || folder === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return parts.map((part) => (typeof part === 'string' ? part : source.slice(part[0], part[1]))).join('');
}

function reportsIn(folder: string): string[] {
  return (loaded[folders.indexOf(folder)]?.files ?? []).map(({ file }) => basename(file));
}

function outcomeOf(label: Label): string {
  const draft = textOf(label);
  const mine = reports.find(({ source }) => basename(source.file) === label.own);
  const org = mine?.metadata.org.value;
  const own = {
    year: label.year,
    ...(org && { org }),
    ...(mine?.metadata.level.value && { level: mine.metadata.level.value }),
  };
  const sentences = cutDraft(draft);
  const terms = termsOfDraft(draft, sentences);
  const matcher = new DraftMatcher(draft, sentences, {
    weights,
    terms: [...new Set(terms.flat().map(({ form }) => form))],
  });
  const archive = reports.filter((report) => yearOf(report) < label.year).map(matched);
  for (const report of archive) matcher.read(report);
  const cards = Object.fromEntries(
    archive.map(({ id, org: office, year, level }) => {
      const card = { id, url: '', title: id, titleSupplied: false, types: [], characters: 0, year };
      return [id, { ...card, ...(office && { org: office }), ...(level && { level }) }];
    }),
  );
  const checked = judgeDraft(draft, sentences, matcher, {
    ...{ own, offices, cards, terms, unused: 3, levels: ['中央', '省', '市', '区县', '乡镇', '单位'] },
    ownReports: archive.filter(
      (report) => report.org !== undefined && org !== undefined && offices.isSame(report.org, org),
    ),
    commonWording: () => undefined,
    orderOf: () => 0,
  });
  const flags = new Set(checked.flatMap(({ remarks }) => remarks.map(({ flag }) => flag)));
  return [checked[0]?.class, ...[...flags].sort()].join(' ');
}

function matched(report: Report) {
  const { id, paragraphs, metadata } = report;
  return { id, paragraphs, year: yearOf(report), org: metadata.org.value, level: metadata.level.value };
}
