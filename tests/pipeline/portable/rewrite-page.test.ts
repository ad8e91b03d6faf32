import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewritePage } from '../../../src/pipeline/portable/rewrite-page.ts';

const bundle = async (modules: string[]): Promise<string> => `assets/page.${modules.join('+').replace(/\W/g, '')}.js`;
const rewrite = async (html: string, page = 'reports/a.html') => rewritePage(html, { page, assets: 'assets', bundle });

test('turns module scripts into one deferred classic script at the place of the first', async () => {
  const html = `<p><script type="module" src="/assets/a.js"></script><b></b><script src=../assets/b.js type=module></script>`;
  expect(await rewrite(html)).toEqual({
    html: '<p><script defer src="../assets/page.assetsajsassetsbjs.js"></script><b></b>',
    scripts: ['assets/page.assetsajsassetsbjs.js'],
  });
});

test('runs a module once however often the page names it', async () => {
  const html = '<script type="module" src="/assets/a.js"></script><script type="module" src="/assets/a.js"></script>';
  expect((await rewrite(html, 'index.html')).html).toBe('<script defer src="assets/page.assetsajs.js"></script>');
});

test('keeps classic and inline scripts as they are', async () => {
  const html = '<script defer src="../wenmai.js"></script><script type="module">a()</script>';
  expect(await rewrite(html)).toEqual({ html, scripts: ['wenmai.js'] });
});

test('makes asset URLs relative and drops what file:// refuses', async () => {
  const html = `<link rel="modulepreload" href="/assets/a.js"><link rel="stylesheet" crossorigin integrity="sha384-x" href="/assets/a&amp;b.css"><img srcset="/assets/a.png 1x, /assets/b.png 2x">`;
  expect((await rewrite(html)).html).toMatchInlineSnapshot(
    `"<link rel="stylesheet" href="../assets/a&amp;b.css"><img srcset="../assets/a.png 1x, ../assets/b.png 2x">"`,
  );
});

test('puts the policy right after the charset', async () => {
  expect((await rewrite('<head><meta charset="utf-8"><title>t</title>')).html).toMatchInlineSnapshot(
    `"<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self' file:"><title>t</title>"`,
  );
});

test('leaves text and attributes of the archivist alone', async () => {
  const piece = fc.constantFrom(
    '/assets/',
    '<script type=module src=/assets/a.js>',
    'crossorigin',
    '">',
    "'",
    '一岗双责',
    ' ',
  );
  const text = fc.array(piece).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const html = `<p title="${escapeHtml(title)}">${escapeHtml(body)}</p><a href="../years/2021.html">2021</a>`;
      expect((await rewrite(html)).html).toBe(html);
    }),
  );
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
