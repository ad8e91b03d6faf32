import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { formatManifest, makeManifest, parseManifest } from '../../../src/pipeline/preservation/manifest.ts';
import { manifestStep } from '../../../src/pipeline/preservation/manifest-step.ts';
import { verifyCopy } from '../../../src/pipeline/preservation/verify.ts';
import { contentFolder, write } from '../content-folder.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const SITE = { 'index.html': '甲', 'data/catalogue.csv': 'file\r\n', 'reports/a.html': '乙' };
const CONTENT = { '2022/总结.txt': '文', '坏\\名\n.txt': '丙', '.DS_Store': 'x', 'archive.yaml': 'title: 甲' };

async function builtSite(): Promise<{ site: string; content: string }> {
  const site = contentFolder(SITE);
  const content = contentFolder(CONTENT);
  const context = { root: '/', cacheDir: '/', log: () => undefined };
  await manifestStep(content).begin({ settings: DEFAULT_SETTINGS, files: [], problems: [] }, context)(site);
  return { site, content };
}

describe('the manifest', () => {
  it('holds every file of the site but itself, and every source but what programs leave behind', async () => {
    const { site, content } = await builtSite();
    const { outputs, sources } = await makeManifest(site, content);
    expect(Object.fromEntries(outputs.map(({ path, sha256: sum }) => [path, sum]))).toEqual(
      Object.fromEntries(Object.entries(SITE).map(([path, text]) => [path, sha256(text)])),
    );
    expect(sources.map(({ path }) => path).sort()).toEqual(['2022/总结.txt', 'archive.yaml', '坏\\名\n.txt']);
  });

  it('comes back from its text, whatever names there are, in one order', () => {
    const line = fc.record({
      path: fc.string({ unit: fc.constantFrom(...'ab/\\\n\r总 #*'), minLength: 1 }),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    });
    const lines = fc.uniqueArray(line, { selector: ({ path }) => path });
    fc.assert(
      fc.property(lines, lines, (outputs, sources) => {
        const text = formatManifest({ outputs, sources });
        const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
        expect(parseManifest(text)).toEqual({
          outputs: [...outputs].sort(byPath),
          sources: [...sources].sort(byPath),
          unreadable: [],
        });
        expect(formatManifest({ outputs: [...outputs].reverse(), sources: [...sources].reverse() })).toBe(text);
      }),
    );
  });

  it.skipIf(process.platform === 'win32')('is taken by sha256sum', async () => {
    const { site } = await builtSite();
    const check = (): string =>
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'data/manifest-sha256.txt'], {
        cwd: site,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(check()).toBe('');
    write(site, 'index.html', '改');
    expect(check).toThrow(/1 computed checksum/u);
  });
});

describe('a copy', () => {
  it('is whole wherever it lies, with what a system left on the stick', async () => {
    const { site, content } = await builtSite();
    const copy = join(contentFolder(), '移动 盘#1%20(副本)&x');
    cpSync(site, copy, { recursive: true });
    write(copy, 'System Volume Information/x', 'x');
    write(copy, '.DS_Store', 'x');
    const found = await verifyCopy(copy, content);
    expect(found).toMatchObject({ sound: 6, missing: [], altered: [], extra: [], unreadable: [] });
  });

  it('names every file that is missing, altered or too many, and no other', async () => {
    const paths = Object.keys(SITE);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(paths),
        fc.subarray(paths),
        fc.subarray(['x.html', 'reports/b.html', 'data/.x']),
        async (missing, altered, extra) => {
          const { site } = await builtSite();
          const changed = altered.filter((path) => !missing.includes(path));
          // One bit is enough.
          for (const path of changed) writeFileSync(join(site, path), `${SITE[path as keyof typeof SITE]}\u0000`);
          for (const path of missing) rmSync(join(site, path));
          for (const path of extra) write(site, path, '');
          const found = await verifyCopy(site);
          expect(found?.missing).toEqual([...missing].sort());
          expect(found?.altered).toEqual([...changed].sort());
          expect(found?.extra).toEqual([...extra].sort());
          expect(found?.sound).toBe(paths.length - missing.length - changed.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is told of sources that went or changed', async () => {
    const { site, content } = await builtSite();
    rmSync(join(content, '2022/总结.txt'));
    write(content, 'archive.yaml', 'title: 乙');
    expect(await verifyCopy(site, content)).toMatchObject({ missing: ['2022/总结.txt'], altered: ['archive.yaml'] });
  });

  it('without a manifest says nothing; a manifest never leads out of the folder', async () => {
    expect(await verifyCopy(contentFolder(SITE))).toBeUndefined();
    const site = contentFolder({ 'data/manifest-sha256.txt': `${sha256('x')}  ../secret\n乱\n` });
    write(site, '../secret', 'x');
    expect(await verifyCopy(site)).toMatchObject({ sound: 0, missing: ['../secret'], unreadable: [2] });
    rmSync(join(site, '../secret'));
  });
});
