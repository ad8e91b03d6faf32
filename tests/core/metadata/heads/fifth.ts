/** Fifth batch, mainly outlines. Tried before any rule was changed for it. */
import type { Head } from './first.ts';

const A = '坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。';
const B = '继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。';
const C = '紧盯关键环节，狠抓工作落实，健全完善机制，形成了上下联动、齐抓共管的良好局面。';

export const FIFTH_HEADS: Head[] = [
  {
    name: 'run-in headings alone at the top, 一是 lists below',
    head: '县卫生健康局2021年工作总结\n2021年，县卫健局紧紧围绕中心工作，主动作为。',
    body: `一、党的建设全面加强。${A}一是抓学习。${B}
二、疫情防控扎实有效。${B}
三、医改工作稳步推进。${C}`,
    expected: { year: 2021, outline: ['一、党的建设全面加强', '二、疫情防控扎实有效', '三、医改工作稳步推进'] },
  },
  {
    name: 'a long sentence after 一、 with a colon',
    head: '2020年度个人述职报告\n云河县水务局副局长 程亮\n现将一年来的工作情况述职如下：',
    body: `一、政治学习方面：${A}
二、履职尽责方面：${B}
三、廉洁自律方面：${C}`,
    expected: { year: 2020, outline: ['一、政治学习方面', '二、履职尽责方面', '三、廉洁自律方面'] },
  },
  {
    name: '一、 and （一） and a list with 1. restart under each',
    head: '云河县商务局2019年工作总结\n2019年，县商务局主动作为。',
    body: `一、2019年工作完成情况
（一）消费市场
1.社零总额。${A}
2.限上企业。${B}
（二）外贸进出口
1.总量。${A}
2.结构。${B}
二、存在的问题
${C}
三、2020年工作打算
（一）抓消费
${A}
（二）抓外贸
${B}`,
    expected: { year: 2019, outline: ['一、2019年工作完成情况', '二、存在的问题', '三、2020年工作打算'] },
  },
  {
    name: 'unnumbered top headings, （一） below',
    head: '政府工作报告\n——2019年1月10日在云河县第十七届人民代表大会第四次会议上\n县长 罗平\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。',
    body: `2018年工作回顾
${A}
（一）产业转型迈出新步伐
${B}
（二）城乡面貌展现新变化
${C}
2019年工作安排
${A}
（一）坚持项目为王
${B}
（二）坚持生态优先
${C}
（三）坚持民生为本
${B}`,
    expected: { year: 2019, org: '云河县人民政府', outline: ['2018年工作回顾', '2019年工作安排'] },
  },
  {
    name: 'numbers with a full-width stop and spaces',
    head: '县审计局2017年工作总结\n2017年，县审计局依法履职。',
    body: `一．  工作成效
${A}
二．  主要做法
${B}
三．  下步打算
${C}`,
    expected: { year: 2017, outline: ['一．  工作成效', '二．  主要做法', '三．  下步打算'] },
  },
  {
    name: '第一部分 with headings inside numbered on through parts',
    head: '云河市2016年国民经济和社会发展情况汇报\n2016年，全市经济运行平稳。',
    body: `第一部分　经济运行情况
一、主要指标
${A}
二、主要特点
${B}
第二部分　存在问题
三、结构性矛盾
${C}
第三部分　下步措施
四、抓项目
${B}`,
    expected: {
      year: 2016,
      outline: ['第一部分　经济运行情况', '第二部分　存在问题', '第三部分　下步措施'],
    },
  },
  {
    name: 'headings that end in a full stop on lines of their own',
    head: '县林业局2014年工作总结\n一年来，县林业局围绕绿化目标，真抓实干。',
    body: `一、强化领导，造林绿化成效显著。
${A}
二、依法治林，资源管护不断加强。
${B}
三、科技兴林，产业发展势头良好。
${C}`,
    expected: {
      outline: ['一、强化领导，造林绿化成效显著', '二、依法治林，资源管护不断加强', '三、科技兴林，产业发展势头良好'],
    },
  },
  {
    name: 'a colon before a list of sentences is no heading of its own',
    head: '县残联2013年工作汇报\n县残联认真履职，现汇报如下：',
    body: `一、主要工作
主要做了以下几件事：
1、完成换证三百人次；
2、举办培训两期；
3、走访慰问五十户。
二、困难
${B}`,
    expected: { outline: ['一、主要工作', '二、困难'] },
  },
  {
    name: 'numbers in headings broken by a page',
    head: '云河县统计局二○一二年工作总结\n一年来，县统计局较好地完成了任务。',
    body: `（一）统计服务
${A}
（二）统计改革
${B}
（三）队伍建设
${C}`,
    expected: { year: 2012, outline: ['（一）统计服务', '（二）统计改革', '（三）队伍建设'] },
  },
  {
    name: 'traditional characters, topical headings',
    head: '各位代表：\n我受國務院的委託，向大會作關於發展國民經濟計劃的報告。',
    body: `一、國民經濟的成就
我國人民在各個戰線上取得了偉大的成就，工業和農業都有了迅速的發展，人民生活有了改善。
二、今後的任務
我們必須繼續努力，克服困難，厲行節約，爲完成計劃而奮鬥，把建設事業推向前進。`,
    expected: { org: '国务院', level: '中央', outline: ['一、國民經濟的成就', '二、今後的任務'] },
  },
  {
    name: 'topical headings without numbers throughout',
    head: '各位代表：\n我代表国务院，向大会作政府工作报告，请予审议。',
    body: `过去五年的工作
${A}
${B}
今后五年的任务
${C}
${A}
当前的国际形势
${B}`,
    expected: { org: '国务院', outline: ['过去五年的工作', '今后五年的任务', '当前的国际形势'] },
  },
  {
    name: 'a list in quotation with numbers is below its heading',
    head: '在全县学习会上的辅导报告\n（2017年11月2日）\n同志们：',
    body: `一、深刻认识重要意义
${A}
二、准确把握主要内容
${B}
1、关于指导思想
${A}
2、关于奋斗目标
${B}
三、抓好贯彻落实
${C}`,
    expected: { outline: ['一、深刻认识重要意义', '二、准确把握主要内容', '三、抓好贯彻落实'] },
  },
  {
    name: 'two speeches’ numbers restart under unnumbered ones, one heading without list',
    head: '云河县2018年度法治政府建设工作报告\n2018年，全县法治建设扎实推进。',
    body: `主要举措和成效
一、加强组织领导
${A}
二、规范行政执法
${B}
存在的不足和原因
${C}
下一年度主要安排
一、强化学习
${A}
二、强化监督
${B}`,
    expected: { year: 2018, outline: ['主要举措和成效', '存在的不足和原因', '下一年度主要安排'] },
  },
  {
    name: 'headings with their number on a line of its own',
    head: '在省委农村工作会议上的讲话\n（1982年12月3日）\n同志们：',
    body: `（一）
${A}
（二）
${B}
（三）
${C}`,
    expected: { date: '1982-12-03', level: '省', outline: ['（一）', '（二）', '（三）'] },
  },
  {
    name: 'a heading inside brackets',
    head: '县工会2015年工作总结\n一年来，县总工会围绕大局。',
    body: `【一】维权工作
${A}
【二】帮扶工作
${B}`,
    expected: { year: 2015 },
  },
  {
    name: 'Arabic numbers with 、 on top and Chinese inside',
    head: '个人年度工作总结\n2022年，本人立足岗位，现总结如下。',
    body: `1. 工作完成情况
（一）日常工作
${A}
（二）重点任务
${B}
2. 不足之处
${C}
3. 明年计划
${A}`,
    expected: { year: 2022, outline: ['1. 工作完成情况', '2. 不足之处', '3. 明年计划'] },
  },
  {
    name: 'closing words thanks after the last section',
    head: '政府工作报告\n——2017年2月8日在云河镇第十八届人民代表大会第二次会议上\n镇长 王敏\n各位代表：',
    body: `一、2016年工作回顾
${A}
二、2017年工作打算
${B}
各位代表，新的征程已经开启，让我们团结一心、锐意进取，为建设美好家园而努力奋斗！`,
    expected: {
      year: 2017,
      level: '乡镇',
      org: '云河镇人民政府',
      outline: ['一、2016年工作回顾', '二、2017年工作打算'],
    },
  },
  {
    name: 'a 名词解释 behind the report',
    head: '政府工作报告\n——2023年1月5日在云河县第十八届人民代表大会第三次会议上\n县长 叶青\n各位代表：',
    body: `一、2022年工作回顾
${A}
二、2023年工作安排
${B}`,
    end: `附件
《政府工作报告》有关名词解释
1.“一网通办”：指依托一体化平台，推动政务服务事项线上办理，让群众少跑腿、数据多跑路。
2.“三长联动”：指片长、组长、邻长联动服务群众，推动问题在基层一线得到解决。`,
    expected: { year: 2023, outline: ['一、2022年工作回顾', '二、2023年工作安排', '附件'] },
  },
  {
    name: 'a list of 一、 that ends in a full stop under a section of 一、',
    head: '云河县1989年政府工作报告\n各位代表：',
    body: `一、当前的形势
${A}
二、今后的工作
当前要抓好以下几件事：
一、深入学习文件；
二、进一步整顿作风；
三、切实加强队伍的建设。
${B}
三、加强自身建设
${C}`,
    expected: { year: 1989, outline: ['一、当前的形势', '二、今后的工作', '三、加强自身建设'] },
  },
  // Heads
  {
    name: 'a school’s duty report with its name first',
    head: '实验小学校长2019年述职报告\n各位老师：\n2019年，我带领班子成员，围绕办学目标扎实工作。',
    expected: { year: 2019, level: '单位', types: ['述职报告'], post: '校长' },
  },
  {
    name: 'a party branch’s secretary in a bureau',
    head: '县自然资源局机关党支部书记2021年度抓党建工作述职报告\n2021年，我认真履行第一责任人职责。',
    expected: { year: 2021, level: '区县', types: ['述职报告'] },
  },
  {
    name: 'joint plan in the same year form without the second year',
    head: '云河区司法局2018年工作总结及2019年工作谋划\n2018年，区司法局围绕中心工作，稳中求进。',
    expected: { year: 2018, planYear: 2019, types: ['工作总结', '工作计划'], org: '云河区司法局' },
  },
  {
    name: 'a five years’ report of a committee',
    head: `团结奋进　再谱新篇
——在政协云河市第七届委员会第一次会议上的工作报告
（2022年1月4日）
沈明
各位委员：`,
    expected: { year: 2022, date: '2022-01-04', level: '市', author: '沈明' },
  },
  {
    name: 'a day in the title',
    head: '2021年6月30日在全县庆祝建党100周年大会上的讲话\n县委书记 汤伟\n同志们：',
    expected: { year: 2021, level: '区县', types: ['讲话'], author: '汤伟' },
  },
  {
    name: 'a title with a colon theme',
    head: '以案为鉴：县财政局警示教育活动工作总结\n根据县纪委安排，县财政局于2022年8月开展警示教育活动。',
    end: '县财政局\n2022年9月1日',
    expected: { year: 2022, org: '县财政局', date: '2022-09-01', level: '区县' },
  },
  {
    name: 'a report on a plan of a past year',
    head: '关于落实2019年市政府工作报告重点任务情况的汇报\n市发展改革委\n（2019年11月20日）',
    expected: { year: 2019, date: '2019-11-20', level: '市', org: '市发展改革委' },
  },
  {
    name: 'two posts of one speaker',
    head: '在全市安全生产电视电话会议上的讲话\n市委常委、常务副市长　何涛\n（2020年5月8日）\n同志们：',
    expected: { year: 2020, date: '2020-05-08', level: '市', author: '何涛' },
  },
  {
    name: 'an enterprise’s plant',
    head: '云河化工厂2004年工作总结\n2004年，我厂狠抓安全生产。',
    expected: { year: 2004, level: '单位', org: '云河化工厂' },
  },
  {
    name: 'a library of another county in the text',
    head: '赴外地考察档案工作情况的报告\n县委、县政府：\n2018年10月，我馆组织人员赴江宁市、青石县考察。',
    end: '云河县档案馆\n2018年11月6日',
    expected: { year: 2018, date: '2018-11-06', org: '云河县档案馆', level: '区县' },
  },
  {
    name: 'years of a plan and of its ending',
    head: '云河县“十三五”卫生事业发展规划（2016—2020年）\n为促进卫生事业发展，制定本规划。',
    expected: { year: 2016, level: '区县' },
  },
  {
    name: 'a half sentence with a year before the title’s year',
    head: '关于贯彻2015年全国统战部长会议精神情况的报告\n省委统战部：\n会议召开后，我部迅速传达学习。',
    end: '中共临澜市委统战部\n2015年3月12日',
    expected: { year: 2015, date: '2015-03-12', org: '中共临澜市委统战部', level: '市' },
  },
  {
    name: 'a section of a hospital, masked',
    head: 'XX医院内科2023年工作总结\n2023年，内科全体医护人员团结协作。',
    expected: { year: 2023, level: '单位', types: ['工作总结'] },
  },
  {
    name: 'a signature over three lines, with a seal',
    head: '关于2016年度党风廉政建设责任制落实情况的自查报告\n县纪委：\n现将自查情况报告如下。',
    end: '中共云河县教育局委员会\n（印章）\n2016年12月15日',
    expected: { year: 2016, date: '2016-12-15', level: '区县', org: '中共云河县教育局委员会' },
  },
  {
    name: 'a date of the page before the title',
    head: '2020-12-21\n县城管局2020年工作总结\n2020年，县城管局围绕精细化管理，真抓实干。',
    expected: { title: '县城管局2020年工作总结', year: 2020, org: '县城管局', level: '区县' },
  },
  {
    name: 'a model text’s number of words',
    head: '乡镇党委书记抓基层党建述职报告（3200字）\n一年来，我始终把党建作为第一政绩，现述职如下：',
    expected: { year: null, level: '乡镇', types: ['述职报告'] },
  },
  {
    name: 'the speaker’s name above the title',
    head: '李建平\n在全省信访工作会议上的发言\n（2013年4月18日）\n各位领导：',
    expected: { title: '在全省信访工作会议上的发言', date: '2013-04-18', year: 2013, author: '李建平' },
  },
  {
    name: 'a department of a province in a report to the congress',
    head: `关于云河省2022年生态环境状况和环境保护目标完成情况的报告
——2023年3月28日在云河省第十四届人民代表大会常务委员会第二次会议上
云河省生态环境厅厅长　石磊
省人大常委会：`,
    expected: { year: 2022, date: '2023-03-28', level: '省', org: '云河省生态环境厅', author: '石磊' },
  },
  {
    name: 'a people’s government of a district in a sub-provincial city, bare numbers',
    head: '望江区2009年政府工作报告\n（2009年2月10日）\n望江区人民政府区长　苏醒\n各位代表：',
    expected: { year: 2009, date: '2009-02-10', org: '望江区人民政府', level: '区县', author: '苏醒', post: '区长' },
  },
];
