/** Tags that message apps read in the pages of a built site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { buildSite } from '../build-site.ts';
import { contentFolder, REPORT } from '../content-folder.ts';

const BUILD_TIME = 180_000;
const ADDRESS = 'https://example.cn/wenku';

const build = (publish: string): Promise<string> =>
  buildSite(contentFolder({ '云河县档案馆2022年工作总结.txt': REPORT, 'archive.yaml': `publish: ${publish}\n` }));

/** `og:title`, `twitter:card` … with their values; a property that stands twice fails. */
function tagsOf(file: string): Map<string, string> {
  const tags = new Map<string, string>();
  const parser = new Parser({
    onopentag(name, { property, name: of, content }) {
      const key = property ?? of ?? '';
      if (name !== 'meta' || !/^(?:og|twitter):/u.test(key)) return;
      expect(tags.has(key), `${key} twice`).toBe(false);
      tags.set(key, content ?? '');
    },
  });
  parser.end(readFileSync(file, 'utf8'));
  return tags;
}

async function pagesOf(out: string): Promise<string[]> {
  return (await listFiles(out)).filter((file) => file.endsWith('.html') && file !== '404.html');
}

test('every page names itself and its picture by the archive’s address', { timeout: BUILD_TIME }, async () => {
  const out = await build(`{ address: ${ADDRESS} }`);
  const pages = await pagesOf(out);
  expect(pages.length).toBeGreaterThan(8);
  for (const page of pages) {
    const tags = tagsOf(join(out, page));
    expect(tags.get('og:url'), page).toBe(`${ADDRESS}/${page}`);
    expect(tags.get('og:site_name')).toBe('工作报告文库');
    expect(tags.get('og:locale')).toBe('zh_CN');
    expect(tags.get('twitter:card')).toBe('summary_large_image');
    const image = tags.get('og:image') ?? '';
    expect(image.startsWith(`${ADDRESS}/cards/`), image).toBe(true);
    expect(existsSync(join(out, image.slice(ADDRESS.length))), image).toBe(true);
  }
  const [report = ''] = pages.filter((page) => page.startsWith('reports/'));
  const tags = tagsOf(join(out, report));
  expect(tags.get('og:type')).toBe('article');
  expect(tags.get('og:title')).toBe('云河县档案馆2022年工作总结');
  expect(tags.get('og:image')).toBe(`${ADDRESS}/cards/${report.replace('.html', '.png')}`);
  expect(tags.get('og:description')).toBe(
    '2022年，在县委、县政府的坚强领导下，我馆接收档案4318卷，接待查档群众2106人次。',
  );
  expect(tagsOf(join(out, 'index.html')).get('og:type')).toBe('website');
});

test.each([
  ['switched off', `{ address: ${ADDRESS}, cards: false }`],
  ['without an address', '{ search: false }'],
])('%s: no picture is named, and none is made', { timeout: BUILD_TIME }, async (_, publish) => {
  const out = await build(publish);
  for (const page of await pagesOf(out)) {
    const tags = tagsOf(join(out, page));
    expect([...tags.keys()].filter((key) => key.startsWith('og:image'))).toEqual([]);
    expect(tags.get('og:title')).not.toBe('');
    expect(tags.get('twitter:card')).toBe('summary');
    expect(tags.has('og:url')).toBe(publish.includes(ADDRESS));
  }
  expect(existsSync(join(out, 'cards'))).toBe(false);
});
