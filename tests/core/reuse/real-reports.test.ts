/** Compares reuse with exhaustive comparison on real reports, when they are at hand. */
import { expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import { readHolders } from '../../../src/core/reuse/formula.ts';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { normOf, placeOf, type ReuseCorpus } from '../../../src/core/reuse/model.ts';
import { PassageIndex } from '../../../src/core/reuse/passages.ts';
import { ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { readSource } from '../../../src/core/reuse/source.ts';
import { Times } from '../../../src/core/reuse/times.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../../shared.ts';
import { covered, naiveBefore, naivePassages, naiveSentences, pairsOf } from './naive.ts';

const folders = ['corpus', 'seeds'].flatMap((name) => sharedFolder(name) ?? []);
const PATIENCE = 600_000;

async function readReal(): Promise<ReuseCorpus> {
  const archives = await Promise.all(folders.map((folder) => loadArchive(folder)));
  const reports = archives.flatMap(({ files }) => files.flatMap(({ report }) => (report ? [readSource(report)] : [])));
  return findReuse(reports);
}

const title = (what: string): string => (folders.length === 2 ? what : `${what} (skipped: no real reports at hand)`);

it.skipIf(folders.length < 2)(
  title('equals a naive scan for passages of twelve characters'),
  async () => {
    const corpus = await readReal();
    const index = new PassageIndex(corpus, readHolders(corpus.reports));
    const times = new Times(corpus.reports);
    const isBegun = naivePassages(corpus.reports);
    let characters = 0;
    for (const [sentence, naive] of naiveSentences(corpus.reports).entries()) {
      const expected = covered(naive.words.length, isBegun(naive));
      const runs = index.runsBefore(corpus.sentences.wordings[sentence] as number, (report) =>
        times.isEarlier(placeOf(corpus, sentence).report, report),
      );
      const found = expected.map((_, at) => runs.some(({ start, end }) => start <= at && at < end));
      expect(found).toEqual(expected);
      characters += expected.filter((is) => is).length;
    }
    console.log(`${characters} characters in passages that stood before, the same by both.`);
    expect(characters).toBeGreaterThan(0);
  },
  PATIENCE,
);

it.skipIf(folders.length < 2)(
  title('finds 98 of 100 sentences that are much like one of an earlier report'),
  async () => {
    const corpus = await readReal();
    const reader = new ReuseReader(corpus);
    const reworded = new Set(
      corpus.reports.flatMap(({ id }, report) =>
        reader
          .read(report)
          .marks.flatMap(({ kind, paragraph, start }) => (kind === 'reworded' ? [`${id} ${paragraph} ${start}`] : [])),
      ),
    );
    const sentences = naiveSentences(corpus.reports);
    const alike = likenessesOf(corpus);
    let expected = 0;
    let found = 0;
    const having = new Map<string, Set<ReuseSource>>();
    for (const { words, report } of sentences) having.set(words, (having.get(words) ?? new Set()).add(report));
    for (const [number, { report, paragraph, start, words }] of sentences.entries()) {
      const isBefore = (wording: string): boolean =>
        [...(having.get(wording) ?? [])].some((other) => naiveBefore(other, report));
      const wording = corpus.sentences.wordings[number] as number;
      if (isBefore(words)) continue;
      if (!(alike.get(wording) ?? []).some((other) => isBefore(normOf(corpus, other)))) continue;
      expected += 1;
      if (reworded.has(`${report.id} ${paragraph} ${start}`)) found += 1;
    }
    console.log(`${found} of ${expected} reworded sentences found, ${((100 * found) / expected).toFixed(1)} %.`);
    expect(found / expected).toBeGreaterThanOrEqual(0.98);
    expect(found).toBeLessThanOrEqual(expected);
  },
  PATIENCE,
);

/** For each wording all others that are .8 alike, by counting shared pairs with every other wording that shares any. */
function likenessesOf(corpus: ReuseCorpus): Map<number, number[]> {
  const having = new Map<string, number[]>();
  const sizes: number[] = [];
  const shared = new Uint16Array(corpus.wordings.count);
  const alike = new Map<number, number[]>();
  for (let wording = 0; wording < corpus.wordings.count; wording += 1) {
    const pairs = pairsOf(normOf(corpus, wording));
    sizes.push(pairs.size);
    const touched: number[] = [];
    for (const pair of pairs) {
      const others = having.get(pair);
      for (const other of others ?? []) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
      if (others) others.push(wording);
      else having.set(pair, [wording]);
    }
    for (const other of touched) {
      // Dice's coefficient, as `naiveLikeness` has it.
      const likeness = (2 * (shared[other] as number)) / (pairs.size + (sizes[other] as number));
      shared[other] = 0;
      if (likeness < 0.8) continue;
      alike.set(wording, [...(alike.get(wording) ?? []), other]);
      alike.set(other, [...(alike.get(other) ?? []), wording]);
    }
  }
  return alike;
}
