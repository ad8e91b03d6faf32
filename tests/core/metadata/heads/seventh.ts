/** Seventh batch: heads of 42 files, tried before any rule was made for them. Those that were read wrongly, with near misses. */
import type { Head } from './first.ts';

const A = '坚持把为民服务放在首位，细化任务清单，压紧压实责任链条，各项工作扎实推进，整体运行平稳有序。';
const B = '推动制度落地见效，健全长效机制，统筹各方力量，补齐短板弱项，群众获得感进一步增强。';

export const SEVENTH_HEADS: Head[] = [
  {
    name: 'a standing committee below the conference that it is part of',
    head: '中国人民政治协商会议秦阳市第九届委员会\n常务委员会工作报告\n——2018年1月22日在政协秦阳市第九届委员会第二次会议上\n孙立军\n各位委员：',
    expected: {
      title: '中国人民政治协商会议秦阳市第九届委员会常务委员会工作报告',
      year: 2018,
      level: '市',
      org: '中国人民政治协商会议秦阳市第九届委员会常务委员会',
      date: '2018-01-22',
    },
  },
  {
    name: 'a party group below its office',
    head: '秦阳市水利局\n党组2021年度工作报告\n2021年，局党组认真履行主体责任。',
    expected: { title: '秦阳市水利局党组2021年度工作报告', year: 2021, level: '市' },
  },
  {
    name: 'a standing committee’s own line that is no part of a title',
    head: '2019年工作总结\n县人大常委会机关\n一年来，县人大常委会机关务实创新。',
    expected: { title: '2019年工作总结', year: 2019, org: '县人大常委会机关' },
  },
  {
    name: 'a department of the committee whose member leads it',
    head: '2023年度专题民主生活会个人对照检查材料\n县委常委、宣传部部长　李琳\n根据会议安排，现将对照检查情况报告如下。',
    expected: { org: '县委宣传部', author: '李琳', level: '区县', year: 2023 },
  },
  {
    name: 'a deputy secretary who leads the law committee',
    head: '述职报告\n云河县委副书记、政法委书记　赵刚\n2020年，我认真履职，现述职如下。',
    expected: { author: '赵刚', level: '区县', types: ['述职报告'] },
  },
  {
    name: 'a member of the committee who leads an office of the government',
    head: '在全市公安工作会议上的讲话\n市委常委、市公安局局长　何涛\n（2020年5月8日）\n同志们：',
    expected: { org: '市公安局', author: '何涛', date: '2020-05-08' },
  },
  {
    name: 'an office of the title signs by its full name',
    head: '交通运输局年度工作总结暨明年工作打算\n一年来，我局克难攻坚，交通面貌明显改善。',
    end: '洛川县交通运输局',
    file: '2015/交通局.txt',
    expected: { org: '洛川县交通运输局', level: '区县', year: 2015 },
  },
  {
    name: 'an office of the title, and another that the text speaks of',
    head: '教育局2015年工作总结\n洛川县卫生局支持我局开展工作，一年来成效明显。',
    expected: { org: '教育局', year: 2015 },
  },
  {
    name: 'a bank whose own name is masked',
    head: 'xx银行云河支行2012年度工作总结\n2012年，支行各项存款余额突破20亿元。',
    body: `1、业务经营\n${A}\n2、风险防控\n${B}\n3、2013年工作打算\n${B}`,
    expected: {
      org: 'xx银行云河支行',
      year: 2012,
      level: '单位',
      outline: ['1、业务经营', '2、风险防控', '3、2013年工作打算'],
    },
  },
  {
    name: 'months and amounts after a sign are no numbers of headings',
    head: '云河县水利局2012年工作总结\n2012年，县水利局扎实开展工作。',
    body: `一、项目建设\n${A}\n1、2月份完成投资300万元，占全年计划的两成，进度领先。\n1.5万亩农田得到灌溉，受益群众明显增加，产量稳步提高。\n二、防汛抗旱\n${B}`,
    expected: { outline: ['一、项目建设', '二、防汛抗旱'] },
  },
  {
    name: 'a report to the staff congress of a company',
    head: '砥砺前行谱新篇 提质增效再出发\n——在江源水务集团有限公司2020年工作会暨四届二次职代会上的报告\n总经理 陈晓东\n2020年1月16日\n各位代表、同志们：',
    expected: { org: '江源水务集团有限公司', year: 2020, level: '单位', author: '陈晓东', date: '2020-01-16' },
  },
  {
    name: 'a speech at a meeting of all companies names none',
    head: '在全市国有公司工作会议上的讲话\n（2020年1月16日）\n同志们：',
    expected: { org: null, date: '2020-01-16', types: ['讲话'] },
  },
  {
    name: 'a report on a draft plan is no plan',
    head: '国务院关于2008年国民经济和社会发展计划执行情况与2009年计划草案的报告\n2009年3月5日在第十一届全国人民代表大会第二次会议上\n各位代表：',
    expected: { types: ['汇报材料'], level: '中央', date: '2009-03-05' },
  },
  {
    name: 'the draft of a plan is one',
    head: '云河县水利局2022年工作计划草案\n2022年，县水利局将抓好防汛。',
    expected: { types: ['工作计划'], org: '云河县水利局', year: 2022 },
  },
  {
    name: 'an officer on probation',
    head: '公务员试用期个人工作总结\n我于2015年7月考录到云溪县地方税务局工作，顺利完成了一年的试用期工作。现总结如下：',
    end: '总结人：李晓\n2016年7月15日',
    expected: { org: '云溪县地方税务局', year: 2016, date: '2016-07-15', level: '区县' },
  },
];
