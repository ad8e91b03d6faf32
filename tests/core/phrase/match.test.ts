import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers,
  findMatches,
  findWording,
  markedWordings,
  prepareText,
  type SearchedReport,
} from '../../../src/core/phrase/match.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';
import { compileAliases, NO_ALIASES } from '../../../src/core/text/aliases.ts';
import { naiveFold, naiveReadings } from '../text/naive-fold.ts';
import { ALIASES, prose, proseWithCut } from '../text/prose.ts';
import { naiveCount, naivePattern } from './naive-match.ts';

const aliases = compileAliases(ALIASES);

/** The text with every occurrence in 【】. */
function marked(text: string, typed: string): string {
  const matches = findMatches(prepareText(text, aliases), markedWordings(parseQuery(typed)));
  return matches.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}【${rest.slice(start, end)}】${rest.slice(end)}`,
    text,
  );
}

/** A phrase query for some words, whatever signs they have; undefined when they have nothing to search for. */
function phraseOf(words: string) {
  const wording = parseQuery(
    words.replace(/[\s|｜"＂“”\-－题*?#＃…\\.]/gu, (sign) => (/\s/.test(sign) ? '，' : `\\${sign}`)),
  ).terms[0]?.either[0];
  return wording?.kind === 'phrase' ? wording : undefined;
}

describe('phrases', () => {
  test.each([
    ['学懂、弄通、做实', '学懂弄通做实', '【学懂、弄通、做实】'],
    ['学懂。弄通', '学懂弄通', '学懂。弄通'],
    ['天天天天天', '天天', '【天天】【天天】天'],
    ['ＡＰＰ和app', 'App', '【ＡＰＰ】和【app】'],
    ['第⑩条、第10条', '第10条', '【第⑩条】、【第10条】'],
    ['⑪', '1', '【⑪】'],
    ['𠮷野家', '𠮷', '【𠮷】野家'],
    ['向XX市委、***市委报告', 'X市委', '向【XX市委】、【***市委】报告'],
    ['向XX市委、***市委报告', '**市委', '向【XX市委】、【***市委】报告'],
    ['二○二一年、二〇二一年', '二〇二一', '【二○二一】年、【二〇二一】年'],
    ['召开mzshh，学dangshi', '民主生活会', '召开【mzshh】，学dangshi'],
    ['召开mzshh，学dangshi', 'mzshh', '召开【mzshh】，学dangshi'],
    ['召开mzshh，学dangshi', '生活', '召开【mzshh】，学dangshi'],
    ['召开mzshh，学dangshi', '开民主生活会学dangshi', '召【开mzshh，学dangshi】'],
    ['召开mzshh，学dangshi', 'mzshh学党史', '召开【mzshh，学dangshi】'],
    ['民主生活会', 'mzshh', '民主生活会'],
    ['学党史。悟思想', '悟思想。学党', '【学党】史。【悟思想】'],
  ])('%s, %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  test('stand where the naive scan has them', () => {
    fc.assert(
      fc.property(proseWithCut({ alias: true }), prose({ maxLength: 3 }), fc.boolean(), ({ text, cut }, other, own) => {
        const phrase = phraseOf(own ? cut : other);
        fc.pre(phrase !== undefined && phrase.runs.length === 1);
        const run = phrase?.runs[0] as string;
        const found = findWording(prepareText(text, aliases), phrase as NonNullable<typeof phrase>);
        expect(found.length > 0).toBe(naiveReadings(text, ALIASES).some((reading) => reading.includes(run)));
        for (const { start, end } of found) {
          const slice = text.slice(start, end);
          // Outside its context a circle is no numeral, and a single xx no longer part of a word.
          if (/[○◯xXｘＸ]/u.test(slice)) continue;
          expect(naiveReadings(slice, ALIASES).some((reading) => reading.includes(run))).toBe(true);
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('stand as often as the naive scan counts', () => {
    const plain = fc.array(fc.constantFrom(...'天天学党，。 ')).map((parts) => parts.join(''));
    const words = fc.array(fc.constantFrom(...'天学党'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, words, (text, run) => {
        const found = findMatches(prepareText(text, NO_ALIASES), markedWordings(parseQuery(run)));
        expect(found.length).toBe(naiveCount(naiveFold(text), run));
        for (const { start, end } of found) expect(naiveFold(text.slice(start, end))).toBe(run);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('texts as written', () => {
  test.each([
    ['学懂、弄通，学懂弄通', '"学懂、弄通"', '【学懂、弄通】，学懂弄通'],
    ['学懂、弄通，学懂弄通', '“学懂弄通”', '学懂、弄通，【学懂弄通】'],
    ['增长6.5%，增长65%', '"6.5%"', '增长【6.5%】，增长65%'],
    ['ＡＰＰ和APP', '"APP"', 'ＡＰＰ和【APP】'],
    ['天天天', '"天天"', '【天天】天'],
    ['e\u0301 e', '"e"', 'e\u0301 【e】'],
    ['二○二一年', '"○二"', '二【○二】一年'],
  ])('%s, %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  test('stand only where their folded words stand', () => {
    fc.assert(
      fc.property(proseWithCut(), ({ text, cut }) => {
        fc.pre(!/["＂]/.test(cut) && cut.trim() !== '');
        const wording = parseQuery(`"${cut}"`).terms[0]?.either[0];
        fc.pre(wording?.kind === 'exact' && findWording(prepareText(text, NO_ALIASES), wording).length > 0);
        for (const run of wording?.runs ?? []) expect(naiveFold(text)).toContain(run);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('patterns', () => {
  test.each([
    ['以学习为先，以党建为主线。', '以…为主线', '以学习为先，【以党建为主线】。'],
    ['以党建。为主线', '以…为主线', '以党建。为主线'],
    ['以为主线', '以…为主线', '【以为主线】'],
    [
      `以${'党'.repeat(30)}为主线、以${'党'.repeat(31)}为主线`,
      '以*为主线',
      `【以${'党'.repeat(30)}为主线】、以${'党'.repeat(31)}为主线`,
    ],
    ['第一次、第十二次、第𠮷次', '第?次', '【第一次】、第十二次、【第𠮷次】'],
    ['增长6.5%、增长１２％，增长3万、增长5个百分点', '增长#%', '【增长6.5%】、【增长１２％】，增长3万、增长5个百分点'],
    ['增长6.5%，2021年', '增长#', '【增长6.5】%，2021年'],
    ['投入1,155万元、3.2亿元、五万元', '#万元', '投入【1,155万元】、3.2亿元、【五万元】'],
    ['召开三次、二十一次会议，共5次', '#次', '召开【三次】、【二十一次】会议，共【5次】'],
    ['千分之3‰、30%', '#‰', '千分之【3‰】、30%'],
    ['投入三万元', '投入#', '【投入三万】元'],
    ['参加mzshh和学习', '参加…生活会和', '【参加mzshh和】学习'],
  ])('%s, %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  test('stand where trying every stretch has them', () => {
    const text = fc.array(fc.constantFrom(...'天天学党史，。'), { maxLength: 25 }).map((parts) => parts.join(''));
    const pattern = fc.array(fc.constantFrom('天', '学', '党', '…', '?'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (searched, parts) => {
        const wording = parseQuery(parts.join('')).terms[0]?.either[0];
        fc.pre(wording?.kind === 'pattern');
        if (wording?.kind !== 'pattern') return;
        const found = findWording(prepareText(searched, NO_ALIASES), wording);
        const slices = found.map(({ start, end }) => naiveFold(searched.slice(start, end)));
        expect(slices).toEqual(naivePattern(naiveFold(searched), wording.parts));
      }),
      { numRuns: 2000 },
    );
  });

  test('hostile patterns take bounded time', () => {
    const searched = prepareText('天'.repeat(20_000), NO_ALIASES);
    const before = performance.now();
    findMatches(searched, markedWordings(parseQuery(`${'天…'.repeat(20)}地`)));
    findMatches(searched, markedWordings(parseQuery(`${'天…'.repeat(8)}天`)));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('a place of several wordings counts once', () => {
  test.each([
    ['开mzshh，民主生活会', 'mzshh|民主生活会', '开【mzshh】，【民主生活会】'],
    ['抓党建、党建', '党建 党建', '抓【党建】、【党建】'],
    ['党建工作和党建', '党建|党建工作', '【党建工作】和【党建】'],
    ['基层党建工作', '党建 基层党建工作', '【基层党建工作】'],
  ])('%s, %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  test('no place lies within another, and each place of any wording lies within one', () => {
    fc.assert(
      fc.property(proseWithCut({ alias: true }), prose({ maxLength: 3 }), ({ text, cut }, other) => {
        const wordings = [phraseOf(cut), phraseOf(other), phraseOf(cut.slice(1)), phraseOf(cut)].filter(
          (w) => w !== undefined,
        );
        const searched = prepareText(text, aliases);
        const places = findMatches(searched, wordings);
        const within = (a: { start: number; end: number }, b: typeof a): boolean =>
          b.start <= a.start && a.end <= b.end;
        for (const place of places) expect(places.filter((one) => within(place, one))).toEqual([place]);
        for (const place of wordings.flatMap((wording) => findWording(searched, wording))) {
          expect(places.some((one) => within(place, one))).toBe(true);
        }
      }),
    );
  });
});

test('places carry which wording they are of', () => {
  const matches = findMatches(
    prepareText('党史学习，统战工作', NO_ALIASES),
    markedWordings(parseQuery('题:总结 统战|学习 -试点 党史学')),
  );
  expect(matches).toEqual([
    { start: 0, end: 3, wording: 2 },
    { start: 2, end: 4, wording: 1 },
    { start: 5, end: 7, wording: 0 },
  ]);
});

describe('reports', () => {
  const report: SearchedReport = {
    title: prepareText('县委统战部2022年度工作总结', aliases),
    paragraphs: ['落实一岗双责。', '召开mzshh，增长6.5%。'].map((text) => prepareText(text, aliases)),
  };
  test.each([
    ['', true],
    ['一岗双责', true],
    ['一岗双责 民主生活会', true],
    ['一岗双责 试点', false],
    ['一岗双责 -试点', true],
    ['-一岗双责', false],
    ['试点|一岗双责', true],
    ['-试点|一岗双责', false],
    ['双责召开', false],
    ['工作总结', true],
    ['题:工作总结', true],
    ['题:一岗双责', false],
    ['-题:计划 增长#%', true],
    ['"增长6.5%"', true],
    ['"增长65%"', false],
    ['一岗双责。召开mzshh。工作总结', true],
  ])('%s: %s', (typed, expected) => expect(answers(report, parseQuery(typed))).toBe(expected));
});
