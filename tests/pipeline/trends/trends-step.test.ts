import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { YEAR_PHRASES_CSV } from '../../../src/core/paths.ts';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { groupBy } from '../../../src/core/text/lists.ts';
import { findStanding } from '../../../src/core/trends/counted-years.ts';
import { datedTexts } from '../../../src/core/trends/dated-texts.ts';
import { CHANGE_KINDS, findYearChanges } from '../../../src/core/trends/year-changes.ts';
import { phraseCounter } from '../../../src/core/trends/year-counter.ts';
import { readPack, writePack } from '../../../src/pipeline/files/pack-file.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { reportsOf } from '../../../src/pipeline/site-step.ts';
import { KEPT_COUNTS, openKeptCounts } from '../../../src/pipeline/trends/kept-counts.ts';
import { KEPT_YEARS, openKeptYears } from '../../../src/pipeline/trends/kept-years.ts';
import { trendsStep } from '../../../src/pipeline/trends/trends-step.ts';
import { countYearChanges } from '../../../src/pipeline/trends/year-changes.ts';

const root = resolve('.');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-trends-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const archive = await loadArchive('content');
const task = { texts: datedTexts(reportsOf(archive)), aliases: archive.settings.aliases };
const plain = findYearChanges(task.texts, { aliases: compileAliases(task.aliases) });

test('the thread, the cache and a damaged cache all give what counting gives', async () => {
  const places = { root, cacheDir: temporaryFolder() };
  expect(await countYearChanges(task, places)).toEqual(plain);
  const files = readdirSync(places.cacheDir);
  expect(files).toHaveLength(3);
  expect(await countYearChanges({ ...task, texts: [...task.texts].reverse() }, places)).toEqual(plain);
  for (const file of files) writeFileSync(join(places.cacheDir, file), '{"half');
  expect(await countYearChanges(task, places)).toEqual(plain);
});

test('another text is counted anew, and only its result is kept', async () => {
  const places = { root, cacheDir: temporaryFolder() };
  await countYearChanges(task, places);
  const fewer = { ...task, texts: task.texts.slice(1) };
  expect(await countYearChanges(fewer, places)).toEqual(findYearChanges(fewer.texts));
  expect(readdirSync(places.cacheDir)).toHaveLength(3);
});

test('a year with the same texts is taken from the last build, any other is read', async () => {
  const [same = [], other = []] = groupBy(task.texts, ({ year }) => year).values();
  const folder = temporaryFolder();
  const first = await openKeptYears(folder, 'code');
  expect([same, other].map(first.standingIn)).toEqual([same, other].map(findStanding));
  await first.keep();
  const file = join(folder, KEPT_YEARS);
  const { head, parts = [] } = (await readPack(file)) ?? {};
  await writePack(file, { head, parts: parts.map(() => '[["记号",3]]') });
  const second = await openKeptYears(folder, 'code');
  expect(second.standingIn(same)).toEqual(new Map([['记号', 3]]));
  const edited = [...other, ...same.slice(0, 1)];
  expect(second.standingIn(edited)).toEqual(findStanding(edited));
  await second.keep();
  const third = await openKeptYears(folder, 'other code');
  expect([same, edited].map(third.standingIn)).toEqual([same, edited].map(findStanding));
});

test('counts of parts that are as they were are those of counting, whatever phrases come or go', async () => {
  const aliases = compileAliases(task.aliases);
  const parts = [...groupBy(task.texts, ({ year }) => year).values()];
  const phrases = [...new Set(parts.flatMap((texts) => [...findStanding(texts).keys()]))];
  const lists = [phrases.slice(0, -20), [...phrases.slice(10)].reverse(), phrases.slice(30, 40), phrases];
  const folder = temporaryFolder();
  for (const [round, list] of lists.entries()) {
    const kept = await openKeptCounts(folder, 'code');
    const count = kept.counterOf(list, aliases);
    const edited = parts.map((texts, at) => (at === round ? texts.slice(1) : texts));
    expect(edited.map(count)).toEqual(edited.map(phraseCounter(list, aliases)));
    await kept.keep();
  }
  const file = join(folder, KEPT_COUNTS);
  const { head, parts: bytes = [] } = (await readPack(file)) ?? {};
  await writePack(file, { head, parts: bytes.map((part, at) => (at === 0 ? part : Uint8Array.of(0))) });
  const none = await openKeptCounts(folder, 'code');
  expect(none.counterOf(phrases, aliases)(parts[0] ?? []).phrases).toHaveLength(0);
  const other = await openKeptCounts(folder, 'other code');
  expect(parts.map(other.counterOf(phrases, aliases))).toEqual(parts.map(phraseCounter(phrases, aliases)));
});

test('the table holds every phrase of every year once', async () => {
  const outDir = temporaryFolder();
  const finish = trendsStep.begin(archive, { root, cacheDir: temporaryFolder(), log: () => undefined });
  await finish(outDir);
  const rows: string[][] = parse(readFileSync(join(outDir, YEAR_PHRASES_CSV)), { bom: true });
  const expected = plain.flatMap((year) =>
    CHANGE_KINDS.flatMap((kind) => year[kind].map(({ phrase, hits }) => `${year.year} ${phrase} ${hits}`)),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(
    rows
      .slice(1)
      .map(([year, , , phrase, hits]) => `${year} ${phrase} ${hits}`)
      .sort(),
  ).toEqual(expected.sort());
});
