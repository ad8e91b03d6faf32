/** Scores the alignment against labelled sentences of national reports, which are not in the repository. */
import fs from 'node:fs';
import path from 'node:path';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { ComparedReport, Row } from '../../../src/core/compare/comparison.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';

/** A labelled sentence: `given` names its side; the other side is its partner, or null. */
export interface GoldItem {
  docA: string;
  docB: string;
  given: 'A' | 'B';
  a: string | null;
  b: string | null;
  alsoAccept: string[];
  /** Whether only another predicted partner counts as a fault. */
  ambiguous: boolean;
}

export interface Score {
  hits: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  f1: number;
}

/** A labelled sentence whose alignment differs from its label. */
export interface Miss {
  given: string;
  predicted: string | undefined;
  expected: string | null;
  likeness: number;
}

export function readGold(file: string): GoldItem[] {
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { items: GoldItem[] }).items;
}

/** The report of a year as the browser library gives it: central-2018 is 2018年国务院政府工作报告.txt. */
export function readCorpusReport(folder: string, name: string): ComparedReport & { characters: number } {
  return readReportFile(path.join(folder, `${name.replace('central-', '')}年国务院政府工作报告.txt`));
}

/** A report of a text file in UTF-8 as the browser library gives it. */
export function readReportFile(file: string): ComparedReport & { characters: number } {
  const text = fs.readFileSync(file, 'utf8').replace(/\r\n?/gu, '\n');
  const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const { report } = parseReport({ id: 'report', source, text, format: 'text' }, DEFAULT_SETTINGS);
  if (report === undefined) throw new Error(`${file} holds no report`);
  const paragraphs = report.paragraphs.map(({ id, text, kind, level }) =>
    kind === 'heading' && level !== undefined ? { id, text, heading: level } : { id, text },
  );
  return { paragraphs, characters: report.characters };
}

/** Scores all pairs of reports that the items name; `misses` lists the faults. */
export function scoreGold(
  items: readonly GoldItem[],
  folder: string,
): { pairs: Map<string, Score>; all: Score; misses: Miss[] } {
  const pairs = new Map<string, Score>();
  const all = emptyScore();
  const misses: Miss[] = [];
  for (const [name, own] of groupByPair(items)) {
    const [first] = own;
    if (first === undefined) continue;
    const { rows } = compareReports(readCorpusReport(folder, first.docA), readCorpusReport(folder, first.docB));
    const score = emptyScore();
    for (const item of own) {
      const miss = scoreItem(item, rows, [score, all]);
      if (miss) misses.push(miss);
    }
    pairs.set(name, rated(score));
  }
  return { pairs, all: rated(all), misses };
}

function groupByPair(items: readonly GoldItem[]): Map<string, GoldItem[]> {
  const groups = new Map<string, GoldItem[]>();
  for (const item of items) {
    const name = `${item.docA} → ${item.docB}`;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

/** The partner of the row with the highest score counts. A wrong partner counts as both wrong and missed. */
function scoreItem(item: GoldItem, rows: readonly Row[], scores: readonly Score[]): Miss | undefined {
  const [own, other] = item.given === 'A' ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const given = item[own] ?? '';
  const expected = item[other];
  const found = rowsOf(rows, own, given).sort((x, y) => y.score - x.score)[0];
  const predicted = found?.[other]?.text;
  const accepted = [expected, ...item.alsoAccept].filter((text) => text !== null);
  const right = predicted !== undefined && accepted.some((text) => overlaps(text, predicted));
  for (const score of scores) {
    if (right && !item.ambiguous) score.hits += 1;
    if (!right && predicted !== undefined) score.wrong += 1;
    if (!right && !item.ambiguous && expected !== null) score.missed += 1;
  }
  const isFault = !right && (predicted !== undefined || (expected !== null && !item.ambiguous));
  return isFault ? { given, predicted, expected, likeness: found?.score ?? 0 } : undefined;
}

/** Rows of a labelled sentence: those with the same span, or else those of sentences that contain it or are contained in it. */
function rowsOf(rows: readonly Row[], side: 'a' | 'b', sentence: string): Row[] {
  const same = rows.filter((row) => row[side] && bare(row[side].text) === bare(sentence));
  return same.length > 0 ? same : rows.filter((row) => row[side] && overlaps(row[side].text, sentence));
}

const bare = (text: string): string => text.replace(/\s/gu, '');
const overlaps = (x: string, y: string): boolean => bare(x).includes(bare(y)) || bare(y).includes(bare(x));

const emptyScore = (): Score => ({ hits: 0, wrong: 0, missed: 0, precision: 0, recall: 0, f1: 0 });

function rated({ hits, wrong, missed }: Score): Score {
  const precision = hits / (hits + wrong || 1);
  const recall = hits / (hits + missed || 1);
  return { hits, wrong, missed, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
