import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { originalPath } from '../../src/core/paths.ts';
import { extensionOf } from '../../src/core/report/file-name.ts';
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
  const copies = reportsOf(archive).map(({ id, source: { file } }) => [
    file,
    readFileSync(join(outDir, originalPath(id, extensionOf(file))), 'utf8'),
  ]);
  expect(copies).toEqual([
    ['报送.zip/总结.txt', new TextDecoder().decode(member)],
    ['甲/总结.txt', REPORT],
  ]);
});
