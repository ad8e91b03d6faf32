import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openRunFolder } from '../../src/pipeline/run-folder.ts';
import { contentFolder, write } from './content-folder.ts';
import { treeOf } from './tree.ts';

/** No process has this number: it is beyond what systems give. */
const DEAD = 99_999_999;

test('removes the folder of a run that is no more, and its own when it is closed', () => {
  const root = contentFolder();
  const run = openRunFolder(path.join(root, '.cache'));
  write(run.siteDir, 'index.html', '');
  fs.renameSync(path.dirname(run.siteDir), path.join(root, `.cache/run-${DEAD}`));
  const next = openRunFolder(path.join(root, '.cache'));
  expect(fs.readdirSync(path.join(root, '.cache'))).toEqual([`run-${process.pid}`]);
  next.close();
  expect(fs.readdirSync(path.join(root, '.cache'))).toEqual([]);
});

test('leaves folders and links of others alone, whatever they are called', () => {
  const root = contentFolder({ [`.cache/run-${DEAD}/照片.jpg`]: '图', '来源/.wenmai-run': '' });
  fs.symlinkSync('../来源', path.join(root, `.cache/run-${DEAD - 1}`));
  const before = treeOf(root);
  openRunFolder(path.join(root, '.cache')).close();
  expect(treeOf(root)).toEqual(before);
});

test('does not take a name that somebody else uses', () => {
  const root = contentFolder({ [`.cache/run-${process.pid}/照片.jpg`]: '图' });
  const before = treeOf(root);
  expect(() => openRunFolder(path.join(root, '.cache'))).toThrow('不是本程序留下的');
  expect(treeOf(root)).toEqual(before);
});
