/**
 * Files of two builds mixed, as a copy half renewed and a page left open leave them: each answer is that of the page's own build or an
 * error, whichever of (page, archive.js, index chunks, texts, reuse, draft) is of the other build.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScriptLoader } from '../../src/browser/library/script-loader.ts';
import { wordsIn } from '../../src/browser/report/reuse/other-words.ts';
import { readReuse } from '../../src/browser/report/reuse/reuse-data.ts';
import type { Report } from '../../src/core/report/report.ts';
import { reusePart } from '../../src/core/reuse/layout.ts';
import { decodeScript } from '../../src/pipeline/files/script-file.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { reuseStep } from '../../src/pipeline/reuse/reuse-step.ts';
import { write } from '../pipeline/content-folder.ts';
import { type BuiltArchive, buildArchive } from './built-archive.ts';
import { diskLoader, openFrom } from './disk-loader.ts';

const KINDS = {
  archive: /^search\/archive\.js/,
  chunks: /^search\/index/,
  texts: /^search\/(?:texts|packs)/,
  reuse: /^search\/reuse\//,
  draft: /^search\/draft\//,
} as const;
type Kind = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Kind[];

const HABIT = '库房坚持每天两次记录温湿度，梅雨季节加密到五次。';
const NEWS = '全年开展消防演练四次，更换过期灭火器三十具。';
const ADDED = '新建查档预约窗口，群众等候时间缩短一半。';

const reportOf = (year: number, ...sentences: string[]): string =>
  `云河县档案馆${year}年工作总结\n${year}年，我馆按照年初的安排推进各项业务。\n一、主要工作\n${sentences.join('\n')}\n`;

/** The same reports, so that their ids distinguish nothing: a sentence moves from one to another, and a paragraph comes before the rest. */
const CONTENTS = [
  {
    '2021.txt': reportOf(2021, HABIT, NEWS),
    '2022.txt': reportOf(2022, HABIT, '接收进馆档案一千卷。'),
    '2023.txt': reportOf(2023, HABIT, '接收进馆档案两千卷。'),
  },
  {
    '2021.txt': reportOf(2021, ADDED, HABIT),
    '2022.txt': reportOf(2022, HABIT, '接收进馆档案一千卷。'),
    '2023.txt': reportOf(2023, ADDED, NEWS),
  },
];

const builds: BuiltArchive[] = [];
const folder = mkdtempSync(join(tmpdir(), 'wenmai-two-'));

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..');
  for (const [number, files] of CONTENTS.entries()) {
    const contentDir = join(folder, `content-${number}`);
    for (const [file, text] of Object.entries(files)) write(contentDir, file, text);
    const built = await buildArchive(contentDir, `edition-${number}`);
    const cacheDir = join(built.site, '../cache');
    const finish = reuseStep.begin(await loadArchive(contentDir), { root, cacheDir, log: () => undefined });
    await finish(built.site);
    builds.push(built);
  }
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(builds.map((built) => built.remove()));
});

const otherOf = (build: number): number => 1 - build;

interface Mix {
  /** Build of the page. */
  page: number;
  /** Kinds that are of the other build. */
  others: readonly Kind[];
  /** Whether files of the page's build lie beside them still, where names differ. */
  left: boolean;
}

/** Every choice of kinds, for pages of either build. */
function mixes(): Mix[] {
  const all: Mix[] = [];
  for (let choice = 0; choice < 2 ** NAMES.length; choice += 1) {
    const others = NAMES.filter((_, bit) => (choice >> bit) & 1);
    for (const page of [0, 1]) for (const left of [true, false]) all.push({ page, others, left });
  }
  return all;
}

const read = (build: number, file: string): string | undefined => {
  const path = join(builds[build]?.site ?? '', file);
  return existsSync(path) ? decodeScript(readFileSync(path)) : undefined;
};

function loaderOf({ page, others, left }: Mix): ScriptLoader {
  return diskLoader('', undefined, (file) => {
    const kind = NAMES.find((name) => KINDS[name].test(file));
    const isOther = kind !== undefined && others.includes(kind);
    const first = read(isOther ? otherOf(page) : page, file);
    // An archive.js of the other build names its own files, which have come along with it.
    const beside = isOther ? left : others.includes('archive');
    return first ?? (beside ? read(isOther ? page : otherOf(page), file) : undefined);
  }).loader;
}

const reportsOf = (build: number): readonly Report[] => builds[build]?.reports ?? [];
const holds = ({ paragraphs }: Report, words: string): boolean => paragraphs.some(({ text }) => text.includes(words));

/** The value, or undefined for an error that readers see named. */
async function orNamed<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    expect(String(error)).toMatch(/search\/\S+\.js|不是同一次生成的/);
    return undefined;
  }
}

async function searched(mix: Mix): Promise<boolean> {
  const edition = builds[mix.page]?.edition;
  const archive = await orNamed(openFrom(loaderOf(mix), edition));
  let answered = false;
  for (const words of [HABIT, NEWS, ADDED].map((sentence) => sentence.slice(2, 10))) {
    const result = archive && (await orNamed(archive.concordance(words)));
    if (result === undefined) continue;
    answered = true;
    const expected = reportsOf(mix.page).filter((report) => holds(report, words));
    expect(result.hitCount, `${words} ${JSON.stringify(mix)}`).toBe(expected.length);
  }
  return answered;
}

async function drafted(mix: Mix): Promise<boolean> {
  const edition = builds[mix.page]?.edition;
  const check = await orNamed(openFrom(loaderOf(mix), edition).then((archive) => archive.checkDraft(HABIT + NEWS)));
  for (const { class: found, sources } of check?.sentences ?? []) {
    expect(found, JSON.stringify(mix)).toBe('verbatim');
    for (const { reportId, text } of sources) {
      const report = reportsOf(mix.page).find(({ id }) => id === reportId);
      expect(report && holds(report, text), JSON.stringify(mix)).toBe(true);
    }
  }
  return check !== undefined;
}

/** As a report's page does, which bears no edition: digests of texts say what belongs together. */
async function quoted(mix: Mix): Promise<boolean> {
  let quotations = 0;
  for (const { id, paragraphs } of reportsOf(mix.page)) {
    const shown = new Map(paragraphs.map(({ id: name, text }) => [name, { textContent: text } as HTMLElement]));
    const loader = loaderOf(mix);
    const part = reusePart(id, reportsOf(mix.page).length);
    const data = await orNamed(readReuse(loader, { id, part }, shown));
    for (const { paragraph, start, end, references } of data?.marks ?? []) {
      const own = paragraphs.find(({ id: name }) => name === paragraph)?.text.slice(start, end);
      for (const { report, likeness, ...place } of references) {
        const referred = data?.reports[report] ?? { id: '', check: '' };
        const words = await orNamed(openFrom(loader).then((archive) => wordsIn(archive, referred, place)));
        if (words === undefined) continue;
        quotations += 1;
        if (likeness === 1) expect(words, JSON.stringify(mix)).toBe(own);
      }
    }
  }
  return quotations > 0;
}

test.each([
  ['counts of a search', searched],
  ['a draft', drafted],
  ['quotations of other reports', quoted],
])('%s are those of the page, or an error', async (_what, ask) => {
  const answered = new Set<string>();
  for (const mix of mixes()) if (await ask(mix)) answered.add(mix.others.join(' '));
  // Files of one build answer, and some mixtures do not.
  expect(answered).toContain('');
  expect(answered.size).toBeLessThan(2 ** NAMES.length);
});
