/** Whatever a request holds, and however many come at once, the server answers and lives. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSite } from './site-folder.ts';

let folder = '';
let port = 0;
let server: ChildProcess;
let printed = '';

/** In a process of its own, with fewer files than readers. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wenmai-lives-'));
  await writeSite(join(folder, 'site'));
  writeFileSync(join(folder, 'site/large.bin'), Buffer.alloc(3_000_000, 7));
  const command = `ulimit -n 256; exec "${process.execPath}" scripts/serve.ts`;
  const env = { ...process.env, WENMAI_OUT: join(folder, 'site'), PORT: '0', HOST: '127.0.0.1' };
  server = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (printed += data));
  for (let turn = 0; port === 0 && turn < 600; turn += 1) {
    await wait(100);
    port = Number(/127\.0\.0\.1:(\d+)/u.exec(printed)?.[1] ?? 0);
  }
}, 90_000);

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are; what came back until the connection ended, or `patience` ran out. */
function send(bytes: string, { patience = 3000, half = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => (half ? socket.write(bytes) : socket.end(bytes)));
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(text);
    };
    const timer = setTimeout(end, patience);
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('close', end).on('error', end);
  });
}

async function expectAlive(): Promise<void> {
  expect(server.exitCode, printed).toBeNull();
  const page = await fetch(`http://127.0.0.1:${port}/index.html`);
  expect([page.status, await page.text()]).toEqual([200, '馆藏']);
}

const line = (parts: readonly string[]): string => parts.join('\r\n');
const HOST = ['Host: x', 'Connection: close', '', ''];

const method = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'get',
  'PROPFIND',
  'G ET',
  '',
);
const piece = fc.oneof(
  fc.constantFrom(
    'index.html',
    'large.bin',
    'reports',
    'data/',
    '..',
    '.',
    '%2e%2e',
    '%00',
    '%',
    '%zz',
    '\\',
    '//',
    '*',
    '?q=%',
    '#',
    'a'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const header = fc.oneof(
  fc.tuple(
    fc.constant('Range'),
    fc.oneof(
      fc.string(),
      fc.tuple(fc.integer(), fc.integer()).map(([a, b]) => `bytes=${a}-${b}`),
      fc.constantFrom('bytes=5-2', 'bytes=9999999999-', 'bytes=-0', 'bytes=1e3-', 'bytes=0-0,-1'),
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'If-None-Match',
      'If-Range',
      'Expect',
      'Upgrade',
      'Content-Length',
      'Transfer-Encoding',
      'Accept-Encoding',
      'Cookie',
    ),
    fc.string(),
  ),
  fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 4000 })),
);

test('requests of any kind are answered or refused', { timeout: 120_000 }, async () => {
  const request = fc.tuple(method, fc.array(piece, { maxLength: 4 }), fc.array(header, { maxLength: 3 }), fc.string());
  await fc.assert(
    fc.asyncProperty(request, async ([verb, pieces, headers, body]) => {
      const lines = headers.map(([name, value]) => `${name}: ${value}`);
      await send(line([`${verb} /${pieces.join('/')} HTTP/1.1`, ...lines, ...HOST]) + body, { patience: 1000 });
      expect(server.exitCode, printed).toBeNull();
    }),
    { numRuns: 300 },
  );
  await expectAlive();
});

test('half a request, and readers who go in the middle, leave it as it was', { timeout: 60_000 }, async () => {
  const cut = Array.from({ length: 40 }, () => send('GET /large.bin HTT', { half: true, patience: 500 }));
  const gone = Array.from({ length: 40 }, () => send(line(['GET /large.bin HTTP/1.1', ...HOST]), { patience: 5 }));
  await Promise.all([...cut, ...gone]);
  await expectAlive();
});

test('five hundred readers at once each get the file or are told to come back', { timeout: 120_000 }, async () => {
  const answers = await Promise.all(
    Array.from({ length: 500 }, () =>
      send(line(['GET /large.bin HTTP/1.1', ...HOST]), { half: true, patience: 60_000 }),
    ),
  );
  const statuses = answers.map((answer) => answer.slice(9, 12));
  for (const [index, answer] of answers.entries()) {
    if (statuses[index] === '200') expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(3_000_000);
    // Beyond what the system lets the process open, connections wait or are dropped before they are heard.
    else expect(['503', '']).toContain(statuses[index]);
  }
  expect(statuses.filter((status) => status === '200').length).toBeGreaterThan(50);
  await expectAlive();
});
