import { expect, test } from 'vitest';
import { findMasks } from '../../../src/core/draft/masks.ts';

const masksIn = (text: string): string[] =>
  findMasks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['青石镇投资XX万元，由××公司承建', ['XX', '××']],
  ['20XX年×月×日，在×县召开会议', ['XX', '×', '×', '×']],
  ['完成投资____亿元，增长***%，表彰李×同志', ['____', '***', '×']],
  ['○○局与某某镇结对', ['○○', '某某']],
  ['XX一级公路通车', ['XX']],
  ['**市**县两级联动', ['**', '**']],
])('%s has masks', (text, masks) => {
  expect(masksIn(text)).toEqual(masks);
});

test.each([
  '实施“数据要素×”行动，推进数据要素×现代农业',
  '数据要素×市场、文化×旅游、交通×乡村，3×5米，2×66万千瓦机组并网',
  '二○○五年以来，XXL号救生衣配发到村，进行X射线检查',
  '**加强党的建设**，从严管理；* 列点一',
  'GDP增长5.2%，AI×制造',
])('%s has none', (text) => {
  expect(masksIn(text)).toEqual([]);
});
