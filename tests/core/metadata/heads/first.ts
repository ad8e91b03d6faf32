/**
 * Heads and ends of reports in their usual forms, about imaginary offices. Each states what a careful archivist would record.
 * Only the named fields are checked, and `null` is 未注明.
 */
export interface Head {
  name: string;
  /** Lines of the head; a blank line is written as one. `BODY` (below) follows unless the text has a body of its own. */
  head: string;
  /** Lines after the body: signature, annexes. */
  end?: string;
  file?: string;
  body?: string;
  expected: {
    title?: string | null;
    year?: number | null;
    planYear?: number | null;
    level?: string | null;
    types?: string[] | null;
    org?: string | null;
    post?: string | null;
    author?: string | null;
    date?: string | null;
    /** Top headings of the outline. */
    outline?: string[];
    /** Every field that is on the review list although it has a value. */
    doubtful?: string[];
  };
}

/** A body without evidence of any field. */
export const BODY = `一、主要工作
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
二、努力方向
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。`;

const OUTLINE = ['一、主要工作', '二、努力方向'];

export const FIRST_HEADS: Head[] = [
  // Datelines
  {
    name: 'dateline with a dash',
    head: `政府工作报告
——2023年1月14日在清江省第十三届人民代表大会第一次会议上
清江省人民政府省长　周文远
各位代表：
现在，我代表省人民政府，向大会报告工作，请予审议。`,
    expected: {
      title: '政府工作报告',
      year: 2023,
      date: '2023-01-14',
      level: '省',
      org: '清江省人民政府',
      post: '省长',
      author: '周文远',
      outline: OUTLINE,
    },
  },
  {
    name: 'dateline without a dash, far longer than a line of a title',
    head: `云河县2022年政府工作报告
2022年1月12日在中国人民政治协商会议列席的云河县第十七届人民代表大会第二次会议第一次全体会议上
县长　王明远
各位代表：
现在，我代表县人民政府，向大会作工作报告，请予审议。`,
    expected: { year: 2022, date: '2022-01-12', org: '云河县人民政府', level: '区县', outline: OUTLINE },
  },
  {
    name: 'dateline in brackets',
    head: `政府工作报告
（2021年2月3日在临澜市第八届人民代表大会第五次会议上）
临澜市人民政府市长 李卫东
各位代表：
我代表市人民政府，向大会报告工作。`,
    expected: {
      year: 2021,
      date: '2021-02-03',
      org: '临澜市人民政府',
      level: '市',
      author: '李卫东',
      outline: OUTLINE,
    },
  },
  {
    name: 'dateline with horizontal bars and no year of its own in the title',
    head: `政府工作报告
――2019年1月8日在青石县第十六届人民代表大会第四次会议上
青石县县长　赵志强
各位代表：`,
    expected: { year: 2019, date: '2019-01-08', org: '青石县人民政府', level: '区县', post: '县长', outline: OUTLINE },
  },
  {
    name: 'dateline over two lines',
    head: `政府工作报告
——2020年1月6日在云河市第七届
人民代表大会第五次会议上
市长　孙立平
各位代表：`,
    expected: { year: 2020, date: '2020-01-06', org: '云河市人民政府', outline: OUTLINE },
  },
  {
    name: 'dateline in Chinese numerals with spaces',
    head: `政 府 工 作 报 告
— 二○一八年一月二十三日在云河县第十六届人民代表大会第三次会议上 —
云河县人民政府县长  陈 刚
各位代表：`,
    expected: {
      title: '政府工作报告',
      year: 2018,
      date: '2018-01-23',
      org: '云河县人民政府',
      author: '陈刚',
      outline: OUTLINE,
    },
  },
  {
    name: 'dateline with officer on one line',
    head: `云河省2026年政府工作报告
2026年1月27日在云河省第十四届人民代表大会第四次会议上 云河省省长 赵某某
各位代表：
现在，我代表省人民政府，向大会报告政府工作，请予审议。`,
    expected: { year: 2026, date: '2026-01-27', org: '云河省人民政府', level: '省', outline: OUTLINE },
  },
  {
    name: 'dateline glued to the title',
    head: `政府工作报告（2017年2月15日在青石县第十五届人民代表大会第一次会议上）
县长 钱文
各位代表：`,
    expected: { year: 2017, date: '2017-02-15', org: '青石县人民政府', level: '区县', outline: OUTLINE },
  },
  {
    name: 'the day of publication is no date of the report',
    head: `2024年云河市政府工作报告
发布日期：2024-02-19 09:12
来源：云河日报
——2024年1月22日在云河市第六届人民代表大会第四次会议上
市长 吴敏
各位代表：`,
    expected: { date: '2024-01-22', year: 2024, outline: OUTLINE },
  },
  {
    name: 'time lines of a web page in other words',
    head: `2025年云河省政府工作报告
时间：2025-02-11
字号：大 中 小
2025年1月15日在云河省第十四届人民代表大会第三次会议上
省长 何志远
各位代表：`,
    expected: { date: '2025-01-15', author: '何志远', outline: OUTLINE },
  },
  {
    name: 'a people’s congress named without the city, whose name the title has',
    head: `临澜市2022年政府工作报告
——2022年1月18日在市第十八届人民代表大会第一次会议上
市长 郑华
各位代表：`,
    expected: { org: '临澜市人民政府', date: '2022-01-18', level: '市' },
  },
  {
    name: 'an autonomous region',
    head: `政府工作报告
——2026年2月4日在青原自治区第十四届人民代表大会第五次会议上
自治区主席 白音
各位代表：
现在，我代表自治区人民政府，向大会报告工作，请予审议。`,
    expected: { org: '青原自治区人民政府', level: '省', year: 2026, outline: OUTLINE },
  },
  {
    name: 'an acting governor',
    head: `政府工作报告
——2021年1月25日在清江省第十三届人民代表大会第四次会议上
清江省人民政府代省长　王伟中
各位代表：`,
    expected: { org: '清江省人民政府', post: '代省长', author: '王伟中', level: '省' },
  },
  {
    name: 'a county-level city of the table',
    head: `政府工作报告
——2020年1月5日在昆山市第十七届人民代表大会第四次会议上
代市长　周旭
各位代表：`,
    expected: { org: '昆山市人民政府', level: '区县', year: 2020 },
  },
  {
    name: 'an autonomous prefecture',
    head: `政府工作报告
——2019年2月18日在黔南布依族苗族自治州第十四届人民代表大会第四次会议上
州人民政府州长　吴胜
各位代表：`,
    expected: { org: '黔南布依族苗族自治州人民政府', level: '市', year: 2019 },
  },
  {
    name: 'a banner',
    head: `政府工作报告
（2018年1月10日在青原右旗第十六届人民代表大会第一次会议上）
旗长  巴特
各位代表：`,
    expected: { org: '青原右旗人民政府', level: '区县', year: 2018, post: '旗长' },
  },
  {
    name: 'a town’s congress',
    head: `政府工作报告
——2022年1月5日在柳溪镇第十九届人民代表大会第二次会议上
柳溪镇人民政府镇长　刘洋
各位代表：
现在，我代表镇人民政府，向大会报告工作，请予审议。`,
    expected: { org: '柳溪镇人民政府', level: '乡镇', year: 2022, post: '镇长' },
  },
  {
    name: 'an earlier report as a committee’s',
    head: `云河县人民委员会工作报告
——一九五七年三月五日在云河县第二届人民代表大会第一次会议上
县长 王二
各位代表：`,
    expected: { year: 1957, date: '1957-03-05', level: '区县', org: '云河县人民委员会' },
  },
  {
    name: 'captions of photographs',
    head: `2026年云河市政府工作报告
——2026年1月26日在云河市第十八届人民代表大会第四次会议上
云河市市长 李某
李某作政府工作报告。
本报记者 王某 摄
各位代表：`,
    expected: { org: '云河市人民政府', date: '2026-01-26', outline: OUTLINE },
  },
  // Themes and subtitles
  {
    name: 'theme of three phrases with a subtitle below',
    head: `求真务实　争先创优　再创佳绩
——在全县教育工作会议上的讲话
李某某
（2021年1月13日）
同志们：`,
    expected: {
      title: '求真务实　争先创优　再创佳绩——在全县教育工作会议上的讲话',
      date: '2021-01-13',
      year: 2021,
      types: ['讲话'],
      level: '区县',
    },
  },
  {
    name: 'theme over two lines and a subtitle, with blank lines between',
    head: `高举伟大旗帜

为全面建设美好家园而团结奋斗

——在中国共产党云河县第十次代表大会上的报告

（2022年10月16日）

李某

同志们：`,
    expected: {
      title: '高举伟大旗帜为全面建设美好家园而团结奋斗——在中国共产党云河县第十次代表大会上的报告',
      date: '2022-10-16',
      year: 2022,
      level: '区县',
      outline: OUTLINE,
    },
  },
  {
    name: 'theme and subtitle on one line',
    head: `党建引领聚合力 服务群众显担当——青石街道2021年工作总结
2021年，青石街道深入学习贯彻上级部署，各项工作取得新进展。`,
    expected: {
      title: '党建引领聚合力 服务群众显担当——青石街道2021年工作总结',
      year: 2021,
      org: '青石街道',
      level: '乡镇',
    },
  },
  {
    name: 'theme with a clause mark and a subtitle',
    head: `不忘初心，砥砺前行
——云河县第一中学2019—2020学年度第一学期工作总结
一学期来，全校师生团结一心。`,
    expected: {
      title: '不忘初心，砥砺前行——云河县第一中学2019—2020学年度第一学期工作总结',
      org: '云河县第一中学',
      level: '单位',
      types: ['工作总结'],
    },
  },
  {
    name: 'theme in half a line with a dash of another form',
    head: `凝心聚力抓落实
― 县水务局2020年工作总结
2020年，我局认真履职。`,
    expected: { title: '凝心聚力抓落实― 县水务局2020年工作总结', year: 2020, org: '县水务局', level: '区县' },
  },
  {
    name: 'long title broken in its middle',
    head: `云河县人民政府关于2021年度法治政府
建设情况的报告
市人民政府：
2021年，我县深入推进法治政府建设。`,
    expected: {
      title: '云河县人民政府关于2021年度法治政府建设情况的报告',
      year: 2021,
      org: '云河县人民政府',
      level: '区县',
      types: ['汇报材料'],
    },
  },
  {
    name: 'office above its title',
    head: `云河县档案馆
2022年度工作总结
2022年，我馆紧扣中心任务，各项工作有序推进。`,
    expected: { title: '云河县档案馆2022年度工作总结', year: 2022, org: '云河县档案馆' },
  },
  {
    name: 'a red head, number and addressee above the title',
    head: `中共云河县委办公室文件
云办发〔2023〕12号
中共云河县委办公室关于2022年度
督查工作情况的报告
中共临澜市委办公室：
2022年，县委办公室认真开展督查。`,
    expected: {
      title: '中共云河县委办公室关于2022年度督查工作情况的报告',
      year: 2022,
      org: '中共云河县委办公室',
      level: '区县',
    },
  },
  {
    name: 'a red head whose number is on the line of the issuer',
    head: `云河市财政局文件
云财〔2021〕8号 签发人：李明
云河市财政局
关于2020年工作总结和2021年工作打算的报告
云河市人民政府：
现将我局2020年工作情况报告如下。`,
    expected: {
      title: '云河市财政局关于2020年工作总结和2021年工作打算的报告',
      year: 2020,
      planYear: 2021,
      org: '云河市财政局',
    },
  },
  // Title forms
  {
    name: 'title: form',
    head: `标题：云河县气象局2018年工作总结
2018年，县气象局围绕中心工作，服务大局。`,
    expected: { title: '云河县气象局2018年工作总结', year: 2018, org: '云河县气象局' },
  },
  {
    name: '题目 form with a space',
    head: `题 目：关于我县乡村教育的调研报告
作者：张明
乡村教育是民生之本。`,
    expected: { title: '关于我县乡村教育的调研报告', types: ['调研报告'], level: '区县' },
  },
  {
    name: 'title in book marks from end to end',
    head: `《云河县卫生健康局2023年工作要点》
2023年，全县卫生健康工作要突出重点。`,
    expected: { year: 2023, org: '云河县卫生健康局', types: ['工作计划'] },
  },
  {
    name: 'colon after the title',
    head: `工作计划：
让工作更有条理，先把目标写清楚，再把步骤排明白，一件一件抓到底。`,
    expected: { title: '工作计划', types: ['工作计划'] },
  },
  {
    name: 'title glued to the salutation',
    head: `云河县2016年政府工作报告各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。`,
    expected: { title: '云河县2016年政府工作报告', year: 2016, org: '云河县人民政府', outline: OUTLINE },
  },
  {
    name: 'title, salutation and opening in one paragraph',
    head: `政府工作报告各位代表：现在，我代表青石县人民政府，向大会报告2015年工作，请予审议，并请列席同志提出意见。`,
    expected: { title: '政府工作报告', org: '青石县人民政府', level: '区县', outline: OUTLINE },
  },
  {
    name: 'the title again as a running head',
    head: `云河县审计局2020年工作总结
云河县审计局2020年工作总结
2020年，县审计局依法履行职责。`,
    expected: { title: '云河县审计局2020年工作总结', year: 2020, outline: OUTLINE },
  },
  {
    name: 'a contents page',
    head: `云河市2021年政府工作报告
目　录
一、主要工作…………………1
二、努力方向…………………8
各位代表：
现在，我代表市人民政府，向大会报告工作。`,
    expected: { year: 2021, org: '云河市人民政府', outline: OUTLINE },
  },
  {
    name: 'a contents page before the title',
    head: `目录
一、主要工作
二、努力方向
政府工作报告
——2014年1月9日在云河县第十五届人民代表大会第三次会议上
县长 李刚
各位代表：`,
    expected: { title: '政府工作报告', year: 2014, date: '2014-01-09', outline: OUTLINE },
  },
  {
    name: 'a brief',
    head: `“云河发布”网络动态简报
本期简报摘编一周动态，供有关同志参阅。`,
    expected: { title: '“云河发布”网络动态简报' },
  },
  // Signatures and annexes
  {
    name: 'signature before an annex',
    head: `云河县教育局关于2022年度安全工作情况的报告
县人民政府：
现将有关情况报告如下。`,
    end: `云河县教育局
2023年1月6日
附件：安全工作台账
安全工作台账
一、校舍安全
全部校舍已经完成安全排查，隐患整改到位，台账齐全，责任到人，档案规范。`,
    expected: { year: 2022, date: '2023-01-06', org: '云河县教育局', outline: [...OUTLINE, '附件：安全工作台账'] },
  },
  {
    name: 'a list of annexes before the signature',
    head: `关于报送2021年工作总结的报告
市档案局：
现将我馆2021年工作总结报上，请审阅。`,
    end: `附件：1. 2021年工作总结
2. 2021年统计报表
云河县档案馆
2021年12月28日`,
    expected: { year: 2021, date: '2021-12-28', org: '云河县档案馆', level: '区县', outline: OUTLINE },
  },
  {
    name: 'signature with contact and distribution lines below',
    head: `云河县水务局关于防汛工作的情况报告
县委、县政府：
现将有关情况报告如下。`,
    end: `云河县水务局
2020年8月3日
（联系人：张明，联系电话：12345678）
抄送：市水务局
云河县水务局办公室　　　2020年8月3日印发`,
    expected: { date: '2020-08-03', org: '云河县水务局', year: 2020, level: '区县', outline: OUTLINE },
  },
  {
    name: 'date with points and a name',
    head: `2018年度工作总结
一年来，本人认真履职。`,
    end: `张某某
2019.1.2`,
    expected: { year: 2018, date: '2019-01-02', outline: OUTLINE },
  },
  {
    name: 'date with slashes',
    head: `2017年教学工作总结
一学年来，本人认真备课。`,
    end: `2017/12/12`,
    expected: { year: 2017, date: '2017-12-12', outline: OUTLINE },
  },
  {
    name: 'date after 时间',
    head: `2018年班主任工作总结
本学年，本人担任班主任。`,
    end: `汇报人：王丽
时间：2019/1/2`,
    expected: { year: 2018, date: '2019-01-02', author: '王丽', outline: OUTLINE },
  },
  {
    name: 'date with zeros and no day',
    head: `2024年上半年工作总结
上半年，各项工作有序推进。`,
    end: `青石镇人民政府
2024.07`,
    expected: { year: 2024, date: '2024-07', org: '青石镇人民政府', level: '乡镇', outline: OUTLINE },
  },
  {
    name: 'office and date on one line, in full figures',
    head: `个人述职报告
本人自任现职以来，尽职尽责。`,
    end: `云河县人民法院 二〇二三年十二月二十日`,
    expected: {
      date: '2023-12-20',
      year: 2023,
      org: '云河县人民法院',
      level: '区县',
      types: ['述职报告'],
      outline: OUTLINE,
    },
  },
  {
    name: 'date with letter O for zero',
    head: `云河县农业局工作总结
一年来，全局上下团结一心。`,
    end: `云河县农业局
二O一O年十二月三十日`,
    expected: { date: '2010-12-30', year: 2010, outline: OUTLINE },
  },
  // Years
  {
    name: 'range inside a quoted title',
    head: `云河市人民政府办公室关于印发《云河市档案事业发展行动方案（2023—2025年）》的通知
各镇、乡人民政府，各街道办事处，市政府各部门：
方案已经市政府同意，现印发给你们。`,
    body: '请认真贯彻落实，确保各项任务按时完成。',
    end: `云河市人民政府办公室
2023年3月13日
（此件公开发布）`,
    expected: { year: 2023, date: '2023-03-13', org: '云河市人民政府办公室', level: '区县' },
  },
  {
    name: 'range in an own plan’s title',
    head: `云河县档案馆2021—2025年工作规划
为做好今后五年档案工作，制定本规划。`,
    expected: { year: 2021, org: '云河县档案馆' },
  },
  {
    name: 'range of years of a term',
    head: `政府工作报告
——2012年1月6日在云河县第十五届人民代表大会第一次会议上
县长 李强
各位代表：
现在，我代表县人民政府，向大会报告2007—2011年工作和今后五年打算。`,
    expected: { year: 2012, date: '2012-01-06' },
  },
  {
    name: 'class that begins',
    head: `在2020级新生报到会上的讲话
同学们：`,
    expected: { year: 2020, types: ['讲话'] },
  },
  {
    name: 'class that leaves',
    head: `在2023届毕业典礼上的讲话
同学们：`,
    expected: { year: 2023, types: ['讲话'] },
  },
  {
    name: 'school year with a term',
    head: `云河县实验小学2021-2022学年度第二学期工作总结
本学期，学校各项工作有序开展。`,
    expected: { year: 2022, org: '云河县实验小学', level: '单位' },
  },
  {
    name: 'year of the file name beats incidental years',
    file: '1985年云河县人民政府工作报告.txt',
    head: `各位代表：
刚刚过去的一九八四年，是我县改革步子较大的一年。`,
    expected: { year: 1985, org: '云河县人民政府', level: '区县', outline: OUTLINE },
  },
  {
    name: 'year of the folder',
    file: '2019年/县档案馆工作总结.txt',
    head: `县档案馆工作总结
一年来，县档案馆积极作为，2017年建成的库房投入使用。`,
    expected: { year: 2019 },
  },
  {
    name: 'past year of a government report without date',
    head: `各位代表：
刚刚过去的2013年，是极不平凡的一年。我代表云河县人民政府向大会报告工作。`,
    expected: { year: 2014, org: '云河县人民政府', types: ['政府工作报告'], outline: OUTLINE },
  },
  {
    name: 'a mention is no year of the report',
    head: `关于加强档案安全的几点思考
档案安全是底线。1998年洪水曾使库房受损，教训深刻，必须引以为戒。`,
    expected: { year: null, types: ['调研报告'] },
  },
  {
    name: 'years of history in an office’s introduction',
    head: `云河县第二中学汇报材料
云河县第二中学创建于1956年，1998年被评为示范学校，现有教职工120人。`,
    expected: { year: null, org: '云河县第二中学', level: '单位' },
  },
  {
    name: 'year of a meeting in a speech without date',
    head: `在全市2022年度民政工作会议上的讲话
同志们：`,
    expected: { year: 2022, level: '市', types: ['讲话'] },
  },
  {
    name: 'untitled summary with plan from headings',
    head: `2022年，临澜市司法局坚持围绕中心、服务大局，各项工作取得新成效。`,
    body: `一、2022年工作情况
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序。
二、2023年工作计划
全市司法行政工作将聚焦重点，继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实。`,
    expected: {
      year: 2022,
      planYear: 2023,
      org: '临澜市司法局',
      level: '市',
      outline: ['一、2022年工作情况', '二、2023年工作计划'],
    },
  },
  {
    name: 'half-width punctuation',
    head: `2022年,临澜市司法局坚持围绕中心,服务大局,在市委的坚强领导下,各项工作取得新成效.`,
    body: `一、2022年工作情况
坚持把制度建设摆在突出位置,逐项分解任务,逐级压实责任,工作运行总体平稳有序.
二、2023年工作计划
全市司法行政工作将聚焦重点,继续巩固已有成果,补短板,强弱项,把各项任务抓细抓实.`,
    expected: { year: 2022, planYear: 2023, org: '临澜市司法局', level: '市' },
  },
  // Offices of all kinds
  {
    name: 'a court',
    head: `云河县人民法院工作报告
——2021年1月13日在云河县第十七届人民代表大会第六次会议上
云河县人民法院院长　周正
各位代表：
现在，我代表县人民法院向大会报告工作，请予审议。`,
    expected: { org: '云河县人民法院', level: '区县', year: 2021, author: '周正', post: '院长', types: ['工作总结'] },
  },
  {
    name: 'a procuratorate',
    head: `云河市人民检察院工作报告
（2020年1月7日在云河市第六届人民代表大会第五次会议上）
云河市人民检察院检察长 高远
各位代表：`,
    expected: { org: '云河市人民检察院', year: 2020, author: '高远', date: '2020-01-07' },
  },
  {
    name: 'the standing committee of a people’s congress',
    head: `云河县人民代表大会常务委员会工作报告
——2022年1月13日在云河县第十八届人民代表大会第二次会议上
县人大常委会主任　李建国
各位代表：
我受县人大常委会委托，向大会报告工作，请予审议。`,
    expected: { org: '云河县人民代表大会常务委员会', level: '区县', year: 2022 },
  },
  {
    name: 'a party congress',
    head: `在中国共产党云河县第十二次代表大会上的报告
（2016年9月20日）
赵志远
各位代表，同志们：
现在，我代表中国共产党云河县第十一届委员会向大会作报告。`,
    expected: { level: '区县', year: 2016, date: '2016-09-20', org: '中国共产党云河县委员会' },
  },
  {
    name: 'a village',
    head: `青石镇下营村党支部2021年工作总结
2021年，下营村党支部在镇党委的领导下，各项工作稳步推进。`,
    expected: { org: '青石镇下营村党支部', level: '乡镇', year: 2021 },
  },
  {
    name: 'a bank',
    head: `云河农村商业银行2022年工作总结
2022年，本行坚守定位，服务三农。`,
    expected: { org: '云河农村商业银行', level: '单位', year: 2022 },
  },
  {
    name: 'a branch of a bank',
    head: `中国农业银行云河县支行2020年度工作总结
2020年，我行认真落实上级行部署。`,
    expected: { org: '中国农业银行云河县支行', level: '单位', year: 2020 },
  },
  {
    name: 'a hospital',
    head: `云河市第一人民医院2023年工作总结及2024年工作计划
2023年，医院党委团结带领全院职工。`,
    expected: { org: '云河市第一人民医院', level: '单位', year: 2023, planYear: 2024 },
  },
  {
    name: 'a university',
    head: `云河大学2019年党建工作总结
2019年，学校党委全面加强党的建设。`,
    expected: { org: '云河大学', level: '单位', year: 2019 },
  },
  {
    name: 'a company',
    head: `云河市城市建设投资集团有限公司2021年度工作报告
2021年，集团公司攻坚克难。`,
    expected: { org: '云河市城市建设投资集团有限公司', level: '单位', year: 2021 },
  },
  {
    name: 'a tax bureau of the state',
    head: `国家税务总局云河县税务局2021年工作总结
2021年，县税务局坚决落实减税降费。`,
    expected: { org: '国家税务总局云河县税务局', level: '区县', year: 2021 },
  },
  {
    name: 'a party committee in full',
    head: `中国共产党云河县委员会2019年工作要点
2019年，县委工作的总体要求是稳中求进。`,
    expected: { org: '中国共产党云河县委员会', level: '区县', year: 2019, types: ['工作计划'] },
  },
  {
    name: 'no fragment of a sentence is an office',
    head: `学校党建工作总结
一年来，我校以立德树人为根本，建设了党建引领下的学校文化，德育工作成效明显。`,
    expected: { org: null, level: '单位' },
  },
  {
    name: 'no 印发 line is an office',
    head: `2021年工作总结
一年来，各项工作有序开展。`,
    end: `办公室　2021年12月30日印发`,
    expected: { year: 2021, outline: OUTLINE },
  },
  {
    name: 'what an opening calls the speaking office, in full at its first',
    head: `2023年度法治政府建设情况报告
2023年，云河县农业农村局在县委、县政府的坚强领导下，认真履行法定职责。`,
    expected: { org: '云河县农业农村局', level: '区县', year: 2023 },
  },
  {
    name: 'a reporter of duty at the head',
    head: `2022年度述职报告
云河县财政局党组书记、局长　刘志远
根据要求，现将本人一年来履职情况报告如下。`,
    expected: {
      org: '云河县财政局',
      post: '党组书记、局长',
      author: '刘志远',
      year: 2022,
      level: '区县',
      outline: OUTLINE,
    },
  },
  {
    name: 'an office and a name below the title',
    head: `2021年度个人工作总结
县档案馆 保管科 张明
一年来，本人认真做好本职工作。`,
    expected: { year: 2021, org: '县档案馆', level: '区县', outline: OUTLINE },
  },
  {
    name: 'a national report',
    head: `政府工作报告
——2024年3月5日在第十四届全国人民代表大会第二次会议上
国务院总理 李某
各位代表：
现在，我代表国务院，向大会报告政府工作，请予审议。`,
    expected: { org: '国务院', level: '中央', year: 2024, date: '2024-03-05', outline: OUTLINE },
  },
  {
    name: 'a national report without head',
    head: `各位代表：
现在，我代表国务院，向大会作政府工作报告，请予审议，并请全国政协委员提出意见。`,
    file: '2009年政府工作报告.txt',
    expected: { org: '国务院', level: '中央', year: 2009, types: ['政府工作报告'] },
  },
  {
    name: 'the standing committee of the national congress',
    head: `全国人民代表大会常务委员会工作报告
——2022年3月8日在第十三届全国人民代表大会第五次会议上
全国人大常委会委员长 张某
各位代表：`,
    expected: { org: '全国人民代表大会常务委员会', level: '中央', year: 2022 },
  },
  {
    name: 'a report of the party’s national congress',
    head: `在中国共产党第十九次全国代表大会上的报告
（2017年10月18日）
同志们：
现在，我代表第十八届中央委员会向大会作报告。`,
    expected: { level: '中央', year: 2017, date: '2017-10-18' },
  },
  // Traditional characters and headings of the 1950s
  {
    name: 'bare numerals as headings',
    head: `各位代表：
我受国务院的委托，向大会作关于农业发展纲要执行情况的报告，请予审议。`,
    body: `一
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
二
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。`,
    expected: { org: '国务院', level: '中央', outline: ['一', '二'] },
  },
  {
    name: 'topical headings without numbers, numbered lists below',
    head: `在全省经济工作会议上的讲话
（1984年3月1日）
同志们：
这次会议很重要，要开出实效，把思想统一起来，把任务定下来，把措施落实下去。`,
    body: `关于国内建设
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
一、有步骤地改革城市经济
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。
二、改革建筑业管理体制
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。
关于对外交往
坚持把制度建设摆在突出位置，逐项分解任务，逐级压实责任，工作运行总体平稳有序，各方面关系更加顺畅。
结束语
继续巩固已有成果，补短板、强弱项，把各项任务抓细抓实，推动工作再上新台阶，让群众更加满意。`,
    expected: { year: 1984, level: '省', outline: ['关于国内建设', '关于对外交往', '结束语'] },
  },
];
