/** Third batch: texts with little or no head, copied from web pages, masked, untitled, glued. */
import type { Head } from './first.ts';

const OUTLINE = ['一、主要工作', '二、努力方向'];

export const THIRD_HEADS: Head[] = [
  {
    name: 'a masked bureau, no title',
    head: `今年以来，在县委、县政府的坚强领导下，XX局紧紧围绕中心工作，狠抓落实，较好地完成了各项任务。现将工作情况汇报如下：`,
    expected: { title: null, year: null, level: '区县', types: ['汇报材料'], org: null },
  },
  {
    name: 'a personal summary without title',
    head: `时光荏苒，转眼间一年的工作又接近尾声。回顾2019年的工作，在领导的关心和同事的帮助下，我较好地完成了本职工作，现总结如下：`,
    expected: { title: null, year: 2019, types: ['工作总结'], org: null },
  },
  {
    name: 'a teacher',
    head: `教师个人工作总结
本学期，我担任八年级两个班的数学教学工作。`,
    end: `2021.7.5`,
    expected: { title: '教师个人工作总结', year: 2021, date: '2021-07-05', types: ['工作总结'] },
  },
  {
    name: 'a model text of a web library',
    head: `2023年度个人述职述廉报告范文（通用5篇）
根据组织安排，现将本人一年来的工作情况报告如下：`,
    expected: { year: 2023, types: ['述职报告'], org: null },
  },
  {
    name: 'a bureau by its short name in the opening',
    head: `工作汇报
尊敬的各位领导：
首先，我代表县住建局对各位领导的到来表示热烈欢迎！下面，我就我局今年以来的工作情况作简要汇报。`,
    expected: { title: '工作汇报', types: ['汇报材料'], org: '县住建局', level: '区县' },
  },
  {
    name: 'a report to leaders with a place only',
    head: `关于我市营商环境优化情况的汇报
临澜市人民政府
（2021年9月）
尊敬的检查组各位领导：`,
    expected: { year: 2021, date: '2021-09', org: '临澜市人民政府', level: '市', types: ['汇报材料'] },
  },
  {
    name: 'title in quotation marks',
    head: `“强基础、转作风、树形象”专题活动总结
云河县交通运输局
2015年11月
自活动开展以来，县交通运输局精心组织。`,
    expected: {
      title: '“强基础、转作风、树形象”专题活动总结',
      year: 2015,
      date: '2015-11',
      org: '云河县交通运输局',
      types: ['工作总结'],
    },
  },
  {
    name: 'a meeting of a town committee',
    head: `在镇党委扩大会议上的讲话
镇党委书记 李建
（2022年3月3日）
同志们：`,
    expected: { level: '乡镇', author: '李建', date: '2022-03-03', year: 2022, types: ['讲话'] },
  },
  {
    name: 'a school’s self-evaluation',
    head: `云河县青石镇中心小学
义务教育均衡发展自查报告
县教育局：
根据要求，我校认真开展了自查，现将情况报告如下。`,
    end: `青石镇中心小学
2016年4月18日`,
    expected: {
      title: '云河县青石镇中心小学义务教育均衡发展自查报告',
      year: 2016,
      level: '单位',
      date: '2016-04-18',
      types: ['汇报材料'],
    },
  },
  {
    name: 'a speech by a province’s secretary',
    head: `在全省领导干部会议上的讲话
（2018年12月10日）
省委书记　赵一
同志们：`,
    expected: { level: '省', date: '2018-12-10', year: 2018, author: '赵一', types: ['讲话'] },
  },
  {
    name: 'prefecture and county in one office',
    head: `临澜市青石县文化和旅游局2020年工作总结及2021年工作安排
2020年，县文旅局在县委、县政府的坚强领导下，各项工作有序推进。`,
    expected: {
      org: '临澜市青石县文化和旅游局',
      level: '区县',
      year: 2020,
      planYear: 2021,
      types: ['工作总结', '工作计划'],
    },
  },
  {
    name: 'a county-level city’s bureau of the table',
    head: `义乌市市场监督管理局2021年工作总结
2021年，市市场监管局深入推进改革。`,
    expected: { org: '义乌市市场监督管理局', level: '区县', year: 2021 },
  },
  {
    name: 'a prefecture of the table with a short name',
    head: `吉林市教育局2022年工作要点
2022年，全市教育系统要认真贯彻党的教育方针。`,
    expected: { org: '吉林市教育局', level: '市', year: 2022, types: ['工作计划'] },
  },
  {
    name: 'a provincial department',
    head: `云河省水利厅2017年工作总结
2017年，全省水利系统干部职工攻坚克难。`,
    expected: { org: '云河省水利厅', level: '省', year: 2017 },
  },
  {
    name: 'a league',
    head: `青原盟行政公署2014年工作报告
各位代表、同志们：`,
    expected: { level: '市', year: 2014 },
  },
  {
    name: 'a development zone',
    head: `云河经济技术开发区管理委员会2019年工作总结
2019年，管委会坚持项目为王。`,
    expected: { org: '云河经济技术开发区管理委员会', year: 2019 },
  },
  {
    name: 'a committee for discipline in an office',
    head: `派驻县教育局纪检监察组2022年工作总结
2022年，派驻纪检监察组聚焦主责主业。`,
    expected: { year: 2022, level: '区县' },
  },
  {
    name: 'a trade union',
    head: `云河县总工会2010年工作总结和2011年工作思路
2010年，全县各级工会组织认真履职。`,
    expected: { org: '云河县总工会', year: 2010, planYear: 2011, level: '区县' },
  },
  {
    name: 'the youth league',
    head: `共青团云河县委员会2018年工作总结
2018年，团县委紧紧围绕党政中心。`,
    expected: { org: '共青团云河县委员会', year: 2018, level: '区县' },
  },
  {
    name: 'the women’s federation with its year in Chinese numerals',
    head: `云河县妇女联合会二〇〇八年工作总结
二〇〇八年，县妇联团结带领全县妇女。`,
    expected: { org: '云河县妇女联合会', year: 2008, level: '区县' },
  },
  {
    name: 'a police station',
    head: `云河县公安局青石派出所2013年工作总结
2013年，派出所全体民警恪尽职守。`,
    expected: { org: '云河县公安局青石派出所', year: 2013 },
  },
  {
    name: 'a tobacco company',
    head: `云河县烟草专卖局（营销部）2011年工作总结
2011年，全体干部职工齐心协力。`,
    expected: { year: 2011, level: '区县' },
  },
  {
    name: 'a deputy head of a school',
    head: `副校长述职报告
尊敬的各位领导、老师们：
我叫张红，担任学校副校长，分管教学。现将一学年的工作述职如下。`,
    end: `2020年1月10日`,
    expected: { types: ['述职报告'], date: '2020-01-10', level: '单位' },
  },
  {
    name: 'a title broken before its type, centred with blanks',
    head: `　　　　云河县委政法委领导班子2019年度民主生活会
　　　　　　　　对照检查材料
根据县委统一安排，县委政法委领导班子认真对照检查。`,
    expected: {
      title: '云河县委政法委领导班子2019年度民主生活会对照检查材料',
      year: 2019,
      org: '云河县委政法委',
      level: '区县',
      types: ['对照检查材料'],
    },
  },
  {
    name: 'a title in three pieces',
    head: `云河县
2018年
政府工作报告
——2018年1月12日在云河县第十五届人民代表大会第二次会议上
县长 江海
各位代表：`,
    expected: { year: 2018, date: '2018-01-12', org: '云河县人民政府', level: '区县', outline: OUTLINE },
  },
  {
    name: 'the dateline before the title',
    head: `（2016年2月25日在云河市第五届人民代表大会第六次会议上）
政府工作报告
市长 郭平
各位代表：`,
    expected: { title: '政府工作报告', date: '2016-02-25', year: 2016, org: '云河市人民政府' },
  },
  {
    name: 'full-width brackets and a comma in the dateline',
    head: `政府工作报告
——2015年2月3日，在云河县第十六届人民代表大会第五次会议上
县长　高山
各位代表：`,
    expected: { date: '2015-02-03', year: 2015, org: '云河县人民政府', outline: OUTLINE },
  },
  {
    name: 'a dateline that ends without 上',
    head: `政府工作报告
2013年1月20日
云河县第十五届人民代表大会第三次会议
县长　高山
各位代表：`,
    expected: { date: '2013-01-20', year: 2013, org: '云河县人民政府', outline: OUTLINE },
  },
  {
    name: 'a salutation with an exclamation mark and none at the head',
    head: `云河县2009年政府工作报告
各位代表！
我代表县人民政府，向大会报告工作，请予审议。`,
    expected: { year: 2009, org: '云河县人民政府', outline: OUTLINE },
  },
  {
    name: 'traditional characters',
    head: `政府工作報告
各位代表：
我代表國務院，向大會作政府工作報告，請予審議。`,
    file: '1954年政府工作报告.txt',
    expected: { year: 1954, level: '中央' },
  },
  {
    name: 'an investigation with authors',
    head: `关于云河县茶产业发展的调查与思考
张明 李强
茶产业是云河县的传统产业。`,
    end: `（作者单位：云河县委党校）
2021年6月`,
    expected: { types: ['调研报告'], level: '区县', date: '2021-06' },
  },
  {
    name: 'headings in bold words alone, sentences below',
    head: `县民政局2018年工作总结
2018年，县民政局认真履职。`,
    body: `社会救助工作
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
养老服务工作
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
存在的主要问题
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2018, outline: ['社会救助工作', '养老服务工作', '存在的主要问题'] },
  },
  {
    name: 'items of a list are no headings',
    head: `县应急局2022年工作总结
2022年，县应急局认真履职。`,
    body: `一、主要工作
重点抓了以下几件事：
（一）开展检查210次；
（二）整改隐患320处；
（三）培训人员1200人次。
二、努力方向
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2022, outline: OUTLINE },
  },
  {
    name: 'arabic numbers at the top',
    head: `软件科2020年工作总结
2020年，软件科认真履职。`,
    body: `1、项目建设
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
2、队伍建设
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2020, outline: ['1、项目建设', '2、队伍建设'] },
  },
];
