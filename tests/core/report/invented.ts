/**
 * Short reports in their usual forms, written for the tests. Each states what a careful archivist would record. Only the named
 * fields are checked; `null` is 未注明.
 */
export interface Invented {
  name: string;
  file?: string;
  text: string;
  expected: {
    title?: string;
    year?: number | null;
    planYear?: number | null;
    level?: string | null;
    types?: string[] | null;
    org?: string | null;
    post?: string | null;
    author?: string | null;
    date?: string | null;
  };
}

export const INVENTED: Invented[] = [
  {
    name: 'a province’s government report, year only in the date of delivery',
    text: `政府工作报告
——2023年1月14日在清江省第十三届人民代表大会第一次会议上
省长　周文远
各位代表：
现在，我代表省人民政府，向大会报告过去五年的工作和今后五年的打算，请予审议。
一、过去五年工作回顾
过去五年，在以习近平同志为核心的党中央坚强领导下，我们在省委的坚强领导下，团结带领全省人民攻坚克难，地区生产总值年均增长6.1%。2022年，全省城镇新增就业61万人。
二、2023年重点工作
各市（州）要压实责任。`,
    expected: {
      title: '政府工作报告',
      year: 2023,
      level: '省',
      types: ['政府工作报告'],
      date: '2023-01-14',
      author: '周文远',
      post: '省长',
    },
  },
  {
    name: 'a city’s government report named after its year',
    text: `澜州市2022年政府工作报告
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协各位委员提出意见。
一、2021年工作回顾
过去一年，面对严峻复杂的形势，市政府在省委、省政府和市委的坚强领导下，较好完成了全年目标任务。全市粮食总产量达到210万吨，各县（市、区）协调发展。
二、2022年工作安排
全市经济增长预期目标为6.5%左右。`,
    expected: { year: 2022, level: '市', types: ['政府工作报告'], planYear: null },
  },
  {
    name: 'a county’s government report without title',
    text: `各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、2020年工作回顾
2020年，在市委、市政府和县委的坚强领导下，全县上下众志成城，完成地区生产总值96亿元。各乡镇面貌一新。
二、2021年工作打算
新的一年，我县将抓好以下工作。`,
    expected: { year: 2021, level: '区县', types: ['政府工作报告'], org: '县人民政府' },
  },
  {
    name: 'a township’s summary and plan',
    text: `柳溪镇2022年工作总结及2023年工作打算
今年以来，在县委、县政府的正确领导下，我镇坚持以党建为引领，扎实推进各项工作。
一、主要工作完成情况
全镇共完成植树3.2万株，各村（社区）均建立台账。全县现场会在我镇召开。
二、2023年工作打算
继续抓好产业。
中共柳溪镇委员会
2022年12月20日`,
    expected: {
      year: 2022,
      planYear: 2023,
      level: '乡镇',
      types: ['工作总结', '工作计划'],
      org: '柳溪镇',
      date: '2022-12-20',
    },
  },
  {
    name: 'a township’s summary without title, where the county leads and the town speaks',
    text: `2021年，在县委、县政府的坚强领导下，我镇认真贯彻落实上级决策部署，经济社会各项事业取得新成效。现将一年来工作总结如下：
一、抓产业，促增收
全镇新建大棚120座，镇党委、政府多次到村研究。全镇人均纯收入增长9%。
二、抓治理，保平安
我镇成立专班，镇村干部包户，全镇没有发生安全事故。`,
    expected: { year: 2021, level: '乡镇', types: ['工作总结'] },
  },
  {
    name: 'a school head’s account of duty',
    text: `青石县第二中学校长2023年述职报告
各位老师：
一年来，我在县教育局党委的正确领导下，团结全校教职工，较好地完成了各项任务。现将履职情况报告如下：
一、抓教学
高考本科上线412人。
二、抓安全
我校全年无安全事故。
述职人：李明辉
2024年1月8日`,
    expected: {
      year: 2023,
      level: '单位',
      types: ['述职报告'],
      org: '青石县第二中学',
      post: '校长',
      author: '李明辉',
      date: '2024-01-08',
    },
  },
  {
    name: 'a hospital’s plan',
    text: `县人民医院2024年工作要点
2024年是医院高质量发展的关键之年。全年工作的总体要求是：坚持公益性，提升服务能力。
一、强化学科建设
建成胸痛中心。2023年门诊量达到41万人次，今年要保持稳定。
二、改善患者体验
推行床旁结算。`,
    expected: { year: 2024, planYear: null, level: '单位', types: ['工作计划'], org: '县人民医院' },
  },
  {
    name: 'a state-owned company’s report by its chairman',
    text: `城投集团公司党委书记、董事长2022年度述职述廉报告
2022年，在市委、市政府和市国资委党委的正确领导下，本人认真履行职责，现将有关情况述职如下：
一、履职情况
集团公司实现营业收入42亿元，公司党委召开会议31次。`,
    expected: {
      year: 2022,
      level: '单位',
      types: ['述职报告'],
      org: '城投集团公司',
      post: '党委书记、董事长',
    },
  },
  {
    name: 'a street office’s report on the rule of law',
    text: `关于望江街道2021年度法治政府建设情况的报告
区政府：
2021年，望江街道在区委、区政府的坚强领导下，深入贯彻习近平法治思想，现将有关情况报告如下：
一、主要做法
街道党工委定期听取汇报，本街道全年办理行政复议2件。
望江街道办事处
2022年1月5日`,
    expected: { year: 2021, level: '乡镇', types: ['汇报材料'], org: '望江街道', date: '2022-01-05' },
  },
  {
    name: 'a vice county head’s self-examination, held in the year after',
    text: `民主生活会个人对照检查材料
按照县委关于召开2022年度党员领导干部民主生活会的要求，我认真学习，广泛征求意见，深刻剖析根源，现将对照检查情况报告如下：
一、存在的主要问题
（一）政治理论学习方面。学习不够系统，结合我县实际思考不够。
二、原因分析
党性修养不够。
三、整改措施
加强学习。
2023年1月12日`,
    expected: { year: 2022, level: '区县', types: ['对照检查材料'], date: '2023-01-12' },
  },
  {
    name: 'a self-examination known by its build alone',
    text: `根据会议要求，我认真对照党章党规，查找差距，主要情况是：
一、存在的问题
（一）理论学习不深入。满足于一般了解。
二、产生问题的原因
主观上放松了要求。2020年12月，区委组织部对我进行了提醒。
三、努力方向
加强学习。今年以来，我区改进了工作。`,
    expected: { year: null, level: '区县', types: ['对照检查材料'] },
  },
  {
    name: 'a speech with its date below the title',
    text: `在全市优化营商环境大会上的讲话
（2023年2月6日）
市委书记　陈建国
同志们：
今天，我们在这里召开全市优化营商环境大会，主要任务是总结2022年工作，部署今年任务。下面，我讲三点意见。
一、认清形势
2022年，我市新增市场主体3.1万户。
二、突出重点
各县（市、区）要抓好落实。`,
    expected: {
      year: 2023,
      level: '市',
      types: ['讲话'],
      date: '2023-02-06',
      author: '陈建国',
      post: '书记',
      org: '市委',
    },
  },
  {
    name: 'a speech without title',
    text: `同志们：
今天，我们召开全区基层治理现场推进会，目的是交流经验、部署工作。刚才，三个街道作了发言。下面，我再强调几点意见。
一、提高认识
我区2023年矛盾纠纷化解率为97%。
二、抓好落实
各街道要拿出实招。`,
    expected: { level: '区县', types: ['讲话'] },
  },
  {
    name: 'an investigation of the county’s labour market',
    text: `关于全县乡村人才队伍建设情况的调研报告
为摸清底数，2022年5月，县委组织部组成调研组，深入12个乡镇开展调研，现将调研情况报告如下：
一、基本情况
全县共有乡村人才4216人。
二、存在问题
我县引才渠道单一。
中共青石县委组织部
2022年6月10日`,
    expected: { year: 2022, level: '区县', types: ['调研报告'], date: '2022-06-10', org: '中共青石县委组织部' },
  },
  {
    name: 'thoughts that are an investigation by name',
    text: `新形势下做好区县档案工作的调查与思考
随着形势发展，档案工作面临新的要求。2021年，我们对全市9个区县进行了调查。
一、现状
全市各级档案馆条件不一，我市有3个区县没有新馆。
二、建议
加大投入。`,
    expected: { year: 2021, level: '市', types: ['调研报告'] },
  },
  {
    name: 'a report to an inspection team',
    text: `关于生态环境保护督察整改进展情况的汇报
尊敬的督察组各位领导：
根据安排，现将云台县整改工作开展情况汇报如下：
一、总体进展
截至2021年11月底，我县承担的18项任务已完成15项。今年以来，县委常委会专题研究9次。
二、下一步打算
2022年6月底前全部完成。`,
    expected: { year: 2021, level: '区县', types: ['汇报材料'] },
  },
  {
    name: 'a personal account of clean government, title in one word',
    text: `述责述廉报告
2021年以来，本人作为县水利局党组书记、局长，认真履行全面从严治党第一责任人责任，现将有关情况报告如下：
一、履行主体责任情况
召开党组会研究党风廉政建设6次。
二、个人廉洁自律情况
没有插手工程项目。`,
    expected: { year: 2021, level: '区县', types: ['述责述廉报告'], org: '县水利局', post: '党组书记、局长' },
  },
  {
    name: 'a party branch secretary’s account',
    text: `村党支部书记抓基层党建工作述职报告
2020年，在镇党委的正确领导下，我认真履行第一责任人职责，现述职如下：
一、工作开展情况
我村有党员63名，全年开展主题党日12次。
二、存在问题
年轻党员少。
三、下步打算
2021年发展党员2名。`,
    expected: { year: 2020, level: '乡镇', types: ['述职报告'], post: '党支部书记' },
  },
  {
    name: 'an autonomous region’s department, its region no district',
    text: `自治区档案局2021年度工作总结
2021年，在自治区党委的坚强领导下，自治区档案局认真贯彻落实习近平总书记重要批示精神，全区档案事业取得新进展。
一、主要工作
指导各市县完成数字化1.2亿页。`,
    expected: { year: 2021, level: '省', types: ['工作总结'], org: '自治区档案局' },
  },
  {
    name: 'a municipality’s district, not the municipality',
    text: `北京市望河区卫生健康委员会2022年工作总结
2022年，在区委、区政府的坚强领导下，区卫生健康委扎实推进健康望河建设。
一、疫情防控
全区设置采样点210个。`,
    expected: { year: 2022, level: '区县', types: ['工作总结'], org: '北京市望河区卫生健康委员会' },
  },
  {
    name: 'a county-level city under a city',
    text: `苏河市临江市住房和城乡建设局2023年工作总结
今年以来，在市委、市政府的正确领导下，市住建局扎实推进城市更新。
一、保障性住房建设
全市开工建设1200套。`,
    expected: { year: 2023, level: '区县', types: ['工作总结'], org: '苏河市临江市住房和城乡建设局' },
  },
  {
    name: 'Chinese numerals for the year and the date',
    text: `云台县财政局二〇二一年度工作总结
一年来，在县委、县政府的正确领导下，县财政局圆满完成各项任务。
一、组织收入
完成一般公共预算收入8.2亿元。
云台县财政局
二〇二一年十二月三十日`,
    expected: { year: 2021, level: '区县', types: ['工作总结'], org: '云台县财政局', date: '2021-12-30' },
  },
  {
    name: 'a masked year tells nothing; the file name does',
    file: '2021年/统战工作总结.txt',
    text: `XX市委统战部20XX年工作总结
20XX年，在XX市委的正确领导下，全市统战工作取得新成效。
一、凝聚共识
我市组织学习XX场次。`,
    expected: { year: 2021, level: '市', types: ['工作总结'], org: '市委统战部' },
  },
  {
    name: 'nothing tells the year',
    text: `区市场监管局优化营商环境工作情况汇报
近年来，区市场监管局在区委、区政府的正确领导下，持续优化营商环境，现汇报如下：
一、压缩时限
企业开办时间压缩到1天。`,
    expected: { year: null, level: '区县', types: ['汇报材料'], org: '区市场监管局' },
  },
  {
    name: 'a summary dated in January looks back',
    text: `县总工会工作总结
一年来，县总工会在县委和市总工会的坚强领导下，团结动员广大职工建功立业。
一、维护权益
帮扶困难职工312户。
青石县总工会
2022年1月10日`,
    expected: { year: 2021, level: '区县', types: ['工作总结'], org: '青石县总工会', date: '2022-01-10' },
  },
  {
    name: 'five years in one report',
    text: `县农业农村局2018—2022年工作总结
五年来，在县委、县政府的坚强领导下，县农业农村局坚持农业农村优先发展。
一、粮食生产
总产量由2018年的21万吨提高到2022年的24万吨。`,
    expected: { year: 2022, level: '区县', types: ['工作总结'] },
  },
  {
    name: 'a half-year',
    text: `市退役军人事务局2023年上半年工作总结和下半年工作计划
上半年，在市委、市政府的坚强领导下，市退役军人事务局紧扣职能，扎实工作。
一、上半年工作情况
全市接收退役士兵812人。
二、下半年工作计划
抓好就业。`,
    expected: { year: 2023, level: '市', types: ['工作总结', '工作计划'], org: '市退役军人事务局' },
  },
  {
    name: 'a bureau’s report of what it did and will do, in the manner of 关于…的报告',
    text: `关于2022年工作情况和2023年工作安排的报告
县委、县政府：
2022年，县交通运输局在县委、县政府的正确领导下，扎实开展工作，现将有关情况报告如下：
一、2022年工作情况
新改建农村公路86公里。
二、2023年工作安排
实施危桥改造12座。`,
    expected: { year: 2022, planYear: 2023, level: '区县', types: ['工作总结', '工作计划'], org: '县交通运输局' },
  },
  {
    name: 'a plan without title',
    text: `2024年，县文化馆将坚持以人民为中心的创作导向，制定本计划。
一、指导思想
深入学习贯彻党的二十大精神。
二、重点任务
（一）办好群众文化活动。全年不少于60场，2023年为48场。
三、保障措施
加强组织领导。`,
    expected: { year: 2024, level: '区县', types: ['工作计划'], org: '县文化馆' },
  },
  {
    name: 'a letter of thanks is a kind of its own',
    text: `致全市抗洪一线工作者的慰问信
全市抗洪一线的同志们：
2021年7月，我市遭遇特大暴雨，你们日夜奋战，市委、市政府向你们致以崇高敬意。`,
    expected: { level: '市', types: ['其他'] },
  },
  {
    name: 'the State Council speaks',
    text: `政府工作报告
——2019年3月5日在第十三届全国人民代表大会第二次会议上
国务院总理　某某某
各位代表：
现在，我代表国务院，向大会报告政府工作，请予审议。
一、2018年工作回顾
过去一年，国内生产总值增长6.6%。`,
    expected: { year: 2019, level: '中央', types: ['政府工作报告'], author: null },
  },
  {
    name: 'a title that only the file name tells',
    file: '河口区/河口区信访局2020年工作总结.txt',
    text: `今年以来，在区委、区政府的正确领导下，我局紧紧围绕中心工作，扎实做好信访维稳。
一、强化源头预防
全区排查矛盾纠纷612件。`,
    expected: {
      title: '〔河口区信访局2020年工作总结〕',
      year: 2020,
      level: '区县',
      types: ['工作总结'],
      org: '河口区信访局',
    },
  },
  {
    name: 'a development zone is no district',
    text: `高新技术产业开发区管委会2022年工作总结
2022年，在市委、市政府的坚强领导下，开发区管委会全力推进项目建设。
一、项目建设
园区新签约项目32个，服务全市发展大局，我市半数外资落户园区。`,
    expected: { year: 2022, types: ['工作总结'], level: '市' },
  },
  {
    name: 'words that are no levels and no towns',
    text: `关于推进新型城镇化和乡村振兴工作的汇报
近日，按照要求，现将工作情况汇报如下：
一、社区、小区、园区建设稳步推进
街道、乡镇和市场主体共同参与，校区搬迁完成。`,
    expected: { level: null, types: ['汇报材料'], org: null, year: null },
  },
  {
    name: 'a street office under a district, its line of work in the title',
    text: `街道统战工作2021年工作情况汇报
近年来，XX街道统战工作在区委的坚强领导和区委统战部的精心指导下，围绕中心、服务大局，取得了一定成效。现将我街道有关工作汇报如下：
一、基本概况
辖区面积31平方公里，有19个行政村。2020年实现产值97亿元。
二、主要工作
街道党工委定期研究，全街道建成联络站8个，各村（社区）配备联络员。`,
    expected: { year: 2021, level: '乡镇', types: ['汇报材料'] },
  },
  {
    name: 'a county named 某县, its office named by the opening with a mask',
    text: `某县2023年统战工作总结及2024年工作计划
今年以来，xx县委统战部深入贯彻落实上级部署，扎实推进基层统战工作，现将有关情况总结如下：
一、2023年工作开展情况
全县建立联络站xx个，乡镇商会xx家。
二、2024年工作计划
抓好示范点建设。`,
    expected: {
      year: 2023,
      planYear: 2024,
      level: '区县',
      types: ['工作总结', '工作计划'],
      org: '县委统战部',
    },
  },
  {
    name: 'a leading group’s self-examination',
    text: `某区统战部班子2022年度民主生活会检视剖析材料
根据通知要求，区委统战部领导班子系统学习，深入查摆问题。现将检视剖析情况报告如下：
一、存在的突出问题
（一）政治建设方面。在全区统战领域组织活动时缺乏实效。
二、原因剖析
（一）理论武装不深。`,
    expected: { year: 2022, level: '区县', types: ['对照检查材料'], org: '区统战部' },
  },
  {
    name: 'a town’s summary whose year is masked in the text and dated in the title',
    text: `乡镇2021年依法管理宗教事务工作总结
20XX年，我镇宗教工作在镇委、镇政府的正确领导下，在县民宗局的精心指导下，取得了较好的成绩。主要工作总结如下：
一、加强领导
全镇xx个村（居）配备了信息员。`,
    expected: { year: 2021, level: '乡镇', types: ['工作总结'] },
  },
  {
    name: 'a speech that sums up a city’s year',
    text: `同志们：
今天下午，我们召开统战工作汇报会，总结回顾前11个月工作，谋划今后一个时期的工作。下面，我讲两个方面的意见。
一、对今年工作的总体估价
今年以来，全市统战工作成效明显，各县（区）统战部长要认真对照。2013年11月，我市召开了现场会。`,
    expected: { year: 2013, level: '市', types: ['讲话'] },
  },
  {
    name: 'a bureau that only signs',
    text: `工作总结
一年来，我局在局党组的带领下，圆满完成了各项任务。
一、主要工作
完成项目32个。
二、存在问题
人手紧张。
临澜市交通运输局
2020年12月30日`,
    expected: { year: 2020, level: '市', types: ['工作总结'], org: '临澜市交通运输局', date: '2020-12-30' },
  },
  {
    name: 'a court, whose president accounts for himself',
    text: `县人民法院院长2021年度述职述廉报告
2021年，在县委的坚强领导、县人大的有力监督下，我团结带领全院干警，忠实履行审判职责。现将履职情况报告如下：
一、执法办案
受理案件6120件。`,
    expected: { year: 2021, level: '区县', types: ['述职报告'], org: '县人民法院', post: '院长' },
  },
  {
    name: 'a provincial department reports on its plan',
    text: `省档案局关于2022年档案工作计划执行情况的报告
省委：
2022年，省档案局坚决贯彻落实习近平总书记重要批示精神，在省委的坚强领导下，推进全省档案事业高质量发展，现将有关情况报告如下：
一、主要做法
指导各市（州）建成数字档案馆16个，我省经验在全国推广。`,
    expected: { year: 2022, planYear: null, level: '省', types: ['汇报材料'], org: '省档案局' },
  },
  {
    name: 'a joint plan told only as next year’s',
    text: `区文化和旅游局2022年工作总结及明年工作打算
2022年，在区委、区政府的领导下，区文化和旅游局聚焦主业。
一、今年工作
举办活动120场，全区新增书屋6个。`,
    expected: { year: 2022, planYear: 2023, level: '区县', types: ['工作总结', '工作计划'], org: '区文化和旅游局' },
  },
  {
    name: 'a motto above the title proper',
    text: `勇担使命开新局　砥砺奋进谱华章
——云溪区应急管理局2022年工作总结
2022年，云溪区应急管理局在区委、区政府的正确领导下，守牢安全底线。
一、抓责任
全区未发生较大以上事故。`,
    expected: { year: 2022, level: '区县', types: ['工作总结'], org: '云溪区应急管理局' },
  },
];
