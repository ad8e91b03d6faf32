import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSiteServer } from '../../src/pipeline/site-server.ts';

let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-server-'));
  await mkdir(join(folder, 'site/originals'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<title>馆藏</title>');
  await writeFile(join(folder, 'site/404.html'), '<link href="assets/a.css">');
  await writeFile(join(folder, 'site/data.csv'), '题名');
  await writeFile(join(folder, 'site/originals/a.html'), '<script>alert(1)</script>');
  server = createSiteServer({ outDir: join(folder, 'site'), base: '/deep/er/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, init);

test('serves the site under its folder, in UTF-8', async () => {
  const home = await get('/deep/er/?q=1');
  expect([home.status, home.headers.get('content-type'), await home.text()]).toEqual([
    200,
    'text/html;charset=utf-8',
    '<title>馆藏</title>',
  ]);
  expect((await get('/deep/er/data.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await get('/index.html')).status).toBe(404);
});

test('answers an unknown path with a page whose links work there', async () => {
  const page = await get('/deep/er/reports/none.html');
  expect([page.status, await page.text()]).toEqual([404, '<link href="../assets/a.css">']);
});

test('shows originals without letting them act', async () => {
  expect((await get('/deep/er/originals/a.html')).headers.get('content-security-policy')).toContain('sandbox');
});

test('takes no other method than reading', async () => {
  expect((await get('/deep/er/', { method: 'POST' })).status).toBe(405);
});

// fetch() resolves `..` itself, so these go out as raw bytes.
test.each(['/deep/er/../secret.txt', '/deep/er/%2e%2e/secret.txt', '/deep/er/..%2fsecret.txt', '/deep/er/%zz'])(
  'does not leave its folder: %s',
  async (path) => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (data) => {
        text += String(data);
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  },
);
