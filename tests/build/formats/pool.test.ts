import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPool, type Pool } from '../../../src/build/formats/pool.ts';

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

it('gives up what waits when it is closed', { timeout: 60_000 }, async () => {
  const pool = unrulyPool(1);
  const outcomes = ['hangs', 'good', 'good'].map((file) => run(pool, file));
  await pool.close();
  expect((await Promise.all(outcomes)).every((outcome) => outcome.startsWith('parser-crashed'))).toBe(true);
});
