import { describe, expect, test } from 'vitest';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { leastReports } from '../../../src/core/trends/counted-years.ts';
import type { DatedText } from '../../../src/core/trends/dated-text.ts';
import { datedTexts } from '../../../src/core/trends/dated-texts.ts';
import { CHANGE_KINDS, findYearChanges, type YearChanges } from '../../../src/core/trends/year-changes.ts';
import { aReport } from '../phrase/a-report.ts';
import { FOLDERS, readTexts, Scan } from './real-reports.ts';

function text(year: number, ...paragraphs: string[]): DatedText {
  return { year, paragraphs, characters: paragraphs.join('').length, level: '区县', types: ['工作总结'] };
}

const FILLER = '全年各项任务顺利完成，群众满意度稳步提高，基层基础更加扎实。';
const many = (count: number, make: (index: number) => DatedText): DatedText[] =>
  Array.from({ length: count }, (_, index) => make(index));
const phrasesOf = (changes: YearChanges | undefined, kind: (typeof CHANGE_KINDS)[number]): string[] =>
  (changes?.[kind] ?? []).map(({ phrase }) => phrase);

describe('findYearChanges', () => {
  test('nothing for no report; the first year has nothing to be compared with', () => {
    expect(findYearChanges([])).toEqual([]);
    const [only] = findYearChanges([text(2020, '积极打造低空经济。')]);
    expect(only?.before).toBeUndefined();
    expect(CHANGE_KINDS.flatMap((kind) => phrasesOf(only, kind))).toEqual([]);
  });

  test('a phrase is first used, rises, falls and is dropped', () => {
    const year = (number: number, times: number): DatedText =>
      text(number, FILLER.repeat(8), '打造低空经济。'.repeat(times), '办好民生实事。'.repeat(4));
    const changes = findYearChanges(
      [2020, 2021, 2022, 2023, 2025].map((each, index) => year(each, [0, 6, 24, 3, 0][index] ?? 0)),
    );
    const kinds = changes.map((each) => CHANGE_KINDS.filter((kind) => phrasesOf(each, kind).includes('低空经济')));
    expect(kinds).toEqual([[], ['first'], ['rising'], ['falling'], ['dropped']]);
    expect(changes.at(-1)?.before?.year).toBe(2023);
  });

  test('what one long report repeats is not told of a year of many', () => {
    const quiet = many(12, () => text(2020, FILLER));
    const alone = many(12, (index) => text(2021, FILLER, index === 0 ? '打造低空经济。'.repeat(20) : ''));
    const shared = many(12, (index) => text(2021, FILLER, index < 6 ? '打造低空经济。'.repeat(2) : ''));
    const lopsided = many(12, (index) => text(2021, FILLER, index < 2 ? '打造低空经济。'.repeat(index * 18 + 1) : ''));
    expect(phrasesOf(findYearChanges([...quiet, ...alone])[1], 'first')).toEqual([]);
    expect(phrasesOf(findYearChanges([...quiet, ...lopsided])[1], 'first')).toEqual([]);
    expect(phrasesOf(findYearChanges([...quiet, ...shared])[1], 'first')).toEqual(['低空经济']);
  });

  test('an abbreviation counts by its meaning, each place once', () => {
    const aliases = compileAliases({ mzshh: '民主生活会' });
    const texts = [
      text(2020, FILLER.repeat(8)),
      text(2021, '召开民主生活会。'.repeat(2), '开好mzshh，用好mzshh成果。', FILLER),
    ];
    const [, changes] = findYearChanges(texts, { aliases });
    expect(changes?.first.find(({ phrase }) => phrase === '民主生活会')).toMatchObject({ hits: 4, reports: 1 });
  });

  test('the order of reports does not matter', () => {
    const texts = [2019, 2020, 2021].flatMap((year) =>
      many(3, (index) => text(year, FILLER, '打造低空经济。'.repeat(year - 2018 + index))),
    );
    expect(findYearChanges([...texts].reverse())).toEqual(findYearChanges(texts));
  });
});

describe('like is compared with like', () => {
  const of = (year: number, kind: Partial<DatedText>, ...paragraphs: string[]): DatedText => ({
    ...text(year, ...paragraphs, FILLER.repeat(8)),
    ...kind,
  });

  test('a level or type that only one of the years has tells nothing', () => {
    const changes = findYearChanges([
      of(2020, { level: '省' }),
      of(2021, { level: '区县' }, '打造低空经济。'.repeat(8)),
      of(2022, { level: '区县' }, '打造低空经济。'.repeat(8)),
      of(2022, { level: '省' }, '开行班列专线。'.repeat(8)),
    ]);
    expect(changes.map(({ before }) => before?.year)).toEqual([undefined, undefined, 2021]);
    expect(changes[1]).toMatchObject({ reports: 1, first: [], rising: [] });
    expect(changes[2]).toMatchObject({ reports: 1, before: { basis: { level: ['区县'], type: ['工作总结'] } } });
    expect(phrasesOf(changes[2], 'first')).toEqual([]);
  });

  test('more reports of one type do not make their words rise', () => {
    const mixed = (year: number, talks: number): DatedText[] => [
      of(year, { types: ['工作总结'] }),
      ...many(talks, () => of(year, { types: ['讲话'] }, '打造低空经济。'.repeat(4))),
    ];
    const [, changes] = findYearChanges([...mixed(2020, 1), ...mixed(2021, 8)]);
    expect(changes?.reports).toBe(9);
    expect(phrasesOf(changes, 'rising')).toEqual([]);
  });

  test('without level or type a series is compared with itself', () => {
    const plain = (year: number, ...paragraphs: string[]): DatedText => {
      const { level: _, ...rest } = of(year, { types: [], series: '云河县档案馆工作总结' }, ...paragraphs);
      return rest;
    };
    const [, changes] = findYearChanges([plain(2020), plain(2021, '打造低空经济。'.repeat(8))]);
    expect(changes?.before?.basis).toEqual({ series: ['云河县档案馆工作总结'] });
    expect(phrasesOf(changes, 'first')).toEqual(['低空经济']);
  });

  test('texts in traditional characters are apart', () => {
    const [dated] = datedTexts([aReport(['全國工業生產計劃，為國家發展。'], { year: 1954 })]);
    expect(dated?.traditional).toBe(true);
    expect(findYearChanges([of(2020, { traditional: true }), of(2021, {})])[1]?.before).toBeUndefined();
  });
});

test('what comes back later is less, not gone; pieces of longer words are no phrases', () => {
  const years = [4, 0, 4].map((times, index) =>
    text(2020 + index, FILLER.repeat(8), '打造低空经济。'.repeat(times), '推进一体化发展。'.repeat(index * 4)),
  );
  const changes = findYearChanges(years);
  expect(phrasesOf(changes[1], 'falling')).toContain('低空经济');
  expect(changes.flatMap((each) => CHANGE_KINDS.flatMap((kind) => phrasesOf(each, kind)))).not.toContain('化发展');
});

test('more reports ask for a phrase in more of them', () => {
  expect([1, 9, 10, 600, 1000, 10_000].map(leastReports)).toEqual([1, 1, 2, 2, 3, 30]);
});

test('reports without a year are left out; a supplied title is told apart', () => {
  const [dated] = datedTexts([aReport(['正文。'], { year: 2021, title: '〔总结〕' }), aReport(['正文。'])]);
  expect(dated).toEqual({ year: 2021, title: '〔总结〕', paragraphs: ['正文。'], characters: 3, types: [] });
  expect(datedTexts([aReport(['总结', '正文。'], { year: 2021, title: '总结' })])[0]).not.toHaveProperty('title');
});

// The seeds have years and kinds without any counterpart.
for (const { name, folder } of FOLDERS.filter((each) => each.name !== 'seeds')) {
  test.skipIf(folder === undefined)(
    `${name}: every count equals a search of the texts`,
    { timeout: 60_000 },
    async () => {
      const texts = await readTexts(folder ?? '');
      const scan = new Scan(texts);
      const changes = findYearChanges(datedTexts(texts.reports), { aliases: texts.aliases, limit: 8 });
      let checked = 0;
      for (const { year, before, first, rising, falling, dropped } of changes) {
        for (const each of [...first, ...rising, ...falling, ...dropped]) {
          checked += 1;
          const counted = { hits: each.hits, reports: each.reports };
          expect({ phrase: each.phrase, ...counted }).toEqual({
            phrase: each.phrase,
            ...scan.count(each.phrase, year, before?.basis),
          });
          const countedBefore = { hits: each.hitsBefore, reports: each.reportsBefore };
          expect(countedBefore, each.phrase).toEqual(scan.count(each.phrase, before?.year, before?.basis));
        }
        const earlier = changes.filter((other) => other.year < year);
        for (const { phrase } of first) {
          expect(earlier.filter((other) => scan.count(phrase, other.year).reports > 0)).toEqual([]);
        }
        const later = changes.filter((other) => other.year >= year);
        for (const { phrase } of dropped) {
          expect(later.filter((other) => scan.count(phrase, other.year).reports > 0)).toEqual([]);
        }
      }
      expect(checked).toBeGreaterThan(0);
    },
  );
}
