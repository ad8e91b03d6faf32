import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { originalPath } from '../../src/core/paths.ts';
import { keptExtension } from '../../src/core/report/original-name.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { originalsStep } from '../../src/pipeline/originals-step.ts';
import { reportsOf } from '../../src/pipeline/site-step.ts';
import { contentFolder, REPORT } from './content-folder.ts';

test('originals are the files themselves, members of archives among them', async () => {
  const member = new TextEncoder().encode(REPORT.replaceAll('2022', '2021'));
  const folder = contentFolder({ '甲/总结.txt': REPORT, '报送.zip': zipSync({ '总结.txt': member }) });
  const archive = await loadArchive(folder);
  const outDir = contentFolder({});
  const context = { root: '', cacheDir: '', log: () => undefined };
  await originalsStep(folder).begin(archive, context)(outDir);
  const copies = reportsOf(archive).map(({ id, source }) => [
    source.file,
    readFileSync(join(outDir, originalPath(id, keptExtension(source))), 'utf8'),
  ]);
  expect(copies).toEqual([
    ['报送.zip/总结.txt', new TextDecoder().decode(member)],
    ['甲/总结.txt', REPORT],
  ]);
});

test('a saved web page lies under a name that no browser runs, byte for byte', async () => {
  const page = `<!doctype html><title>总结</title><script src="https://example.org/x.js"></script>${REPORT.replaceAll('\n', '<p>')}`;
  const folder = contentFolder({ '总结.html': page });
  const outDir = contentFolder({});
  await originalsStep(folder).begin(await loadArchive(folder), { root: '', cacheDir: '', log: () => undefined })(
    outDir,
  );
  const [name = ''] = readdirSync(join(outDir, 'originals'));
  expect(name).toMatch(/^[a-z0-9-]+\.html\.bin$/u);
  expect(readFileSync(join(outDir, 'originals', name), 'utf8')).toBe(page);
});
