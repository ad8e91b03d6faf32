import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holds, realPath } from '../../src/pipeline/real-path.ts';
import { contentFolder } from './content-folder.ts';

function folders(): { parent: string; link: string } {
  const parent = contentFolder({ 'out/content/a.txt': '' });
  const link = path.join(contentFolder(), '链接');
  fs.symlinkSync(path.join(parent, 'out/content'), link);
  return { parent, link };
}

test('resolves links above what does not exist', () => {
  const { parent, link } = folders();
  expect(realPath(path.join(link, '新/深'))).toBe(path.join(parent, 'out/content/新/深'));
  expect(realPath('/不存在/甲')).toBe('/不存在/甲');
});

test('refuses a link to nothing', () => {
  const { link } = folders();
  const broken = `${link}-坏`;
  fs.symlinkSync('/不存在', broken);
  expect(() => realPath(broken)).toThrow('所指的 /不存在 不存在');
  expect(() => realPath(path.join(broken, '内'))).toThrow('是链接');
});

test('tells where a folder lies, through links and in both directions', () => {
  const { parent, link } = folders();
  const out = path.join(parent, 'out');
  expect(holds(out, link)).toBe(true);
  expect(holds(link, path.join(out, 'content/site'))).toBe(true);
  expect(holds(link, out)).toBe(false);
  expect(holds(out, `${out}-2`)).toBe(false);
  expect(holds(out, path.join(parent, '..out'))).toBe(false);
  expect(holds(out, out)).toBe(true);
});
