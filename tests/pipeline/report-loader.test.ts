import { EventEmitter } from 'node:events';
import { readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { IntakeEntry } from '../../src/core/report/intake.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { type LoadedArchive, takeArchive } from '../../src/handover/handover.ts';
import { isContentFaults } from '../../src/pipeline/content-faults.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { ARCHIVE_ID, type ArchiveContext, archiveLoader } from '../../src/pipeline/report-loader.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';

type StoreEntry = { id: string; data: Record<string, unknown>; digest?: string | number };

/** Astro's store as far as the loader uses it. */
function fakeStore() {
  const entries = new Map<string, StoreEntry>();
  const set = (entry: StoreEntry) => {
    if (entries.get(entry.id)?.digest === entry.digest) return false;
    entries.set(entry.id, entry);
    return true;
  };
  return { store: { set } as unknown as ArchiveContext['store'], entries };
}

/** Files whose digest is not what it was when this was last asked. */
function lookForChanges(): () => string[] {
  let before: ReadonlyMap<string, string> = new Map();
  return () => {
    const { digests = new Map() } = takeArchive();
    const changed = [...digests].flatMap(([file, digest]) => (before.get(file) === digest ? [] : [file]));
    before = digests;
    return changed;
  };
}

class FakeWatcher extends EventEmitter {
  readonly added: string[] = [];
  add(path: string): this {
    this.added.push(path);
    return this;
  }
}

function setUp({ watching }: { watching: boolean }) {
  const { store, entries } = fakeStore();
  const watcher = new FakeWatcher();
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const context: ArchiveContext = {
    store,
    logger,
    ...(watching && { watcher }),
  };
  return { context, entries, takeChanged: lookForChanges(), watcher, logger };
}

/** The archive that the loader handed to the pages. */
function loaded(): LoadedArchive & { entry: (file: string) => IntakeEntry | undefined } {
  const archive = takeArchive();
  return { ...archive, entry: (wanted) => archive.files.find(({ file }) => file === wanted) };
}

const files = (): string[] => [...(takeArchive().digests?.keys() ?? [])];

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

describe('in a build', () => {
  it('fills the store, and writes only what changed the next time', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': REPORT.replaceAll('2022', '2020') });
    const { context, takeChanged } = setUp({ watching: false });
    const loader = archiveLoader(folder);
    await loader.load(context);
    expect(takeChanged()).toEqual(['a.txt', 'b.txt']);
    expect(loaded().entry('a.txt')).toMatchObject({ file: 'a.txt', status: 'report', report: { id: 'a' } });

    await loader.load(context);
    expect(takeChanged()).toEqual([]);

    rmSync(join(folder, 'b.txt'));
    write(folder, 'c.txt', '总结\n好。');
    await loader.load(context);
    // The series of a.txt went with b.txt.
    expect(takeChanged()).toEqual(['a.txt', 'c.txt']);
    expect(files()).toEqual(['a.txt', 'c.txt']);
  });

  it('throws all faults at once', async () => {
    const folder = contentFolder({ 'a.txt': '', 'b.txt': 'PK\x03\x04', 'c.txt': REPORT, 'archive.yaml': 'titel: 甲' });
    const { context } = setUp({ watching: false });
    const error: unknown = await archiveLoader(folder)
      .load(context)
      .catch((thrown: unknown) => thrown);
    if (!isContentFaults(error)) throw new Error('The loader accepted faulty content.');
    expect(error.message).toMatchInlineSnapshot(`
      "内容有 3 处错误：
      a.txt 错误 empty-file：文件里没有文字。请补上正文，或移出内容文件夹。
      archive.yaml:1 错误 settings-key：不认识“titel”这一项。是否应为“title”？
      b.txt 错误 binary-file：这不是文本文件，看来是“ZIP 压缩包”，扩展名不对。请先解压，再把里面的报告放进内容文件夹。"
    `);
  });

  it('parses no unchanged file again, and survives a cache that was cut short', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': REPORT.replaceAll('2022', '2020') });
    const cacheDir = contentFolder({});
    const { context } = setUp({ watching: false });
    const parsed: string[] = [];
    const parse: typeof parseReport = (source, settings) => {
      parsed.push(source.id);
      return parseReport(source, settings);
    };
    const load: typeof loadArchive = (dir, options) => loadArchive(dir, { ...options, parse });
    const loader = archiveLoader(folder, { load, cacheDir });
    await loader.load(context);
    expect(parsed.splice(0)).toEqual(['a', 'b']);
    const first = loaded().files;

    await loader.load(context);
    expect(parsed.splice(0)).toEqual([]);
    expect(loaded().files).toEqual(first);

    write(folder, 'b.txt', REPORT.replaceAll('2022', '2019'));
    await loader.load(context);
    expect(parsed.splice(0)).toEqual(['b']);
    const cached = readdirSync(join(cacheDir, 'reports'));
    expect(cached).toHaveLength(2);

    for (const name of cached) truncateSync(join(cacheDir, 'reports', name), 100);
    await loader.load(context);
    expect(parsed).toEqual(['a', 'b']);
  });

  it('changes the one entry of the store with anything, settings as well', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'archive.yaml': 'title: 云河县报告库' });
    const { context, entries } = setUp({ watching: false });
    const editions = new Set<unknown>();
    const look = async () => {
      await archiveLoader(folder).load(context);
      editions.add(entries.get(ARCHIVE_ID)?.digest);
      return takeArchive();
    };
    const first = await look();
    expect((await look()).edition).toBe(first.edition);
    expect(editions.size).toBe(1);
    write(folder, 'archive.yaml', 'title: 云江县报告库');
    const second = await look();
    expect(second.settingsDigest).not.toBe(first.settingsDigest);
    expect(second.digests).toEqual(first.digests);
    write(folder, 'a.txt', REPORT.replaceAll('档案馆', '水务局'));
    await look();
    expect([editions.size, entries.size]).toEqual([3, 1]);
  });
});

/** A busy machine takes its time; what is wrong is said after this. */
const PATIENCE = { timeout: 20_000, interval: 50 };

describe('while developing', () => {
  it('follows dropped, edited, renamed and deleted files, parsing no other', async () => {
    const folder = contentFolder({ 'a.txt': REPORT });
    const { context, watcher, takeChanged } = setUp({ watching: true });
    await archiveLoader(folder).load(context);
    expect(watcher.added).toEqual([folder]);
    takeChanged();

    write(folder, 'b.txt', '总结\n好。');
    watcher.emit('add', join(folder, 'b.txt'));
    await vi.waitFor(() => expect(takeChanged()).toEqual(['b.txt']), PATIENCE);

    write(folder, 'b.txt', '总结\n很好。');
    watcher.emit('change', join(folder, 'b.txt'));
    await vi.waitFor(() => expect(takeChanged()).toEqual(['b.txt']), PATIENCE);

    renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
    watcher.emit('unlink', join(folder, 'b.txt'));
    watcher.emit('add', join(folder, 'c.txt'));
    await vi.waitFor(() => expect(takeChanged()).toEqual(['c.txt']), PATIENCE);
    expect(files()).toEqual(['a.txt', 'c.txt']);

    write(folder, 'catalogue.csv', 'file,level\nc.txt,市\n');
    watcher.emit('add', join(folder, 'catalogue.csv'));
    await vi.waitFor(() => expect(takeChanged()).toEqual(['c.txt', 'catalogue.csv']), PATIENCE);

    rmSync(join(folder, 'catalogue.csv'));
    rmSync(join(folder, 'c.txt'));
    watcher.emit('unlink', join(folder, 'c.txt'));
    await vi.waitFor(() => expect(files()).toEqual(['a.txt']), PATIENCE);
  });

  it('tells faults once and goes on', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': '' });
    const { context, watcher, logger } = setUp({ watching: true });
    await archiveLoader(folder).load(context);
    expect(logger.error.mock.calls.flat()).toEqual([
      'b.txt 错误 empty-file：文件里没有文字。请补上正文，或移出内容文件夹。',
    ]);
    write(folder, 'c.txt', REPORT.replaceAll('档案馆', '水务局'));
    watcher.emit('add', join(folder, 'c.txt'));
    await quiet();
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(files()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('loads once for a burst of changes, and not for files elsewhere', async () => {
    const folder = contentFolder({ 'a.txt': REPORT });
    const { context, watcher } = setUp({ watching: true });
    const load = vi.fn(loadArchive);
    await archiveLoader(folder, { load }).load(context);
    for (let index = 0; index < 20; index += 1) watcher.emit('change', join(folder, 'a.txt'));
    watcher.emit('change', `${folder}-beside/a.txt`);
    await quiet();
    expect(load).toHaveBeenCalledTimes(2);
    watcher.emit('change', '/elsewhere/a.txt');
    await quiet();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('logs a failure and keeps watching', async () => {
    const folder = contentFolder({ 'a.txt': REPORT });
    const { context, watcher, logger } = setUp({ watching: true });
    const load = vi.fn(loadArchive);
    await archiveLoader(folder, { load }).load(context);
    load.mockRejectedValueOnce(new Error('disk gone'));
    watcher.emit('change', join(folder, 'a.txt'));
    await quiet();
    expect(logger.error).toHaveBeenCalledWith('内容文件夹未能重新读取：Error: disk gone');
    watcher.emit('change', join(folder, 'a.txt'));
    await quiet();
    expect(load).toHaveBeenCalledTimes(3);
  });
});
