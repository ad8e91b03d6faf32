/**
 * Tenth batch: kinds in which 111 new files were read wrongly or without a doubt. Every kind has near misses that must not
 * change.
 */
import type { Head } from './first.ts';

const A = '逐项明确责任单位和完成时限，每旬调度、每月通报，年初确定的任务按序时推进，重点环节没有出现反复。';
const B = '补齐基础台账，更新设施设备，窗口排队时间明显缩短，来访群众的评价好于往年，遗留事项逐步化解。';

export const TENTH_HEADS: Head[] = [
  {
    name: 'a spaced-out title with a year',
    head: '２ ０ ２ ２ 年 度 工 作 总 结\n云河县林业局\n2022年，全局干部职工齐心协力。',
    expected: { title: '２０２２年度工作总结', types: ['工作总结'], year: 2022, org: '云河县林业局' },
  },
  {
    name: 'a title spaced out behind its office',
    head: '云河县气象局 2018 年 工 作 总 结\n2018年，全局开展观测。',
    expected: { title: '云河县气象局 2018 年工作总结', types: ['工作总结'], year: 2018 },
  },
  {
    name: 'words apart at the end of a line that name no document',
    head: '云河县林业局2019年工作总结\n主送 省 厅 各 处\n2019年，我局开展造林。',
    expected: { title: '云河县林业局2019年工作总结' },
  },
  {
    name: 'a theme of two equal halves over the title',
    head: '固本强基抓党建　真抓实干促发展\n柳林乡人民政府工作汇报\n近年来，乡党委、政府紧抓机遇，发展特色种植。',
    expected: {
      title: '固本强基抓党建　真抓实干促发展——柳林乡人民政府工作汇报',
      org: '柳林乡人民政府',
      doubtful: [],
    },
  },
  {
    name: 'columns of a website over the title',
    head: '政府信息公开　网上政务大厅\n柳林乡人民政府2020年工作总结\n2020年，全乡开展脱贫攻坚。',
    expected: { title: '柳林乡人民政府2020年工作总结' },
  },
  {
    name: 'words of unequal length over the title',
    head: '内部资料　请勿外传\n柳林乡人民政府2020年工作总结\n2020年，全乡开展脱贫攻坚。',
    expected: { title: '柳林乡人民政府2020年工作总结' },
  },
  {
    name: 'how a whole county fares, over its writer',
    head: '全县秋季森林防火情况\n县林业局\n（2020年11月3日）\n今秋以来，我县未发生森林火灾。',
    expected: {
      title: '全县秋季森林防火情况',
      org: '县林业局',
      level: '区县',
      date: '2020-11-03',
      doubtful: ['title'],
    },
  },
  {
    name: 'how a whole county fares, over all of the text',
    head: '全市校车运行情况\n全市现有校车二百一十辆，覆盖四十所学校，接送学生六千余人，运行平稳。',
    body: `一、基本情况\n${A}\n二、存在问题\n${B}`,
    expected: { title: '全市校车运行情况', outline: ['一、基本情况', '二、存在问题'] },
  },
  {
    name: 'how a whole county fares, below a title',
    head: '云河县统计局2021年工作总结',
    body: `全县经济运行情况\n${A}\n全县调查工作情况\n${B}`,
    expected: { title: '云河县统计局2021年工作总结', outline: ['全县经济运行情况', '全县调查工作情况'] },
  },
  {
    name: 'a title that a space parts from its text',
    head: '乡政府2019年工作总结暨2020年工作计划 2019年是打赢脱贫攻坚战的关键一年，在县委、县政府和乡党委的领导下，全乡上下攻坚克难，圆满完成各项目标任务，群众收入稳步提高。',
    body: '',
    expected: {
      title: '乡政府2019年工作总结暨2020年工作计划',
      year: 2019,
      planYear: 2020,
      types: ['工作总结', '工作计划'],
    },
  },
  {
    name: 'an office that a space parts from the text is no title',
    head: '云河县水利局 2019年是水利改革发展的重要一年，在县委、县政府的领导下，全局干部职工攻坚克难，各项任务圆满完成，群众得到更多实惠。',
    expected: { title: null },
  },
  {
    name: 'a writers’ association is no caption',
    head: '临澜市作家协会五年工作报告\n——在临澜市作家协会第四次代表大会上\n（2018年5月20日）\n各位代表：',
    expected: { title: '临澜市作家协会五年工作报告', org: '临澜市作家协会', date: '2018-05-20', level: '市' },
  },
  {
    name: 'a caption stays one',
    head: '崔岩作工作报告\n云河县2019年政府工作报告\n各位代表：',
    expected: { title: '云河县2019年政府工作报告' },
  },
  {
    name: 'an enterprise’s name over two lines',
    head: '云河县新星农业发展\n有限责任公司\n二〇二〇年度工作总结\n一年来，公司种植蔬菜。',
    expected: { title: '云河县新星农业发展有限责任公司二〇二〇年度工作总结', level: '单位' },
  },
  {
    name: 'secretary and director of the commissions that are one',
    head: '2019年度述职述廉报告\n县委常委、纪委书记、监委主任　崔岩\n2019年，本人认真履行监督责任。',
    expected: { org: '县纪委', author: '崔岩', level: '区县' },
  },
  {
    name: 'a member of the committee who heads another office',
    head: '2019年度述职述廉报告\n县委常委、县公安局局长　崔岩\n2019年，本人认真履职。',
    expected: { org: '县公安局' },
  },
  {
    name: 'a secretary of a branch alone',
    head: '2020年度抓党建工作述职报告\n测绘队党支部书记　崔岩\n2020年，支部开展主题党日。',
    expected: { org: '测绘队党支部' },
  },
  {
    name: 'a secretary of a branch who heads the office',
    head: '2020年度述职报告\n云河县测绘队党支部书记、队长　崔岩\n2020年，全队完成测绘。',
    expected: { org: '云河县测绘队' },
  },
  {
    name: 'a rural credit union',
    head: '云河县农村信用合作联社2010年工作总结\n2010年，联社各项存款增长。',
    expected: { level: '单位', org: '云河县农村信用合作联社' },
  },
  {
    name: 'a supply and marketing union is a county’s',
    head: '云河县供销合作社联合社2010年工作总结\n2010年，供销社开展农资供应。',
    expected: { level: '区县' },
  },
  {
    name: 'a students’ union',
    head: '临澜学院学生会2021年工作总结\n本年度，学生会服务同学。',
    expected: { level: '单位' },
  },
  {
    name: 'a school by its short name',
    head: '教学工作总结\n本学期，我担任初一数学教学工作。',
    end: '云溪三中　崔岩\n2016年7月2日',
    expected: { org: '云溪三中', level: '单位', author: '崔岩' },
  },
  {
    name: 'a plenary session is no school',
    head: '学习十八届三中全会精神心得体会\n云河县档案馆　崔岩\n通过学习全会精神，我深受教育。',
    expected: { org: '云河县档案馆', level: '区县' },
  },
  {
    name: 'a learned society of a province may be a body of its own',
    head: '清江省土壤学会2017年工作总结\n2017年，学会举办学术会议。',
    expected: { level: '省', doubtful: ['level'] },
  },
  {
    name: 'an association that the county runs',
    head: '云河县科学技术协会2017年工作总结\n2017年，县科协开展科普。',
    expected: { level: '区县', doubtful: [] },
  },
  {
    name: 'a zone has no level of its own',
    head: '临澜经济技术开发区管委会2021年工作总结\n2021年，在市委、市政府的坚强领导下，开发区加快建设。',
    expected: { doubtful: ['level'] },
  },
  {
    name: 'a prefecture by its short name',
    head: '凉川州统计局2019年工作总结\n2019年，我局开展普查。',
    expected: { level: '市', org: '凉川州统计局' },
  },
  {
    name: 'a brigade of a commune',
    head: '红旗大队一九七二年工作总结\n一九七二年，在公社党委的领导下，我大队粮食增产。',
    expected: { level: '乡镇', year: 1972 },
  },
  {
    name: 'a brigade of firemen is no village',
    head: '云河县消防救援大队2022年工作总结\n2022年，大队接警二百起。',
    expected: { level: '区县' },
  },
  {
    name: 'a customs house',
    head: '云港海关2022年工作总结\n2022年，云港海关优化通关。',
    expected: { org: '云港海关' },
  },
  {
    name: 'an office called 办',
    head: '市创城办2018年工作总结\n2018年，市创城办开展督查。',
    expected: { org: '市创城办', level: '市' },
  },
  {
    name: 'a headmaster speaks for a school',
    head: '在开学典礼上的讲话\n校长　崔岩\n（2020年9月1日）\n同学们：',
    expected: { level: '单位' },
  },
  {
    name: 'what only a school has is worth a look',
    head: '数学备课组2021年工作总结\n本学期备课组以课堂为中心。',
    expected: { level: '单位', doubtful: ['level'] },
  },
  {
    name: 'fields of a form on one line',
    head: '年度考核个人总结\n姓名：崔岩　　单位：云河县第三中学\n2021年，我担任班主任。',
    expected: { org: '云河县第三中学', level: '单位' },
  },
  {
    name: 'a name after a colon below the text',
    head: '2016年个人工作总结\n2016年，我负责惠农补贴发放。',
    end: '青石镇财政所：李岩\n2016年12月20日',
    expected: { org: '青石镇财政所', date: '2016-12-20' },
  },
  {
    name: 'the writers’ working party behind a mark',
    head: '关于乡村旅游发展的调研与思考\n◆ 中共云河县委党校课题组\n2020年5月，课题组开展调研。',
    expected: { org: '中共云河县委党校', doubtful: [] },
  },
  {
    name: 'what a secretary of a congress invites is no place',
    head: '政府工作报告\n各位代表：\n我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。',
    expected: { org: '县人民政府' },
  },
  {
    name: 'what an audit is reported to is no place',
    head: '关于2014年度县级预算执行的审计工作报告\n县审计局局长　崔岩\n受县人民政府委托，现向县人大常委会报告审计情况。',
    expected: { org: '县审计局' },
  },
  {
    name: 'places that begin like a sentence',
    head: '和县水务局2020年工作总结\n2020年，和县水务局开展防汛。',
    expected: { org: '和县水务局', level: '区县', doubtful: [] },
  },
  {
    name: 'a subtitle that counts counties',
    head: '山区公路养护的困境与出路\n——基于清江省四个县的调查\n清江省交通运输厅课题组\n2022年，课题组开展调研。',
    expected: { level: '省', org: '清江省交通运输厅' },
  },
  {
    name: 'a people’s deputy holds another office',
    head: '人大代表述职报告\n各位选民：\n我是青石镇人大代表，现任青石镇妇联主席。2020年，我走访选民。',
    expected: { org: '青石镇妇联', level: '乡镇' },
  },
  {
    name: 'a short name in the title, the full one below the text',
    head: '残联2018年工作总结\n2018年，区残联开展康复服务。',
    end: '清源区残疾人联合会\n2018年12月30日',
    expected: { org: '清源区残疾人联合会', level: '区县' },
  },
  {
    name: 'a situation and a plan in one report',
    head: '云河水务有限公司关于2018年度经营情况和2019年工作安排的报告\n各位股东：',
    expected: { year: 2018, planYear: 2019, types: ['汇报材料'], doubtful: ['types'] },
  },
  {
    name: 'an office that only its first clause names, doing what others do too',
    head: '以“三心”服务擦亮窗口品牌\n近年来，云河县不动产登记中心创新服务方式，群众办事更加便利。',
    expected: { org: '云河县不动产登记中心', doubtful: ['title', 'org'] },
  },
  {
    name: 'an office that only the file’s name tells',
    file: '县档案馆2019年工作总结.txt',
    head: '2019年工作总结\n一年来，各项工作有序推进。',
    expected: { org: '县档案馆', doubtful: ['org'] },
  },
  {
    name: 'a theme without a subtitle over a line of the speaker',
    head: '勤勉履职促发展　廉洁自律树形象\n述职人：李岩\n云河县水利局副局长\n尊敬的各位领导：\n现就一年来的工作述职如下。',
    expected: { title: '勤勉履职促发展　廉洁自律树形象', org: '云河县水利局', types: ['述职报告'] },
  },
  {
    name: 'a year since which much was done',
    head: '创建文明单位汇报材料\n2011年以来，我站连续三年获县级文明单位称号，2014年提出创建市级文明单位。',
    expected: { year: null },
  },
  {
    name: 'a year since whose beginning',
    head: '工作情况汇报\n2015年以来，我站扎实开展农机推广，各项工作稳步推进。',
    expected: { year: 2015 },
  },
  {
    name: 'a village committee’s head',
    head: '村委会主任述职报告\n各位村民：\n我是红石村村委会主任李岩。2018年，村委会修通道路两公里。',
    expected: { org: '红石村村委会', level: '乡镇', doubtful: [] },
  },
  {
    name: 'offices whose last words are seldom met',
    head: '2013年工作总结\n县文体广新局\n2013年，开展文化下乡。',
    expected: { org: '县文体广新局' },
  },
  {
    name: 'a new state of affairs is no office',
    head: '锐意进取开新局\n——在全县教育大会上的讲话\n同志们：',
    expected: { org: null },
  },
  {
    name: 'a situation and tasks in one report',
    head: '关于二〇一〇年工作情况和二〇一一年工作任务的报告\n各位代表：',
    expected: { year: 2010, doubtful: ['types'] },
  },
];
