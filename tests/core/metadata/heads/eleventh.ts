/** Eleventh batch: heads of 101 files, tried after the rules of the tenth. Those that were read wrongly, with near misses. */
import type { Head } from './first.ts';

const TEXT = '一年来，各项任务按期完成，群众满意度稳步提升，基层基础进一步夯实。';

export const ELEVENTH_HEADS: Head[] = [
  {
    name: 'a title broken behind its conjunction',
    head: '关于上报东港街道2018年工作总结及\n2019年工作安排的报告\n区委、区政府：\n现将有关情况报告如下：',
    expected: { title: '关于上报东港街道2018年工作总结及2019年工作安排的报告', year: 2018, planYear: 2019 },
  },
  {
    name: 'a whole title over its writer',
    head: '东港镇2018年平安建设工作总结\n东港镇综治办',
    expected: { title: '东港镇2018年平安建设工作总结', doubtful: [] },
  },
  {
    name: 'the number of a congress’s paper above the title',
    head: '长岭县第九届人民代表大会\n第二次会议文件（六）\n长岭县人民检察院工作报告\n——2008年1月10日在长岭县第九届人民代表大会第二次会议上\n长岭县人民检察院检察长　周平\n各位代表：',
    expected: { title: '长岭县人民检察院工作报告', year: 2008, org: '长岭县人民检察院', doubtful: [] },
  },
  {
    name: 'a society above its title, its secretariat below the text',
    head: `长岭市林业学会\n2016年工作总结和2017年工作计划\n${TEXT}`,
    end: '长岭市林业学会秘书处\n2016年12月30日',
    expected: { title: '长岭市林业学会2016年工作总结和2017年工作计划', org: '长岭市林业学会', planYear: 2017 },
  },
  {
    name: 'the committee of a federation by its term',
    head: '关于县科协第五届委员会工作情况的报告\n——2016年5月6日在长岭县科学技术协会第六次代表大会上\n各位代表：',
    expected: { org: '长岭县科协', level: '区县', year: 2016 },
  },
  {
    name: 'the committee of a party organisation keeps its name',
    head: '政协长岭县第九届委员会工作情况的报告\n各位委员：',
    expected: { level: '区县' },
  },
  {
    name: 'a prefecture of the fifties',
    head: `青川专区一九五五年水利工作总结\n${TEXT}`,
    end: '青川专员公署水利科\n一九五六年一月十日',
    expected: { level: '市', org: '青川专员公署水利科', year: 1955 },
  },
  {
    name: 'a town’s committee member signs',
    head: `2021年度组织生活会个人对照检查材料\n根据安排，现对照检查如下。`,
    end: '青石镇党委宣传委员　赵敏\n2022年2月11日',
    expected: { org: '青石镇', level: '乡镇', post: '党委宣传委员', author: '赵敏' },
  },
  {
    name: 'a committee for organisation is an office and no post',
    head: `青石镇2021年换届工作总结\n${TEXT}`,
    end: '青石镇换届组织委员会\n2021年12月1日',
    expected: { org: '青石镇', date: '2021-12-01' },
  },
  {
    name: 'a department of a hospital',
    head: `心内科2018年度工作总结\n2018年，心内科在院领导的支持下，开展新技术四项。`,
    expected: { level: '单位', org: '心内科', year: 2018 },
  },
  {
    name: 'a workshop’s month',
    head: `三车间九月份设备检修工作总结\n九月份，我车间检修设备四十台次。`,
    end: '北岭轴承有限公司三车间\n2012年9月30日',
    expected: { org: '北岭轴承有限公司三车间', level: '单位', date: '2012-09-30' },
  },
  {
    name: 'a class with a number of four figures',
    head: `班级团支部工作总结\n本学期，我支部在学院团总支的指导下，开展活动六次。`,
    end: '测绘1503班团支部\n2017年6月30日',
    expected: { org: '测绘1503班团支部', level: '单位', date: '2017-06-30' },
  },
  {
    name: 'what a page sets above and below its text',
    head: `您当前的位置：首页 > 政务公开 > 计划总结\n长岭区2016年水利工作总结\n2016年，区水利局在区委、区政府的领导下，完成投资两亿元。`,
    end: '版权所有：长岭区人民政府　主办：长岭区人民政府办公室\n本站文字除注明外采用知识共享署名 4.0 国际许可协议（2011年）',
    expected: { title: '长岭区2016年水利工作总结', org: '长岭区水利局', year: 2016 },
  },
  {
    name: 'what was issued in a year dates no report',
    head: '产业工人队伍建设改革工作汇报\n县总工会（2021年10月13日）',
    body: '我县改革工作启动以来，县总工会牵头推进，成效初显。下面，我就有关情况作简要汇报。\n一、工作进展\n2020年印发实施方案。\n二、困难问题',
    expected: { year: 2021, types: ['汇报材料'] },
  },
  {
    name: 'a year whose work began with an event still opens',
    head: '2020年，印发方案四个，全局完成任务十二项。',
    file: '工作总结.txt',
    expected: { year: 2020 },
  },
  {
    name: 'a theme over two lines is one candidate',
    head: `压实责任　化解积案\n全力维护群众合法权益\n长岭市信访局2012年工作总结\n${TEXT}`,
    expected: { title: '长岭市信访局2012年工作总结', doubtful: ['title'], org: '长岭市信访局' },
  },
  {
    name: 'a theme and the title behind a space',
    head: `能动履职促和谐　长岭县人民检察院2021年工作总结\n${TEXT}`,
    expected: { org: '长岭县人民检察院', year: 2021, level: '区县' },
  },
  {
    name: 'a party school above its title',
    head: `中共长岭县委党校\n2020年工作总结和2021年工作谋划\n${TEXT}`,
    expected: { title: '中共长岭县委党校2020年工作总结和2021年工作谋划', org: '中共长岭县委党校', planYear: 2021 },
  },
  {
    name: 'an archive and its bureau, whose name the title lacks, is a candidate',
    head: `长岭县档案局（馆）\n2009年工作总结\n${TEXT}`,
    expected: { title: '2009年工作总结', org: '长岭县档案局', year: 2009, doubtful: ['title'] },
  },
  {
    name: 'a residents’ committee by what every place has',
    head: `居委会2011年度工作总结\n2011年，为居民办实事四十件。`,
    expected: { org: null, level: '乡镇' },
  },
  {
    name: 'a residents’ committee that its opening names',
    head: `社区居委会2011年度工作总结\n新民社区居委会在街道党工委的领导下，2011年为居民办实事四十件。`,
    expected: { org: '新民社区居委会', level: '乡镇' },
  },
  {
    name: 'a supervisory committee of a village',
    head: `青石村村务监督委员会2019年度工作报告\n各位村民代表：\n${TEXT}`,
    expected: { level: '乡镇', org: '青石村村务监督委员会' },
  },
  {
    name: 'a plan by the name of 规划',
    head: '市场部2019年度工作总结与2020年工作规划\n这一年市场部在公司领导的支持下，覆盖终端八百家。',
    expected: { types: ['工作总结', '工作计划'], year: 2019, planYear: 2020 },
  },
  {
    name: 'a half of a title that names no known kind',
    head: '长岭县水利局2019年工作总结与2020年工作愿景\n这一年成效明显。',
    expected: { types: ['工作总结'], doubtful: ['types'] },
  },
  {
    name: 'a county in a dateline of the eighties',
    head: '政府工作报告\n一九八四年四月六日在长岭县第八届人民代表大会第四次会议上\n县长　周平\n各位代表：\n我代表县人民政府，向大会报告工作。',
    expected: { org: '长岭县人民政府', year: 1984, level: '区县' },
  },
  {
    name: 'a government of some county',
    head: '政府工作报告\n各位代表：\n我代表县人民政府，向大会报告工作。\n2003年全县财政收入一亿元。',
    expected: { org: '县人民政府', level: '区县', doubtful: ['org'] },
  },
  {
    name: 'a year within a clause is none of the time reported',
    head: '个人对照检查材料\n市人民检察院党组成员、副检察长　赵敏\n我认真检视自己，现汇报如下：',
    body: '一、检视问题\n对2020年以来的新任务研究不深。\n二、努力方向\n加强学习。',
    end: '2021年8月16日',
    expected: { year: 2021, org: '市人民检察院' },
  },
  {
    name: 'a year since which a clause counts opens',
    head: '2021年以来，县司法局党组认真检视，现汇报如下：',
    file: '对照检查材料.txt',
    expected: { year: 2021 },
  },
  {
    name: 'a self-examination of a year, signed in the August after it',
    head: '对照检查材料\n2020年，我认真履行职责，现将对照检查情况报告如下：',
    end: '2021年8月16日',
    expected: { year: 2020, doubtful: ['year'] },
  },
  {
    name: 'figures of the year before below the first heading',
    head: '关于全县法律援助工作情况的调研报告\n县政协办公室\n5月中旬，县政协组织部分委员进行了专题调研。',
    body: '一、基本情况\n2014年办理案件二百余件。\n二、建议\n加强队伍建设。',
    end: '2015年6月30日',
    expected: { year: 2015, types: ['调研报告'] },
  },
  {
    name: 'a television station',
    head: `长岭县广播电视台2019年工作总结\n${TEXT}`,
    expected: { org: '长岭县广播电视台', year: 2019 },
  },
  {
    name: 'a teacher lent to a village',
    head: `支教工作小结\n一年来，我任教两个班的物理课。`,
    expected: { level: '单位', types: ['工作总结'] },
  },
  {
    name: 'a county that lends its teachers',
    head: `全县支教工作总结\n一年来，全县选派支教教师八十名，我县成效明显。`,
    expected: { level: '区县' },
  },
  {
    name: 'an office that a verb betrays',
    head: `普法工作总结\n${TEXT}`,
    end: '县司法局开展普法活动办公室\n2021年1月5日',
    expected: { org: '县司法局开展普法活动办公室', doubtful: ['year', 'org'] },
  },
  {
    name: 'two offices issue one report',
    head: `中共东港街道工作委员会\n长岭区人民政府东港街道办事处\n关于2016年度工作情况的报告\n区委、区政府：\n${TEXT}`,
    expected: { level: '乡镇', year: 2016, doubtful: ['title'] },
  },
  {
    name: 'a dispensary’s year',
    head: `药剂科年终总结\n2018年，药剂科在院长的领导下，处方合格率百分之九十八。`,
    expected: { org: '药剂科', level: '单位', year: 2018 },
  },
  {
    name: 'a police station that its opening names',
    head: `派出所所长述职报告\n我叫周平，2015年3月任黑塔派出所所长。2017年以来，我所破获案件六十起。现述职如下：`,
    expected: { org: '黑塔派出所' },
  },
  {
    name: 'a police station that nothing names',
    head: `派出所2017年工作总结\n${TEXT}`,
    expected: { org: '派出所', doubtful: ['org'] },
  },
  {
    name: 'a league of a college’s department',
    head: `机械工程系团总支2011—2012学年工作总结\n${TEXT}`,
    expected: { org: '机械工程系团总支', level: '单位', year: 2012 },
  },
  {
    name: 'the bar of a website, and a title by its label',
    head: `首页 | 新闻中心 | 政务公开 | 互动交流\n名 称：长岭区应急管理局2019年工作总结\n长岭区应急管理局2019年工作总结\n${TEXT}`,
    expected: { title: '长岭区应急管理局2019年工作总结', org: '长岭区应急管理局', doubtful: [] },
  },
  {
    name: 'a report whose last word is set wide',
    head: '长岭县人民政府\n关于一九九二年防汛工作情况的\n报　　　告\n地区行署：\n现将情况报告如下：',
    expected: { title: '长岭县人民政府关于一九九二年防汛工作情况的报告', org: '长岭县人民政府', level: '区县' },
  },
  {
    name: 'a name set wide stays',
    head: '述职报告\n周　平\n各位代表：\n现述职如下：',
    expected: { title: '述职报告', author: '周平' },
  },
  {
    name: 'the school where one teaches, by a form’s label',
    head: '支教工作汇报\n受援学校：长岭县青石乡中心校\n一年来，听评课六十余节。',
    expected: { org: '长岭县青石乡中心校', level: '单位' },
  },
  {
    name: 'a first secretary sent to a village',
    head: '驻村第一书记述职报告\n市财政局派驻青石乡黄泥村第一书记　罗敏\n2018年，我驻村二百天。现述职如下。',
    expected: { org: '青石乡黄泥村', level: '乡镇', post: '第一书记', author: '罗敏' },
  },
  {
    name: 'inspectors sent to an office keep their name',
    head: `县纪委派驻县教育局纪检组2018年工作总结\n${TEXT}`,
    expected: { org: '县纪委派驻县教育局纪检组', level: '区县' },
  },
];
