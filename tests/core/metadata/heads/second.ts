/** Second batch of heads and ends, written before the rules that it checks were reviewed: kinds, not repetitions. */
import type { Head } from './first.ts';

const OUTLINE = ['一、主要工作', '二、努力方向'];

export const SECOND_HEADS: Head[] = [
  {
    name: 'a people’s committee of the 1950s, its session counted with 届 and 次',
    head: `关于云河县人民委员会工作的报告
（一九五六年十二月十日在云河县第二届人民代表大会第一次会议上）
县长 张德胜
各位代表：`,
    expected: { year: 1956, date: '1956-12-10', level: '区县' },
  },
  {
    name: 'a revolutionary committee',
    head: `政府工作报告
——一九八一年三月二日在云河市第七届人民代表大会第一次会议上
云河市革命委员会主任 李大山
各位代表：`,
    expected: { year: 1981, level: '市', author: '李大山', date: '1981-03-02' },
  },
  {
    name: 'an assembly of a district in a municipality',
    head: `政府工作报告
——2021年1月19日在北京市望河区第十六届人民代表大会第八次会议上
望河区人民政府区长 孙军
各位代表：`,
    expected: { org: '北京市望河区人民政府', level: '区县', year: 2021 },
  },
  {
    name: 'a new district',
    head: `政府工作报告
——2023年1月4日在临澜新区第一届人民代表大会第三次会议上
区长　王建
各位代表：`,
    expected: { org: '临澜新区人民政府', level: '区县', year: 2023, post: '区长' },
  },
  {
    name: 'an autonomous county',
    head: `政府工作报告
2019年1月15日在青林彝族自治县第九届人民代表大会第四次会议上
自治县人民政府县长 罗明
各位代表：`,
    expected: { org: '青林彝族自治县人民政府', level: '区县', year: 2019 },
  },
  {
    name: 'a township of a nationality',
    head: `2018年青山瑶族乡人民政府工作报告
——在青山瑶族乡第十五届人民代表大会第三次会议上
乡长 盘志强
各位代表：`,
    expected: { org: '青山瑶族乡人民政府', level: '乡镇', year: 2018, post: '乡长' },
  },
  {
    name: 'draft of a report',
    head: `云河县2024年政府工作报告（讨论稿）
各位代表：
现在，我代表县人民政府，向大会报告工作。`,
    expected: { year: 2024, org: '云河县人民政府', types: ['政府工作报告'] },
  },
  {
    name: 'an excerpt of a report',
    head: `云河市2020年政府工作报告（摘要）
云河市市长　何平
2020年1月8日
2019年是极不平凡的一年。`,
    expected: { year: 2020, date: '2020-01-08', author: '何平', org: '云河市人民政府' },
  },
  {
    name: 'year of the term in the title',
    head: `过去五年工作回顾与今后五年打算
——2017年1月10日在云河县第十六届人民代表大会第一次会议上的政府工作报告
县长 吴迪
各位代表：`,
    expected: { date: '2017-01-10', year: 2017, org: '云河县人民政府', level: '区县' },
  },
  {
    name: 'a finance bureau’s budget report',
    head: `关于云河县2022年财政预算执行情况和2023年财政预算草案的报告
——2023年1月5日在云河县第十八届人民代表大会第三次会议上
云河县财政局局长　周敏
各位代表：
受县人民政府委托，现将有关情况提请大会审议。`,
    expected: {
      year: 2022,
      planYear: 2023,
      date: '2023-01-05',
      org: '云河县财政局',
      level: '区县',
      types: ['汇报材料'],
    },
  },
  {
    name: 'a commission’s plan report',
    head: `云河市2019年国民经济和社会发展计划执行情况与2020年国民经济和社会发展计划草案的报告
云河市发展和改革委员会
2020年1月10日
各位代表：`,
    expected: { year: 2019, planYear: 2020, date: '2020-01-10', org: '云河市发展和改革委员会' },
  },
  {
    name: 'a political consultative conference',
    head: `中国人民政治协商会议云河县委员会常务委员会工作报告
——在政协云河县第十届委员会第三次会议上
（2023年12月26日）
陈志远
各位委员：`,
    expected: {
      date: '2023-12-26',
      level: '区县',
      author: '陈志远',
      org: '中国人民政治协商会议云河县委员会常务委员会',
    },
  },
  {
    name: 'a discipline commission at a plenary',
    head: `忠诚履职 担当作为 推动全面从严治党向纵深发展
——在中国共产党云河县第十四届纪律检查委员会第二次全体会议上的工作报告
（2022年2月18日）
刘刚
同志们：`,
    expected: {
      title:
        '忠诚履职 担当作为 推动全面从严治党向纵深发展——在中国共产党云河县第十四届纪律检查委员会第二次全体会议上的工作报告',
      date: '2022-02-18',
      level: '区县',
      author: '刘刚',
      year: 2022,
    },
  },
  {
    name: 'a secretary at a plenary of the committee',
    head: `在县委十四届五次全会上的讲话
（2023年12月28日）
县委书记　王浩
同志们：`,
    expected: { date: '2023-12-28', year: 2023, level: '区县', types: ['讲话'], post: '书记', author: '王浩' },
  },
  {
    name: 'an accountability report with the office in the subtitle',
    head: `述职述廉报告
——云河县水利局局长 黄志明
（2020年12月）
根据县委组织部要求，现将一年来履职情况报告如下。`,
    expected: { year: 2020, date: '2020-12', org: '云河县水利局', author: '黄志明', level: '区县' },
  },
  {
    name: 'year in brackets behind the title',
    head: `云河中学工作总结（2019年）
一年来，学校各项工作稳步推进。`,
    expected: { year: 2019, org: '云河中学', level: '单位' },
  },
  {
    name: 'year after the title’s words',
    head: `县档案局工作总结2016
一年来，全局干部职工团结奋斗。`,
    expected: { year: 2016, org: '县档案局' },
  },
  {
    name: 'year with spaces',
    head: `云河县民政局 2 0 1 5 年工作总结
2015年，县民政局在县委、县政府的领导下，扎实工作。`,
    expected: { year: 2015, org: '云河县民政局', level: '区县' },
  },
  {
    name: 'full-width year',
    head: `云河县供电公司２０１３年工作总结
一年来，公司上下齐心协力。`,
    expected: { year: 2013, level: '单位', org: '云河县供电公司' },
  },
  {
    name: 'year without 年 before a word',
    head: `2018年度云河县人民法院党建工作总结
2018年，云河县人民法院党组坚持抓党建带队建。`,
    expected: { year: 2018, org: '云河县人民法院', level: '区县' },
  },
  {
    name: 'half-year with next half',
    head: `青石镇2022年上半年工作总结暨下半年工作安排
今年以来，青石镇坚持党建引领。`,
    expected: { year: 2022, planYear: null, org: '青石镇', level: '乡镇', types: ['工作总结', '工作计划'] },
  },
  {
    name: 'a monthly summary',
    head: `云河县应急局2021年9月份工作总结
9月份，县应急局扎实开展隐患排查。`,
    expected: { year: 2021, org: '云河县应急局' },
  },
  {
    name: 'a quarter',
    head: `县统计局2020年第三季度工作总结
三季度，县统计局围绕中心任务，认真履职。`,
    expected: { year: 2020, org: '县统计局', level: '区县' },
  },
  {
    name: 'file named by year and office',
    file: '2014 县残联 总结.txt',
    head: `一年来，县残联在上级的关心支持下，各项事业取得新进展。`,
    expected: { year: 2014, level: '区县' },
  },
  {
    name: 'file named by a day, text of the year before',
    file: '20220110县卫健局.txt',
    head: `2021年，县卫健局在县委、县政府的坚强领导下，全力以赴抓防控。`,
    expected: { year: 2021, org: '县卫健局' },
  },
  {
    name: 'a number in the file name that is no year',
    file: '00019876543.txt',
    head: `工作总结
一年来，本人认真履职，圆满完成任务。`,
    expected: { year: null },
  },
  {
    name: 'the file’s year against the opening’s',
    file: '2017年县环保局工作总结.txt',
    head: `2016年，县环保局受理信访件210件，为今年的工作打下基础。`,
    expected: { year: 2017 },
  },
  {
    name: 'title year against an older event',
    head: `县文联2022年工作总结
县文联成立于1985年。2022年，县文联团结带领广大文艺工作者。`,
    expected: { year: 2022, org: '县文联' },
  },
  {
    name: 'a year in the name of a project',
    head: `在“健康中国2030”推进会上的讲话
（2018年5月9日）
同志们：`,
    expected: { year: 2018, date: '2018-05-09' },
  },
  {
    name: 'a plan of several years',
    head: `云河县教育局关于2023—2025年教师队伍建设的工作计划
为加强教师队伍建设，制定本计划。`,
    expected: { year: 2023, types: ['工作计划'], org: '云河县教育局' },
  },
  {
    name: 'a five-year plan named by its number',
    head: `云河县“十四五”档案事业发展规划
为推动档案事业高质量发展，制定本规划。`,
    expected: { year: null, level: '区县' },
  },
  {
    name: 'an opinion printed and sent out',
    head: `云河县人民政府办公室关于印发2024年档案工作要点的通知
各乡镇人民政府，县直各单位：
现将要点印发给你们。`,
    body: '请认真贯彻执行，遇有问题及时报告。',
    end: `云河县人民政府办公室
2024年2月20日
2024年档案工作要点
一、总体要求
坚持稳中求进，围绕中心、服务大局，把各项任务落到实处，推动档案工作再上台阶。`,
    expected: {
      year: 2024,
      date: '2024-02-20',
      org: '云河县人民政府办公室',
      level: '区县',
      outline: ['2024年档案工作要点'],
    },
  },
  {
    name: 'several signing offices',
    head: `关于开展联合检查情况的报告
市人民政府：
现将联合检查情况报告如下。`,
    end: `临澜市公安局
临澜市应急管理局
2021年11月5日`,
    expected: { date: '2021-11-05', year: 2021, level: '市', outline: OUTLINE },
  },
  {
    name: 'signature with the seal’s words',
    head: `云河县卫生局2009年工作总结
2009年，县卫生局认真落实医改任务。`,
    end: `云河县卫生局（盖章）
2009年12月20日`,
    expected: { date: '2009-12-20', org: '云河县卫生局', outline: OUTLINE },
  },
  {
    name: 'date of a month and day only is no date',
    head: `县妇联2020年工作总结
2020年，县妇联立足岗位。`,
    end: `12月20日`,
    expected: { year: 2020, date: null },
  },
  {
    name: 'date in a sentence is no date of the report',
    head: `县妇联工作汇报
县妇联于2019年3月8日召开表彰大会，随后启动巾帼行动。`,
    expected: { date: null },
  },
  {
    name: 'date of the sitting against the date of print',
    head: `政府工作报告
（2022年1月9日在云河县第十八届人民代表大会第一次会议上）
县长 谢林
各位代表：`,
    end: `云河县人民政府办公室 2022年1月15日印发`,
    expected: { date: '2022-01-09', org: '云河县人民政府', outline: OUTLINE },
  },
  {
    name: 'a named annex with two parts',
    head: `云河县农业农村局关于2023年项目实施情况的报告
县政府：
现将项目实施情况报告如下。`,
    end: `云河县农业农村局
2023年12月1日
附件1
项目清单
一、高标准农田
全部地块已经完成勘测，资料齐全，责任到人，项目档案已经整理归档。
附件2
资金明细
各项资金均已拨付到位，使用规范，账目清楚，接受审计监督，群众反映良好。`,
    expected: { date: '2023-12-01', outline: [...OUTLINE, '附件1', '附件2'] },
  },
  {
    name: 'an officer of a minority name',
    head: `政府工作报告
——2020年1月11日在雪原自治区第十一届人民代表大会第三次会议上
自治区主席 多吉扎西
各位代表：`,
    expected: { author: '多吉扎西', org: '雪原自治区人民政府', level: '省' },
  },
  {
    name: 'a name with a dot',
    head: `政府工作报告
——2021年2月1日在大漠自治区第十三届人民代表大会第四次会议上
自治区主席　阿里木·买买提
各位代表：`,
    expected: { author: '阿里木·买买提', org: '大漠自治区人民政府', year: 2021 },
  },
  {
    name: 'an officer before the dateline',
    head: `政府工作报告
云河省省长　马骏
（2019年1月28日）
各位代表：
现在，我代表云河省人民政府，向大会报告工作。`,
    expected: { author: '马骏', date: '2019-01-28', year: 2019, org: '云河省人民政府', level: '省' },
  },
  {
    name: 'a report of two offices’ staff',
    head: `云河县委组织部 云河县人力资源和社会保障局
关于2022年人才工作情况的报告
2022年，我县人才工作取得新进展。`,
    expected: { year: 2022, level: '区县' },
  },
  {
    name: 'web residue before and after the title',
    head: `首页 > 政务公开 > 工作报告
云河市生态环境局2021年工作总结和2022年工作计划
发布时间：2022-01-20 16:32:11　　来源：云河市生态环境局　　浏览次数：231
2021年，市生态环境局坚决打好污染防治攻坚战。`,
    expected: {
      title: '云河市生态环境局2021年工作总结和2022年工作计划',
      year: 2021,
      planYear: 2022,
      org: '云河市生态环境局',
      level: '市',
    },
  },
  {
    name: 'a name of a column above the title',
    head: `总结计划
云河县科技局2012年工作总结
2012年，县科技局大力推进创新。`,
    expected: { title: '云河县科技局2012年工作总结', year: 2012, org: '云河县科技局' },
  },
  {
    name: 'a self-examination of a group',
    head: `县财政局领导班子
2023年度主题教育专题民主生活会对照检查材料
根据县委部署，县财政局领导班子认真开展学习研讨。`,
    expected: { year: 2023, level: '区县', types: ['对照检查材料'], org: '县财政局' },
  },
  {
    name: 'a personal self-examination',
    head: `2022年度民主生活会个人对照检查材料
县委常委、宣传部部长 李琳
按照会议要求，现将对照检查情况报告如下。`,
    expected: { year: 2022, level: '区县', types: ['对照检查材料'], author: '李琳' },
  },
  {
    name: 'an investigation by a county’s congress',
    head: `关于全县农村饮水安全情况的调研报告
县人大常委会调研组
（2019年7月）
饮水安全关系千家万户。`,
    expected: { year: 2019, date: '2019-07', level: '区县', types: ['调研报告'] },
  },
  {
    name: 'an experience told to others',
    head: `党建引领促振兴 干群同心奔小康
——青石镇下营村党支部经验交流材料
近年来，下营村党支部坚持以党建为引领。`,
    expected: {
      title: '党建引领促振兴 干群同心奔小康——青石镇下营村党支部经验交流材料',
      level: '乡镇',
      types: ['汇报材料'],
    },
  },
  {
    name: 'a deputy’s speech to a conference',
    head: `在全县安全生产工作会议上的讲话提纲
县委常委、副县长　杨帆
（2020年6月18日）
同志们：`,
    expected: { types: ['讲话'], level: '区县', author: '杨帆', date: '2020-06-18', year: 2020 },
  },
  {
    name: 'a closing speech with the meeting’s name in brackets',
    head: `在云河县第十二届运动会闭幕式上的致辞
2019年10月20日
各位来宾，同志们、朋友们：`,
    expected: { types: ['讲话'], level: '区县', date: '2019-10-20', year: 2019 },
  },
  {
    name: 'a summary by a sub-branch of a bank',
    head: `中国建设银行临澜市分行2016年工作总结
2016年，分行上下真抓实干。`,
    expected: { level: '单位', org: '中国建设银行临澜市分行', year: 2016 },
  },
  {
    name: 'a kindergarten',
    head: `云河县机关幼儿园2020学年度第一学期园务工作总结
本学期，我园坚持保教并重。`,
    expected: { level: '单位', org: '云河县机关幼儿园', year: 2020 },
  },
  {
    name: 'a community',
    head: `青石街道幸福社区居委会2023年工作总结
2023年，幸福社区居委会在街道党工委的领导下，服务居民。`,
    expected: { level: '乡镇', year: 2023, org: '青石街道幸福社区居委会' },
  },
  {
    name: 'a village secretary',
    head: `下营村党支部书记2022年度述职报告
张三立
2022年，我认真履行党支部书记职责。`,
    expected: { level: '乡镇', year: 2022, types: ['述职报告'] },
  },
  {
    name: 'a hospital department',
    head: `云河县人民医院护理部2021年工作总结
2021年，护理部紧紧围绕医院中心工作。`,
    expected: { level: '单位', year: 2021, org: '云河县人民医院护理部' },
  },
  {
    name: 'a ministry of the state',
    head: `国家档案局2019年工作要点
2019年，全国档案工作要坚持稳中求进。`,
    expected: { level: '中央', year: 2019, org: '国家档案局' },
  },
  {
    name: 'a ministry by 部',
    head: `教育部2021年法治政府建设工作情况
2021年，教育部深入学习贯彻习近平法治思想。`,
    expected: { level: '中央', year: 2021, org: '教育部' },
  },
  {
    name: 'the supreme court',
    head: `最高人民法院工作报告
——2023年3月7日在第十四届全国人民代表大会第一次会议上
最高人民法院院长 周某
各位代表：`,
    expected: { level: '中央', year: 2023, org: '最高人民法院', date: '2023-03-07' },
  },
  {
    name: 'unnumbered headings with years',
    head: `青石县2025年政府工作报告
——2025年1月9日在青石县第十八届人民代表大会第五次会议上
县长 江涛
各位代表：`,
    body: `2024年工作回顾
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
2025年工作安排
（一）聚力发展产业
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。
（二）聚力改善民生
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。`,
    expected: { year: 2025, outline: ['2024年工作回顾', '2025年工作安排'] },
  },
  {
    name: '（一） encloses 一、',
    head: `在全国农业会议上的报告
各位代表：
我代表国务院报告当前的工作。`,
    body: `（一）当前的形势
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
（二）今后的方针
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。
一、依靠政策和科学
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
二、提高经济效益
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
三、搞好整顿
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
（三）发展的前景
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。`,
    expected: { level: '中央', outline: ['（一）当前的形势', '（二）今后的方针', '（三）发展的前景'] },
  },
  {
    name: 'a closing word under numbered sections stands by itself',
    head: `县残联2011年工作总结
2011年，县残联认真履职。`,
    body: `一、主要工作
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
二、努力方向
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
结束语
让我们携起手来，以更加饱满的热情，为残疾人事业的发展而努力奋斗，再创佳绩。`,
    expected: { year: 2011, outline: ['一、主要工作', '二、努力方向', '结束语'] },
  },
  {
    name: 'sub-headings without numbers between numbered sections',
    head: `云河市2013年政府工作报告
各位代表：`,
    body: `一、2012年工作回顾
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
经济运行平稳
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
民生持续改善
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
二、2013年主要任务
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2013, outline: ['一、2012年工作回顾', '二、2013年主要任务'] },
  },
  {
    name: 'parts above sections',
    head: `县委工作报告
同志们：`,
    body: `第一部分 过去五年的工作
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
一、经济发展
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
二、民生改善
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
第二部分 今后五年的任务
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
一、总体要求
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { outline: ['第一部分 过去五年的工作', '第二部分 今后五年的任务'] },
  },
];
