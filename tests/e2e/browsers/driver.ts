/** Drives a browser through its own protocol: Chromium of any age by DevTools, Firefox by WebDriver BiDi. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandSocket } from './socket.ts';

export interface Driver {
  /** As the browser names itself: 109.0.5414.0. */
  version: string;
  open(address: string): Promise<void>;
  /** The value of an expression in the page on show; promises are waited for, and values are those of JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** The page on show as a PDF, on the sheets that its styles ask for. */
  print(): Promise<Uint8Array>;
  /** Exceptions of pages since the last call. */
  takeErrors(): string[];
  close(): Promise<void>;
}

const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=zh-CN',
  '--window-size=1280,900',
  '--remote-debugging-port=0',
  'about:blank',
];

/** Firefox's remote agent would loosen these: pages from a disk keep apart, as they do for readers. */
const FIREFOX_SETTINGS: Readonly<Record<string, boolean | string | number>> = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'zh-CN',
};

interface Started {
  child: ChildProcess;
  address: string;
  profile: string;
}

/** Milliseconds after which a browser that says nothing is stopped. */
const STARTING = 60_000;

/** Starts a browser and waits until it says where it listens. */
async function start(file: string, flags: (profile: string) => string[]): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), 'wenmai-browser-'));
  const env = { ...process.env, HOME: profile, LANGUAGE: 'zh_CN' };
  const child = spawn(file, flags(profile), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const timer = setTimeout(() => child.kill(), STARTING);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said.slice(-600)}`)));
    child.stderr.on('data', (data: Buffer) => {
      said += data;
      const found = /(?:DevTools|BiDi) listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  clearTimeout(timer);
  return { child, address, profile };
}

async function stop({ child, profile }: Started): Promise<void> {
  const ended = child.exitCode === null ? once(child, 'exit') : undefined;
  child.kill();
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export async function driveChromium(file: string): Promise<Driver> {
  const started = await start(file, (profile) => [`--user-data-dir=${profile}`, ...CHROMIUM_FLAGS]);
  let errors: string[] = [];
  let onLoad: () => void = () => {};
  const socket = await CommandSocket.open(started.address, (method, params) => {
    if (method === 'Page.loadEventFired') onLoad();
    if (method !== 'Runtime.exceptionThrown') return;
    const { exceptionDetails: details } = params as { exceptionDetails: { text: string; exception?: Described } };
    errors.push(details.exception?.description ?? details.text);
  });
  const { product } = (await socket.send('Browser.getVersion')) as { product: string };
  const { targetId } = await socket.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await socket.send('Target.attachToTarget', { targetId, flatten: true });
  const send: CommandSocket['send'] = (method, params) => socket.send(method, params, { sessionId });
  await send('Page.enable');
  await send('Runtime.enable');
  return {
    version: product.replace(/^.*\//, ''),
    async open(url) {
      const loaded = new Promise<void>((resolve) => {
        onLoad = resolve;
      });
      await send('Page.navigate', { url });
      await loaded;
    },
    async evaluate(expression) {
      const given = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = (await send('Runtime.evaluate', given)) as unknown as Evaluated;
      if (exceptionDetails !== undefined) throw new Error(result.description ?? exceptionDetails.text);
      return result.value;
    },
    async print() {
      const { data } = await send('Page.printToPDF', { preferCSSPageSize: true });
      return Uint8Array.from(Buffer.from(String(data), 'base64'));
    },
    takeErrors: () => errors.splice(0),
    async close() {
      // Debian starts it by a script, whose end is not the browser's.
      await socket.send('Browser.close').catch(() => undefined);
      socket.close();
      await stop(started);
      errors = [];
    },
  };
}

interface Described {
  description?: string;
}

interface Evaluated {
  result: Described & { value?: unknown };
  exceptionDetails?: { text: string };
}

const A4 = { width: 21, height: 29.7 };

export async function driveFirefox(file: string): Promise<Driver> {
  const started = await start(file, (profile) => {
    const lines = Object.entries(FIREFOX_SETTINGS).map(([name, value]) => {
      return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
    });
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'];
  });
  const errors: string[] = [];
  const socket = await CommandSocket.open(`${started.address.replace(/\/$/, '')}/session`, (method, params) => {
    const { level, type, text } = params as { level?: string; type?: string; text?: string };
    if (method === 'log.entryAdded' && level === 'error' && type === 'javascript') errors.push(String(text));
  });
  const session = (await socket.send('session.new', { capabilities: {} })) as {
    capabilities?: { browserVersion?: string };
  };
  await socket.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await socket.send('browsingContext.getTree')) as { contexts?: { context: string }[] };
  const context = contexts?.[0]?.context;
  return {
    version: session.capabilities?.browserVersion ?? '',
    open: async (url) => void (await socket.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(expression) {
      const told = `Promise.resolve(${expression}).then((value) => JSON.stringify(value === undefined ? null : value))`;
      const given = { expression: told, target: { context }, awaitPromise: true };
      const { type, result, exceptionDetails } = (await socket.send('script.evaluate', given)) as unknown as Scripted;
      if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'The expression failed.');
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    async print() {
      const { data } = await socket.send('browsingContext.print', { context, page: A4 });
      return Uint8Array.from(Buffer.from(String(data), 'base64'));
    },
    takeErrors: () => errors.splice(0),
    async close() {
      socket.close();
      await stop(started);
    },
  };
}

interface Scripted {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}
