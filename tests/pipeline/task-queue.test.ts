import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTaskQueue } from '../../src/pipeline/task-queue.ts';

function openLog(): { begun: string[]; task: (name: string) => () => Promise<string>; end: (name: string) => void } {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((done) => ends.set(name, () => done(name)));
  };
  return { begun, task, end: (name) => ends.get(name)?.() };
}

test('begins no more tasks than may run, and those that come first before the others that wait', async () => {
  const { begun, task, end } = openLog();
  const queue = openTaskQueue(2);
  const results = Promise.all([
    ...['a', 'b', 'c', 'd'].map((name) => queue.run(task(name))),
    queue.run(task('pages'), { first: true }),
  ]);
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await setImmediate();
  expect(begun).toEqual(['a', 'b', 'pages']);
  end('a');
  await setImmediate();
  expect(begun).toEqual(['a', 'b', 'pages', 'c']);
  for (const name of ['pages', 'c']) end(name);
  await setImmediate();
  end('d');
  expect(await results).toEqual(['a', 'b', 'c', 'd', 'pages']);
});

test('begins what waits when more may run', async () => {
  const { begun, task } = openLog();
  const queue = openTaskQueue(1);
  for (const name of ['a', 'b', 'c', 'd']) void queue.run(task(name));
  expect(begun).toEqual(['a']);
  queue.widen(3);
  await setImmediate();
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('goes on after a task that fails', async () => {
  const queue = openTaskQueue(1);
  const failing = queue.run(async () => {
    throw new Error('no room');
  });
  const next = queue.run(async () => 'made');
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('made');
});
