/** Sixth batch, tried after doubts of stray lines and odd names were added. It checks which fields are flagged. */
import type { Head } from './first.ts';

const A = '坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。';
const B = '继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。';

export const SIXTH_HEADS: Head[] = [
  {
    name: 'letters set apart',
    head: '云 河 县 人 民 政 府 工 作 报 告\n（2003年2月18日在云河县第十四届人民代表大会第一次会议上）\n县 长　　田 野\n各位代表：',
    expected: { year: 2003, date: '2003-02-18', org: '云河县人民政府', level: '区县', author: '田野', post: '县长' },
  },
  {
    name: 'a report with its year in brackets',
    head: '政府工作报告（2015）\n云河市市长 许静\n各位代表：\n现在，我代表市人民政府向大会报告工作。',
    expected: { year: 2015, org: '云河市人民政府', level: '市', author: '许静', types: ['政府工作报告'] },
  },
  {
    name: '元月 for January',
    head: '云河县农机局2009年工作总结\n2009年，县农机局围绕农机化目标，狠抓落实。',
    end: '云河县农机局\n2010年元月6日',
    expected: { year: 2009, date: '2010-01-06', org: '云河县农机局' },
  },
  {
    name: '号 for a day',
    head: '个人学习心得体会\n通过学习，我深受教育。',
    end: '李小红\n2019年5月12号',
    expected: { date: '2019-05-12', year: 2019 },
  },
  {
    name: 'a date with spaces between points',
    head: '2020年度教师工作总结\n一年来，我认真备课，关爱学生。',
    end: '云河县第二小学 陈芳\n2020. 12. 30',
    expected: { year: 2020, date: '2020-12-30', level: '单位' },
  },
  {
    name: 'a date with full-width signs',
    head: '县供销社２０１１年工作总结\n一年来，县供销社深化改革，服务三农。',
    end: '云河县供销合作社联合社\n２０１１－１２－２８',
    expected: { year: 2011, date: '2011-12-28' },
  },
  {
    name: 'a day left open',
    head: '云河县文广局关于2018年上半年工作情况的报告\n县政府：\n现将情况报告如下。',
    end: '云河县文广局\n2018年7月　日',
    expected: { year: 2018, date: '2018-07', org: '云河县文广局' },
  },
  {
    name: 'a form with fields at its head',
    head: '2021年度个人述职报告\n单位：云河县水利局\n姓名：李强\n职务：副局长\n一年来，我分管工程建设，现述职如下。',
    expected: { year: 2021, org: '云河县水利局', author: '李强', level: '区县', types: ['述职报告'] },
  },
  {
    name: 'fields on one line',
    head: '述职报告\n述职人：王强　单位：云河县粮食局　时间：2014年12月20日\n一年来，我努力工作，现述职如下。',
    expected: { date: '2014-12-20', year: 2014, types: ['述职报告'] },
  },
  {
    name: 'a report printed and sent on whose year is in the quoted title',
    head: '关于报送《云河县档案局2015年工作总结》的报告\n市档案局：\n现将总结报上，请审阅。',
    body: '此报告。',
    end: '云河县档案局\n2016年1月4日',
    expected: { year: 2015, date: '2016-01-04', org: '云河县档案局', level: '区县' },
  },
  {
    name: 'a discipline commission’s report to a party congress',
    head: '中共云河县纪律检查委员会向中国共产党云河县第十四次代表大会的工作报告\n（2021年9月27日）\n同志们：',
    expected: { year: 2021, date: '2021-09-27', level: '区县', org: '中共云河县纪律检查委员会' },
  },
  {
    name: 'a first secretary in a village',
    head: '驻村第一书记2019年工作总结\n我是县税务局派驻青石镇下营村第一书记，2019年以来扎实开展帮扶工作。',
    expected: { year: 2019, types: ['工作总结'] },
  },
  {
    name: 'a file with an order number',
    file: '3.2019年安全生产工作总结.txt',
    head: '今年以来，县应急管理局坚持安全第一，扎实开展专项整治。',
    expected: { year: 2019, level: '区县', org: '县应急管理局', types: ['工作总结'] },
  },
  {
    name: 'a file that is a title with a version',
    file: '县水利局2018年工作总结(定稿).txt',
    head: '2018年，我局认真贯彻县委、县政府决策部署，水利工作稳步推进。',
    expected: { year: 2018, level: '区县', org: '县水利局', types: ['工作总结'] },
  },
  {
    name: 'the year in Chinese figures in the opening alone',
    head: '工作报告\n各位代表：\n二〇一七年，是我社改革发展的重要一年。在县委、县政府的领导下，全县供销社系统团结奋斗。',
    expected: { year: 2017, level: '区县' },
  },
  {
    name: 'last year looked at from a date',
    head: '县委老干部局工作汇报\n（2020年3月16日）\n去年以来，县委老干部局用心用情做好服务。',
    expected: { date: '2020-03-16', org: '县委老干部局', level: '区县', types: ['汇报材料'] },
  },
  {
    name: 'a corps’ division',
    head: '北疆生产建设兵团第三师2018年工作总结\n2018年，师党委团结带领职工群众，保持稳定发展。',
    expected: { year: 2018 },
  },
  {
    name: 'a committee of a province’s offices',
    head: '省直机关工委2021年工作总结\n2021年，省直机关工委坚持以党的政治建设为统领。',
    expected: { year: 2021, level: '省', org: '省直机关工委' },
  },
  {
    name: 'a party school',
    head: '中共云河市委党校2020年工作总结\n2020年，市委党校坚持党校姓党。',
    expected: { year: 2020, org: '中共云河市委党校' },
  },
  {
    name: 'a power company of the state',
    head: '国网云河县供电公司2022年迎峰度夏工作总结\n今年以来，公司全力保供电。',
    expected: { year: 2022, level: '单位', org: '国网云河县供电公司' },
  },
  {
    name: 'the people’s bank’s city branch',
    head: '中国人民银行云河市中心支行2013年工作总结\n2013年，中心支行认真履行职责。',
    expected: { year: 2013, level: '单位', org: '中国人民银行云河市中心支行' },
  },
  {
    name: 'an opera house',
    head: '云河市评剧院2008年工作总结\n2008年，全院演职人员团结一心。',
    expected: { year: 2008, org: '云河市评剧院', level: '单位' },
  },
  {
    name: 'a vegetable market',
    head: '云河区农贸市场管理办公室2017年创卫工作汇报\n创卫以来，我办整治市场环境。',
    expected: { year: 2017, org: '云河区农贸市场管理办公室', level: '区县' },
  },
  {
    name: 'a title in two columns of office and genre with a year between',
    head: '云河县残疾人联合会\n2017\n年度工作总结\n一年来，县残联认真履职，服务残疾人。',
    expected: { year: 2017 },
  },
  {
    name: 'theme in brackets behind the title',
    head: '党建工作经验材料（青石镇党委）\n近年来，青石镇党委坚持党建引领。',
    expected: { level: '乡镇', types: ['汇报材料'] },
  },
  {
    name: 'two lines above the title that belong to none',
    head: '内部资料　注意保存\n会议材料之三\n云河市2018年政府工作报告\n——2018年1月10日在云河市第七届人民代表大会第二次会议上\n市长　崔岩\n各位代表：',
    expected: {
      title: '云河市2018年政府工作报告',
      year: 2018,
      date: '2018-01-10',
      org: '云河市人民政府',
      author: '崔岩',
    },
  },
  {
    name: 'a salutation with the title’s words',
    head: '各位领导、各位评委：\n大家好！我是云河县实验中学教师林静，现将我一年来的工作情况汇报如下。',
    expected: { title: null, level: '单位' },
  },
  {
    name: 'a political work department in an army town',
    head: '云河县人民武装部2016年征兵工作总结\n2016年，县人武部圆满完成征兵任务。',
    expected: { year: 2016, org: '云河县人民武装部', level: '区县' },
  },
  {
    name: 'a statement with a long addressee over two lines',
    head: `云河县人民政府办公室关于2021年政务公开工作情况的报告
市人民政府办公室，县委办公室，县人大常委会办公室，
县政协办公室：
现将有关情况报告如下。`,
    end: '云河县人民政府办公室\n2022年1月20日',
    expected: {
      year: 2021,
      date: '2022-01-20',
      org: '云河县人民政府办公室',
      level: '区县',
      outline: ['一、主要工作', '二、努力方向'],
    },
  },
  {
    name: 'an annual report on openness with its sections',
    head: '云河县教育局2020年政府信息公开工作年度报告\n根据条例规定，编制本报告。',
    body: `一、总体情况
${A}
二、主动公开政府信息情况
${B}
三、收到和处理政府信息公开申请情况
${A}
四、存在的主要问题及改进情况
${B}`,
    end: '云河县教育局\n2021年1月19日',
    expected: {
      year: 2020,
      date: '2021-01-19',
      org: '云河县教育局',
      outline: [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、存在的主要问题及改进情况',
      ],
    },
  },
  {
    name: 'sub-sections named by letters of the alphabet',
    head: '公司2012年营销工作总结\n2012年，营销部圆满完成任务。',
    body: `一、业绩
A、华东区
${A}
B、华南区
${B}
二、问题
${A}`,
    expected: { year: 2012, level: '单位', outline: ['一、业绩', '二、问题'] },
  },
  {
    name: 'headings in a 1980s report with （甲）',
    head: '各位代表：\n我受县人民政府委托，作一九八六年工作报告。',
    body: `（甲）一九八六年的工作
${A}
（乙）一九八七年的任务
${B}`,
    expected: { level: '区县' },
  },
  {
    name: 'headings that skip a number',
    head: '县民政局2019年工作总结\n2019年，县民政局兜底线、织密网。',
    body: `一、社会救助
${A}
三、养老服务
${B}
四、下步打算
${A}`,
    expected: { year: 2019, outline: ['一、社会救助', '三、养老服务', '四、下步打算'] },
  },
  {
    name: 'a headless section before the first number',
    head: '县科协2019年工作总结',
    body: `基本情况
${A}
一、主要工作
${B}
二、下步打算
${A}`,
    expected: { year: 2019 },
  },
  {
    name: 'three addressees of a congress report',
    head: `云河县人民检察院工作报告
——2023年1月6日在县十八届人大三次会议上
县人民检察院检察长　路平
各位代表：`,
    expected: {
      year: 2023,
      date: '2023-01-06',
      level: '区县',
      author: '路平',
      post: '检察长',
      org: '云河县人民检察院',
    },
  },
  {
    name: 'an acting officer in brackets',
    head: '政府工作报告\n——2013年12月28日在云河区第六届人民代表大会第四次会议上\n区人民政府代理区长　袁帅\n各位代表：',
    expected: { year: 2013, date: '2013-12-28', level: '区县', org: '云河区人民政府', author: '袁帅' },
  },
  {
    name: 'the officer in brackets below',
    head: '政府工作报告\n（2006年2月16日）\n（青山县人民政府县长 鲁军）\n各位代表：',
    expected: { year: 2006, date: '2006-02-16', org: '青山县人民政府', level: '区县', author: '鲁军' },
  },
  {
    name: 'an examination of a branch',
    head: '中共云河县档案馆支部委员会2023年度组织生活会对照检查材料\n根据通知要求，支部认真查摆问题。',
    expected: { year: 2023, level: '区县', types: ['对照检查材料'], org: '中共云河县档案馆支部委员会' },
  },
];
