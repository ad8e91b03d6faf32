import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOf } from '../../src/core/search-data/layout.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { reuseStep } from '../../src/pipeline/reuse/reuse-step.ts';
import { type BuiltArchive, buildArchive } from './built-archive.ts';
import { diskLoader, openFrom } from './disk-loader.ts';

let built: BuiltArchive;

beforeAll(async () => {
  built = await buildArchive('content');
  const root = join(import.meta.dirname, '../..');
  const cacheDir = join(built.site, '../cache');
  const write = reuseStep.begin(await loadArchive('content'), { root, cacheDir, log: () => undefined });
  await write(built.site);
}, 60_000);

afterAll(() => built.remove());

/** Sentences of the sample archive, with what they are in a draft. */
const DRAFT = [
  ['新进馆档案先除尘、冷冻杀虫，再上架入库。', 'verbatim'],
  ['外包人员进场前签订保密协议，离场时清点存储介质。', 'verbatim'],
  ['库房坚持每天两次记录温湿度，梅雨季节加密到五次。', 'reworded'],
  ['口述史录音间四月启用，二十位老支书讲了修水库的旧事。', 'new'],
] as const;
const TEXT = DRAFT.map(([sentence]) => sentence).join('');

describe('a draft against the sample archive', () => {
  test('is sorted right, quickly and thoroughly alike', async () => {
    const archive = await openFrom(diskLoader(built.site).loader);
    for (const thorough of [false, true]) {
      const { sentences, archive: all, read } = await archive.checkDraft(TEXT, { thorough });
      expect(sentences.map((sentence) => sentence.class)).toEqual(DRAFT.map(([, its]) => its));
      expect(all).toBe(built.reports.length);
      if (thorough) expect(read).toBe(all);
      else expect(read).toBeLessThan(all);
    }
  });

  test('is refused where a text has changed since the fingerprints were taken', async () => {
    const { loader } = diskLoader(built.site, (file, script) => {
      if (!file.endsWith('/archive.js')) return script;
      const [, text = ''] = /,'(\{.*\})',/.exec(script) ?? [];
      const other = text.replace(/"texts":"\w+"/, '"texts":"another"');
      return script.replace(text, () => other).replace(checkOf(text), checkOf(other));
    });
    await expect((await openFrom(loader)).checkDraft(TEXT)).rejects.toMatchObject({
      file: 'search/draft/index.js',
      message: expect.stringContaining('不是同一次生成的'),
    });
  });

  test('every source is a slice of its report', async () => {
    const archive = await openFrom(diskLoader(built.site).loader);
    const { sentences, reports } = await archive.checkDraft(TEXT);
    for (const source of sentences.flatMap((sentence) => sentence.sources)) {
      const report = built.reports.find(({ id }) => id === source.reportId);
      const paragraph = report?.paragraphs.find(({ id }) => id === source.paragraph);
      expect(paragraph?.text.slice(source.start, source.end)).toBe(source.text);
      expect(reports[source.reportId]?.title).toBe(report?.metadata.title.value);
    }
  });

  test('every sentence that some report has is found, whichever report it stands in', async () => {
    const archive = await openFrom(diskLoader(built.site).loader);
    for (const report of built.reports) {
      const paragraph = report.paragraphs.find(({ kind, text }) => kind === 'text' && text.length > 60);
      const { sentences } = await archive.checkDraft(paragraph?.text ?? '');
      expect(sentences.filter((sentence) => sentence.class === 'new')).toEqual([]);
    }
  });

  test('stops when asked', async () => {
    const archive = await openFrom(diskLoader(built.site).loader);
    const stop = new AbortController();
    const checking = archive.checkDraft(TEXT, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    await expect(checking).rejects.toThrow('stopped');
  });
});

describe('damaged data is named, never judged without', () => {
  test.each([/draft\/index/, /draft\/[a-z0-9]+\/0\.js/, /texts\./])('%s is missing', async (pattern) => {
    const { loader } = diskLoader(built.site, (file, script) => (pattern.test(file) ? undefined : script));
    const archive = await openFrom(loader);
    await expect(archive.checkDraft(TEXT)).rejects.toMatchObject({ name: 'ArchiveDataError' });
  });

  test('a shard that was altered', async () => {
    const alter = (file: string, script: string): string =>
      /draft\/[a-z0-9]+\/0\.js/.test(file) ? script.replace(/[一-龥]/, '!') : script;
    const archive = await openFrom(diskLoader(built.site, alter).loader);
    await expect(archive.checkDraft(TEXT)).rejects.toMatchObject({ name: 'ArchiveDataError' });
  });
});
