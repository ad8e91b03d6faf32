import { describe, expect, test } from 'vitest';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import type { DatedText } from '../../../src/core/trends/dated-text.ts';
import { datedTexts } from '../../../src/core/trends/dated-texts.ts';
import {
  CHANGE_KINDS,
  findYearChanges,
  leastReports,
  type YearChanges,
} from '../../../src/core/trends/year-changes.ts';
import { aReport } from '../phrase/a-report.ts';
import { FOLDERS, readTexts, Scan } from './real-reports.ts';

function text(year: number, ...paragraphs: string[]): DatedText {
  return { year, paragraphs, characters: paragraphs.join('').length };
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
      [2020, 2021, 2022, 2023, 2025].map((each, index) => year(each, [0, 4, 16, 3, 0][index] ?? 0)),
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

test('more reports ask for a phrase in more of them', () => {
  expect([1, 9, 10, 600, 1000, 10_000].map(leastReports)).toEqual([1, 1, 2, 2, 3, 30]);
});

test('reports without a year are left out; a supplied title is told apart', () => {
  const [dated] = datedTexts([aReport(['正文。'], { year: 2021, title: '〔总结〕' }), aReport(['正文。'])]);
  expect(dated).toEqual({ year: 2021, title: '〔总结〕', paragraphs: ['正文。'], characters: 3 });
  expect(datedTexts([aReport(['总结', '正文。'], { year: 2021, title: '总结' })])[0]).not.toHaveProperty('title');
});

for (const { name, folder } of FOLDERS) {
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
            ...scan.count(each.phrase, year),
          });
          const countedBefore = { hits: each.hitsBefore, reports: each.reportsBefore };
          expect(countedBefore, each.phrase).toEqual(scan.count(each.phrase, before?.year));
        }
        const earlier = changes.filter((other) => other.year < year);
        for (const { phrase } of first) {
          expect(earlier.filter((other) => scan.count(phrase, other.year).reports > 0)).toEqual([]);
        }
      }
      expect(checked).toBeGreaterThan(20);
    },
  );
}
