import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, notFoundPolicy } from '../../../src/core/policy.ts';
import { relateAssets } from '../../../src/pipeline/portable/asset-links.ts';
import { scriptHash } from '../../../src/pipeline/portable/inline-script.ts';
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

test('writes its script, and the policy that names it, into the page for unknown addresses', async () => {
  const head = (policy: string, script: string): string =>
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${script}<p>没有这一页</p>`;
  const folder = contentFolder({
    '404.html': head(CONTENT_SECURITY_POLICY, '<script src="assets/find-root.js?v=3f2a"></script>'),
    'assets/find-root.js': 'if (1 < 2) a("$&");\n',
  });
  await makePortable(folder, []);
  const code = 'if (1 < 2) a("$&");';
  expect(await readFile(join(folder, '404.html'), 'utf8')).toBe(
    head(notFoundPolicy(scriptHash(code)), `<script>${code}</script>`),
  );
});
