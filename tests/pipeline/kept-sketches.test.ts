import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeptParts } from '../../src/pipeline/files/kept-parts.ts';
import { openKeptSketches } from '../../src/pipeline/kept-sketches.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';

const OTHER = REPORT.replace('推进新馆建设', '推进档案数字化').replaceAll('云河', '临澜');

/** The parts, and how many of them had to be made. */
function counting(kept: KeptParts): KeptParts & { made: number } {
  const counted = {
    ...kept,
    made: 0,
    take: (key: string, make: () => Buffer) =>
      kept.take(key, () => {
        counted.made += 1;
        return make();
      }),
  };
  return counted;
}

test('sketches are made of changed reports alone, and copies are found as without them', async () => {
  const content = contentFolder({ 'a.txt': REPORT, 'b.txt': OTHER, 'c.txt': REPORT.replaceAll('，', ',') });
  const pack = join(contentFolder(), 'sketches.pack');
  const load = async () => {
    const sketches = counting(await openKeptSketches(pack));
    const { problems } = await loadArchive(content, { sketches });
    await sketches.keep();
    expect(problems).toEqual((await loadArchive(content)).problems);
    return { made: sketches.made, copies: problems.filter(({ code }) => code === 'same-text').map(({ file }) => file) };
  };
  expect(await load()).toEqual({ made: 3, copies: ['c.txt'] });
  expect(await load()).toEqual({ made: 0, copies: ['c.txt'] });
  write(content, 'b.txt', `${REPORT}\n`);
  expect(await load()).toEqual({ made: 1, copies: ['b.txt', 'c.txt'] });
  truncateSync(pack, 100);
  expect(await load()).toEqual({ made: 3, copies: ['b.txt', 'c.txt'] });
});
