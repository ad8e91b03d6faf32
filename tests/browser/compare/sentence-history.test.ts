import { expect, test } from 'vitest';
import { tracePassage } from '../../../src/browser/compare/sentence-history.ts';
import type { ReportCard, ReportText } from '../../../src/browser/library/archive-api.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';

const SENTENCES: Record<number, string> = {
  2019: '严格落实档案安全责任制，全年未发生安全事故。',
  2020: '全年完成馆藏档案数字化加工六十万页，提前两个月收工。',
  2021: '全年完成馆藏档案数字化加工七十万页，提前一个月收工。',
  2022: '全年完成馆藏档案数字化加工七十万页，提前一个月收工。',
  2023: '全年完成馆藏档案数字化加工九十万页，按期收工。',
};

const texts = new Map<string, ReportText>(
  Object.entries(SENTENCES).map(([year, text]) => [year, { id: year, paragraphs: [{ id: 'p1', text }] }]),
);
const reports = Object.keys(SENTENCES).map(
  (id): ReportCard => ({
    ...{ id, url: `reports/${id}.html`, title: id, titleSupplied: false },
    ...{ types: [], characters: 20, year: Number(id), series: '总结' },
  }),
);
const compare = async (a: string, b: string) => compareReports(texts.get(a) as ReportText, texts.get(b) as ReportText);

test('a sentence is followed to its first and its latest form', async () => {
  const cards = { a: reports[2] as ReportCard, b: reports[3] as ReportCard };
  const [row] = (await compare('2021', '2022')).rows;
  if (row === undefined) throw new Error('no row');
  const forms = await tracePassage(row, cards, { reports, compare });
  expect(forms.map(({ report, span }) => [report.year, span.text])).toEqual(
    [2020, 2021, 2022, 2023].map((year) => [year, SENTENCES[year]]),
  );
  expect(forms.map(({ row: change }) => change?.class)).toEqual([undefined, 'reworded', 'verbatim', 'reworded']);
});
