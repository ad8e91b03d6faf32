import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relateAssets } from '../../../src/pipeline/portable/asset-links.ts';
import { makePortable } from '../../../src/pipeline/portable/make-portable.ts';
import { contentFolder } from '../content-folder.ts';

const SITE = {
  'index.html': '<link rel="stylesheet" href="/assets/a.css"><img alt="" src="/assets/a.svg">',
  'reports/a.html': '<link rel="stylesheet" href="/assets/a&amp;b.css"><a href="../index.html">首页</a>',
  'originals/a.html': '<link rel="stylesheet" href="/assets/a.css">',
  'assets/a.css': 'a{b:url(/assets/a.svg)}',
};

test('makes the URLs of stylesheets and images relative, but not in the archivist’s own files', async () => {
  const folder = contentFolder(SITE);
  expect(await makePortable(folder, ['originals/'])).toBe(2);
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  expect(await read('index.html')).toBe('<link rel="stylesheet" href="assets/a.css"><img alt="" src="assets/a.svg">');
  expect(await read('reports/a.html')).toBe(
    '<link rel="stylesheet" href="../assets/a&amp;b.css"><a href="../index.html">首页</a>',
  );
  expect(await read('originals/a.html')).toBe(SITE['originals/a.html']);
  expect(await read('assets/a.css')).toBe('a{b:url("../assets/a.svg")}');
});

test('leaves text and attributes of the archivist alone', () => {
  const piece = fc.constantFrom(
    '/assets/',
    '<link rel=stylesheet href=/assets/a.css>',
    '<link href="/assets/a.css">',
    '">',
    "'",
    '一岗双责',
    ' ',
  );
  const text = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (title, body) => {
      // As Astro escapes them: `<` stays in attributes.
      const attribute = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const html = `<p title="${attribute}">${escaped}</p><a href="../years/2021.html">2021</a>`;
      expect(relateAssets(html, 'reports/a.html')).toBe(html);
    }),
  );
});
