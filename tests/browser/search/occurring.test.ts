import { expect, test } from 'vitest';
import { occurringParts } from '../../../src/browser/search/occurring.ts';
import { FakeArchive } from './fake-archive.ts';
import { REPORTS } from './reports.ts';

const find = (query: string) => occurringParts(new FakeArchive(REPORTS), query, new AbortController().signal);

test('the longest parts that occur are found, with the reports that hold them', async () => {
  expect(await find('一岗双责试点工作')).toEqual([
    { text: '一岗双责', count: 4 },
    { text: '试点工作', count: 1 },
  ]);
});

test('of two phrases that never stand together each is told', async () => {
  expect(await find('一岗双责 试点')).toEqual([
    { text: '一岗双责', count: 4 },
    { text: '试点', count: 1 },
  ]);
});

test('what must be absent is not looked for', async () => {
  expect(await find('无人机 -试点')).toEqual([]);
});
