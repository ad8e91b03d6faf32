import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { FigurePair } from '../../../src/core/compare/comparison.ts';
import { compareFigures } from '../../../src/core/compare/figure-pairs.ts';
import { readFigures } from '../../../src/core/compare/figures.ts';
import { outlineOf } from '../../../src/core/compare/outline.ts';
import { reportOf, textAt } from './invented.ts';

const read = (text: string) =>
  readFigures(outlineOf(reportOf('报告', text))).map(({ indicator, kind, period, base, span }) =>
    [indicator, kind, span.text, period, base].filter(Boolean).join(' '),
  );

describe('what a figure measures', () => {
  test.each([
    ['全年新增就业1244人。', ['新增就业 level 1244人']],
    ['茶叶产值突破3亿元，增长12%。', ['茶叶产值 level 3亿元', '茶叶产值 up 12%']],
    ['补助标准提高到610元。', ['补助标准 level 610元']],
    ['补助标准提高30元。', ['补助标准 up 30元']],
    ['信访总量比上年下降8.5%。', ['信访总量 down 8.5%']],
    ['森林面积比2025年增加2万亩。', ['森林面积 up 2万亩 2025年']],
    ['五年累计新修水渠120公里。', ['新修水渠 level 120公里 五年累计']],
    ['财政收入年均增长6%。', ['财政收入 up 6% 年均']],
    ['自来水普及率由82%提高到95%。', ['自来水普及率 level 95%']],
    ['人均产值从2030年的3.5万元提高到5万元。', ['人均产值 level 5万元']],
    ['企业由2.2万家增至4.9万家。', ['企业 level 4.9万家']],
    ['农民人均纯收入增长4·3％。', ['农民人均纯收入 up 4·3％']],
    ['新建5.3万套保障房。', ['新建保障房 level 5.3万套']],
    ['茶园面积从不到3万亩增加到超过5万亩。', ['茶园面积 level 5万亩']],
    ['茶叶产值突破3亿元、达到3.4亿元。', ['茶叶产值 level 3.4亿元']],
    ['茶叶产值增长5%、达到3.4亿元。', ['茶叶产值 up 5%', '茶叶产值 level 3.4亿元']],
    ['评出“小而美”茶企12家、“老字号”作坊3家。', ['评出小而美茶企 level 12家', '老字号作坊 level 3家']],
    ['茶园、果园面积分别增长5%、8%。', ['茶园面积 up 5%', '果园面积 up 8%']],
    ['城镇和农村居民收入比2030年分别增长5%和8%。', ['城镇居民收入 up 5% 2030年', '农村居民收入 up 8% 2030年']],
    ['高山茶园、平地茶园产值分别达到2亿元、3亿元。', ['高山茶园产值 level 2亿元', '平地茶园产值 level 3亿元']],
    ['茶园面积增长5%、果园面积8公顷。', ['茶园面积 up 5%', '果园面积 level 8公顷']],
    ['新增就业每年超过900人。', ['新增就业 level 900人 每年']],
    ['经营户超6000户。', ['经营户 level 6000户']],
    ['茶产业比重提高3个百分点。', ['茶产业比重 up 3个百分点']],
    ['城乡居民人均收入分别达到3万元、1.5万元。', ['城镇居民人均收入 level 3万元', '农村居民人均收入 level 1.5万元']],
    ['制茶业、干果和水果加工业增加值分别增长5%、8%。', ['制茶业增加值 up 5%', '干果和水果加工业增加值 up 8%']],
    ['茶业、茶业技改投资分别增长5%、8%。', []],
    [
      '新增茶企12家、作坊3家，淘汰土灶5台、土窑2座。',
      ['新增茶企 level 12家', '新增作坊 level 3家', '淘汰土灶 level 5台', '淘汰土窑 level 2座'],
    ],
    ['新建改建公路5公里、水渠3公里。', ['新建改建公路 level 5公里', '新建改建水渠 level 3公里']],
    ['新建、改建茶园30公顷。', ['新建、改建茶园 level 30公顷']],
    ['开工500万元以上茶园项目12个。', ['500万元以上茶园项目 level 12个']],
    ['茶农补助从每户标准300元提高到400元。', ['茶农补助 level 400元']],
    ['茶园细颗粒物（PM2.5）平均浓度下降5%。', ['茶园细颗粒物平均浓度 up 5%'.replace('up', 'down')]],
    [
      '五年来，茶园达到2万亩，茶叶产值由1亿元增加到3亿元，年均增长9%，去年增长5%。',
      ['茶园 level 2万亩 五年来', '茶叶产值 level 3亿元', '茶叶产值 up 9% 五年来年均', '茶叶产值 up 5%'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the opening of a paragraph sets its period', () => {
    expect(read('五年来，面貌一新。新修水渠120公里。')).toEqual(['新修水渠 level 120公里 五年来']);
  });

  test('the opening of a sentence sets the period up to the full stop', () => {
    expect(read('今年不易。五年累计，新修水渠120公里；新建茶园30公顷。新增就业800人。')).toEqual([
      '新修水渠 level 120公里 五年累计',
      '新建茶园 level 30公顷 五年累计',
      '新增就业 level 800人',
    ]);
  });

  test.each(['共3件。', '比预算高0.2个百分点。', '，5人。'])('%s names nothing', (text) => {
    expect(read(text)).toEqual([]);
  });
});

/** Figures of two results (`past`) or plans (`next`) and their pairs. */
function compare(a: string[], b: string[]) {
  const [reportA, reportB] = [reportOf('甲年工作报告', ...a), reportOf('乙年工作报告', ...b)];
  const figures = compareFigures(reportA, reportB, compareReports(reportA, reportB));
  for (const pair of [...figures.changes, ...figures.outcomes]) {
    expect(pair.a.span.text).toBe(textAt(reportA, pair.a.span));
    expect(pair.b.span.text).toBe(textAt(reportB, pair.b.span));
  }
  const show = ({ a, b, difference }: FigurePair) =>
    `${b.indicator} ${a.span.text} → ${b.span.text}${difference === undefined ? '' : ` (${difference})`}`;
  return { changes: figures.changes.map(show), outcomes: figures.outcomes.map(show) };
}

const PAST = '#一、工作回顾';
const NEXT = '#二、工作安排';

describe('the same indicator in both reports', () => {
  test.each([
    ['城镇新增就业1244人。', '城镇新增就业1256人。', ['城镇新增就业 1244人 → 1256人 (12)']],
    ['茶园面积达到2万亩。', '茶园面积达到2万5千亩。', ['茶园面积 2万亩 → 2万5千亩 (5000)']],
    ['农村电商销售额增长12%。', '农村电商销售额下降3%。', ['农村电商销售额 12% → 3% (-15)']],
    ['单位产值能耗下降3%。', '单位产值能耗下降2.5%。', ['单位产值能耗 3% → 2.5% (-0.5)']],
    ['人均补助标准提高到610元。', '人均补助标准提高30元。', []],
    ['城镇居民人均可支配收入增长7%。', '农村居民人均可支配收入增长9%。', []],
    ['五年累计新修水渠120公里。', '新修水渠30公里。', ['新修水渠 120公里 → 30公里']],
    ['茶叶产值增长6%—7%。', '茶叶产值增长5%。', ['茶叶产值 6%—7% → 5%']],
    ['信访总量120件。', '茶园面积120亩。', []],
    ['茶叶出口增长5%。', '有机茶叶出口增长9%。', ['有机茶叶出口 5% → 9%']],
    ['信访总量下降8%。', '信访总量120件。', []],
    ['茶产业产值下降3%。', '单位茶产业产值能耗下降2.5%。', []],
    ['规上茶企增加值增长6%。', '规上茶企投资增长9%。', []],
    ['茶叶出口增速高于全市3个百分点。', '增速高于全市5个百分点。', []],
    // Approximate values, values of several years and values in other terms are not subtracted.
    ['城镇新增就业1244人。', '城镇新增就业超1256人。', ['城镇新增就业 1244人 → 1256人']],
    ['城镇新增就业1200多人。', '城镇新增就业1256人。', ['城镇新增就业 1200多人 → 1256人']],
    ['五年来，城镇新增就业6000人。', '城镇新增就业1256人。', ['城镇新增就业 6000人 → 1256人']],
    ['五年来，有机茶园从1万亩增加到2万亩。', '有机茶园达到3万亩。', ['有机茶园 2万亩 → 3万亩 (10000)']],
    ['五年来，城镇化率从50%提高到52%。', '城镇化率达到53%。', ['城镇化率 52% → 53% (1)']],
    ['居民人均收入实际增长5%。', '居民人均收入增长6%。', ['居民人均收入 5% → 6%']],
    ['年末城镇失业率5.2%。', '城镇失业率平均为5.1%。', ['城镇失业率 5.2% → 5.1%']],
    ['全市茶叶加工总量达到800吨。', '全县茶叶加工总量达到900吨。', ['全县茶叶加工总量 800吨 → 900吨 (100)']],
    ['规上茶企增加值增长6%。', '茶企增加值增长9%。', ['茶企增加值 6% → 9%']],
    ['茶园达到2万亩。', '新建茶园3000亩。', []],
  ])('%s %s', (a, b, expected) => {
    expect(compare([PAST, a], [PAST, b]).changes).toEqual(expected);
  });

  test('targets are subtracted where their bound is one', () => {
    const a = [NEXT, '城镇新增就业1200人以上，失业率5%左右，茶叶产值增长6%—7%。'];
    const b = [NEXT, '城镇新增就业1250人以上，失业率5.5%以内，茶叶产值增长6%。'];
    expect(compare(a, b).changes).toEqual([
      '城镇新增就业 1200人 → 1250人 (50)',
      '失业率 5% → 5.5%',
      '茶叶产值 6%—7% → 6%',
    ]);
  });

  test('five years to come are not the year that they begin with', () => {
    const a = [NEXT, '今后五年，茶农培训累计达到6000人次。'];
    const b = [NEXT, '今年茶农培训达到1200人次。'];
    expect(compare(a, b).changes).toEqual(['茶农培训 6000人次 → 1200人次']);
  });

  test('a target is beside the next target, and beside its result', () => {
    const a = [PAST, '城镇新增就业1190人。', NEXT, '城镇新增就业1200人以上。'];
    const b = [PAST, '城镇新增就业1244人。', NEXT, '城镇新增就业1250人以上。'];
    expect(compare(a, b)).toEqual({
      changes: ['城镇新增就业 1190人 → 1244人 (54)', '城镇新增就业 1200人 → 1250人 (50)'],
      outcomes: ['城镇新增就业 1200人 → 1244人 (44)'],
    });
  });
});
