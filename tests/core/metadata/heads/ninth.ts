/** A ninth batch, of the kinds that 67 new files were read wrongly in; the rest are neighbours that must stay as they are. */
import type { Head } from './first.ts';

const A = '聚焦群众急难愁盼，建立问题清单和责任清单，逐项对账销号，办理时限平均压缩三成，满意度明显提升。';
const B = '强化统筹协调，完善会商研判和督查通报机制，形成上下贯通、左右协同的工作格局。';

export const NINTH_HEADS: Head[] = [
  {
    name: 'a title that is counted in a collection',
    head: '篇二：柳林社区党支部书记述职报告\n各位居民代表：\n一年来，支部团结带领党员，做了以下工作。',
    body: `一、强班子\n${A}\n二、办实事\n${B}`,
    expected: {
      title: '柳林社区党支部书记述职报告',
      types: ['述职报告'],
      outline: ['一、强班子', '二、办实事'],
    },
  },
  {
    name: 'a part of a report by its number is a heading',
    head: '云河县水利局2020年工作总结',
    body: `第一篇 工作回顾\n${A}\n第二篇 工作打算\n${B}`,
    expected: { title: '云河县水利局2020年工作总结' },
  },
  {
    name: 'the kind of document before its theme',
    head: '专题党课：让青春在基层闪光\n同志们：\n今天和大家交流三点体会。',
    expected: { title: '专题党课：让青春在基层闪光', types: ['讲话'] },
  },
  {
    name: 'a field of a form is no title',
    head: '单位：云河县水利局\n2020年工作总结',
    expected: { title: '2020年工作总结' },
  },
  {
    name: 'a report by its last word',
    head: '临澜市血站2021年度采供血形势报告\n2021年，采供血工作总体平稳。',
    body: `一、形势\n${A}\n二、对策\n${B}`,
    expected: { title: '临澜市血站2021年度采供血形势报告', year: 2021, outline: ['一、形势', '二、对策'] },
  },
  {
    name: 'an analysis is a report on a state of affairs',
    head: '临澜市消防救援支队2021年火灾形势分析报告\n2021年，火灾形势总体平稳。',
    expected: { types: ['汇报材料'], org: '临澜市消防救援支队' },
  },
  {
    name: 'an analysis of one’s own party spirit stays a self-examination',
    head: '个人党性分析报告\n按照要求，现将个人情况报告如下。',
    expected: { types: ['对照检查材料'] },
  },
  {
    name: 'a heading of two halves',
    head: '在全县经济分析会上的讲话\n同志们：\n下面我讲两点。',
    body: `一、怎么看：辩证认识当前形势\n${A}\n二、怎么干：全力冲刺四季度\n${B}`,
    expected: { outline: ['一、怎么看：辩证认识当前形势', '二、怎么干：全力冲刺四季度'] },
  },
  {
    name: 'text after a colon is no half of a heading',
    head: '云河县水利局2020年工作总结',
    body: `一、工作成效：全年完成投资3亿元，同比增长两成。\n${A}\n二、存在问题：队伍不稳。\n${B}`,
    expected: { outline: ['一、工作成效', '二、存在问题'] },
  },
  {
    name: 'a dateline whose day is open',
    head: '政府工作报告\n（　年　月　日在云河县第十八届人民代表大会第三次会议上）\n各位代表：\n现在，我代表县人民政府向大会报告工作。',
    expected: { org: '云河县人民政府', level: '区县', date: null },
  },
  {
    name: 'a date between enumeration commas',
    head: '云河县水利局工作总结\n一年来，县水利局扎实工作。',
    end: '云河县水利局\n2015、12、31',
    expected: { date: '2015-12-31', year: 2015 },
  },
  {
    name: 'a list of figures is no date',
    head: '云河县水利局2015年工作总结',
    end: '云河县水利局',
    body: `一、工程\n${A}\n1、2、3`,
    expected: { date: null },
  },
  {
    name: 'a line on disclosure between signature and imprint',
    head: '云河县水利局关于2020年工作情况的报告\n县人民政府：\n现将有关情况报告如下。',
    end: '云河县水利局\n2021年1月19日\n（信息公开形式：主动公开）\n云河县水利局办公室　2021年1月20日印发',
    expected: { date: '2021-01-19', org: '云河县水利局' },
  },
  {
    name: 'a centre of any name before its year',
    head: '临澜市招商促进中心2023年工作情况汇报\n2023年，招商工作取得新进展。',
    expected: { org: '临澜市招商促进中心', level: '市' },
  },
  {
    name: 'a centre that is no office',
    head: '以人民为中心2023年工作总结\n2023年，各项工作扎实推进。',
    expected: { org: null },
  },
  {
    name: 'an office above its title, in Chinese figures',
    head: '临澜市交通运输局\n二〇二五年工作总结和二〇二六年工作计划\n二〇二五年，全市交通工作扎实推进。',
    expected: { title: '临澜市交通运输局二〇二五年工作总结和二〇二六年工作计划', year: 2025, planYear: 2026 },
  },
  {
    name: 'the secretary of a school’s party committee',
    head: '在教师节表彰会上的讲话\n校党委书记　林静\n（2021年9月10日）\n老师们：\n今天我们欢聚一堂。',
    expected: { level: '单位', year: 2021 },
  },
  {
    name: 'a party school of a county is none of 单位',
    head: '县委党校党委书记2021年述职报告\n2021年，我认真履职。',
    expected: { level: '区县' },
  },
];
