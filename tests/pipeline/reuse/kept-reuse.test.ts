/** Reuse that is kept between builds: whatever changes, the same files as from nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import { packReuse } from '../../../src/core/reuse/layout.ts';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { unpackBytes } from '../../../src/core/search-data/packed-text.ts';
import { type KeptParts, openKeptParts } from '../../../src/pipeline/files/kept-parts.ts';
import { type DataFile, decodeScript } from '../../../src/pipeline/files/script-file.ts';
import { type KeptReuse, NO_KEPT_REUSE } from '../../../src/pipeline/reuse/kept-reuse.ts';
import { reportFiles } from '../../../src/pipeline/reuse/report-files.ts';
import { inventedArchive } from '../../core/reuse/invented.ts';

/** Keeps all that it is asked for, and counts what is made. */
class Memory implements KeptParts {
  made = 0;
  readonly #parts = new Map<string, Buffer>();

  take(key: string, make: () => Buffer): Buffer {
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    this.made += 1;
    const part = make();
    this.#parts.set(key, part);
    return part;
  }

  async keep(): Promise<void> {}
}

const filesOf = (reports: readonly ReuseSource[], kept: KeptReuse = NO_KEPT_REUSE): DataFile[] => [
  ...reportFiles(findReuse(reports), kept),
];

/** The data that a page reads in the files, by report. */
function readFiles(files: readonly DataFile[]): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const put = (_: string, text: string): unknown =>
    Object.assign(read, JSON.parse(gunzipSync(unpackBytes(text)).toString()));
  for (const { script } of files) new Function('wenmaiReuse', decodeScript(script))({ put });
  return read;
}

it('gives each report what is found for it, found now or kept', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      const corpus = findReuse(reports);
      const reader = new ReuseReader(corpus);
      const found = corpus.reports.map(({ id }, report) => [id, packReuse(corpus, report, reader.read(report))]);
      const kept = { marks: new Memory(), files: new Memory() };
      for (let build = 0; build < 2; build += 1) {
        expect(readFiles(filesOf(reports, kept))).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(found))));
      }
    }),
    { numRuns: 20 },
  );
});

/** Changes that an archivist may make to an archive between two builds; `at` chooses the report. */
const EDITS: ((reports: ReuseSource[], at: number, other: ReuseSource) => ReuseSource[])[] = [
  (reports, at) => reports.filter((_, index) => index !== at),
  (reports, _, other) => [...reports, { ...other, id: 'r99' }],
  (reports, at) => change(reports, at, ({ id }) => ({ id: `${id}x` })),
  (reports, at, { paragraphs }) =>
    change(reports, at, (report) => ({ paragraphs: [...paragraphs, ...report.paragraphs] })),
  (reports, at) =>
    change(reports, at, ({ paragraphs }) => ({
      paragraphs: paragraphs.map((one) => ({ ...one, text: one.text.replace('，', '、') })),
    })),
  (reports, at) =>
    change(reports, at, ({ paragraphs }) => ({
      paragraphs: paragraphs.map((one) => ({ ...one, text: `此前已经报告。${one.text}` })),
    })),
  (reports, at) => change(reports, at, ({ year = 2020 }) => ({ date: `${year}-02` })),
  (reports, at) => change(reports, at, ({ year = 2020 }) => ({ date: `${year}-11-30` })),
  (reports, at) => change(reports, at, () => ({ title: '又题' })),
  (reports, at) => change(reports, at, () => ({ year: 2020, date: '2020-12' })),
  (reports, at, { holder }) => change(reports, at, () => ({ holder })),
  (reports, at) => change(reports, at, () => ({ level: '省' })),
  (reports, at) => change(reports, at, () => ({ types: ['述职报告'] })),
];

function change(
  reports: ReuseSource[],
  at: number,
  changed: (report: ReuseSource) => Partial<ReuseSource>,
): ReuseSource[] {
  return reports.map((report, index) => {
    if (index !== at) return report;
    const after = { ...report, ...changed(report) };
    return { ...after, paragraphs: after.paragraphs.map((one, number) => ({ ...one, id: `p${number}` })) };
  });
}

it('gives the files that it gives from nothing after any edit', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(11)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(inventedArchive, inventedArchive, edits, (reports, [other], steps) => {
      const kept = { marks: new Memory(), files: new Memory() };
      let now = reports;
      filesOf(now, kept);
      for (const [edit, at] of steps) {
        now = edit(now, at % Math.max(now.length, 1), other as ReuseSource);
        expect(filesOf(now, kept)).toEqual(filesOf(now));
      }
    }),
    { numRuns: 25 },
  );
});

/** Offices that say one thing in one year, and others that say something else. */
function offices(alike: number, others: number): ReuseSource[] {
  const said = (office: number): string => (office < alike ? wordsOf(999) : wordsOf(office));
  return Array.from({ length: alike + others }, (_, office) => ({
    ...{ id: `r${office}`, title: `报告${office}`, year: 2020 + (office % 2), types: [], holder: `第${office}局` },
    paragraphs: [{ id: 'p0', text: said(office), kind: 'text' as const }],
  }));
}

it('finds anew what is no 通用表述 any longer, and what has another date, though nobody else changed', () => {
  const kept = { marks: new Memory(), files: new Memory() };
  for (const reports of [offices(4, 28), offices(4, 29), offices(4, 28)]) {
    expect(filesOf(reports, kept)).toEqual(filesOf(reports));
  }
  const texts = (reports: ReuseSource[]): string => JSON.stringify([...reportFiles(findReuse(reports), NO_KEPT_REUSE)]);
  const sameYear = offices(3, 0).map((report) => ({ ...report, year: 2020, level: `${report.holder}级` }));
  const dated = sameYear.map((report, at) => ({ ...report, date: `2020-0${at + 1}` }));
  const turned = sameYear.map((report, at) => ({ ...report, date: `2020-0${9 - at}` }));
  expect(texts(dated)).not.toBe(texts(turned));
  for (const reports of [sameYear, dated, turned]) expect(filesOf(reports, kept)).toEqual(filesOf(reports));
});

const OFFICES = 30;
const YEARS = 4;
/** A sentence that an office repeats every year, and that no other has. */
const wordsOf = (office: number): string =>
  `${String.fromCodePoint(...Array.from({ length: 30 }, (_, at) => 0x4e00 + (((office * 30 + at) * 7919) % 20_000)))}。`;
const reportsOfOffices = (): ReuseSource[] =>
  Array.from({ length: OFFICES * YEARS }, (_, number) => {
    const office = number % OFFICES;
    const paragraphs = [{ id: 'p0', text: wordsOf(office), kind: 'text' as const }];
    const year = 2019 + Math.floor(number / OFFICES);
    return { id: `r${number}`, title: `报告${number}`, year, types: ['工作总结'], holder: `第${office}局`, paragraphs };
  });

it('finds anew only what a change bears on', () => {
  const kept = { marks: new Memory(), files: new Memory() };
  const reports = reportsOfOffices();
  filesOf(reports, kept);
  expect(kept.marks.made).toBe(reports.length);
  filesOf(reports, kept);
  expect(kept.marks.made).toBe(reports.length);
  const added = { id: '', text: '全年没有发生一起库房安全事故，我们为此感到高兴。', kind: 'text' as const };
  const below = change(reports, 40, ({ paragraphs }) => ({ paragraphs: [...paragraphs, added] }));
  expect(filesOf(below, kept)).toEqual(filesOf(below));
  expect(kept.marks.made).toBe(reports.length + 1);
  // Now what the other years of its office lead to stands elsewhere.
  const above = change(below, 40, ({ paragraphs }) => ({ paragraphs: [added, ...paragraphs] }));
  expect(filesOf(above, kept)).toEqual(filesOf(above));
  expect(kept.marks.made).toBe(reports.length + 1 + YEARS);
});

it('keeps parts of one code, and makes them again where the pack is spoilt', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-parts-'));
  const file = join(folder, 'some.pack');
  const run = async (code: string, keys: readonly string[]): Promise<string[]> => {
    const parts = await openKeptParts(file, code);
    const made: string[] = [];
    for (const key of keys) {
      const part = parts.take(key, () => {
        made.push(key);
        return Buffer.from(`${code}:${key}`);
      });
      expect(part.toString()).toBe(`${code}:${key}`);
    }
    await parts.keep();
    return made;
  };
  expect(await run('1', ['a', 'b'])).toEqual(['a', 'b']);
  expect(await run('1', ['b', 'c'])).toEqual(['c']);
  expect(await run('1', ['a', 'b', 'c'])).toEqual(['a']);
  expect(await run('2', ['a'])).toEqual(['a']);
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect(await run('2', ['a'])).toEqual(['a']);
  await rm(folder, { recursive: true });
});
