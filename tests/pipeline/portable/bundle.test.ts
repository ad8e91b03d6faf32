import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SiteScript } from '../../../src/core/scripts.ts';
import { checkOfCode } from '../../../src/core/search-data/layout.ts';
import { type Bundles, bundleCodes, bundleScript, wrapScripts } from '../../../src/pipeline/portable/bundle.ts';
import { keptCodes } from '../../../src/pipeline/portable/kept-bundles.ts';
import { contentFolder, write } from '../content-folder.ts';

const LIBRARY: SiteScript = { entry: 'src/lib.ts', file: 'wenmai.js', global: 'wenmai', when: 'demand' };
const PAGE: SiteScript = { entry: 'src/page.ts', file: 'assets/page.js', when: 'page' };
const FIRST: SiteScript = { entry: 'src/first.ts', file: 'display.js', when: 'first' };
const CODE = {
  'src/lib.ts': "export const openArchive = (id: string): string => 'archive ' + id;",
  'src/page.ts': "import { log } from './shared.ts'; log('page');",
  'src/first.ts': 'console.log(0);',
  'src/shared.ts':
    'export const log = (text?: string): void => { Object.assign(globalThis, { said: text?.toUpperCase() }); };',
};

async function bundleScripts(scripts: readonly SiteScript[], folder: string): Promise<Bundles> {
  return wrapScripts(scripts, await bundleCodes(scripts, folder));
}

/** Globals of a classic script, on a page without `display.js`. */
function run(code: string): Record<string, unknown> {
  const globals: Record<string, unknown> = { document: { querySelector: () => null } };
  runInNewContext(code, globals);
  const { document: _, ...left } = globals;
  return left;
}

test('a script defines its one global, or none', async () => {
  const { code } = await bundleScripts([LIBRARY, PAGE], contentFolder(CODE));
  const { wenmai } = run(code.get('wenmai.js') ?? '') as { wenmai: { openArchive: (id: string) => string } };
  expect(wenmai.openArchive('a')).toBe('archive a');
  expect(run(code.get('assets/page.js') ?? '')).toEqual({ said: 'PAGE' });
});

test('a script hands itself to whoever checks it, with what it is checked by', async () => {
  const { code, version } = await bundleScripts([LIBRARY, PAGE, FIRST], contentFolder(CODE));
  const wenmaiRun = (...given: unknown[]): void => {
    said.push(given.map((one) => (typeof one === 'function' ? checkOfCode(String(one)) : one)));
  };
  const said: unknown[] = [];
  const world: Record<string, unknown> = { wenmaiRun, console: { log: () => undefined } };
  for (const script of code.values()) runInNewContext(script, world);
  // A copy by FTP as text ends lines otherwise, and is as sound.
  for (const script of code.values()) runInNewContext(script.replace(/\n/g, '\r\n'), world);
  const check = expect.any(String);
  expect(said).toEqual(
    [0, 1].flatMap(() => ['wenmai.js', 'assets/page.js'].map((file) => [file, version, check, check, check])),
  );
  for (const [, , told, found, display] of said as string[][]) {
    expect(found).toBe(told);
    expect(checkOfCode(String(world.wenmaiDisplay))).toBe(display);
  }
});

test('a script that runs whole asks for it in its first line, and is the same otherwise', async () => {
  const folder = contentFolder(CODE);
  const [plain, whole] = await Promise.all(
    [LIBRARY, { ...LIBRARY, runsWhole: true }].map(async (script) => (await bundleScripts([script], folder)).code),
  );
  expect(whole?.get('wenmai.js')).toBe(`//# allFunctionsCalledOnLoad\n${plain?.get('wenmai.js')}`);
});

test('the version changes with the code, and with nothing else', async () => {
  const bundle = async (code: Record<string, string>) => bundleScripts([LIBRARY, PAGE], contentFolder(code));
  const first = await bundle(CODE);
  expect(await bundle(CODE)).toEqual(first);
  expect(first.version).toMatch(/^[0-9a-f]{10}$/);
  const other = await bundle({ ...CODE, 'src/shared.ts': CODE['src/shared.ts'].replace('toUpperCase', 'trim') });
  expect(other.version).not.toBe(first.version);
});

test('kept scripts are those that a bundler would make now, whatever lies in their place', async () => {
  const root = contentFolder(CODE);
  const pack = join(root, 'cache/scripts.pack');
  const scripts = [LIBRARY, PAGE];
  const first = await keptCodes(scripts, root, pack);
  expect(first).toEqual(await bundleCodes(scripts, root));
  const kept = readFileSync(pack);
  expect(await keptCodes(scripts, root, pack)).toEqual(first);
  expect(readFileSync(pack)).toEqual(kept);
  write(root, 'cache/scripts.pack', kept.toString('utf8').replace('page', 'Page'));
  expect(await keptCodes(scripts, root, pack)).toEqual(first);
  write(root, 'src/shared.ts', CODE['src/shared.ts'].replace('toUpperCase', 'trim'));
  const changed = await keptCodes(scripts, root, pack);
  expect(changed).toEqual(await bundleCodes(scripts, root));
  expect(changed).not.toEqual(first);
});

test('refuses scripts that would fail in the browser', async () => {
  const folder = contentFolder({ ...CODE, 'src/page.ts': "import { missing } from './shared.ts'; missing();" });
  await expect(bundleScript(PAGE, folder)).rejects.toThrow(/missing/);
});

test('refuses methods that the oldest browser lacks, by name and version', async () => {
  const folder = contentFolder({ 'src/page.ts': 'console.log([2, 1].toSorted(), structuredClone({}));' });
  await expect(bundleScript(PAGE, folder)).rejects.toThrow(
    'assets/page.js calls what chrome80 lacks: structuredClone (98), toSorted (110).',
  );
});
