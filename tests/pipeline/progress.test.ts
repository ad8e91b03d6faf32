import { afterEach, expect, test, vi } from 'vitest';
import { reportProgress, tellWhile, watchProgress } from '../../src/pipeline/progress.ts';
import { openStatusLine } from '../../src/pipeline/status-line.ts';

afterEach(() => void vi.useRealTimers());

test('tells every two seconds how many of how many, how fast, and what remains; then takes the line away', () => {
  let time = 0;
  const lines: string[] = [];
  const progress = reportProgress('读取', (line) => lines.push(line), { now: () => time });
  for (const [at, done, made] of [
    [1000, 100, 100],
    [2000, 200, 200],
    [3000, 250, 250],
    [4000, 600, 400],
    [5000, 1000, 800],
  ] as const) {
    time = at;
    progress(done, 1000, made);
  }
  expect(lines).toEqual([
    '读取 200 / 1000 篇，每秒 100 篇，约余 8 秒',
    '读取 600 / 1000 篇，每秒 100 篇，约余 4 秒',
    '',
  ]);
});

test('a step that ends within two seconds says nothing', () => {
  const log = vi.fn();
  const progress = reportProgress('读取', log, { now: () => 1999 });
  progress(1, 2);
  progress(2, 2);
  expect(log).not.toHaveBeenCalled();
});

test('counts what calls nobody, and says what is waited for', async () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const stop = watchProgress(reportProgress('网页', log, { unit: '页' }), { total: 10, count: () => 12 });
  vi.advanceTimersByTime(2500);
  stop();
  expect(lines.splice(0)).toEqual(['网页 9 / 10 页，每秒 5 页，约余 1 秒', '']);

  let end = (): void => undefined;
  const told = tellWhile('等待沿用标记', new Promise<void>((done) => (end = done)), { log });
  vi.advanceTimersByTime(4500);
  end();
  await told;
  expect(lines).toEqual(['等待沿用标记，已用 2 秒', '等待沿用标记，已用 4 秒', '']);
});

test('one line stays one line in a terminal, cut to its width; elsewhere lines follow each other', () => {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const line = openStatusLine({ isTTY: true, columns: 12, write });
  line('读取 1200 / 4300 篇');
  line('');
  expect(written.splice(0)).toEqual(['\r\u001b[K读取 1200 /', '\r\u001b[K']);
  const plain = openStatusLine({ write });
  plain('读取 1200 / 4300 篇');
  plain('');
  expect(written).toEqual(['读取 1200 / 4300 篇\n']);
});
