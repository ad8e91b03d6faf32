import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { ComparedReport, Comparison, RowClass } from '../../../src/core/compare/comparison.ts';
import { report, reportOf, reportWithSuccessor, show, textAt } from './invented.ts';

const A = reportOf(
  '青石乡2030年工作报告',
  '#一、2030年工作回顾',
  '硬化村组道路36公里，解决了两千名群众的出行难题。新建文化广场4处。',
  '水库除险加固全面完工，下游五个村告别了汛期转移。',
  '#二、2031年工作安排',
  '（一）抓好茶产业。新建标准化茶园800亩，培育合作社3家。办好采茶节。',
  '（二）抓好养老服务。建成日间照料中心2处，让老人就近吃上热饭。',
);
const B = reportOf(
  '青石乡2031年工作报告',
  '#一、2031年工作回顾',
  '新建标准化茶园860亩，培育合作社5家，茶农户均增收四千元。',
  '硬化村组道路42公里，解决了三千名群众的出行难题。',
  '#二、2032年工作安排',
  '（一）抓好养老服务。建成日间照料中心2处，让老人就近吃上热饭。',
  '（二）抓好数字乡村。开通云上村务公开平台。',
);

test('tells what was kept, reworded, moved, added and dropped', () => {
  expect(compareReports(A, B).rows.map(show)).toMatchInlineSnapshot(`
    [
      "reworded | 青石乡2030年工作报告 | 青石乡2031年工作报告",
      "reworded | 一、2030年工作回顾 | 一、2031年工作回顾",
      "reworded moved plan-to-result | 新建标准化茶园800亩，培育合作社3家。 | 新建标准化茶园860亩，培育合作社5家，茶农户均增收四千元。",
      "reworded | 硬化村组道路36公里，解决了两千名群众的出行难题。 | 硬化村组道路42公里，解决了三千名群众的出行难题。",
      "dropped | 新建文化广场4处。 | ",
      "dropped | 水库除险加固全面完工，下游五个村告别了汛期转移。 | ",
      "reworded | 二、2031年工作安排 | 二、2032年工作安排",
      "dropped | （一）抓好茶产业。 | ",
      "dropped | 办好采茶节。 | ",
      "verbatim | （二）抓好养老服务。 | （一）抓好养老服务。",
      "verbatim | 建成日间照料中心2处，让老人就近吃上热饭。 | 建成日间照料中心2处，让老人就近吃上热饭。",
      "new |  | （二）抓好数字乡村。",
      "new |  | 开通云上村务公开平台。",
    ]
  `);
});

test('a sentence that was split or merged has a row for each part', () => {
  const one = reportOf('报告', '推广节水灌溉技术，建成高效节水示范田，培训种粮大户百余人次。');
  const two = reportOf('报告', '推广节水灌溉技术，建成高效节水示范田。', '培训种粮大户百余人次。');
  const flags = (a: ComparedReport, b: ComparedReport) =>
    compareReports(a, b)
      .rows.slice(1)
      .map((row) => row.flags);
  expect(flags(one, two)).toEqual([['split'], ['split']]);
  expect(flags(two, one)).toEqual([['merged'], ['merged']]);
});

test.each([
  ['numbering', '（一）修好通村公路。', '（三）修好通村公路。'],
  ['width and case', '推广ＡＰＰ，覆盖率９０％。', '推广app，覆盖率90%。'],
  ['punctuation', '修好路，通好水。', '修好路、通好水；'],
])('%s is not a change of words', (_, a, b) => {
  expect(compareReports(reportOf('报告', a), reportOf('报告', b)).rows.map((row) => row.class)).toEqual([
    'verbatim',
    'verbatim',
  ]);
});

test.each([
  ['a decimal point', '通车里程增长6.5%。', '通车里程增长65%。'],
  ['a range', '每村补助3—5万元。', '每村补助35万元。'],
])('%s is a change of words', (_, a, b) => {
  expect(compareReports(reportOf('报告', a), reportOf('报告', b)).rows[1]?.class).toBe('reworded');
});

test('sentences that share only a formula are not one another’s rewording', () => {
  const a = reportOf('报告', '在乡党委的坚强领导下，完成了三座水库的除险加固。');
  const b = reportOf('报告', '在乡党委的坚强领导下，中小学营养午餐实现全覆盖。');
  expect(compareReports(a, b).rows.map((row) => row.class)).toEqual(['verbatim', 'dropped', 'new']);
});

test('thousands of equal table cells are paired in order', () => {
  const cells = reportOf('报告', ...new Array<string>(3000).fill('已完成'));
  const { rows } = compareReports(cells, cells);
  expect(rows.every((row) => row.class === 'verbatim' && row.a?.paragraph === row.b?.paragraph)).toBe(true);
});

test('an empty report', () => {
  const { rows, totals } = compareReports(reportOf(), B);
  expect(new Set(rows.map((row) => row.class))).toEqual(new Set(['new']));
  expect(totals.a).toEqual({ characters: 0, verbatim: 0, kept: 0, deleted: 0, retold: 0, dropped: 0 });
});

describe('properties', () => {
  const countCharacters = ({ paragraphs }: ComparedReport) =>
    [...paragraphs.map(({ text }) => text).join('')].filter((character) => !/\s/u.test(character)).length;
  const countRows = ({ rows }: Comparison, name: RowClass) => rows.filter((row) => row.class === name).length;

  test('every span says what stands there, and rows follow b', () => {
    fc.assert(
      fc.property(reportWithSuccessor, ([a, b]) => {
        let last = '';
        for (const row of compareReports(a, b).rows) {
          if (row.a) expect(row.a.text).toBe(textAt(a, row.a));
          if (row.b) expect(row.b.text).toBe(textAt(b, row.b));
          if (row.pieces) expect(row.pieces.map((piece) => piece.a).join('')).toBe(row.a?.text);
          if (row.pieces) expect(row.pieces.map((piece) => piece.b).join('')).toBe(row.b?.text);
          if (row.b === undefined) continue;
          const place = `${row.b.paragraph.slice(1).padStart(6)}:${String(row.b.start).padStart(6)}`;
          expect(place >= last).toBe(true);
          last = place;
        }
      }),
    );
  });

  test('every sentence of both reports has a row, and totals add up to all characters', () => {
    fc.assert(
      fc.property(reportWithSuccessor, ([a, b]) => {
        const { rows, totals } = compareReports(a, b);
        for (const [side, source] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const spans = new Map(
            rows.flatMap((row) => (row[side] ? [[`${row[side].paragraph}:${row[side].start}`, row[side].text]] : [])),
          );
          const text = [...spans.values()].join('');
          expect(countCharacters({ paragraphs: [{ id: '', text }] })).toBe(countCharacters(source));
          const { characters, ...classes } = totals[side];
          expect(characters).toBe(countCharacters(source));
          expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(characters);
        }
      }),
    );
  });

  test('a report compared with itself is verbatim throughout', () => {
    fc.assert(
      fc.property(report, (own) => {
        const { rows, totals } = compareReports(own, own);
        expect(rows.every((row) => row.class === 'verbatim')).toBe(true);
        expect(totals.a.verbatim).toBe(totals.a.characters);
        expect(totals.b.verbatim).toBe(totals.b.characters);
      }),
    );
  });

  test('exchanging the reports exchanges new and dropped, and keeps what was kept', () => {
    fc.assert(
      fc.property(reportWithSuccessor, ([a, b]) => {
        const [there, back] = [compareReports(a, b), compareReports(b, a)];
        expect(countRows(back, 'dropped')).toBe(countRows(there, 'new'));
        expect(countRows(back, 'new')).toBe(countRows(there, 'dropped'));
        expect(countRows(back, 'verbatim')).toBe(countRows(there, 'verbatim'));
        const { dropped, deleted, ...kept } = back.totals.a;
        expect({ ...kept, new: dropped, inserted: deleted }).toEqual(there.totals.b);
      }),
    );
  });

  test('shuffling paragraphs changes nothing but places', () => {
    fc.assert(
      fc.property(report, fc.infiniteStream(fc.nat(1000)), (own, order) => {
        const shuffled = own.paragraphs
          .map(({ text }) => ({ text, key: order.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ text }) => text);
        const { rows, totals } = compareReports(own, reportOf(...shuffled));
        expect(rows.every((row) => row.class === 'verbatim')).toBe(true);
        expect(totals.b.verbatim).toBe(totals.b.characters);
      }),
    );
  });

  test('paragraphs in another order are moved', () => {
    const lines = ['硬化村组道路三十六公里。', '水库除险加固全面完工。', '新建文化广场四处。', '茶农户均增收四千元。'];
    const { rows } = compareReports(reportOf('报告', ...lines), reportOf('报告', ...lines.slice(1), lines[0] ?? ''));
    expect(rows.map(({ flags, b }) => [b?.text.slice(0, 4), ...flags].join(' '))).toEqual([
      '报告',
      '水库除险',
      '新建文化',
      '茶农户均',
      '硬化村组 moved',
    ]);
  });
});
