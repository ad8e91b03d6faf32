/** Recognises names of offices, posts and persons by their endings. All patterns are bounded: linear in the text. */
import { readOfficeName } from './office-name.ts';

/** Endings that mark an office anywhere. */
const SURE_ENDINGS = [
  // 县委, 区委, 州委, 市纪委监委, 党组 — not 组委, 委托
  '(?:党工|团|纪|监|工)委(?!员|托|派)',
  '纪委监委',
  '(?<=[省市州盟区县旗])委(?!员|托|派)',
  '(?:党|公|教育|健康|改革|发改|住建|工信|国资|编|地|科|纪检监察|政法|网信)委(?!员|托|派)',
  '委员会',
  '党组(?!织)',
  '党?总支(?:部)?',
  '党?支部',
  '纪检(?:监察)?组',
  '(?<!法治|服务型|数字|数字化|阳光|廉洁|责任|效能|电子|智慧|有限|透明|诚信|法制|创新|型)(?:人民)?政府(?!采购|性|网|热线|职能)',
  '国务院',
  '人大(?:常委会|(?!代表))',
  '政协',
  // 县教育局 — not 开新局, 服务大局
  '(?![副党分本])\\p{Script=Han}(?<!(?<![高广])新|大|格|破|变|布|时|战|僵)局(?!面|部|势|限|促)',
  '(?<![客餐大])厅(?!堂)',
  '(?:组织|宣传|统战|政法|武装|工作|社会工作|联络|外联|教育|人事|财务|业务|市场|保卫|党建|党群|工程|项目|企划|行政|农工)部(?!门|署|分|委|队)',
  '办公[室厅]',
  '(?<=[省市州区县旗镇道党府委群外台侨安应防法编督改信访])办(?!公|事|理|好|法|学|案|结|会|点|件|税|税务|实)',
  // 市扶贫办, 县创城办
  '(?:[扶脱]贫|移民|双拥|创城|创文|创卫|重点|招商|项目|文明|禁毒|综治|维稳|金融|法制|应急|老龄|河长|林长|信息|医改|深改|爱卫|绿化|征收|城管)办(?!公|事|理|好|法|学|案|结|会|点|件|税|实)',
  '(?:电视|广播|地震|气象|观测)台',
  '(?:档案|图书|博物|文化|美术|科技|体育|纪念|展览)馆',
  '(?:服务|管理|交易|融媒体|发展|指挥|控制|疾控|监测|保障|考试|培训|活动|救助|事务|工作|执法|信息|调度|审批|党群|推广|技术|教学|登记|急救|检测|检验|核算|采购|资助|收储|防治|促进)中心',
  '(?:法|检察|医|卫生|敬老|福利|剧|文化|科学|设计|研究)院',
  // 青溪二中, 城关三小 — not 二中全会, 十八届三中
  '(?<!届)第?[一二三四五六七八九十]{1,2}[中小](?=$|[党团校教工][委支总长会])',
  '学院|学校|(?:中|小)学(?!生)|大学(?!生)|幼儿园|党校',
  '公司|集团(?!军)|银行|信用社|联社|合作社|供销社',
  '街道办事处|街道办|办事处|管委会|居委会|村委会',
  '(?:联合|协|商|学|基金|总工|工商|红十字|志愿者|研究生|学生)会(?!议|上|员|长)',
  '工商联|妇联|团委|科协|残联|文联|侨联|社科联|作协|记协',
  '研究[院所室]|史志办|党史办',
  '(?:执法|消防救援|公安|交警|巡警|特警|刑警|环卫|城管|管理)(?:总队|支队|大队)',
  '(?:粮管|管理|国土资源|工商|兽医)所(?![有需得在属])|(?:兽医|林业|农机)站',
  '派出所|司法所|财政所|监督所|卫生监督所|农技站|水利站|文化站|卫生站|供电[局所]|税务[局所]',
  '指挥部|领导小组|专班|政务服务局',
  // 滨海海关 — not 海关总署, 海关监管
  '(?<=\\p{Script=Han}{2})海关(?!总署|特|监|通关|数据|统计|进出|部门|人员|关)',
];

/** Endings that mark an office only where the name clearly ends: before a year, a post, a party committee. */
const BOUND_ENDINGS =
  '(?<=[会委局院]|人大|政协)机关|(?<=\\p{Script=Han}{2})(?<![为以心的市区县镇城])中心|街道|(?<![城乡村集市])镇|(?<![城下返回家老])乡|(?<!农|乡|驻)村|社区|(?<=\\p{Script=Han}{2})窗口|[分支]行|(?<=\\p{Script=Han}{3})工作[组队]|(?<=管理|养护|机务|工务|电务)段|车间|[办站所队厂矿社场科股处部馆院室会园校局委]';

const SURE = new RegExp(`(?:${SURE_ENDINGS.join('|')})`, 'gu');
const BOUND = new RegExp(`(?:${BOUND_ENDINGS})$`, 'u');

/** 开新局, 服务大局 — not 高新局; 县委全会, 现场会, a meeting. */
const SITUATION =
  /(?:(?<![高广])新|大|格|破|变|布|时|战|僵)局$|(?:全|大|例|年|晚|现场|座谈|推进|动员|表彰|报告|总结|生活|评议|代表大)会$/u;

/**
 * Length of the longest name of an office at the start of `text`, or 0: 县委统战部领导班子 → 5, 统战部抓基层党建 → 3, 乡村振兴 → 0. With `bound` the
 * whole text may also end as a town or a station does (青石街道 before 2021年).
 */
export function officeLength(text: string, bound: boolean): number {
  if (bound && text.length >= 2 && BOUND.test(text) && !SITUATION.test(text)) return text.length;
  let length = 0;
  for (const match of text.matchAll(SURE)) length = match.index + match[0].length;
  return length >= 2 ? length : 0;
}

/** 副部长, 党组书记、局长, 常务副县长 — not 部长会议, 县长热线, 书记员. */
const POST_NAME =
  '(?:党组|党委|党工委|党支部|常委|支部)?(?:代理?|常务|第一|总)?副?(?:书记(?!员)|[部局院馆所站厅司署处科股室队组园校行厂矿社会台]长|主任(?:科员|委员)?|[省市州县区旗盟镇乡村]长|主席|理事长|董事长|秘书长|总?经理|检察长|常委(?!会)|(?:组织|宣传|统战|纪检|政法|武装|群团|青年|生活|学习|文体|女工)?委员(?!会)|调研员|科员|专员(?!公署)|政委|总监|(?<=党组|党委)成员(?!单位)|总(?:工程|会计|经济)师|支书)';
const NO_POST = '(?!会议|联席|办公|热线|信箱|负责|级|们|接待|例会)';

const POSTS = new RegExp(
  `${POST_NAME}${NO_POST}(?:[、，兼]{1,2}(?:[\\p{Script=Han}]{0,8})?${POST_NAME}${NO_POST})*`,
  'u',
);

/** The first run of posts: 党组书记、局长. */
export function findPost(text: string): { start: number; end: number; text: string } | undefined {
  const match = POSTS.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length, text: match[0] } : undefined;
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟褚廉简娄盖符奚木穆燕郎邸冀谈姬屠连郜晏栾郁商蒙喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼楚佟栗匡宗巫鞠僧桑荆谌扬伏岑胥蔺';
const DOUBLE_SURNAMES = '欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|令狐|慕容|东方|端木|公孙';

const PERSON = new RegExp(
  `^(?:(?:${DOUBLE_SURNAMES})[\\p{Script=Han}]{1,2}|[${SURNAMES}](?:[\\p{Script=Han}]{1,2}|·[\\p{Script=Han}]{1,6}))$`,
  'u',
);

/** Whether an office's name includes its place: 云河县人民政府, 国务院 — not 县人民政府, 市委. */
export const isFullName = (name: string): boolean => name === '国务院' || readOfficeName(name).places.length > 0;

/** Whether the text could be a person's name: 张三, 欧阳明, 李 四, 张某某 — not 某某, XXX, 工作. */
export function isPersonName(text: string): boolean {
  const name = text.replace(/[\s　]/gu, '');
  return (PERSON.test(name) && !/某|同志|工作|代表|会议/u.test(name)) || MASKED_PERSON.test(name);
}

/** 李某, 赵某某: names with a visible surname. */
const MASKED_PERSON = new RegExp(`^(?:${DOUBLE_SURNAMES}|[${SURNAMES}])某{1,2}$`, 'u');

/** XX市财政局 → 市财政局, ***县委统战部 → 县委统战部, 某县档案局 → 县档案局 — not XX银行云河支行, whose own name is masked. */
export function withoutMask(text: string): string {
  const rest = text.replace(/^(?:[XxＸ×*＊○□◯]|某)+/u, '');
  return COMMON_NAME.test(rest) ? text : rest;
}

/** Names of many bodies: without the mask before it, such a name identifies none. */
const COMMON_NAME = /^(?:银行|公司|集团|有限|学院|大学|中学|小学|医院)/u;
