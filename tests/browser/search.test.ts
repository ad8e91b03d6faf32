/** The library over the data files of the sample archive, against a scan of its folded texts. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openData } from '../../src/browser/library/archive/open-data.ts';
import type { Archive, Filters } from '../../src/browser/library/archive-api.ts';
import { PagefindClient } from '../../src/browser/library/pagefind/client.ts';
import { PhraseIndex } from '../../src/browser/library/phrase-index.ts';
import { officesByName, registerOf } from '../../src/core/holdings/office-groups.ts';
import { answers, prepareText, type SearchedReport } from '../../src/core/phrase/match.ts';
import { parseQuery } from '../../src/core/phrase/query.ts';
import { searchedTexts } from '../../src/core/phrase/searched-texts.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Aliases } from '../../src/core/text/aliases.ts';
import { fold, readingsOf, runsOf } from '../../src/core/text/fold.ts';
import { naiveCount } from '../core/phrase/naive-match.ts';
import { type BuiltArchive, buildArchive } from './built-archive.ts';
import { diskLoader, openFrom } from './disk-loader.ts';

let built: BuiltArchive;
let archive: Archive;
const searched = new Map<Report, SearchedReport>();
/** Offices by every name. */
let offices: ReturnType<typeof officesByName>;

beforeAll(async () => {
  built = await buildArchive(join(import.meta.dirname, '../../content'));
  archive = await openFrom(diskLoader(built.site).loader);
  offices = officesByName(registerOf(built.reports, { offices: [] }));
  for (const report of built.reports) {
    const paragraphs = report.paragraphs.map(({ text }) => prepareText(text, built.aliases));
    searched.set(report, { title: prepareText(report.metadata.title.value, built.aliases), paragraphs });
  }
}, 120_000);

afterAll(() => built.remove());

/** All runs of all readings of a report's texts. */
function runsToIndex(report: Report, aliases: Aliases): string[] {
  const { title, paragraphs } = searchedTexts(report);
  const texts = title === undefined ? paragraphs : [title, ...paragraphs];
  return texts.flatMap((text) => readingsOf(fold(text, { aliases })).flatMap(runsOf));
}

/** A report's facet values, at least one for each facet. */
function facetsOf({ metadata: { year, level, types, org, series } }: Report): Record<keyof Filters, string[]> {
  const stated = (value: string | number | undefined): string[] => [String(value ?? '未注明')];
  const type = types.value?.length ? types.value : ['未注明'];
  const office = stated(offices.get(org.value ?? '')?.name);
  return { year: stated(year.value), level: stated(level.value), type, office, series: stated(series.value) };
}

/** Numbers from 0 below 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomPhrases(count: number, random = randomNumbers(5)): string[] {
  const runs = built.reports.flatMap((report) => runsToIndex(report, built.aliases));
  return Array.from({ length: count }, () => {
    const units = [...(runs[Math.floor(random() * runs.length)] as string)];
    const from = Math.floor(random() * units.length);
    return units.slice(from, from + 1 + Math.floor(random() * 12)).join('');
  });
}

const answering = (query: string): Report[] => {
  const parsed = parseQuery(query);
  return built.reports.filter((report) => answers(searched.get(report) as SearchedReport, parsed));
};
const idsOf = (reports: readonly Report[]): string[] => reports.map(({ id }) => id).sort();

test('400 random phrases: the reports that a scan finds, and no others', async () => {
  const folded = built.reports.map((report) => runsToIndex(report, built.aliases).join('\n'));
  for (const phrase of randomPhrases(400)) {
    const { reportIds, reportCount, notes } = await archive.search(phrase, { limit: 0 });
    const expected = built.reports.filter((_, index) => folded[index]?.includes(phrase));
    expect([phrase, [...reportIds].sort(), reportCount, notes]).toEqual([phrase, idsOf(expected), expected.length, []]);
  }
});

test('instances that share an index rank the reports that one would', async () => {
  const { loader } = diskLoader(built.site);
  const data = await openData(loader);
  const index = new PhraseIndex(loader, data.shards);
  const clients = [2000, 7, 1].map((largest) => new PagefindClient(loader, data, index, { largest }));
  /** An instance that lacks one of the words passes over it, so only the reports that hold the run are the same for all. */
  const reportsOf = async (client: PagefindClient, run: string, exact: ReadonlySet<number>): Promise<number[]> =>
    [...(await client.rank(run)).keys()].filter((ordinal) => exact.has(ordinal)).sort((a, b) => a - b);
  let most = 0;
  for (const run of [...randomPhrases(40, randomNumbers(13)), '年', '工作']) {
    const exact = (await index.find([run])).reports(run);
    const expected = [...run].length === 1 ? [] : [...exact].sort((a, b) => a - b);
    most = Math.max(most, expected.length);
    const found = await Promise.all(clients.map((client) => reportsOf(client, run, exact)));
    for (const ranked of found) expect([run, ranked]).toEqual([run, expected]);
  }
  expect(most).toBeGreaterThan(10);
});

test('counts are those of the lines, and hardly a text is read for them', async () => {
  for (const query of [...randomPhrases(150, randomNumbers(21)), ...OPERATORS]) {
    const { hits } = await archive.concordance(query);
    const counts = await archive.count(query);
    const expected = new Map<string, number>();
    for (const { reportId } of hits) expected.set(reportId, (expected.get(reportId) ?? 0) + 1);
    expect([query, counts.hitCount]).toEqual([query, hits.length]);
    for (const { id, hits: own } of counts.reports)
      expect([query, id, own]).toEqual([query, id, expected.get(id) ?? 0]);
    const { reportIds } = await archive.search(query, { limit: 0, sort: 'year-desc' });
    expect(counts.reports.map(({ id }) => id)).toEqual(reportIds);
  }
  const { loader, requests } = diskLoader(built.site);
  const other = await openFrom(loader);
  expect((await other.count('工作')).hitCount).toBeGreaterThan(100);
  const texts = requests.filter(({ file }) => file.includes('/texts.'));
  expect(texts.length).toBeLessThan(built.reports.length / 10);
});

test('the lines of some reports alone', async () => {
  const { hits } = await archive.concordance('工作');
  const ids = [...new Set(hits.map(({ reportId }) => reportId))].slice(0, 3).reverse();
  const some = await archive.concordance('工作', { reportIds: [...ids, 'none'] });
  expect(some.hits).toEqual(ids.flatMap((id) => hits.filter(({ reportId }) => reportId === id)));
});

test('60 random phrases: every occurrence, told where it stands', async () => {
  for (const phrase of randomPhrases(60, randomNumbers(9))) {
    const { hitCount, hits } = await archive.concordance(phrase);
    let expected = 0;
    for (const { paragraphs } of built.reports) {
      for (const { text } of paragraphs) {
        const { written, meant } = fold(text, { aliases: built.aliases });
        // Readings by meaning repeat the written ones; they are looked at below.
        if (meant.some((reading) => reading.text.includes(phrase))) continue;
        expected += naiveCount(written.text, phrase);
      }
    }
    expect(hitCount, phrase).toBe(hits.length);
    expect(hitCount, phrase).toBeGreaterThanOrEqual(expected);
    for (const hit of hits) {
      const { paragraphs } = await archive.text(hit.reportId);
      const text = paragraphs.find(({ id }) => id === hit.paragraph)?.text ?? '';
      expect(text.slice(hit.start, hit.end)).toBe(hit.match);
      expect(text).toContain(hit.left + hit.match + hit.right);
      const readings = fold(hit.match, { aliases: built.aliases });
      expect([readings.written, ...readings.meant].flatMap(runsOf).join()).toContain(phrase.slice(0, 1));
    }
  }
});

const OPERATORS = [
  '工作',
  '党',
  '一岗双责 群众',
  '工作 -档案',
  '-工作',
  '档案|供水',
  '档案|供水 -群众',
  '"，"',
  '"学习贯彻"',
  '以…为主线',
  '坚持*相结合',
  '第?次',
  '增长#%',
  '#',
  '题:总结',
  '题:2022',
  '-题:总结',
  '题:总结|供水 档案',
  '-"，全县"',
  '-增长#%',
  '学懂、弄通，做实',
  '工作。档案',
  '民主生活会',
  'mzshh',
  'MZSHH',
  '召开民主生活会',
  '天天天',
  '不会有的词组',
  '\u{20bb7}',
  '<img onerror=alert(1)>',
  '((((',
  '。，！',
];

test.each(OPERATORS)('%s', async (query) => {
  const { reportIds } = await archive.search(query, { limit: 0 });
  expect([...reportIds].sort()).toEqual(idsOf(answering(query)));
});

const FILTERS: Filters[] = [
  {},
  { year: [2022] },
  { year: [2021, 2022], level: ['区县'] },
  { type: ['工作总结', '述职报告'], level: ['乡镇', '未注明'] },
  { year: [Number.NaN] },
  { series: ['未注明'], type: ['工作计划'] },
  { office: ['云河县档案馆', '未注明'], level: ['区县'] },
  { year: [1900] },
];

test.each(FILTERS)('facets count what choosing them would leave: %j', async (filters) => {
  for (const query of ['', '工作', '档案 群众', '增长#%']) {
    const { facets, reportIds } = await archive.search(query, { filters, limit: 0 });
    const found = answering(query);
    expect([...reportIds].sort()).toEqual(idsOf(found.filter((report) => passes(report, filters))));
    for (const facet of ['year', 'level', 'type', 'office', 'series'] as const) {
      const others = { ...filters, [facet]: [] };
      const counts: Record<string, number> = {};
      for (const report of built.reports) for (const value of facetsOf(report)[facet]) counts[value] = 0;
      for (const report of found.filter((each) => passes(each, others))) {
        for (const value of facetsOf(report)[facet]) counts[value] = (counts[value] ?? 0) + 1;
      }
      expect(facets[facet], `${query} ${facet}`).toEqual(counts);
    }
  }
});

function passes(report: Report, filters: Filters): boolean {
  return Object.entries(filters).every(([facet, values]: [string, readonly (string | number)[]]) => {
    const chosen = values.map((value) => (Number.isNaN(value) ? '未注明' : String(value)));
    return chosen.length === 0 || facetsOf(report)[facet as keyof Filters].some((value) => chosen.includes(value));
  });
}

test('an abbreviation is found by its meaning, and the other way round', async () => {
  const [byMeaning, byForm] = [await archive.concordance('民主生活会'), await archive.concordance('mzshh')];
  expect(byForm.hitCount).toBeGreaterThan(0);
  expect(byMeaning.hits.map(({ match }) => match)).toContain('mzshh');
});

test('orders', async () => {
  const ids = built.reports.map(({ id }) => id);
  const inOrder = async (query: string, sort: 'relevance' | 'year-desc' | 'year-asc' | 'hits') =>
    (await archive.search(query, { sort, limit: 0 })).reportIds;
  expect(await inOrder('', 'relevance')).toEqual(ids);
  expect(await inOrder('', 'year-desc')).toEqual(ids);
  const years = new Map(built.reports.map(({ id, metadata }) => [id, metadata.year.value ?? 9999]));
  const rising = (await inOrder('工作', 'year-asc')).map((id) => years.get(id) as number);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  const counts = new Map<string, number>();
  for (const { reportId } of (await archive.concordance('档案')).hits) {
    counts.set(reportId, (counts.get(reportId) ?? 0) + 1);
  }
  const falling = (await inOrder('档案', 'hits')).map((id) => counts.get(id) ?? 0);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  const ranked = (await inOrder('档案', 'relevance')).map((id) => counts.get(id) ?? 0);
  // Six offices of archives write of little else, and stand before the rest.
  expect(Math.min(...ranked.slice(0, 6))).toBeGreaterThan(Math.max(...ranked.slice(6)));
});

test('a page of results has its lines, and the next page follows', async () => {
  const whole = await archive.search('工作', { limit: 20 });
  const second = await archive.search('工作', { limit: 5, offset: 5 });
  expect(second.page).toEqual(whole.page.slice(5, 10));
  expect(whole.page.map(({ report }) => report.id)).toEqual(whole.reportIds.slice(0, 20));
  const { hits } = await archive.concordance('工作');
  for (const { report, hitCount, lines } of whole.page) {
    const own = hits.filter(({ reportId }) => reportId === report.id);
    expect([hitCount, lines]).toEqual([own.length, own.slice(0, 3)]);
  }
});

test('cards and counts agree', async () => {
  const cards = await archive.reports();
  expect(cards.map(({ id }) => id)).toEqual(built.reports.map(({ id }) => id));
  const { reports, groups } = await archive.overview();
  expect([reports, groups.reduce((sum, group) => sum + group.reports, 0)]).toEqual([cards.length, cards.length]);
  const characters = (list: { characters: number }[]): number => list.reduce((sum, each) => sum + each.characters, 0);
  expect(characters(groups)).toBe(characters(cards));
});

test('what was understood is told, and so is what was not', async () => {
  const { understood, notes } = await archive.search('一岗双责 -试点 |');
  expect([understood, notes]).toMatchInlineSnapshot(`
    [
      "短语「一岗双责」 且 不含「试点」",
      [
        "“|”的一边是空的，已略过。",
      ],
    ]
  `);
});

test('progress is told, and a cancelled search ends', async () => {
  const told: [number, number][] = [];
  await archive.search('以…为', { onProgress: (done, total) => told.push([done, total]) });
  const [, total] = told.at(-1) ?? [];
  expect(told.at(-1)).toEqual([total, total]);
  await expect(archive.search('工作', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  await expect(archive.concordance('工作', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});

test('a report that is not there', async () => {
  await expect(archive.text('none')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[RangeError: 馆藏中没有编号为 none 的报告。]`,
  );
});
