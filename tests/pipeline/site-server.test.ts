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
  await writeFile(join(folder, 'site/digits.bin'), '01234567');
  await writeFile(join(folder, 'site/empty.txt'), '');
  await mkdir(join(folder, 'site/years'));
  await writeFile(join(folder, 'site/years/index.html'), '年度');
  for (const name of ['a.html', 'a.html.bin']) {
    await writeFile(join(folder, 'site/originals', name), '<script>alert(1)</script>');
  }
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
  expect((await get('/deep/er/data.csv')).headers.get('content-type')).toBe('text/csv;charset=utf-8');
  expect((await get('/index.html')).status).toBe(404);
});

test('answers an unknown path with a page whose links work there', async () => {
  const page = await get('/deep/er/reports/none.html');
  expect([page.status, await page.text()]).toEqual([404, '<link href="../assets/a.css">']);
});

test('offers originals without letting them act', async () => {
  for (const path of ['originals/a.html', 'originals/a.html.bin', '%6Friginals/a.html']) {
    const { headers } = await get(`/deep/er/${path}`);
    expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('content-type'), path).toBe('application/octet-stream');
  }
});

test.each([
  ['bytes=0-1', 206, 'bytes 0-1/8', '01'],
  ['bytes=6-', 206, 'bytes 6-7/8', '67'],
  ['bytes=-3', 206, 'bytes 5-7/8', '567'],
  ['bytes=-99', 206, 'bytes 0-7/8', '01234567'],
  ['bytes=2-99', 206, 'bytes 2-7/8', '234567'],
  ['bytes=5-2', 416, 'bytes */8', ''],
  ['bytes=8-', 416, 'bytes */8', ''],
  ['bytes=9-99', 416, 'bytes */8', ''],
  ['bytes=-0', 416, 'bytes */8', ''],
  ['bytes=99999999999999999999-', 416, 'bytes */8', ''],
  ['bytes=0-1,4-5', 200, null, '01234567'],
  ['bytes=-', 200, null, '01234567'],
  ['bytes=a-b', 200, null, '01234567'],
  ['lines=1-2', 200, null, '01234567'],
  ['bytes=0-1-2', 200, null, '01234567'],
])('answers Range: %s with %i', async (range, status, contentRange, text) => {
  const answer = await get('/deep/er/digits.bin', { headers: { Range: range } });
  expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
    status,
    contentRange,
    text,
  ]);
});

test('tells a file that has not changed, and gives an empty one', async () => {
  const etag = (await get('/deep/er/digits.bin')).headers.get('etag') ?? '';
  expect((await get('/deep/er/digits.bin', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  const empty = await get('/deep/er/empty.txt');
  expect([empty.status, await empty.text()]).toEqual([200, '']);
  expect((await get('/deep/er/empty.txt', { headers: { Range: 'bytes=0-' } })).status).toBe(416);
});

test('leads to the page of a folder by an address that its links work from', async () => {
  const answer = await get('/deep/er/years?q=1', { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, 'years/?q=1']);
  expect(await (await get('/deep/er/years?q=1')).text()).toBe('年度');
});

test('takes no other method than reading', async () => {
  expect((await get('/deep/er/', { method: 'POST' })).status).toBe(405);
});

// fetch() resolves `..` itself, so these go out as raw bytes.
test.each([
  '/deep/er/../secret.txt',
  '/deep/er/%2e%2e/secret.txt',
  '/deep/er/..%2fsecret.txt',
  '/deep/er/%zz',
  '/deep/er/..%5csecret.txt',
  '/deep/er/.hidden',
  '/deep/er/%00',
  '/deep/er//index.html',
])('does not leave its folder: %s', async (path) => {
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
});
