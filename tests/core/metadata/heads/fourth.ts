/** Fourth batch: heads as in web libraries, bulletins and school pages. Tried before any rule was changed for it. */
import type { Head } from './first.ts';

const OUTLINE = ['一、主要工作', '二、努力方向'];

export const FOURTH_HEADS: Head[] = [
  {
    name: 'a title in a row with its document number and addressee',
    head: `云河县林业局文件
云林发〔2019〕41号
云河县林业局
关于2019年森林防火工作情况的报告
县森林防火指挥部：
现将有关情况报告如下。`,
    end: `云河县林业局
2019年11月26日`,
    expected: {
      title: '云河县林业局关于2019年森林防火工作情况的报告',
      year: 2019,
      level: '区县',
      types: ['汇报材料'],
      org: '云河县林业局',
      date: '2019-11-26',
      outline: OUTLINE,
    },
  },
  {
    name: 'a subject and a genre on lines of their own',
    head: `云河市妇幼保健院
二〇二一年工作总结
暨二〇二二年工作计划
2021年，我院在市卫健委的领导下，坚持以患者为中心。`,
    expected: {
      title: '云河市妇幼保健院二〇二一年工作总结暨二〇二二年工作计划',
      year: 2021,
      planYear: 2022,
      level: '单位',
      types: ['工作总结', '工作计划'],
      org: '云河市妇幼保健院',
      outline: OUTLINE,
    },
  },
  {
    name: 'a speech whose place of holding is a company',
    head: `在集团公司2018年度工作会议上的讲话
集团公司党委书记、董事长　孙启明
（2018年1月22日）
同志们：
这次会议的主要任务是总结2017年工作，部署2018年任务。`,
    expected: { year: 2018, date: '2018-01-22', level: '单位', types: ['讲话'], author: '孙启明' },
  },
  {
    name: 'a speech, the date with its place',
    head: `在全市教育系统师德师风建设推进会上的讲话
（根据录音整理）
市教育局局长 郑海
2022年9月6日
同志们：`,
    expected: { year: 2022, date: '2022-09-06', level: '市', types: ['讲话'], author: '郑海', org: '市教育局' },
  },
  {
    name: 'a report of a standing committee’s deputy at a standing committee meeting',
    head: `关于检查《档案法》贯彻实施情况的报告
——2020年10月28日在云河县第十七届人民代表大会常务委员会第三十二次会议上
县人大常委会副主任　宋国强
主任、各位副主任、各位委员：`,
    expected: { year: 2020, date: '2020-10-28', level: '区县', author: '宋国强', types: ['汇报材料'] },
  },
  {
    name: 'an audit report',
    head: `关于云河市2020年度市本级预算执行和其他财政收支的审计工作报告
——2021年7月27日在市七届人大常委会第四十次会议上
市审计局局长 白洁
市人大常委会：
我受市人民政府委托，报告2020年度市本级预算执行和其他财政收支的审计情况。`,
    expected: {
      title: '关于云河市2020年度市本级预算执行和其他财政收支的审计工作报告',
      year: 2020,
      date: '2021-07-27',
      level: '市',
      author: '白洁',
    },
  },
  {
    name: 'a summary of a campaign with its time',
    head: `青石镇“百日攻坚”安全生产专项行动工作总结
根据县安委会统一部署，我镇自2023年6月起开展“百日攻坚”专项行动，现总结如下。`,
    end: `青石镇人民政府
2023年9月18日`,
    expected: { year: 2023, date: '2023-09-18', level: '乡镇', org: '青石镇人民政府', types: ['工作总结'] },
  },
  {
    name: 'a personal report with name in the title’s brackets',
    head: `2021年度述职报告（李玉梅）
尊敬的各位领导、同事们：
本人现任云河县图书馆馆长，现将一年来履职情况报告如下。`,
    expected: {
      title: '2021年度述职报告（李玉梅）',
      year: 2021,
      types: ['述职报告'],
      org: '云河县图书馆',
      outline: OUTLINE,
    },
  },
  {
    name: 'a self-examination of a secretary of a group, addressed by its meeting',
    head: `党组书记在2022年度民主生活会上的个人对照检查材料
按照县委统一部署，会前我认真学习了有关文件，现作对照检查如下。`,
    expected: { year: 2022, types: ['对照检查材料'], level: '区县' },
  },
  {
    name: 'a bulletin with a masthead',
    head: `云河政务信息
第26期
中共云河县委办公室　　　　2017年5月12日
关于我县农村电商发展情况的调研报告
近年来，我县把农村电商作为助农增收的重要抓手。`,
    expected: {
      title: '关于我县农村电商发展情况的调研报告',
      date: '2017-05-12',
      year: 2017,
      level: '区县',
      types: ['调研报告'],
    },
  },
  {
    name: 'a plan of a term',
    head: `2022—2023学年度第一学期学校工作计划
新的学期，我校将继续坚持立德树人。`,
    expected: { year: 2022, level: '单位', types: ['工作计划'], org: null },
  },
  {
    name: 'a duty report of a village official, first person',
    head: `大学生村官个人述职报告
我于2012年8月到青石镇下营村任职，一年多来在镇党委的关心下努力工作，现将任职情况汇报如下：`,
    expected: { title: '大学生村官个人述职报告', types: ['述职报告'], level: '乡镇' },
  },
  {
    name: 'a title with the city and the year parted by a comma',
    head: `临澜市统计局2016年工作总结，2017年工作思路
2016年，市统计局围绕市委、市政府中心工作，扎实推进统计改革。`,
    expected: { year: 2016, planYear: 2017, level: '市', org: '临澜市统计局', types: ['工作总结', '工作计划'] },
  },
  {
    name: 'model text with a number and a colon',
    head: `办公室主任述职报告范文：
尊敬的领导、同志们：
一年来，在镇党委、政府的正确领导下，党政办公室较好地完成了各项工作，现述职如下：`,
    expected: { year: null, level: '乡镇', types: ['述职报告'] },
  },
  {
    name: 'a web page with column, title twice, and its time',
    head: `当前位置：首页 > 工作总结
云河区科学技术局2021年工作总结
日期：2022-01-14 09:20　来源：区科技局　字号：[大 中 小]
云河区科学技术局2021年工作总结
2021年，区科技局在区委、区政府的领导下，深入实施创新驱动发展战略。`,
    expected: {
      title: '云河区科学技术局2021年工作总结',
      year: 2021,
      level: '区县',
      org: '云河区科学技术局',
      outline: OUTLINE,
    },
  },
  {
    name: 'theme in quotation marks above an accountability report',
    head: `坚守“主阵地” 种好“责任田”
——县委宣传部部长2023年度述责述廉报告
按照要求，现将一年来落实全面从严治党主体责任情况报告如下。`,
    expected: {
      title: '坚守“主阵地” 种好“责任田”——县委宣传部部长2023年度述责述廉报告',
      year: 2023,
      level: '区县',
      types: ['述责述廉报告'],
      org: '县委宣传部',
    },
  },
  {
    name: 'theme over two lines and a subtitle over two',
    head: `不忘初心　牢记使命
为建设富裕文明和谐新云河而努力奋斗
——在中国共产党云河县第十三届委员会
第六次全体会议上的报告
（2019年12月30日）
县委书记　高建国
同志们：`,
    expected: {
      title:
        '不忘初心　牢记使命为建设富裕文明和谐新云河而努力奋斗——在中国共产党云河县第十三届委员会第六次全体会议上的报告',
      date: '2019-12-30',
      year: 2019,
      level: '区县',
      author: '高建国',
    },
  },
  {
    name: 'a congress at a town',
    head: `政府工作报告
——2024年3月15日在青石镇第十九届人民代表大会第四次会议上
青石镇人民政府镇长　江南
各位代表：
现在，我代表镇人民政府向大会报告工作。`,
    expected: {
      year: 2024,
      date: '2024-03-15',
      level: '乡镇',
      org: '青石镇人民政府',
      post: '镇长',
      author: '江南',
    },
  },
  {
    name: 'a street office that reports',
    head: `幸福街道办事处2020年度法治政府建设工作报告
2020年，幸福街道办事处认真贯彻落实区委、区政府部署，推进依法行政。`,
    end: `幸福街道办事处
2021年1月18日`,
    expected: {
      year: 2020,
      date: '2021-01-18',
      org: '幸福街道办事处',
      level: '乡镇',
      outline: OUTLINE,
    },
  },
  {
    name: 'a national report of the 1970s',
    head: `政 府 工 作 报 告
（一九七八年二月二十六日在第五届全国人民代表大会第一次会议上）
各位代表：
我代表国务院，向第五届全国人民代表大会作政府工作报告。`,
    expected: { title: '政府工作报告', year: 1978, date: '1978-02-26', org: '国务院', level: '中央' },
  },
  {
    name: 'a national finance report',
    head: `关于2019年中央和地方预算执行情况与2020年中央和地方预算草案的报告
——2020年5月22日在第十三届全国人民代表大会第三次会议上
财政部
各位代表：
受国务院委托，现将有关情况提请审议。`,
    expected: { year: 2019, planYear: 2020, date: '2020-05-22', level: '中央', org: '财政部' },
  },
  {
    name: 'a provincial consultative conference',
    head: `中国人民政治协商会议云河省第十二届委员会常务委员会工作报告
（2019年1月26日）
政协云河省委员会主席 方明
各位委员：
我代表政协云河省第十二届委员会常务委员会，向大会报告工作，请予审议。`,
    expected: { year: 2019, date: '2019-01-26', level: '省', author: '方明' },
  },
  {
    name: 'a trade union congress',
    head: `在云河市总工会第九次代表大会上的工作报告
（2016年11月8日）
王海燕
各位代表、同志们：
我代表云河市总工会第八届委员会向大会作工作报告。`,
    expected: { year: 2016, date: '2016-11-08', level: '市', author: '王海燕' },
  },
  {
    name: 'an autonomous prefecture',
    head: `青林彝族自治州2018年政府工作报告
——2018年1月20日在青林彝族自治州第十二届人民代表大会第二次会议上
州人民政府州长 阿木
各位代表：`,
    expected: {
      year: 2018,
      date: '2018-01-20',
      level: '市',
      org: '青林彝族自治州人民政府',
      post: '州长',
      author: '阿木',
    },
  },
  {
    name: 'a banner of a league',
    head: `草原左旗人民政府工作报告
——2015年1月18日在草原左旗第十四届人民代表大会第三次会议上
旗长　巴特尔
各位代表：`,
    expected: { year: 2015, level: '区县', org: '草原左旗人民政府', post: '旗长', author: '巴特尔' },
  },
  {
    name: 'a special economic committee of a county',
    head: `云河县发展和改革局
关于云河县2021年国民经济和社会发展计划执行情况
与2022年国民经济和社会发展计划草案的报告
（书面）
各位代表：
受县人民政府委托，现将有关情况报告如下。`,
    expected: { year: 2021, planYear: 2022, level: '区县', org: '云河县发展和改革局' },
  },
  {
    name: 'a work brief in the third person, no head at all',
    head: `2023年以来，云河县文化和旅游局坚持以文塑旅、以旅彰文，各项工作取得新成效。`,
    expected: { title: null, year: 2023, org: '云河县文化和旅游局', level: '区县' },
  },
  {
    name: 'no head, first person plural, province',
    head: `今年以来，在省委、省政府的坚强领导下，我厅认真履行职责，全省交通运输工作稳中有进。现将2022年工作情况汇报如下：`,
    expected: { title: null, year: 2022, level: '省', types: ['汇报材料'] },
  },
  {
    name: 'no head, a personal plan',
    head: `为做好2020年的工作，结合岗位实际，特制定个人工作计划如下：`,
    expected: { title: null, year: 2020, types: ['工作计划'] },
  },
  {
    name: 'a school year as 学年, no 度',
    head: `青石中学2017-2018学年第一学期教学工作总结
本学期，我校教学工作平稳有序。`,
    expected: { org: '青石中学', level: '单位', types: ['工作总结'] },
  },
  {
    name: 'Chinese year with 度 and circle zeros',
    head: `云河县检察院二○○八年度工作总结
一年来，县检察院在县委和上级院的领导下，忠实履行法律监督职责。`,
    expected: { year: 2008, level: '区县', org: '云河县检察院' },
  },
  {
    name: 'year at the head of the file’s name in Chinese figures',
    file: '二〇一九年度工作总结（县民宗局）.txt',
    head: `一年来，在县委、县政府的领导下，民族宗教工作有序推进。`,
    expected: { year: 2019, level: '区县' },
  },
  {
    name: 'folder names an office and a year',
    file: '云河县供销社/2016/年终总结.txt',
    head: `年终工作总结
一年来，全社上下团结一心，各项任务圆满完成。`,
    expected: { year: 2016 },
  },
  {
    name: 'a library’s number before the title',
    file: '0457_县残联述职报告.txt',
    head: `【述职报告】县残联理事长2019年述职报告
各位领导：
2019年，我认真履行理事长职责。`,
    expected: { year: 2019, types: ['述职报告'], level: '区县' },
  },
  {
    name: 'dots before the dateline',
    head: `云河市中级人民法院工作报告
(2018年1月9日在云河市第五届人民代表大会第二次会议上)
云河市中级人民法院院长　郑公平
各位代表：`,
    expected: { year: 2018, date: '2018-01-09', org: '云河市中级人民法院', level: '市', author: '郑公平' },
  },
  {
    name: 'signature of a person between office and date',
    head: `个人工作总结
一年来，本人在岗位上尽心尽责。`,
    end: `云河县交通运输局公路管理站
王晓光
2014年12月31日`,
    expected: { date: '2014-12-31', year: 2014, level: '区县' },
  },
  {
    name: 'a closing that invites criticism before the name',
    head: `2016年述职述德述廉报告
县司法局党组书记、局长 马文
各位领导、同志们：`,
    end: `以上报告，请予评议。
谢谢大家！`,
    expected: {
      year: 2016,
      org: '县司法局',
      author: '马文',
      post: '党组书记、局长',
      level: '区县',
      outline: OUTLINE,
    },
  },
  {
    name: 'an annex named at the end, its text below without signature',
    head: `云河县统计局2022年统计督察整改情况报告
2022年，县统计局对照反馈意见逐项整改。`,
    end: `附件
整改任务清单
一、组织领导方面
全部问题已经整改到位，责任落实到人，长效机制基本建立，佐证材料齐全。`,
    expected: { year: 2022, org: '云河县统计局', outline: [...OUTLINE, '附件'] },
  },
  {
    name: 'an annex in brackets beside its title',
    head: `云河县应急管理局关于2021年应急演练情况的报告
县应急委：
现将情况报告如下。`,
    end: `附件：演练情况统计表
云河县应急管理局
2021年12月9日
附件：
演练情况统计表
（一）桌面推演
各单位均已按时完成推演，资料齐全，评估到位，问题清单已经建立并落实整改。`,
    expected: { year: 2021, date: '2021-12-09', org: '云河县应急管理局', outline: [...OUTLINE, '附件'] },
  },
  {
    name: 'numbered by Arabic figures, sub-numbered',
    head: `县团委2018年工作总结
2018年，团县委团结带领广大团员青年。`,
    body: `1、思想引领更加有力
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
（1）主题团日
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
（2）志愿服务
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
2、组织建设更加规范
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2018, outline: ['1、思想引领更加有力', '2、组织建设更加规范'] },
  },
  {
    name: 'unnumbered headings over numbered ones, restart',
    head: `云河县2021年政府工作报告
——2021年2月5日在云河县第十七届人民代表大会第六次会议上
县长 唐伟
各位代表：
现在，我代表县人民政府，向大会报告工作。`,
    body: `“十三五”及2020年工作回顾
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
一是经济实力显著增强。主要指标增速高于全市平均水平，结构持续优化，质量稳步提升。
二是城乡面貌显著改善。城镇化率稳步提高，人居环境整治成效明显，群众满意度提升。
“十四五”时期的主要目标
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
2021年重点工作
一、聚力项目建设
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
二、聚力乡村振兴
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: {
      year: 2021,
      outline: ['“十三五”及2020年工作回顾', '“十四五”时期的主要目标', '2021年重点工作'],
    },
  },
  {
    name: 'run-in headings under a numbered one, a list under （一）',
    head: `县残疾人联合会2020年工作总结
2020年，县残联认真履职。`,
    body: `一、主要做法
（一）强化保障。坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
1．落实补贴。继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。
2．推进康复。继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。
（二）优化服务。继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
二、存在问题
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
三、2021年打算
1．抓培训。继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。
2．抓就业。继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。`,
    expected: { year: 2020, outline: ['一、主要做法', '二、存在问题', '三、2021年打算'] },
  },
  {
    name: '第一、第二 as parts',
    head: `在全县档案工作会议上的讲话
（2021年4月7日）
同志们：
下面，我讲三点意见。`,
    body: `第一，提高思想认识
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
第二，突出工作重点
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
第三，加强组织领导
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: {
      date: '2021-04-07',
      year: 2021,
      level: '区县',
      outline: ['第一，提高思想认识', '第二，突出工作重点', '第三，加强组织领导'],
    },
  },
  {
    name: 'headings wrapped over two lines',
    head: `临澜市2020年政府工作报告
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。`,
    body: `一、2019年工作回顾
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
二、坚持稳中求进工作总基调，统筹推进稳增长促改革调结构惠民生防风险保稳定
各项工作，奋力夺取全面建成小康社会决战决胜
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。
三、加强政府自身建设
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶。`,
    expected: { year: 2020, org: '临澜市人民政府', level: '市' },
  },
  {
    name: 'contents with dots and pages, then title again',
    head: `云河市2022年政府工作报告
目　录
一、主要工作……………………(1)
二、努力方向……………………(7)
云河市2022年政府工作报告
——2022年1月5日在云河市第八届人民代表大会第一次会议上
代市长　顾民
各位代表：`,
    expected: {
      title: '云河市2022年政府工作报告',
      year: 2022,
      date: '2022-01-05',
      org: '云河市人民政府',
      author: '顾民',
      outline: OUTLINE,
    },
  },
  {
    name: 'title with a salutation on its line and the date behind',
    head: `在县委经济工作会议上的讲话（2020年12月29日）
同志们：
这次会议是在“十三五”收官的关键时刻召开的。`,
    expected: { date: '2020-12-29', year: 2020, level: '区县', types: ['讲话'] },
  },
  {
    name: 'a party secretary of a university’s faculty',
    head: `云河大学文学院党委书记2021年抓基层党建工作述职报告
2021年，文学院党委坚持以高质量党建引领事业发展。`,
    expected: { year: 2021, level: '单位', types: ['述职报告'] },
  },
  {
    name: 'a letter from an enterprise',
    head: `云河供电公司2015年度班组建设工作汇报
供电公司班组建设领导小组
二〇一五年十二月
2015年，公司以创建标杆班组为载体。`,
    expected: { year: 2015, date: '2015-12', level: '单位', types: ['汇报材料'], org: '云河供电公司' },
  },
  {
    name: 'a masked town',
    head: `XX镇2022年平安建设工作总结
今年以来，XX镇在县委、县政府的坚强领导下，扎实推进平安建设。`,
    expected: { year: 2022, level: '乡镇', types: ['工作总结'], org: null },
  },
  {
    name: 'a masked city’s bureau with its post',
    head: `××市住建局局长2020年度述职述廉报告
2020年，在市委、市政府的领导下，我带领班子成员，圆满完成各项任务。`,
    expected: { year: 2020, level: '市', post: '局长' },
  },
];
