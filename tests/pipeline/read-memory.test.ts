import { rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { parseReport } from '../../src/core/report/parse-report.ts';
import { parseReport as parse } from '../../src/core/report/parse-report.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { openReadMemory } from '../../src/pipeline/read-memory.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';

/** Loads one folder again and again, as if a minute passed between two writings; returns the files that were parsed. */
function reloading(folder: string) {
  const memory = openReadMemory(() => Date.now() + 60_000);
  const parsed: string[] = [];
  const counting: typeof parseReport = (source, settings) => {
    parsed.push(source.source.file);
    return parse(source, settings);
  };
  return async () => {
    const { files } = await loadArchive(folder, { memory, parse: counting });
    return { parsed: parsed.splice(0), files, fresh: (await loadArchive(folder)).files };
  };
}

test('a file is read again when it or its row has changed, and what was left alone is the same object', async () => {
  const other = REPORT.replaceAll('2022', '2020');
  const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': other, 'c.txt': `${REPORT}完。\n`, 'd.txt': '总结\n好。' });
  const load = reloading(folder);
  const first = await load();
  expect(first.parsed).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  const again = await load();
  expect(again.parsed).toEqual([]);
  for (const [index, entry] of again.files.entries()) expect(entry).toBe(first.files[index]);

  // Of equal size and with the old time of writing: the time of the last change decides.
  const { atime, mtime } = statSync(join(folder, 'd.txt'));
  write(folder, 'd.txt', '总结\n行。');
  utimesSync(join(folder, 'd.txt'), atime, mtime);
  expect((await load()).parsed).toEqual(['d.txt']);

  write(folder, 'catalogue.csv', 'file,level\nb.txt,市\n');
  const catalogued = await load();
  expect(catalogued.parsed).toEqual(['b.txt']);
  expect(catalogued.files).toEqual(catalogued.fresh);

  // The series of a.txt went with b.txt, and c.txt is nearly the same as a.txt no more.
  rmSync(join(folder, 'catalogue.csv'));
  rmSync(join(folder, 'b.txt'));
  write(folder, 'a.txt', '另一份\n很不一样。');
  const changed = await load();
  expect(changed.parsed).toEqual(['a.txt']);
  expect(changed.files).toEqual(changed.fresh);
});

test('a copy in another format is read again when the other has gone', async () => {
  const folder = contentFolder({ 'a.txt': REPORT, 'a.md': REPORT });
  const load = reloading(folder);
  const { files } = await load();
  expect(files.map(({ file, status }) => [file, status])).toEqual([
    ['a.md', 'passed over'],
    ['a.txt', 'report'],
  ]);
  rmSync(join(folder, 'a.txt'));
  const { files: left, fresh } = await load();
  expect(left).toEqual(fresh);
});

test('a file that was written a moment ago is not remembered: it may be written again within one tick of the clock', async () => {
  const folder = contentFolder({ 'a.txt': REPORT });
  const memory = openReadMemory();
  const { files } = await loadArchive(folder, { memory });
  expect((await loadArchive(folder, { memory })).files[0]).not.toBe(files[0]);
});
