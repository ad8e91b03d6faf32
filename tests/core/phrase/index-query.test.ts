import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsTexts, searchesOf, searchOf, settle } from '../../../src/core/phrase/index-query.ts';
import { answers, holds, prepareText, type SearchedReport } from '../../../src/core/phrase/match.ts';
import { parseQuery, type Query } from '../../../src/core/phrase/query.ts';
import { phraseRecord } from '../../../src/core/phrase/records.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { naiveFold, naiveReadings } from '../text/naive-fold.ts';
import { ALIASES, prose } from '../text/prose.ts';
import { aReport } from './a-report.ts';
import { PositionalIndex } from './positional-index.ts';

const aliases = compileAliases(ALIASES);

const searched = (report: Report): SearchedReport => ({
  title: prepareText(report.metadata.title.value, aliases),
  paragraphs: report.paragraphs.map((paragraph) => prepareText(paragraph.text, aliases)),
});

function indexOf(reports: Report[]) {
  const index = new PositionalIndex();
  for (const [id, report] of reports.entries()) index.add(id, phraseRecord(report, aliases).content);
  return index;
}

function settleIn(reports: Report[], query: Query) {
  const index = indexOf(reports);
  const titles = reports.map((report) => ({ title: searched(report).title, paragraphs: [] }));
  return settle(query, {
    all: new Set(reports.keys()),
    found: (search) => index.search(search),
    titled: (wording) => new Set([...titles.keys()].filter((id) => holds(titles[id] as SearchedReport, wording))),
  });
}

test('a phrase is its pairs in quotation marks, a single unit is itself', () => {
  expect([searchOf('一岗双责'), searchOf('一'), searchOf('𠮷'), searchOf('21')]).toMatchInlineSnapshot(`
    [
      ""feoiaf iafgjw gjwrvn"",
      ""feo"",
      ""vltzuf"",
      ""01e01d"",
    ]
  `);
});

test('a query needs each search once, and titles none', () => {
  expect(searchesOf(parseQuery('党史|"党史，" -党史 题:总结'))).toEqual([searchOf('党史')]);
  expect(['党史 -试点', '题:"总结"', '以…为', '"党史"', '增长#'].map((typed) => needsTexts(parseQuery(typed)))).toEqual(
    [false, false, true, true, true],
  );
});

test('the index finds the reports that a naive scan finds', () => {
  const archive = fc.array(fc.array(prose({ alias: true, maxLength: 25 }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(archive, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }), (texts, pick, from, length) => {
      const reports = texts.map((paragraphs, id) => aReport(paragraphs, { id: `r${id}`, title: '工作' }));
      const folded = texts
        .flat()
        .flatMap((text) => naiveReadings(text, ALIASES).flatMap((reading) => reading.split('\n')));
      const units = [...(folded[pick % Math.max(folded.length, 1)] ?? '')];
      const start = from % Math.max(units.length, 1);
      const run = units.slice(start, start + length).join('');
      fc.pre(run !== '');
      const expected = texts.flatMap((paragraphs, id) =>
        ['工作', ...paragraphs].some((text) => naiveReadings(text, ALIASES).some((reading) => reading.includes(run)))
          ? [id]
          : [],
      );
      expect([...indexOf(reports).search(searchOf(run))].sort()).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
});

test('certain answers are right, and no answer is impossible', () => {
  const archive = fc.array(fc.array(fc.constantFrom(...'天学党，。').map(String), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  });
  const query = fc.array(fc.constantFrom('天', '学', '党', ' ', '|', '-', '…', '"', '题:', '天学', '?'), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(archive, query, (texts, parts) => {
      const reports = texts.map((paragraph, id) =>
        aReport([paragraph.join('')], { id: `r${id}`, title: paragraph.slice(0, 2).join('') }),
      );
      const parsed = parseQuery(parts.join(''));
      const { certain, possible } = settleIn(reports, parsed);
      for (const [id, report] of reports.entries()) {
        const answer = answers(searched(report), parsed);
        if (certain.has(id)) expect(answer).toBe(true);
        if (!possible.has(id)) expect(answer).toBe(false);
      }
      if (!needsTexts(parsed)) expect(certain).toEqual(possible);
    }),
    { numRuns: 3000 },
  );
});

test('breaks part sentences, paragraphs and reports', () => {
  const reports = [aReport(['学党。史学', '办实事'], { title: '甲' })];
  const found = (run: string) => indexOf(reports).search(searchOf(run)).size;
  expect(['学党', '党史', '学党史', '史学办', '甲学', '事', '甲'].map(found)).toEqual([1, 0, 0, 0, 0, 1, 1]);
  expect(naiveFold('学党。史学')).toBe('学党\n史学');
});
