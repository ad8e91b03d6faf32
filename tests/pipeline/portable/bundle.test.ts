import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SiteScript } from '../../../src/core/scripts.ts';
import { bundleScript, bundleScripts } from '../../../src/pipeline/portable/bundle.ts';
import { contentFolder } from '../content-folder.ts';

const LIBRARY: SiteScript = { entry: 'src/lib.ts', file: 'wenmai.js', global: 'wenmai', when: 'demand' };
const PAGE: SiteScript = { entry: 'src/page.ts', file: 'assets/page.js', when: 'page' };
const CODE = {
  'src/lib.ts': "export const openArchive = (id: string): string => 'archive ' + id;",
  'src/page.ts': "import { log } from './shared.ts'; log('page');",
  'src/shared.ts':
    'export const log = (text?: string): void => { Object.assign(globalThis, { said: text?.toUpperCase() }); };',
};

/** What a classic script leaves in its global object. */
function run(code: string): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  runInNewContext(code, globals);
  return globals;
}

test('a script defines its one global, or none', async () => {
  const { code } = await bundleScripts([LIBRARY, PAGE], contentFolder(CODE));
  const { wenmai } = run(code.get('wenmai.js') ?? '') as { wenmai: { openArchive: (id: string) => string } };
  expect(wenmai.openArchive('a')).toBe('archive a');
  expect(run(code.get('assets/page.js') ?? '')).toEqual({ said: 'PAGE' });
});

test('the version changes with the code, and with nothing else', async () => {
  const bundle = async (code: Record<string, string>) => bundleScripts([LIBRARY, PAGE], contentFolder(code));
  const first = await bundle(CODE);
  expect(await bundle(CODE)).toEqual(first);
  expect(first.version).toMatch(/^[0-9a-f]{10}$/);
  const other = await bundle({ ...CODE, 'src/shared.ts': CODE['src/shared.ts'].replace('toUpperCase', 'trim') });
  expect(other.version).not.toBe(first.version);
});

test('refuses scripts that would fail in the browser', async () => {
  const folder = contentFolder({ ...CODE, 'src/page.ts': "import { missing } from './shared.ts'; missing();" });
  await expect(bundleScript(PAGE, folder)).rejects.toThrow(/missing/);
});
