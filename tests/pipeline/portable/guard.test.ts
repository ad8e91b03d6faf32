import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, notFoundPolicy } from '../../../src/core/policy.ts';
import { type Fault, formatFaults } from '../../../src/pipeline/portable/guard/fault.ts';
import { judgeSite } from '../../../src/pipeline/portable/guard/guard.ts';
import { scriptHash } from '../../../src/pipeline/portable/inline-script.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;
const page = (body: string): string => `<!DOCTYPE html><head><meta charset="utf-8">${POLICY}</head>${body}`;

const SITE = {
  'index.html': page('<h1 id="top-of-all">馆藏</h1>'),
  'reports/b.html': page('<p id="p1">一岗双责</p><a name="old"></a>'),
  'assets/a.css': '',
  'assets/a.js': '',
  'assets/a.svg': '<svg/>',
};

async function faultsOf(files: Record<string, string>, untouched: string[] = []): Promise<Fault[]> {
  const all: Record<string, string> = { ...SITE, ...files };
  const read = async (file: string): Promise<Buffer> => Buffer.from(all[file] ?? '');
  return (await judgeSite({ files: Object.keys(all).sort(), untouched, read })).faults;
}

async function inBody(body: string): Promise<string> {
  return formatFaults(await faultsOf({ 'reports/a.html': page(body) }));
}

test('a sound site has no faults', async () => {
  const body = `
    <link rel="stylesheet" href="../assets/a.css"><link rel="icon" href="data:image/svg+xml,x">
    <script defer src="../assets/a.js"></script><script type="application/json">{"import(": 1}</script>
    <a href="../index.html">首页</a><a href="b.html#p1">b</a><a href="b.html#old">b</a><a href="#p0">0</a><a href="#top">上</a><a href="?q=1">q</a>
    <a href="../index.html?level=区县&amp;q=a/b">区县</a><p id="p0">href="/x" https://example.org &lt;script&gt; style="" onclick=""</p>
    <p title='<base href="/">' data-url="/assets/a.js" aria-label="javascript:alert(1)">t</p>
    <a href="https://example.org/" rel="noreferrer noopener external">外</a><a href="mailto:a@example.org">信</a>
    <img src="data:image/png;base64,AA" alt=""><img srcset="../assets/a.svg 1x, ../assets/a.svg 2x" alt="">
    <svg><symbol id="mark"></symbol><use href="#mark"></use></svg><form action="../index.html" method="get"></form><meta http-equiv="refresh" content="0; url=../index.html">
    <meta property="og:image" content="https://example.org/wenku/cards/reports/a.png">`;
  const files = {
    'reports/a.html': page(body),
    'assets/a.css': 'a{b:url(a.svg)} /* url(/x) */ c{d:url(data:image/png;base64,AA)}',
    'assets/a.js': 'var text = "import(x) import.meta export"; // import("y")',
  };
  expect(await faultsOf(files)).toEqual([]);
});

test.each([
  ['absolute-link', '<a href="/reports/b.html">'],
  ['absolute-link', '<img srcset="../assets/a.svg 1x, /assets/a.svg 2x">'],
  ['absolute-link', '<form action="/search.html">'],
  ['absolute-link', '<button formaction="/search.html">'],
  ['absolute-link', '<video poster="/a.jpg">'],
  ['absolute-link', '<meta http-equiv="refresh" content="0; url=/index.html">'],
  ['foreign-resource', '<script src="//cdn.example.org/a.js"></script>'],
  ['foreign-resource', '<link rel="stylesheet" href="https://example.org/a.css">'],
  ['foreign-resource', '<img src="http://example.org/a.png">'],
  ['foreign-resource', '<img srcset="http://example.org/a.png 2x">'],
  ['foreign-resource', '<form action="https://example.org/">'],
  ['foreign-resource', '<a href="ftp://example.org/" rel="noreferrer noopener external">'],
  ['foreign-resource', '<a href="data:text/html,x">'],
  ['foreign-resource', '<meta http-equiv="refresh" content="0;URL=\'https://example.org/\'">'],
  ['foreign-link', '<a href="https://example.org/">'],
  ['foreign-link', '<a href="https://example.org/" rel="noopener external">'],
  ['javascript-link', '<a href=" JavaScript:alert(1)">'],
  ['javascript-link', '<a href="java&#10;script:alert(1)">'],
  ['empty-link', '<img src="">'],
  ['outside-link', '<a href="../../index.html">'],
  ['unsafe-name', '<a href="a%zz.html">'],
  ['directory-link', '<a href="../">'],
  ['directory-link', '<a href="..">'],
  ['directory-link', '<a href="../reports/?q=1">'],
  ['unsafe-name', '<a href="总结.html">'],
  ['unsafe-name', '<a href="a b.html">'],
  ['unsafe-name', '<a href="%E6%80%BB.html">'],
  ['missing-target', '<a href="c.html">'],
  ['missing-target', '<script defer src="../assets/c.js"></script>'],
  ['missing-target', '<a href="../reports">'],
  ['missing-target', '<img srcset="c.png 1x">'],
  ['missing-fragment', '<a href="#p9">'],
  ['missing-fragment', '<a href="b.html#p9">'],
  ['module-script', '<script type="module" src="../assets/a.js"></script>'],
  ['module-script', '<link rel="modulepreload" href="../assets/a.js">'],
  ['crossorigin', '<link rel="stylesheet" href="../assets/a.css" crossorigin>'],
  ['integrity', '<script src="../assets/a.js" integrity="sha384-x"></script>'],
  ['inline-script', '<script>a()</script>'],
  ['inline-script', '<script type="text/javascript">a()</script>'],
  ['inline-script', '<script type="importmap">{}</script>'],
  ['inline-style', '<style>a{}</style>'],
  ['inline-style', '<p style="color:red">'],
  ['event-handler', '<p OnClick="a()">'],
  ['forbidden-element', '<base href="./">'],
  ['forbidden-element', '<object>'],
  ['forbidden-element', '<iframe srcdoc="x"></iframe>'],
  ['post-form', '<form method="POST">'],
  ['external-symbol', '<svg><use href="../assets/a.svg#x"/></svg>'],
  ['no-policy', POLICY],
])('%s: %s', async (code, body) => {
  const faults = await faultsOf({ 'reports/a.html': page(body) });
  expect(faults.map((fault) => fault.code)).toContain(code);
  expect(faults.every((fault) => fault.file === 'reports/a.html')).toBe(true);
});

test('judges SVG links written the old way', async () => {
  expect(await inBody('<svg><a xlink:href="/index.html"></a></svg>')).toContain('absolute-link');
});

test.each([
  ['without a policy', '<meta charset="utf-8"><title>t</title>'],
  ['with another policy', `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src *">`],
  ['with the policy too late', `<meta charset="utf-8"><title>t</title>${POLICY}`],
  ['without an encoding', POLICY],
])('refuses a page %s', async (_, html) => {
  const faults = await faultsOf({ 'reports/a.html': html });
  expect(faults.map((fault) => fault.code)).toEqual(['no-policy']);
});

test.each([
  ['dynamic-import', 'import("./b.js")'],
  ['import-meta', 'let a = import.meta.url'],
  ['module-script', 'import "./b.js"'],
  ['module-script', 'export const a = 1'],
  ['script-error', '"import"; var 1a'],
])('%s in a script: %s', async (code, script) => {
  expect((await faultsOf({ 'assets/a.js': script })).map((fault) => fault.code)).toEqual([code]);
});

test.each([
  ['absolute-link', 'a{b:url(/assets/a.svg)}'],
  ['foreign-resource', '@import "https://example.org/a.css";'],
  ['foreign-resource', 'a{src:url(data:font/woff2;base64,AA)}'],
  ['missing-target', 'a{b:url("c.svg")}'],
])('%s in a stylesheet: %s', async (code, css) => {
  expect((await faultsOf({ 'assets/a.css': css })).map((fault) => fault.code)).toEqual([code]);
});

test('refuses file names that travel badly, originals included', async () => {
  const faults = await faultsOf({ 'originals/总结.txt': '', 'originals/a.html': '<script>x</script>' }, ['originals/']);
  expect(faults.map(({ code, file }) => `${code} ${file}`)).toEqual(['unsafe-name originals/总结.txt']);
});

test('says what breaks, why, and what to do', async () => {
  const body =
    '<a href="/x.html">x</a><script>a()</script><img src="c.png" alt=""><a href="https://example.org/">y</a>';
  expect(await inBody(body)).toMatchInlineSnapshot(`
    "4 faults in 1 file of the built site:
      reports/a.html
        absolute-link: <a href="/x.html">
        It starts at a server’s root, which a folder on a disk does not have. Write it relative, with linkFrom(page) of src/core/paths.ts.
      reports/a.html
        inline-script: <script>a()</script>
        The content security policy refuses scripts inside a page. Move the code to src/browser and import it.
      reports/a.html
        foreign-link: <a href="https://example.org/">
        A link out of the site needs rel="noreferrer noopener external".
      reports/a.html
        missing-target: <img src="c.png" alt="">
        The site has no file reports/c.png. Correct the address, or make the page."
  `);
});

test('tells the same fault of many pages once', async () => {
  const pages = Object.fromEntries([...'cdefghij'].map((name) => [`${name}.html`, page('<p style="color:red">')]));
  expect(formatFaults(await faultsOf(pages))).toMatchInlineSnapshot(`
    "8 faults in 8 files of the built site:
      c.html, d.html, e.html, f.html, g.html and 3 more files
        inline-style: <p style="color:red">
        The content security policy refuses styles inside a page. Use a class and a stylesheet."
  `);
});

test('only the page for unknown addresses may hold a script, one, whose hash its policy names', async () => {
  const withHash = (code: string, body: string): string =>
    page(body).replace(CONTENT_SECURITY_POLICY, notFoundPolicy(scriptHash(code)));
  const codesOf = async (file: string, html: string): Promise<string[]> =>
    (await faultsOf({ [file]: html })).map(({ code }) => code);
  const sound = withHash('a()', '<script>a()</script>');
  expect(await codesOf('404.html', sound)).toEqual([]);
  expect(await codesOf('reports/a.html', sound)).toEqual(['inline-script', 'no-policy']);
  expect(await codesOf('404.html', page('<script>a()</script>'))).toEqual(['no-policy']);
  expect(await codesOf('404.html', withHash('a()', '<script>b()</script>'))).toEqual(['no-policy']);
  expect(await codesOf('404.html', withHash('a()', '<script>a()</script><script>a()</script>'))).toEqual([
    'inline-script',
  ]);
  expect(await codesOf('404.html', withHash('a()', ''))).toEqual(['no-policy']);
});
