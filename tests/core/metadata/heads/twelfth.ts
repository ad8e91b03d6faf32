/** Twelfth batch: heads of 18 files, tried after the rules of the eleventh. Those that were read wrongly, with near misses. */
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
];
