/** Missing and damaged data files: always an error that names the file, never a smaller count. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openData } from '../../src/browser/library/archive/open-data.ts';
import { PagefindClient } from '../../src/browser/library/pagefind/client.ts';
import { PhraseIndex } from '../../src/browser/library/phrase-index.ts';
import { ENCODER_VERSION } from '../../src/core/phrase/terms.ts';
import { checkOf } from '../../src/core/search-data/layout.ts';
import { decodeScript, packBytes } from '../../src/pipeline/files/script-file.ts';
import { type BuiltArchive, buildArchive } from './built-archive.ts';
import { diskLoader, openFrom } from './disk-loader.ts';

let built: BuiltArchive;

beforeAll(async () => {
  built = await buildArchive(join(import.meta.dirname, '../../content'));
}, 120_000);

afterAll(() => built.remove());

const DAMAGES: [string, (script: string) => string | undefined][] = [
  ['missing', () => undefined],
  ['cut', (script) => script.slice(0, script.length / 2)],
  ['empty', () => ''],
  ['altered', (script) => script.replace(/(,(?:'|function)[^']{10})(.)/, (_, before) => `${before}_`)],
  ['of another name', (script) => script.replace(/put\('[^']*'/, "put('other'")],
];

/** Every kind of file that a search, its page, the list of reports or a text depends on. */
const KINDS: [string, RegExp][] = [
  ['archive', /archive/],
  ['columns', /columns/],
  ['names', /names/],
  ['packs', /packs/],
  ['engine', /engine/],
  ['wasm', /wasm/],
  ['directory', /index\.\w+\.js/],
  ['chunk', /index\.\w+\/\w+\.js/],
  ['texts', /texts/],
];

for (const [kind, pattern] of KINDS) {
  for (const [damage, change] of DAMAGES) {
    test(`${kind}: ${damage}`, async () => {
      let broken = true;
      const { loader } = diskLoader(built.site, (file, script) => {
        return broken && pattern.test(file) ? change(script) : script;
      });
      const search = async () => (await openFrom(loader)).search('一岗双责');
      await expect(search()).rejects.toMatchObject({
        name: 'ArchiveDataError',
        file: expect.stringMatching(pattern),
        message: expect.stringMatching(/^数据文件 search\/\S+\.js 缺失或损坏/),
      });
      broken = false;
      expect((await search()).reportCount).toBeGreaterThan(0);
    });
  }
}

test('a chunk that comes back is found by the same archive', async () => {
  let broken = true;
  const { loader } = diskLoader(built.site, (file, script) =>
    broken && /index\.\w+\/\w+\.js/.test(file) ? undefined : script,
  );
  const archive = await openFrom(loader);
  await expect(archive.search('一岗双责 群众')).rejects.toThrow(/缺失或损坏/);
  broken = false;
  expect((await archive.search('一岗双责')).reportCount).toBeGreaterThan(0);
});

test('a chunk that instances share fails for all of them, and comes back for all', async () => {
  let damage: (script: string) => string | undefined = () => undefined;
  const { loader } = diskLoader(built.site, (file, script) =>
    /index\.\w+\/\w+\.js/.test(file) ? damage(script) : script,
  );
  const data = await openData(loader);
  const client = new PagefindClient(loader, data, new PhraseIndex(loader, data.shards), { largest: 5 });
  await expect(client.rank('一岗双责')).rejects.toMatchObject({ name: 'ArchiveDataError' });
  damage = (script) => {
    // Sound as a file, but no chunk.
    const other = packBytes(gzipSync('pagefind_dcd?'));
    const [, text = ''] = /,'([^']*)'/.exec(script) ?? [];
    return script.replace(text, () => other).replace(checkOf(text), checkOf(other));
  };
  await expect(client.rank('一岗双责')).rejects.toMatchObject({ name: 'ArchiveDataError' });
  damage = (script) => script;
  expect((await client.rank('一岗双责')).size).toBeGreaterThan(0);
});

test('data of another version says what to do', async () => {
  const { loader } = diskLoader(built.site, (file, script) => {
    if (!file.endsWith('/archive.js')) return script;
    const text = script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1);
    const other = text.replace(`"encoder":${ENCODER_VERSION}`, `"encoder":${ENCODER_VERSION + 1}`);
    return script.replace(text, other).replace(checkOf(text), checkOf(other));
  });
  await expect(openFrom(loader)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ArchiveDataError: 检索数据 search/archive.js 的编码版本是 4，本页程序的是 3，两者不能混用。请刷新页面；若仍如此，请重新生成网站。]`,
  );
});

test('a page takes data of its own edition only', async () => {
  const { loader, requests } = diskLoader(built.site);
  expect((await (await openFrom(loader, built.edition)).search('一岗双责')).reportCount).toBeGreaterThan(0);
  expect(requests[0]?.file).toBe('search/archive.js');
  await expect(openFrom(loader, 'another')).rejects.toMatchObject({
    file: 'search/archive.js',
    message: expect.stringContaining('与本页不是同一次生成的'),
  });
});

test('ends of lines changed on the way, as FTP does, are no damage', async () => {
  const { loader } = diskLoader(built.site, undefined, (file) => {
    const bytes = readFileSync(join(built.site, file));
    return decodeScript(Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1'));
  });
  expect((await (await openFrom(loader)).search('一岗双责')).reportCount).toBeGreaterThan(0);
});
