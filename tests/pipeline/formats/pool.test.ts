import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openDocuments } from '../../../src/pipeline/formats/documents.ts';
import { createPool, type Pool } from '../../../src/pipeline/formats/pool.ts';

const script = join(import.meta.dirname, '../../fixtures/formats/unruly-worker.ts');

function unrulyPool(workers: number): Pool {
  const pool = createPool({ script, workers, seconds: 3, heapMegabytes: 32 });
  onTestFinished(() => pool.close());
  return pool;
}

const run = async (pool: Pool, file: string): Promise<string> => {
  const outcome = await pool.run({ kind: 'read', format: 'docx', bytes: Buffer.from(file) });
  return 'error' in outcome ? `${outcome.error.code}：${outcome.error.message}` : 'read';
};

it('tells what became of each file, and goes on', { timeout: 60_000 }, async () => {
  const pool = unrulyPool(2);
  const files = ['good', 'hangs', 'good', 'throws', 'memory', 'good', 'xits', 'good'];
  expect(await Promise.all(files.map((file) => run(pool, file)))).toEqual([
    'read',
    'parser-timeout：读了 3 秒还没有读完，已停止。',
    'read',
    'parser-crashed：读取这份文件的程序中断了（RangeError: out of range）。',
    'parser-memory：读取这份文件所需的内存超过 32 MB，已停止。',
    'read',
    'parser-crashed：读取这份文件的程序中断了（退出码 3）。',
    'read',
  ]);
});

it('uses one worker for many files', { timeout: 60_000 }, async () => {
  const pool = unrulyPool(1);
  for (let count = 0; count < 50; count++) expect(await run(pool, 'good')).toBe('read');
});

it('gives no file to a worker that has died since', { timeout: 60_000 }, async () => {
  const pool = unrulyPool(1);
  expect(await run(pool, 'leaves')).toBe('read');
  await setTimeout(2000);
  expect(await run(pool, 'good')).toBe('read');
});

it('gives up what waits when it is closed', { timeout: 60_000 }, async () => {
  const pool = unrulyPool(1);
  const outcomes = ['hangs', 'good', 'good'].map((file) => run(pool, file));
  await pool.close();
  expect((await Promise.all(outcomes)).every((outcome) => outcome.startsWith('parser-crashed'))).toBe(true);
});

/** pdf.js finds that object 6 is of another generation in a promise that nobody waits for. */
const misnumbered = Buffer.from(`%PDF-1.4
1 0 obj <</Page/Catalog/Pages 2 0 R>>
2 0 obj <</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>> endobj
3 0  <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
6 2 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]stream>> endobj
trailer <</Root 1 0 R/Size 7>>
`);

it('reads a file to its end, and the next one, whatever a library leaves to nobody', { timeout: 60_000 }, async () => {
  const documents = openDocuments({ workers: 1, office: '' });
  onTestFinished(() => documents.close());
  const sound = readFileSync(join(import.meta.dirname, '../../fixtures/formats/structured.pdf'));
  const files = [misnumbered, sound, misnumbered, misnumbered, sound];
  const readings = await Promise.all(files.map((bytes) => documents.read(bytes, 'pdf')));
  expect(readings.map((reading) => ('error' in reading ? reading.error.code : 'read'))).toEqual([
    'pdf-without-text',
    'read',
    'pdf-without-text',
    'pdf-without-text',
    'read',
  ]);
});
