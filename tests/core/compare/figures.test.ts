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

/** Figures of two results (`past`) or plans (`next`) and what they become. */
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
  ])('%s %s', (a, b, expected) => {
    expect(compare([PAST, a], [PAST, b]).changes).toEqual(expected);
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
