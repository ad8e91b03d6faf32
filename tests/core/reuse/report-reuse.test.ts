import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { type ReportReuse, ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { comparableForm } from '../../../src/core/sentence/comparable-form.ts';
import { inventedArchive, reportOf } from './invented.ts';
import { naiveBefore, naiveLikeness, naivePassages, naiveSentences } from './naive.ts';

/** The reuse of each report by its id. */
function readAll(reports: readonly ReuseSource[]): {
  ordered: readonly ReuseSource[];
  reuse: Map<string, ReportReuse>;
} {
  const corpus = findReuse(reports);
  const reader = new ReuseReader(corpus);
  return {
    ordered: corpus.reports,
    reuse: new Map(corpus.reports.map(({ id }, ordinal) => [id, reader.read(ordinal)])),
  };
}

const textOf = (report: ReuseSource | undefined, paragraph: string): string =>
  report?.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';

describe('on invented archives', () => {
  it('names places that hold the words that it says they hold', () => {
    fc.assert(
      fc.property(inventedArchive, (reports) => {
        const { ordered, reuse } = readAll(reports);
        for (const report of ordered) {
          for (const mark of reuse.get(report.id)?.marks ?? []) {
            const words = comparableForm(textOf(report, mark.paragraph).slice(mark.start, mark.end));
            expect(mark.references.length).toBeGreaterThan(0);
            for (const { relation, likeness, report: ordinal, paragraph, start, end } of mark.references) {
              const other = ordered[ordinal] as ReuseSource;
              const otherWords = comparableForm(textOf(other, paragraph).slice(start, end));
              expect(other).not.toBe(report);
              expect(relation === 'earlier').toBe(naiveBefore(other, report));
              expect(relation === 'later').toBe(naiveBefore(report, other));
              // What is left of a formula beside a passage that is none may be less than its source.
              if (mark.kind === 'passage') expect(comparableForm(textOf(report, mark.paragraph))).toContain(otherWords);
              else if (likeness === 1) expect(otherWords).toBe(words);
              else expect(naiveLikeness(words, otherWords)).toBeGreaterThanOrEqual(0.8);
            }
          }
        }
      }),
    );
  });

  it('calls exactly that first which no earlier report has', () => {
    fc.assert(
      fc.property(inventedArchive, (reports) => {
        const { ordered, reuse } = readAll(reports);
        const passagesOf = naivePassages(ordered);
        const sentences = naiveSentences(ordered);
        for (const report of ordered) {
          const own = sentences.filter((sentence) => sentence.report === report);
          const { shares, marks } = reuse.get(report.id) as ReportReuse;
          const counted = Object.values(shares).reduce((sum, count) => sum + count, 0);
          expect(counted).toBe(own.reduce((sum, { words }) => sum + words.length, 0));
          for (const sentence of own) {
            const repeated = sentences.some(
              ({ words, report: other }) => words === sentence.words && naiveBefore(other, report),
            );
            const mark = marks.find(
              ({ kind, paragraph, start, end }) =>
                kind === 'verbatim' &&
                paragraph === sentence.paragraph &&
                start <= sentence.start &&
                end >= sentence.end,
            );
            expect(mark !== undefined).toBe(repeated);
            if (passagesOf(sentence).some((begins) => begins)) {
              const touching = marks.filter(
                ({ kind, paragraph, start, end }) =>
                  kind !== 'echo' && paragraph === sentence.paragraph && start < sentence.end && end > sentence.start,
              );
              expect(touching.length).toBeGreaterThan(0);
            }
          }
        }
      }),
    );
  });
});

describe('on chosen cases', () => {
  const WORDS = '全年受理群众来信来访1155件，办结率98%。';

  it('does not say that one report of a year took a sentence from another without dates', () => {
    const { reuse } = readAll([
      reportOf('a', [WORDS], { year: 2021 }),
      reportOf('b', [WORDS], { year: 2021 }),
      reportOf('c', [WORDS], { year: 2021, date: '2021-12-01' }),
    ]);
    for (const id of ['a', 'b', 'c']) {
      const [mark] = reuse.get(id)?.marks ?? [];
      expect(mark).toMatchObject({ kind: 'echo', counts: { earlier: 0, same: 2, later: 0 } });
      expect(mark?.references[0]?.relation).toBe('same');
      expect(reuse.get(id)?.shares.verbatim).toBe(0);
    }
  });

  it('says so when dates tell', () => {
    const { reuse } = readAll([
      reportOf('a', [WORDS], { year: 2021, date: '2021-12-26' }),
      reportOf('b', [WORDS], { year: 2021, date: '2021-12' }),
      reportOf('c', [WORDS], { year: 2021, date: '2022-01-05' }),
    ]);
    expect(reuse.get('a')?.marks[0]).toMatchObject({ kind: 'echo', counts: { earlier: 0, same: 1, later: 1 } });
    expect(reuse.get('c')?.marks[0]).toMatchObject({ kind: 'verbatim', counts: { earlier: 2, same: 0, later: 0 } });
  });

  it('has no order for a report without a year', () => {
    const { reuse } = readAll([reportOf('a', [WORDS]), reportOf('b', [WORDS], { year: 2021 })]);
    expect(reuse.get('a')?.marks[0]?.references).toMatchObject([{ relation: 'same' }]);
    expect(reuse.get('b')?.marks[0]?.references).toMatchObject([{ relation: 'same' }]);
  });

  it('names the nearest earlier report of the same office, and the first of all', () => {
    const yearly = (id: string, holder: string, year: number): ReuseSource => reportOf(id, [WORDS], { holder, year });
    const { ordered, reuse } = readAll([
      yearly('a18', '甲局', 2018),
      yearly('b19', '乙局', 2019),
      yearly('b20', '乙局', 2020),
      yearly('a21', '甲局', 2021),
      yearly('b22', '乙局', 2022),
    ]);
    const named = (id: string): (string | undefined)[] =>
      (reuse.get(id)?.marks[0]?.references ?? []).map(({ report, relation }) => `${ordered[report]?.id} ${relation}`);
    expect(named('b22')).toEqual(['b20 earlier', 'a18 earlier']);
    expect(named('a21')).toEqual(['a18 earlier', 'b22 later']);
    expect(named('a18')).toEqual(['b19 later']);
  });

  it('leaves headings, numbering, salutations and closings out', () => {
    const of = (id: string, year: number): ReuseSource => ({
      ...reportOf(id, [], { year }),
      paragraphs: [
        { id: 'p0', text: '某县档案馆年度工作总结报告', kind: 'title' },
        { id: 'p1', text: '一、档案收集与征集工作情况', kind: 'heading' },
        { id: 'p2', text: '（一）档案接收进馆成效明显。全年接收文书档案3200卷。', kind: 'text', headingEnd: 14 },
        { id: 'p3', text: '某县档案馆2021年12月31日', kind: 'closing' },
      ],
    });
    const { reuse } = readAll([of('a', 2020), of('b', 2021)]);
    expect(reuse.get('b')?.marks).toMatchObject([{ paragraph: 'p2', start: 14, end: 28, kind: 'verbatim' }]);
  });

  it('keeps figures whole: a passage neither begins nor ends in one', () => {
    const { reuse } = readAll([
      reportOf('a', ['城镇新增就业1269万人，城镇登记失业率平均为5.1%。'], { year: 2022 }),
      reportOf('b', ['去年全县城镇新增就业1269万人，城镇登记失业率平均为5.2%，好于预期目标，来之不易。'], {
        year: 2023,
      }),
      reportOf('c', ['截至十二月底，本县各镇合计1244万人，城镇登记失业率平均为58%。'], { year: 2024 }),
    ]);
    const wordsOf = (id: string, text: string): string[] =>
      (reuse.get(id)?.marks ?? [])
        .filter(({ kind }) => kind === 'passage')
        .map(({ start, end }) => text.slice(start, end));
    expect(wordsOf('b', '去年全县城镇新增就业1269万人，城镇登记失业率平均为5.2%，好于预期目标，来之不易。')).toEqual([
      '城镇新增就业1269万人，城镇登记失业率平均为',
    ]);
    expect(wordsOf('c', '截至十二月底，本县各镇合计1244万人，城镇登记失业率平均为58%。')).toEqual([
      '万人，城镇登记失业率平均为',
    ]);
  });

  it('joins sentences that were taken over together', () => {
    const { reuse } = readAll([
      reportOf('a', [`${WORDS}二是改造老旧小区12个，惠及居民3600户。`], { year: 2020 }),
      reportOf('b', ['开头不同的一句话在前面。', `${WORDS}三是改造老旧小区12个，惠及居民3600户。`], { year: 2021 }),
    ]);
    expect(reuse.get('b')?.marks).toHaveLength(1);
    expect(reuse.get('b')?.marks[0]).toMatchObject({ paragraph: 'p2', start: 0, kind: 'verbatim' });
  });
});
