import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { type ReportReuse, ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { comparableForm } from '../../../src/core/sentence/comparable-form.ts';
import { inventedArchive, reportOf } from './invented.ts';
import { covered, naiveBefore, naiveLikeness, naivePassages, naiveSentences } from './naive.ts';

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
              // The part of a formula beside a passage may be shorter than its source.
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
            // A shorter passage counts only as a whole clause, and so does the rest of one from which formulas of four holders
            // are taken.
            const isCovered = covered(sentence.words.length, passagesOf(sentence));
            if (
              new Set(reports.map(({ holder }) => holder)).size < 4 &&
              isCovered.map(Number).join('').includes('1'.repeat(16))
            ) {
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

  it('calls a short sentence of another office everybody’s, unless it is of late or the office had it itself', () => {
    const SHORT = '拓宽农民增收渠道。';
    const { reuse } = readAll([
      reportOf('a', [SHORT], { year: 2015, holder: '林业局' }),
      reportOf('b', [SHORT], { year: 2017, holder: '水务局' }),
      reportOf('c', [SHORT], { year: 2021, holder: '农业局' }),
      reportOf('d', [SHORT], { year: 2025, holder: '林业局' }),
    ]);
    const formulas = ['b', 'c', 'd'].map((id) => reuse.get(id)?.marks[0]?.formula);
    expect(formulas).toEqual([false, true, false]);
  });

  it('says so when dates tell', () => {
    const { reuse } = readAll([
      reportOf('a', [WORDS], { year: 2021, date: '2021-12-26', holder: '档案馆' }),
      reportOf('b', [WORDS], { year: 2021, date: '2021-12', holder: '档案馆' }),
      reportOf('c', [WORDS], { year: 2021, date: '2022-01-05', holder: '档案馆' }),
    ]);
    expect(reuse.get('a')?.marks[0]).toMatchObject({ kind: 'echo', counts: { earlier: 0, same: 1, later: 1 } });
    expect(reuse.get('c')?.marks[0]).toMatchObject({ kind: 'verbatim', counts: { earlier: 2, same: 0, later: 0 } });
  });

  describe('of one season', () => {
    const at = (id: string, date: string, level: string, texts = [WORDS]) =>
      reportOf(id, texts, { year: 2026, date, level });

    it('offices of one level have nothing from one another, whatever the days', () => {
      const { reuse } = readAll([
        at('a', '2026-01-14', '省'),
        at('b', '2026-02-03', '省'),
        at('c', '2026-08-20', '省'),
      ]);
      expect(reuse.get('a')?.marks[0]).toMatchObject({ kind: 'echo', counts: { earlier: 0, same: 1, later: 1 } });
      expect(reuse.get('b')?.marks[0]).toMatchObject({ kind: 'echo', counts: { earlier: 0, same: 1, later: 1 } });
      expect(reuse.get('b')?.shares.verbatim).toBe(0);
      expect(reuse.get('c')?.marks[0]).toMatchObject({ kind: 'verbatim', counts: { earlier: 2, same: 0, later: 0 } });
    });

    it('a passage that a peer has first is no reuse', () => {
      const longer = `今年${WORDS.slice(0, -1)}，比上年多出三成还多一些，窗口增加到十二个。`;
      const { reuse } = readAll([at('a', '2026-01-14', '省'), at('b', '2026-02-03', '省', [longer])]);
      expect(reuse.get('b')?.marks).toEqual([]);
    });

    it('a higher source is named first', () => {
      const { reuse } = readAll([
        at('国务院', '2025-12-20', '中央'),
        at('a', '2026-01-14', '省'),
        at('b', '2026-02-03', '省'),
        at('县', '2026-02-10', '区县'),
      ]);
      const sources = (id: string) =>
        reuse.get(id)?.marks[0]?.references.flatMap(({ relation, report }) => (relation === 'earlier' ? [report] : []));
      expect(sources('b')).toEqual([0]);
      expect(reuse.get('b')?.marks[0]).toMatchObject({ kind: 'verbatim', counts: { earlier: 1, same: 1, later: 1 } });
      expect(sources('县')).toEqual([0]);
    });
  });

  it('calls ceremony a formula in an archive of one office too', () => {
    const words = '现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。';
    const own = { holder: '县人民政府' };
    const { reuse } = readAll([
      reportOf('a', [words], { ...own, year: 2020 }),
      reportOf('b', [words], { ...own, year: 2021 }),
    ]);
    expect(reuse.get('b')?.marks[0]).toMatchObject({ kind: 'verbatim', formula: true });
    expect(reuse.get('b')?.shares).toMatchObject({ verbatim: 0, first: 0 });
  });

  it('a name alone is no reuse', () => {
    const { reuse } = readAll([
      reportOf('a', ['印发《云河县档案事业发展第十五个五年规划纲要》，开工新馆。'], { year: 2020 }),
      reportOf('b', ['对照《云河县档案事业发展第十五个五年规划纲要》，查找差距二十条。'], { year: 2021 }),
    ]);
    expect(reuse.get('b')?.marks).toEqual([]);
  });

  it('tells a passage of fewer than sixteen characters only where it is a clause', () => {
    const { reuse } = readAll([
      reportOf('a', ['窗口延时服务到晚上八点整，群众叫好。'], { year: 2020 }),
      reportOf('b', ['今年起窗口延时服务到晚上八点整的做法推到了各镇。'], { year: 2021 }),
      reportOf('c', ['人手没有增加，窗口延时服务到晚上八点整，靠的是轮班和志愿者。'], { year: 2022 }),
    ]);
    expect(reuse.get('b')?.marks).toEqual([]);
    expect(reuse.get('c')?.marks.map(({ kind }) => kind)).toEqual(['passage']);
  });

  it('shows every source of a passage', () => {
    const [one, two] = ['窗口延时服务到晚上八点整', '老人孩子优先叫号优先办理'];
    const { reuse } = readAll([
      reportOf('a', [`今年${one}，群众叫好。`], { year: 2020 }),
      reportOf('b', [`从此${two}，队伍短了。`], { year: 2021 }),
      reportOf('c', [`我们做到${one}${two}，还有不少事要做，需要再花两年时间才能见到分晓。`], { year: 2022 }),
    ]);
    const passages = reuse.get('c')?.marks.filter(({ kind }) => kind === 'passage') ?? [];
    expect(new Set(passages.flatMap(({ references }) => references.map(({ report }) => report)))).toEqual(
      new Set([0, 1]),
    );
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
      reportOf('a', ['城镇新增就业1269万人，城镇登记失业率四个季度平均为5.1%。'], { year: 2022 }),
      reportOf('b', ['去年全县城镇新增就业1269万人，城镇登记失业率四个季度平均为5.2%，好于预期目标，来之不易。'], {
        year: 2023,
      }),
      reportOf('c', ['截至十二月底，本县各镇合计1244万人，城镇登记失业率四个季度平均为58%。'], { year: 2024 }),
    ]);
    const wordsOf = (id: string, text: string): string[] =>
      (reuse.get(id)?.marks ?? [])
        .filter(({ kind }) => kind === 'passage')
        .map(({ start, end }) => text.slice(start, end));
    expect(
      wordsOf('b', '去年全县城镇新增就业1269万人，城镇登记失业率四个季度平均为5.2%，好于预期目标，来之不易。'),
    ).toEqual(['城镇新增就业1269万人，城镇登记失业率四个季度平均为']);
    expect(wordsOf('c', '截至十二月底，本县各镇合计1244万人，城镇登记失业率四个季度平均为58%。')).toEqual([
      '万人，城镇登记失业率四个季度平均为',
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
