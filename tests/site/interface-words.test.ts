/** Holds pages, scripts and docs to the one glossary of the interface. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RETIRED, WORDS } from '../../src/core/interface-words.ts';

const ROOT = join(import.meta.dirname, '../..');
const GLOSSARY = 'docs/words.zh-CN.md';
/** They name what is not said. */
const NAMING = [GLOSSARY, 'src/core/interface-words.ts'];

const filesOf = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ending.test(file) && !NAMING.includes(file));

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const TEXTS = [
  'README.zh-CN.md',
  ...filesOf('docs', /\.zh-CN\.md$/),
  ...['pages', 'components', 'layouts', 'browser', 'pipeline'].flatMap((folder) =>
    filesOf(`src/${folder}`, /\.(?:astro|ts)$/),
  ),
];

test('no page, script or document says a retired word', () => {
  const found = TEXTS.flatMap((file) => {
    const text = read(file);
    return Object.keys(RETIRED).flatMap((word) => (text.includes(word) ? `${file}: ${word}` : []));
  });
  expect(found).toEqual([]);
});

test('the glossary for readers has every word once, and what is said instead of retired ones', () => {
  const [said = '', retired = ''] = read(GLOSSARY).split('## 停用的词');
  const names = [...said.matchAll(/^\| ([^|]+) \|/gmu)].flatMap(([, cell = '']) => cell.split('、')).slice(1);
  expect(names.filter((name) => !name.startsWith('-')).sort()).toEqual(Object.values(WORDS).sort());
  const rows = [...retired.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gmu)].map(([, word = '', instead = '']) => [
    word,
    instead,
  ]);
  expect(Object.fromEntries(rows.slice(1))).toEqual(RETIRED);
});
