import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/palette/entry.ts';
import { nearestEntries, wordsOfAddress } from '../../../src/core/palette/nearest-entries.ts';

const report = (url: string, name: string): Entry => ({
  ...{ kind: 'report', name, url, note: '', words: [], initials: '' },
});
const ARCHIVE = [
  report('reports/yhxdag-yhxdag2021ndgzzj-40d6a2.html', '云河县档案馆2021年度工作总结'),
  report('reports/yhxdag-yhxdag2022ndgzzj-2d74b0.html', '云河县档案馆2022年度工作总结'),
  report('reports/qsjd-qsjd2022ndszbg-9a1b2c.html', '青石街道2022年度述职报告'),
];

test.each([
  ['/a/reports/yhxdag-2022.html', 'yhxdag-2022'],
  ['/a/reports/%E6%A1%A3%E6%A1%88%E9%A6%86.html?q=1#p2', '档案馆'],
  ['/a/reports/%E6.html', '%E6'],
  ['/a/b/', 'b'],
  ['/', ''],
])('the words of %s', (path, words) => expect(wordsOfAddress(path)).toBe(words));

test.each([
  ['yhxdag-yhxdag2022ndgzzj-2d74b1', '云河县档案馆2022年度工作总结'],
  ['yhxdag2022ndgzzj', '云河县档案馆2022年度工作总结'],
  ['青石街道2022述职报告', '青石街道2022年度述职报告'],
])('%s is near to a report', (words, name) => expect(nearestEntries(words, ARCHIVE, 1)[0]?.name).toBe(name));

test('what is near to nothing offers nothing', () => {
  expect(nearestEntries('favicon', ARCHIVE, 3)).toEqual([]);
  expect(nearestEntries('', ARCHIVE, 3)).toEqual([]);
});
