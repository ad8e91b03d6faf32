import { expect, test } from 'vitest';
import { resolveEnvironment } from '../../src/pipeline/environment.ts';

const root = resolveEnvironment({}).root;

test('has defaults, and takes relative paths from the repository’s root', () => {
  expect(resolveEnvironment({ WENMAI_CONTENT: '../seeds', HOST: '', PORT: '8080' })).toEqual({
    root,
    contentDir: new URL('../seeds', `file://${root}`).pathname,
    outDir: `${root}dist`,
    cacheRoot: `${root}.cache`,
    programCache: `${root}.cache/program`,
    cacheDir: expect.stringMatching(/\.cache\/archive-[0-9a-f]{12}$/u),
    host: '127.0.0.1',
    port: 8080,
    lenient: false,
  });
});

test.each(['x', '-1', '65536', '80.5'])('refuses the port %s', (port) => {
  expect(() => resolveEnvironment({ PORT: port })).toThrow('不是端口号');
});

test.each([
  ['.', '包含项目本身'],
  ['..', '包含项目本身'],
  ['content', '包含内容文件夹'],
  ['content/网站', '在内容文件夹里'],
])('does not build into %s', (out, reason) => {
  expect(() => resolveEnvironment({ WENMAI_OUT: out })).toThrow(reason);
});

test('builds into a folder whose name begins with dots', () => {
  expect(resolveEnvironment({ WENMAI_OUT: '..dist' }).outDir).toBe(`${root}..dist`);
});
