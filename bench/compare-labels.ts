/** Scores the grades of a comparison on labelled links of real reports (bench/labels/compare-links.json). */
import fs from 'node:fs';
import path from 'node:path';
import { compareReports } from '../src/core/compare/compare-reports.ts';
import type { ComparedReport, Row, Span } from '../src/core/compare/comparison.ts';
import { readReportFile } from '../tests/core/compare/gold.ts';

/** An editor's judgement of two sentences; `none` is another matter. */
type Label = 'reworded' | 'retold' | 'none';

/** Offsets are UTF-16 units of the file without white space. */
type LabelledLink = [startA: number, endA: number, startB: number, endB: number, label: Label];

/** A sentence that the comparison left without a partner, and whether a reader finds one: for all of it, or a clause. */
type LabelledAlone = [side: 'a' | 'b', start: number, end: number, partner: 'none' | 'part' | 'whole'];

interface LabelledPair {
  /**
   * `tuning` pairs fitted the models; `fresh` ones, labelled later, helped to choose the thresholds; `blind` ones were labelled
   * with the program's grade out of view, the first of them before the bound of likeness for 改写 was set; `wide` ones are sentences without a
   * partner alone, read widely: whatever an editor would set beside one counts as its partner, paraphrases and promises kept as well.
   */
  set: 'tuning' | 'heldOut' | 'fresh' | 'blind' | 'wide';
  a: string;
  b: string;
  links: LabelledLink[];
  alone?: LabelledAlone[];
}

/** Sentences that are still left without a partner, by whether a reader finds one. */
type Alone = Record<LabelledAlone[3], number>;

/** Labels by what the comparison made of the link; `none` where it made none. */
export type Outcome = Record<'reworded' | 'retold' | 'none', Record<Label, number>> & { alone: Alone };

/** Scores each set of pairs whose files are in the shared folder. Links that are title or closing formula are passed over. */
export function scoreLinks(labels: string, shared: string): Map<string, Outcome> {
  const { pairs } = JSON.parse(fs.readFileSync(labels, 'utf8')) as { pairs: LabelledPair[] };
  const outcomes = new Map<string, Outcome>();
  for (const { set, a, b, links, alone = [] } of pairs) {
    const outcome = outcomes.get(set) ?? emptyOutcome();
    outcomes.set(set, outcome);
    scorePair({ links, alone }, [openReport(shared, a), openReport(shared, b)], outcome);
  }
  return outcomes;
}

const emptyOutcome = (): Outcome => {
  const none = (): Record<Label, number> => ({ reworded: 0, retold: 0, none: 0 });
  return { reworded: none(), retold: none(), none: none(), alone: { none: 0, part: 0, whole: 0 } };
};

interface OpenReport {
  report: ComparedReport;
  /** Where a span stands in the file without white space; undefined where the file has it otherwise. */
  placeOf: (span: Span) => [number, number] | undefined;
}

function scorePair(
  { links, alone }: Required<Pick<LabelledPair, 'links' | 'alone'>>,
  [a, b]: [OpenReport, OpenReport],
  outcome: Outcome,
): void {
  const rows = new Map<string, Row>();
  const left = { a: new Set<string>(), b: new Set<string>() };
  for (const row of compareReports(a.report, b.report).rows) {
    if (row.a && row.b) rows.set(`${a.placeOf(row.a)} ${b.placeOf(row.b)}`, row);
    else if (row.a) left.a.add(String(a.placeOf(row.a)));
    else if (row.b) left.b.add(String(b.placeOf(row.b)));
  }
  for (const [startA, endA, startB, endB, label] of links) {
    const row = rows.get(`${startA},${endA} ${startB},${endB}`);
    if (row?.frame !== undefined || row?.class === 'verbatim') continue;
    const its = row?.class === 'reworded' || row?.class === 'retold' ? row.class : 'none';
    outcome[its][label] += 1;
  }
  for (const [side, start, end, partner] of alone) if (left[side].has(`${start},${end}`)) outcome.alone[partner] += 1;
}

const squeeze = (text: string): string => text.replace(/\s/gu, '');

function openReport(shared: string, name: string): OpenReport {
  const file = path.join(shared, name.startsWith('texts/') ? `real/${name}` : name);
  const whole = squeeze(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''));
  const report = readReportFile(file);
  const texts = new Map(report.paragraphs.map(({ id, text }) => [id, text]));
  const starts = new Map<string, number>();
  let last = 0;
  for (const { id, text } of report.paragraphs) {
    const at = whole.indexOf(squeeze(text), last);
    const start = at < 0 ? whole.indexOf(squeeze(text)) : at;
    if (start < 0) continue;
    starts.set(id, start);
    last = start + squeeze(text).length;
  }
  const placeOf = ({ paragraph, start, end }: Span): [number, number] | undefined => {
    const text = texts.get(paragraph) ?? '';
    const base = starts.get(paragraph);
    if (base === undefined) return undefined;
    const from = base + squeeze(text.slice(0, start)).length;
    return [from, from + squeeze(text.slice(start, end)).length];
  };
  return { report, placeOf };
}

/** 改写 that an editor accepts, and links that are of one matter, as shares. */
export function rate({ reworded, retold, alone }: Outcome): {
  reworded: number;
  linked: number;
  count: number;
  /** Of the labelled sentences without a partner, the share that has one; undefined where none are labelled. */
  missed: number | undefined;
} {
  const all = (of: Record<Label, number>): number => of.reworded + of.retold + of.none;
  const count = all(reworded) + all(retold);
  const labelled = alone.none + alone.part + alone.whole;
  return {
    reworded: reworded.reworded / (all(reworded) || 1),
    linked: 1 - (reworded.none + retold.none) / (count || 1),
    count,
    missed: labelled === 0 ? undefined : alone.whole / labelled,
  };
}
