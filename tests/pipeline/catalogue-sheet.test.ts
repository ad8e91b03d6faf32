import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overwriteFault } from '../../src/pipeline/catalogue-sheet.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { contentFolder, REPORT } from './content-folder.ts';

test('a file that exists is written over by force alone, and the archivist’s own only when nothing of it is lost', async () => {
  const contentDir = contentFolder({ 'a.txt': REPORT, 'catalogue.csv': 'file,note\na.txt,存\n' });
  const archive = await loadArchive(contentDir);
  const own = join(contentDir, 'catalogue.csv');
  expect(overwriteFault(own, { contentDir, archive })).toContain('--force');
  expect(overwriteFault(own, { contentDir, archive, force: true })).toBeUndefined();
  expect(overwriteFault(own, { contentDir, archive, force: true, missing: true })).toContain('--missing');
  expect(overwriteFault('/elsewhere/x.csv', { contentDir, archive, force: true, missing: true })).toBeUndefined();
});

test('not while the content has errors, for a cell with a mistake in it would be written empty', async () => {
  const contentDir = contentFolder({ 'a.txt': REPORT, 'catalogue.csv': 'file,level\na.txt,县里\n' });
  const archive = await loadArchive(contentDir);
  expect(overwriteFault(join(contentDir, 'catalogue.csv'), { contentDir, archive, force: true })).toContain('1 处错误');
});
