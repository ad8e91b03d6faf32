import { expect, test } from 'vitest';
import { formatCitation, quoteOf, sentenceAround } from '../../../src/browser/kit/cite.ts';
import {
  arrangeLines,
  arrangeReports,
  LINES_A_PAGE,
  pageOfLines,
  reportsOfPage,
} from '../../../src/browser/search/lines.ts';
import { pageNumbers } from '../../../src/browser/search/pager-view.ts';
import { FakeArchive } from './fake-archive.ts';
import { fakeReport, REPORTS } from './reports.ts';

async function linesOf(archive: FakeArchive, query: string) {
  const [{ hits }, cards] = await Promise.all([archive.concordance(query), archive.reports()]);
  return { hits, cards: new Map(cards.map((card) => [card.id, card])) };
}

test('lines stand in the order that was chosen', async () => {
  const { hits, cards } = await linesOf(new FakeArchive(REPORTS), '一岗双责');
  const ids = (order: 'report' | 'year-desc' | 'year-asc'): string =>
    arrangeLines(hits, { order, grouped: false, cards })
      .hits.map(({ reportId }) => reportId)
      .join('');
  expect(ids('report')).toBe('aabcce');
  expect(ids('year-desc')).toBe('bccaae');
  expect(ids('year-asc')).toBe('aabcce');
});

test('a page read from its reports alone has the lines that it has of all', async () => {
  const texts = Array.from({ length: 90 }, (_, index) => `抓档案${index}工作。`);
  const years = [2019, undefined, 2021, 2020, 2021, 2018, 2019];
  const reports = years.map((year, index) => fakeReport(`r${index}`, { year }, ...texts.slice(index)));
  const archive = new FakeArchive([...reports, fakeReport('none', { title: '档案' })]);
  const { hits, cards } = await linesOf(archive, '档案');
  const { reports: counts, hitCount } = await archive.count('档案');
  const { reportIds: ids } = await archive.search('档案', { limit: 0 });
  for (const order of ['report', 'year-desc', 'year-asc'] as const) {
    const all = arrangeLines(hits, { order, grouped: false, cards });
    for (let page = 1; page <= Math.ceil(hitCount / LINES_A_PAGE); page += 1) {
      const { reportIds, before } = reportsOfPage(arrangeReports(counts, ids, { order, cards }), page);
      const own = (await archive.concordance('档案', { reportIds })).hits.slice(before, before + LINES_A_PAGE);
      const [group] = pageOfLines(all, page);
      expect(own.map(({ reportId, start }) => [reportId, start])).toEqual(
        group?.hits.map(({ reportId, start }) => [reportId, start]),
      );
      expect(reportIds.length).toBeLessThan(years.length);
    }
  }
});

test('lines are gathered by what follows, and no line is lost over the pages', async () => {
  const texts = Array.from({ length: 450 }, (_, index) => `抓档案${index % 3 === 0 ? '接收' : '利用'}工作。`);
  const { hits, cards } = await linesOf(new FakeArchive([fakeReport('a', {}, ...texts)]), '档案');
  const lines = arrangeLines(hits, { order: 'report', grouped: true, cards });
  const pages = [1, 2, 3].map((page) => pageOfLines(lines, page));
  expect(pages.map((groups) => groups.map(({ following, hits: shown }) => [following, shown.length]))).toEqual([
    [['利用', 200]],
    [
      ['利用', 100],
      ['接收', 100],
    ],
    [['接收', 50]],
  ]);
  expect(pages.flat().every(({ count }) => count === 300 || count === 150)).toBe(true);
  expect(new Set(pages.flat().flatMap((group) => group.hits)).size).toBe(450);
  expect(LINES_A_PAGE).toBe(200);
});

test('a hit is quoted with its whole sentence', () => {
  const text = '一是抓学习。二是压实“一岗双责”责任！三是抓落实。';
  const start = text.indexOf('一岗');
  expect(sentenceAround(text, { start, end: start + 4 })).toBe('二是压实“一岗双责”责任！');
  expect(sentenceAround('一岗双责', { start: 0, end: 4 })).toBe('一岗双责');
});

test('a line is quoted with signs where it is cut', () => {
  const hit = { reportId: 'a', paragraph: 'p1', start: 0, end: 4, match: '一岗双责', phrase: 0 };
  expect(quoteOf({ ...hit, left: '是抓学习。二是落实', right: '，压实责任。三是' })).toBe(
    '二是落实一岗双责，压实责任。',
  );
  expect(quoteOf({ ...hit, left: '切实落实', right: '，压实' })).toBe('……切实落实一岗双责，压实……');
});

test('a quotation names its source', () => {
  const [report] = REPORTS;
  if (report === undefined) throw new Error('no report');
  const card = { ...report.card, org: '县档案馆' };
  expect(formatCitation('落实一岗双责。', card, 'p1')).toBe(
    '“落实一岗双责。”（《a 号报告》，县档案馆，2019年，第1段）',
  );
  expect(formatCitation('落实“一岗双责”。', card, 'p1')).toMatch('“落实‘一岗双责’。”（');
  expect(formatCitation('甲', { ...card, title: '〔总结〕', titleSupplied: true }, 'p0')).toMatch('（〔总结〕，');
});

test('a pager names the ends and what is near', () => {
  const shown = (page: number, pages: number): string =>
    pageNumbers(page, pages)
      .map((number) => number ?? '…')
      .join(' ');
  expect(shown(1, 2)).toBe('1 2');
  expect(shown(5, 20)).toBe('1 … 4 5 6 … 20');
  expect(shown(4, 20)).toBe('1 2 3 4 5 … 20');
  expect(shown(20, 20)).toBe('1 … 19 20');
});
