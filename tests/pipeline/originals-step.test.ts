import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { originalPath } from '../../src/core/paths.ts';
import { keptExtension } from '../../src/core/report/original-name.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
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

test('a file that changes or goes while the site is made stops the build and is named', async () => {
  const folder = contentFolder({
    '改.txt': REPORT,
    '去.txt': REPORT.replaceAll('2022', '2021'),
    '好.txt': REPORT.replaceAll('2022', '2020'),
  });
  const archive = await loadArchive(folder);
  writeFileSync(join(folder, '改.txt'), `${REPORT}又改\n`);
  rmSync(join(folder, '去.txt'));
  const copying = originalsStep(folder).begin(archive, { root: '', cacheDir: '', log: () => undefined })(
    contentFolder(),
  );
  await expect(copying).rejects.toMatchObject({
    name: 'SourcesChanged',
    message: expect.stringMatching(/去\.txt\n {2}改\.txt\n没有生成网站，原有的网站没有改动/),
  });
});

test('a file that goes between the listing and the reading is named, and the others are read', async () => {
  const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': REPORT.replaceAll('2022', '2021') });
  const { files } = await loadArchive(folder, {
    parse: (source, settings) => {
      rmSync(join(folder, 'b.txt'), { force: true });
      return parseReport(source, settings);
    },
  });
  expect(files.map(({ file, status, problems }) => [file, status, problems[0]?.code])).toEqual([
    ['a.txt', 'report', undefined],
    ['b.txt', 'faulty', 'unreadable-file'],
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
