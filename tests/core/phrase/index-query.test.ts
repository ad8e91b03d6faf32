import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsTexts, runsOfQuery, settle } from '../../../src/core/phrase/index-query.ts';
import { answers, holds, prepareText, type SearchedReport } from '../../../src/core/phrase/match.ts';
import { parseQuery, type Query } from '../../../src/core/phrase/query.ts';
import { searchedTexts } from '../../../src/core/phrase/searched-texts.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { naiveFold } from '../text/naive-fold.ts';
import { ALIASES } from '../text/prose.ts';
import { aReport } from './a-report.ts';
import { SmallIndex } from './small-index.ts';

const aliases = compileAliases(ALIASES);

const searched = (report: Report): SearchedReport => ({
  title: prepareText(report.metadata.title.value, aliases),
  paragraphs: report.paragraphs.map((paragraph) => prepareText(paragraph.text, aliases)),
});

function indexOf(reports: Report[]) {
  return new SmallIndex(reports.map(searchedTexts), aliases);
}

function settleIn(reports: Report[], query: Query) {
  const index = indexOf(reports);
  const titles = reports.map((report) => ({ title: searched(report).title, paragraphs: [] }));
  return settle(query, {
    all: new Set(reports.keys()),
    found: (run) => index.search(run),
    titled: (wording) => new Set([...titles.keys()].filter((id) => holds(titles[id] as SearchedReport, wording))),
  });
}

test('a query needs each run once, and titles none', () => {
  expect(runsOfQuery(parseQuery('党史|"党史，" -党史 题:总结'))).toEqual(['党史']);
  expect(['党史 -试点', '题:"总结"', '以…为', '"党史"', '增长#'].map((typed) => needsTexts(parseQuery(typed)))).toEqual(
    [false, false, true, true, true],
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
  const found = (run: string) => indexOf(reports).search(run).size;
  expect(['学党', '党史', '学党史', '史学办', '甲学', '事', '甲'].map(found)).toEqual([1, 0, 0, 0, 0, 1, 1]);
  expect(naiveFold('学党。史学')).toBe('学党\n史学');
});
