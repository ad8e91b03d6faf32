/** Twelfth batch: heads of 18 files, tried after the rules of the eleventh. Those that were read wrongly, with near misses, and samples of the web. */
import { expect } from 'vitest';
import type { Head } from './first.ts';

export const TWELFTH_HEADS: Head[] = [
  {
    name: 'a plan of the eighties by the name of 意见',
    head: '一九八三年卫生工作总结和一九八四年工作意见\n长岭县卫生局\n（一九八四年一月二十日）\n一九八三年，全县卫生工作成效明显。',
    expected: { types: ['工作总结', '工作计划'], year: 1983, planYear: 1984, org: '长岭县卫生局', level: '区县' },
  },
  {
    name: 'an opinion on work is no plan',
    head: '关于进一步加强档案工作的意见\n各乡镇人民政府：\n为加强档案工作，现提出如下意见。',
    expected: { types: ['其他'] },
  },
  {
    name: 'a grain station before what it is about',
    head: '石坪粮管所改制工作情况汇报\n（2002年8月15日）\n县粮食局：\n我所现有职工三十人，现将情况汇报如下：',
    expected: { org: '石坪粮管所', types: ['汇报材料'], year: 2002 },
  },
  {
    name: 'what administration needs is no office',
    head: '城区环境管理所需经费情况汇报\n县财政局：\n现将情况汇报如下：',
    expected: { org: null },
  },
  {
    name: 'a town government without its place, short and at the opening of a self-report',
    head: '乡镇镇长述职报告\n各位领导、同志们：\n下面，我代表镇政府就一年来的工作情况汇报如下，请批评指正。',
    expected: { doubtful: expect.arrayContaining(['org']) },
  },
  {
    name: 'the name of a sample within an office',
    head: '镇政府报告范文\n\n镇政府报告\n\n各位代表：\n现在，我代表镇人民政府向大会作政府工作报告，请予审议。',
    expected: { doubtful: expect.arrayContaining(['org']) },
  },
  {
    name: 'a town government with its place',
    head: '石坪镇人民政府2011年工作总结\n2011年，全镇各项工作稳步推进。',
    expected: { org: '石坪镇人民政府', doubtful: expect.not.arrayContaining(['org']) },
  },
  {
    name: 'a cultural station whose name holds 范文 across two words',
    head: '石坪镇示范文化站2011年工作总结\n2011年，全站各项工作稳步推进。',
    expected: { org: '石坪镇示范文化站', doubtful: expect.not.arrayContaining(['org']) },
  },
];
