import { expect, test } from 'vitest';
import { readLink, readSourceSet } from '../../../src/pipeline/portable/links.ts';

test.each([
  ['../index.html#p1', { kind: 'file', path: 'index.html', fragment: 'p1', directory: false }],
  ['b.html?q=a/b', { kind: 'file', path: 'reports/b.html', fragment: undefined, directory: false }],
  ['#p1', { kind: 'file', path: 'reports/a.html', fragment: 'p1', directory: false }],
  ['?q=1', { kind: 'file', path: 'reports/a.html', fragment: undefined, directory: false }],
  ['../', { kind: 'file', path: '', fragment: undefined, directory: true }],
  ['..', { kind: 'file', path: '', fragment: undefined, directory: true }],
  ['../years/?x', { kind: 'file', path: 'years', fragment: undefined, directory: true }],
  ['../../x.html', { kind: 'file', path: undefined, fragment: undefined, directory: false }],
  ['/assets/a.js', { kind: 'root', path: 'assets/a.js' }],
  ['//host/a.js', { kind: 'root', path: undefined }],
  ['\\\\host\\a.js', { kind: 'root', path: undefined }],
  ['HTTPS://host/', { kind: 'scheme', scheme: 'https' }],
  [' java\nscript:alert(1)', { kind: 'scheme', scheme: 'javascript' }],
  ['', { kind: 'empty' }],
  ['a%20b.html', { kind: 'file', path: 'reports/a b.html', fragment: undefined, directory: false }],
  ['a%zz.html', { kind: 'file', path: undefined, fragment: undefined, directory: false }],
])('reads %j on reports/a.html', (url, link) => {
  expect(readLink('reports/a.html', url)).toEqual(link);
});

test('splits a source set at commas between candidates only', () => {
  expect(readSourceSet('a.png 1x, data:image/png;base64,AA 2x')).toEqual(['a.png', 'data:image/png;base64,AA']);
});
