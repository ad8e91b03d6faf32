/** An eleventh batch: heads of 34 files, tried after the rules of the tenth; those that were read wrongly, with neighbours. */
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
];
