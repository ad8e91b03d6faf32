/**
 * Compares search with the naive scan on real reports. They are not in the repository: WENMAI_SHARED names their folder, by
 * default `../shared` beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNCOUNTED } from '../../../src/core/phrase/index-page.ts';
import { answers, findWording, prepareText } from '../../../src/core/phrase/match.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';
import { type Aliases, compileAliases, NO_ALIASES } from '../../../src/core/text/aliases.ts';
import { naiveFold } from '../text/naive-fold.ts';
import { naiveCount } from './naive-match.ts';
import { SmallIndex } from './small-index.ts';

interface Expected {
  reports: { file: string; find: string[]; aliases?: Record<string, string> }[];
}

const shared = process.env.WENMAI_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
const absent = !existsSync(join(shared, 'seeds', 'expected.json'));
if (absent) console.warn(`No real texts in ${shared}: tests with real texts are skipped. Set WENMAI_SHARED.`);

/** The lines of a report's file, as paragraphs. */
const linesOf = (...path: string[]) =>
  readFileSync(join(shared, ...path), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const searchable = (lines: string[], aliases: Aliases) => ({
  title: prepareText('', aliases),
  paragraphs: lines.map((line) => prepareText(line, aliases)),
});

describe.skipIf(absent)('real texts', () => {
  const files = absent
    ? []
    : ['seeds', 'corpus'].flatMap((folder) =>
        readdirSync(join(shared, folder))
          .filter((file) => file.endsWith('.txt'))
          .map((file) => linesOf(folder, file)),
      );
  const folded = files.map((lines) => lines.map(naiveFold).join('\n'));
  const sample = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 })), {
    numRuns: 300,
    seed: 20_261_121,
  });
  /** Random spans: the report, the line in it, and the characters. */
  const stretches = sample.map(([file, line, from, length]) => {
    const lines = files[file % files.length] ?? [''];
    const characters = [...(lines[line % lines.length] ?? '')];
    const start = from % characters.length;
    return { file: file % files.length, text: characters.slice(start, start + length).join('') };
  });

  test('300 random stretches: reports and places equal the naive scan', () => {
    const index = new SmallIndex(
      files.map((paragraphs) => ({ paragraphs })),
      NO_ALIASES,
    );
    const prepared = files.map((lines) => lines.map((line) => prepareText(line, NO_ALIASES)));
    for (const { text } of stretches) {
      for (const run of naiveFold(text).split('\n').filter(Boolean)) {
        const expected = folded.map((text) => naiveCount(text, run));
        const wording = { kind: 'phrase', runs: [run], titleOnly: false, shown: run, start: 0, end: 0 } as const;
        const counted = prepared.map((lines) =>
          lines.reduce((sum, line) => sum + findWording(line, { ...wording, runs: [run] }).length, 0),
        );
        expect([run, ...counted]).toEqual([run, ...expected]);
        const reports = [...index.search(run)].sort((a, b) => a - b);
        expect(reports).toEqual([...expected.keys()].filter((id) => expected[id] !== 0));
        for (const [id, count] of expected.entries()) {
          const own = index.count(run, id);
          if (own !== UNCOUNTED) expect([run, id, own]).toEqual([run, id, count]);
        }
      }
    }
  }, 120_000);

  test('a stretch pasted as it is finds the report that it came from', () => {
    const reports = files.map((lines) => searchable(lines, NO_ALIASES));
    for (const { file, text } of stretches.filter(({ text }) => !/^-|^－|["|｜#＃\\]/.test(text))) {
      const report = reports[file] as (typeof reports)[number];
      expect([text, answers(report, parseQuery(text))]).toEqual([text, true]);
    }
  });

  const expected: Expected = absent
    ? { reports: [] }
    : JSON.parse(readFileSync(join(shared, 'seeds', 'expected.json'), 'utf8'));
  const finds = expected.reports.flatMap(({ file, find, aliases = {} }) =>
    [...find, ...Object.keys(aliases), ...Object.values(aliases)].map((typed) => ({ typed, file, aliases })),
  );
  test.each(finds)('$typed is found in $file', ({ typed, file, aliases }) => {
    expect(answers(searchable(linesOf('seeds', file), compileAliases(aliases)), parseQuery(typed))).toBe(true);
  });
});
