import { expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/compare/quantities.ts';

/** Value and unit, range and bound, and the source words. */
const read = (text: string) =>
  findQuantities(text).map(({ start, end, value, upper, unit, bound }) =>
    [`${value}${upper === undefined ? '' : `–${upper}`}${unit}`, bound, text.slice(start, end)]
      .filter(Boolean)
      .join(' '),
  );

test.each([
  ['硬化道路36公里', ['36公里 36公里']],
  ['新增就业1244万人', ['12440000人 1244万人']],
  ['通车里程2万5千公里', ['25000公里 2万5千公里']],
  ['惠及1万6千多户', ['16000户 1万6千多户']],
  ['产量1.37万亿斤', ['1370000000000斤 1.37万亿斤']],
  ['装机3亿2000万千瓦', ['320000000千瓦 3亿2000万千瓦']],
  ['发放1,155万元', ['11550000元 1,155万元']],
  ['覆盖率９５．５％', ['95.5% ９５．５％']],
  ['增长6%—6.5%', ['6–6.5% 6%—6.5%']],
  ['每村3至5万元', ['30000–50000元 3至5万元']],
  ['税收由2亿元增加到3亿元', ['200000000元 2亿元', '300000000元 3亿元']],
  ['从2万到3万户', ['30000户 3万户']],
  ['超过800亩', ['800亩 at least 800亩']],
  ['不超过5%', ['5% at most 5%']],
  ['1200万人以上', ['12000000人 at least 1200万人']],
  ['3%左右', ['3% about 3%']],
  ['提高2个百分点', ['2个百分点 2个百分点']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  '2030年3月5日',
  '第3次会议',
  '5G基站',
  'C919首飞',
  'PM2.5浓度',
  'XX万元',
  '20XX户',
  '3个月',
  '〔2030〕12号',
  '两个确立',
  '12',
])('%s is no quantity', (text) => {
  expect(read(text)).toEqual([]);
});
