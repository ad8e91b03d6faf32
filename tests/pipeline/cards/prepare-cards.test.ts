import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { Card } from '../../../src/pipeline/cards/card.ts';
import { cardsStep, prepareCards } from '../../../src/pipeline/cards/cards-step.ts';
import { type DrawingOptions, drawCards } from '../../../src/pipeline/cards/draw-cards.ts';
import { encodeIndexed, isWholePng } from '../../../src/pipeline/cards/png.ts';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { reportOf } from '../../core/report/report-of.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-cards-'));
});
afterEach(() => rm(folder, { recursive: true }));

const SERIES = '云河县档案馆工作总结';
const report = (id: string, year: number, title = `云河县档案馆${year}年工作总结`): Report =>
  reportOf({ id, title, year, level: '区县', types: ['工作总结'], series: SERIES });
const REPORTS = [report('a', 2019), report('b', 2020), report('d', 2022)];

/** Counts what is drawn, and writes the card's words in place of its picture. */
function counting(): { drawn: string[]; draw: typeof drawCards } {
  const drawn: string[] = [];
  const draw = async (cards: readonly Card[], { fileOf }: DrawingOptions): Promise<void> => {
    for (const card of cards) {
      drawn.push(card.path);
      await writeFile(fileOf(card), JSON.stringify(card));
    }
  };
  return { drawn, draw };
}

async function prepare(reports: readonly Report[], draw: typeof drawCards, version = '1'): Promise<void> {
  const options = { folder: join(folder, 'kept'), version, log: () => undefined, draw, isWhole: () => true };
  const write = await prepareCards(reports, DEFAULT_SETTINGS, options);
  await rm(join(folder, 'site'), { recursive: true, force: true });
  await write(join(folder, 'site'));
}

test('each report, series and year has a card, and the archive its own', async () => {
  await prepare(REPORTS, counting().draw);
  expect(await listFiles(join(folder, 'site'))).toEqual([
    'cards/index.png',
    'cards/reports/a.png',
    'cards/reports/b.png',
    'cards/reports/d.png',
    'cards/series/yun-he-xian-dang-an-guan-gong-zuo-zong-jie.png',
    'cards/years/2019.png',
    'cards/years/2020.png',
    'cards/years/2022.png',
  ]);
});

test('unchanged cards are never drawn again', async () => {
  const first = counting();
  await prepare(REPORTS, first.draw);
  expect(first.drawn).toHaveLength(8);

  const again = counting();
  await prepare([...REPORTS].reverse(), again.draw);
  expect(again.drawn).toEqual([]);

  const renamed = counting();
  await prepare([report('a', 2019, '云河县档案馆2019年度工作总结'), ...REPORTS.slice(1)], renamed.draw);
  expect(renamed.drawn).toEqual(['cards/reports/a.png']);

  const other = counting();
  await prepare(REPORTS, other.draw, '2');
  expect(other.drawn).toHaveLength(8);
});

test('cards that look the same are drawn once, and what no card shows is not kept', async () => {
  const { drawn, draw } = counting();
  await prepare([report('a', 2019), { ...report('a', 2019), id: 'copy' }], draw);
  expect(drawn).not.toContain('cards/reports/copy.png');
  const kept = await readdir(join(folder, 'kept'));
  await prepare([], draw);
  expect(kept.length).toBeGreaterThan(1);
  expect(await readdir(join(folder, 'kept'))).toHaveLength(1);
});

test('a report shows where it stands in its series, with the years that are missing', async () => {
  await prepare(REPORTS, counting().draw);
  const card = JSON.parse(await readFile(join(folder, 'site/cards/reports/b.png'), 'utf8')) as Card;
  expect(card).toMatchObject({
    title: '云河县档案馆2020年工作总结',
    facts: ['2020 年度', '区县', '工作总结'],
    strip: { first: 2019, caption: '同系列第 2 篇，共 3 篇' },
  });
  expect(card.strip?.ticks.map(({ kind }) => kind)).toEqual(['other', 'this', 'none', 'other']);
});

test('the counts of years are those of the reports', async () => {
  await prepare([...REPORTS, report('e', 2022, '云河县审计局2022年工作总结')], counting().draw);
  const year = JSON.parse(await readFile(join(folder, 'site/cards/years/2022.png'), 'utf8')) as Card;
  expect(year.facts).toEqual(['2 篇', '区县 2']);
  const archive = JSON.parse(await readFile(join(folder, 'site/cards/index.png'), 'utf8')) as Card;
  expect(archive.facts).toEqual(['馆藏 4 篇', '2019–2022 年']);
  expect(archive.strip?.ticks.map(({ height }) => height)).toEqual([0.5, 0.5, 1, 1]);
});

test('equal cards give equal files, drawn in threads', async () => {
  const draw = async (name: string): Promise<Buffer[]> => {
    const options = { folder: join(folder, name), version: '1', log: () => undefined };
    await (await prepareCards(REPORTS, DEFAULT_SETTINGS, options))(join(folder, `${name}-site`));
    const files = await listFiles(join(folder, `${name}-site`));
    return Promise.all(files.map((file) => readFile(join(folder, `${name}-site`, file))));
  };
  const first = await draw('one');
  expect(first).toHaveLength(8);
  for (const png of first) {
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect(await draw('two')).toEqual(first);
});

test('a card that cannot be drawn fails the build with its name and what to do', async () => {
  const card: Card = { path: 'cards/reports/a.png', of: 'report', head: '馆', title: '总结', facts: [] };
  const nowhere = drawCards([card], { fileOf: () => join(folder, 'no such folder/a.png') });
  await expect(nowhere).rejects.toMatchObject({
    name: 'CardError',
    message: expect.stringMatching(/cards\/reports\/a\.png .*ENOENT.*publish: \{ cards: false \}/u),
  });
  const stopped = drawCards([card], { fileOf: () => '', run: () => Promise.reject(new Error('out of memory')) });
  await expect(stopped).rejects.toMatchObject({ name: 'CardError', message: expect.stringContaining('out of memory') });
});

test.each([
  ['without an address', {}],
  ['when switched off', { address: 'https://example.cn', cards: false }],
])('%s nothing is made', async (_, publish) => {
  const settings = { ...DEFAULT_SETTINGS, publish: { ...DEFAULT_SETTINGS.publish, ...publish } };
  const context = { root: process.cwd(), cacheDir: folder, log: () => undefined };
  await cardsStep.begin({ settings, files: [], problems: [] }, context)(join(folder, 'site'));
  expect(await readdir(folder)).toEqual([]);
});

test('a picture with any bit changed, cut short or added to is not whole', () => {
  const picture = encodeIndexed({ width: 3, height: 2, data: new Uint8Array(24).map((_, index) => index * 9) });
  if (picture === undefined) throw new Error('The picture has too many colours.');
  expect(isWholePng(picture)).toBe(true);
  for (let bit = 0; bit < picture.length * 8; bit += 1) {
    const altered = Buffer.from(picture);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(isWholePng(altered), `bit ${bit}`).toBe(false);
  }
  for (let length = 0; length < picture.length; length += 1)
    expect(isWholePng(picture.subarray(0, length))).toBe(false);
  expect(isWholePng(Buffer.concat([picture, Buffer.from([0])]))).toBe(false);
});
