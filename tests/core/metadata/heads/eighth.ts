/** Eighth batch: heads of 31 files, tried after the rules of the seventh. Those that were read wrongly, with near misses. */
import type { Head } from './first.ts';

const A = '聚焦群众急难愁盼，建立问题清单和责任清单，逐项对账销号，办理时限平均压缩三成，满意度明显提升。';
const B = '强化统筹协调，完善会商研判和督查通报机制，形成上下贯通、左右协同的工作格局。';

export const EIGHTH_HEADS: Head[] = [
  {
    name: 'a report of the government whose term has ended',
    head: '政府工作报告\n二○○三年二月十八日在长岭市第三届人民代表大会第一次会议上\n长岭市人民政府市长　　周平\n各位代表：\n现在，我代表上届市人民政府，向大会作工作报告，请予审议。',
    expected: { org: '长岭市人民政府', year: 2003, level: '市' },
  },
  {
    name: 'a report of the commission’s standing committee',
    head: '在中国共产党山阳市第五届纪律检查委员会第三次全体会议上的工作报告\n（2018年2月9日）\n赵卫东\n同志们：\n我代表市纪委常委会向第三次全体会议作工作报告，请予审议。',
    expected: { org: '中国共产党山阳市纪律检查委员会', year: 2018, level: '市' },
  },
  {
    name: 'a report to a plenary session of the committee',
    head: '在中国共产党云河县第十三届委员会第四次全体会议上的报告\n（2018年7月28日）\n同志们：\n我代表县委常委会向全会报告工作。',
    expected: { org: '中国共产党云河县委员会', year: 2018, level: '区县' },
  },
  {
    name: 'the party committee of a town',
    head: '中共北屯镇委员会关于巡察整改进展情况的通报\n根据县委统一部署，县委第三巡察组对北屯镇党委进行了常规巡察。现将巡察整改情况予以公布。',
    end: '中共北屯镇委员会\n2021年7月20日',
    expected: { org: '中共北屯镇委员会', level: '乡镇', date: '2021-07-20' },
  },
  {
    name: 'a county that entrusts its towns',
    head: '云河县关于各乡镇委托第三方审计情况的报告\n市审计局：\n现将情况报告如下。',
    expected: { level: '区县' },
  },
  {
    name: 'a prefecture’s report of the meeting’s year',
    head: '为加速实现农业机械化而奋斗\n——东江地区革命委员会主任 许志坚同志在全区农机工作会议上的报告\n（一九七八年四月三日）\n同志们：\n这次会议的任务，是总结一九七七年的工作，部署今后的任务。',
    expected: { year: 1978, level: '市', org: '东江地区革命委员会', date: '1978-04-03' },
  },
  {
    name: 'a summary written after its year stays of that year',
    head: '全区农机工作总结\n（一九七八年一月三日）\n现将一九七七年的工作总结如下。',
    expected: { year: 1977, date: '1978-01-03' },
  },
  {
    name: 'headings by the heavenly stems',
    head: '长坪县人民委员会一九六二年工作总结\n一九六二年，我县广大干部群众战胜了严重的自然灾害。',
    body: `甲、农业生产\n${A}\n乙、财贸工作\n${B}\n丙、文教卫生\n${B}`,
    end: '一九六三年一月',
    expected: { year: 1962, date: '1963-01', outline: ['甲、农业生产', '乙、财贸工作', '丙、文教卫生'] },
  },
  {
    name: 'stems below numbers',
    head: '长坪县人民委员会一九六二年工作总结\n一九六二年，我县广大干部群众战胜了严重的自然灾害。',
    body: `一、生产\n甲、农业\n${A}\n乙、副业\n${B}\n二、财贸\n甲、商业\n${A}\n乙、粮食\n${B}`,
    expected: { outline: ['一、生产', '二、财贸'] },
  },
  {
    name: 'parties called 甲 and 乙 are no headings',
    head: '云河县民政局2012年工作总结\n2012年，县民政局扎实开展工作。',
    body: `一、边界管理\n甲、乙两地联合勘界三次，妥善处理纠纷五起，群众十分满意。\n${A}\n二、救灾救济\n${B}`,
    expected: { outline: ['一、边界管理', '二、救灾救济'] },
  },
  {
    name: 'a station that tells no place, and an office that it writes to',
    head: '关于2010年春运工作的总结报告\n市春运办：\n2010年春运历时40天，我站共发送旅客38.6万人次。现将工作总结如下：',
    end: '汉川汽车客运总站\n二○一○年三月十二日',
    expected: { level: '单位', org: '汉川汽车客运总站', year: 2010, date: '2010-03-12' },
  },
  {
    name: 'an office sent to a town, which tells no level',
    head: '市场监管所2021年工作总结\n2021年，市场监管所扎实开展工作。',
    expected: { level: null, org: '市场监管所' },
  },
  {
    name: 'a member of the party group',
    head: '2018年度述职述廉述德报告\n县人民法院党组成员、副院长  程  明\n（2019年1月22日）\n各位领导、同志们：',
    expected: { org: '县人民法院', author: '程明', year: 2018, date: '2019-01-22', level: '区县' },
  },
  {
    name: 'a class of a school',
    head: '2013—2014学年度第一学期班主任工作总结\n石桥小学三（2）班　何静\n光阴似箭，转眼一学期过去了。',
    end: '2014年1月15日',
    expected: { org: '石桥小学', author: '何静', level: '单位' },
  },
  {
    name: 'a foreword and a conclusion beside the numbers',
    head: '云河县养老服务调研报告',
    body: `前　言\n${A}\n一、现状\n${A}\n二、建议\n${B}\n结束语\n${B}`,
    expected: { outline: ['前　言', '一、现状', '二、建议', '结束语'] },
  },
  {
    name: 'headings without numbers from the first line on, counted anew below each',
    head: '云河县旅游局2015年总结',
    body: `品牌建设\n（一）打造精品线路\n${A}\n（二）举办节会\n${B}\n市场营销\n（一）拓展客源\n${A}\n（二）智慧旅游\n${B}`,
    expected: { outline: ['品牌建设', '市场营销'], year: 2015 },
  },
  {
    name: 'an office over （一） is no heading',
    head: '2015年旅游工作总结\n云河县旅游局',
    body: `（一）打造精品线路\n${A}\n（二）拓展客源\n${A}`,
    expected: { outline: ['（一）打造精品线路', '（二）拓展客源'], org: '云河县旅游局' },
  },
  {
    name: 'a name over （一） is no heading, though a heading without a number follows',
    head: '2015年旅游工作总结\n何 建 国',
    body: `（一）打造精品线路\n${A}\n（二）拓展客源\n${A}\n市场营销经验\n${B}`,
    expected: { author: '何建国' },
  },
  {
    name: 'a first heading without its 一、',
    head: '云河县旅游局2015年总结\n2015年，县旅游局扎实开展工作。',
    body: `主要工作开展情况\n（一）品牌建设\n${A}\n（二）市场营销\n${B}\n二、存在的问题\n${A}\n三、下步打算\n${B}`,
    expected: { outline: ['主要工作开展情况', '二、存在的问题', '三、下步打算'] },
  },
];
