/** Ninth batch: kinds in which 67 new files were read wrongly. The rest are near misses that must stay as they are. */
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
  {
    name: 'a committee and a government that report together',
    head: '禁毒工作情况汇报\n中共临澜市委　临澜市人民政府\n（2019年5月10日）\n省督导组：\n现将有关情况汇报如下。',
    expected: { level: '市' },
  },
  {
    name: 'a city under a city',
    head: '临澜市云峰市水利局2019年工作总结',
    expected: { level: '区县' },
  },
  {
    name: 'a people’s commune',
    head: '东风人民公社一九六五年工作总结\n一九六五年，我社在县委领导下夺得丰收。',
    expected: { level: '乡镇', year: 1965 },
  },
  {
    name: 'the year of a meeting whose findings were acted on is the year before',
    head: '专题民主生活会个人发言提纲',
    body: `一、整改落实情况\n2021年度民主生活会查摆的五个问题均已整改。\n二、存在的问题\n${A}`,
    expected: { year: null },
  },
  {
    name: 'the year of the meeting itself',
    head: '专题民主生活会个人发言提纲\n按照2021年度民主生活会要求，现作对照检查如下。',
    expected: { year: 2021 },
  },
  {
    name: 'a year that is about to end',
    head: '个人总结\n时光飞逝，2024年即将过去，现总结如下。',
    expected: { year: 2024 },
  },
  {
    name: 'a title without a kind, over text that counts its parts later',
    head: '以“小网格”服务“大民生”\n近年来，青石镇党委把支部建在网格上，办成了一批实事，群众满意度明显提升。',
    body: `一、建强网格\n${A}\n二、办好实事\n${B}`,
    expected: { title: '以“小网格”服务“大民生”', outline: ['一、建强网格', '二、办好实事'] },
  },
  {
    name: 'a first heading that lost its number is no title',
    head: '工作开展情况',
    body: `${A}\n二、存在的问题\n${A}\n三、下步打算\n${B}`,
    expected: { title: null },
  },
  {
    name: 'a theme over a salutation',
    head: '扎根基层守初心　笃行实干谱新篇\n各位领导、同志们：\n我叫王某某，现将一年来的工作述职如下。',
    expected: { title: '扎根基层守初心　笃行实干谱新篇', types: ['述职报告'] },
  },
  {
    name: 'a plan that calls itself 安排意见',
    head: '云河县水利局一九八七年工作总结和一九八八年工作安排意见',
    expected: { types: ['工作总结', '工作计划'], year: 1987, planYear: 1988 },
  },
  {
    name: 'what is handed on is another’s',
    head: '转发市纪委《关于节日期间正风肃纪的通知》的通知\n各党支部：\n现转发给你们。',
    end: '中共临澜市人民医院委员会\n2017年12月22日',
    expected: { org: '中共临澜市人民医院委员会', level: '单位', date: '2017-12-22' },
  },
  {
    name: 'a slogan that ends in 局 is no office',
    head: '强信心　稳增长　开新局\n在云河水务集团2024年工作会议上的讲话\n（2024年1月15日）\n同志们：\n下面我讲三点意见。',
    expected: { org: '云河水务集团', date: '2024-01-15' },
  },
  {
    name: 'a slogan in the place of an office',
    head: '强信心　稳增长　开新局\n在全县工业大会上的讲话\n（2024年1月15日）\n同志们：\n下面我讲三点意见。',
    expected: { org: null },
  },
  {
    name: 'a statistical bulletin',
    head: '云河县2018年国民经济和社会发展统计公报\n云河县统计局\n2018年，全县经济平稳运行。',
    expected: { types: ['其他'], org: '云河县统计局', year: 2018 },
  },
  {
    name: 'an answer to a motion',
    head: '对县人大三次会议第46号建议的答复\n王明代表：\n您提出的建议收悉，现答复如下。',
    end: '云河县水利局\n2019年6月13日',
    expected: { title: '对县人大三次会议第46号建议的答复', types: ['其他'], org: '云河县水利局', year: 2019 },
  },
  {
    name: 'a department of a company that signs in full',
    head: '2015年工会工作总结\n工会在上级的领导下，以服务职工为宗旨，全年慰问困难职工六十八人次。',
    end: '长河机械有限公司工会\n2015年12月18日',
    expected: { org: '长河机械有限公司工会', level: '单位' },
  },
  {
    name: 'a meeting by which a file is named',
    head: '在中共云河县委十四届五次全会上的讲话\n（2023年12月28日）\n同志们：\n这次全会的任务是部署工作。',
    file: '县委全会.txt',
    expected: { org: '云河县委', level: '区县', year: 2023 },
  },
  {
    name: 'a study with its example below',
    head: '村级集体经济的困境与对策\n——以云河县三个村为例\n云河县委党校　陈思',
    body: `一、现状\n${A}\n二、对策\n${B}`,
    expected: {
      title: '村级集体经济的困境与对策——以云河县三个村为例',
      org: '云河县委党校',
      author: '陈思',
      outline: ['一、现状', '二、对策'],
    },
  },
];
