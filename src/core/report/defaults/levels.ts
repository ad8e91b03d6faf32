/**
 * The default levels (级别), from the highest to the lowest, and the words that tell them.
 *
 * `names` are matched in the name of an office or a place (县委统战部, 云南省昆明市五华区统战部); when several levels
 * match, the lowest is the office's own. `cues` are matched in running text and counted (infer-level.ts). Each list of
 * lookarounds is there for the near misses named beside it. Gaps are bounded, so every pattern is linear in the text.
 */
import type { LevelDefinition } from '../settings.ts';

/** 全市 in 全市统战部长会议, 全市前列, 全市先进 measures an office against others: it is the level above that speaks. */
const NOT_COMPARED =
  '(?!(?:[^，。；]{0,14}(?:会议|大会|精神))|[^，。；、]{0,6}(?:推广|前列|率先|首个|首家|先进|优秀|第[一二三1-9]|通报表扬))';

/** 在市委、市政府的正确领导下 — not 在市委统战部的精心指导下, a department above that only guides. */
function ledBy(committee: string): string {
  return `在[^，。；、的]{0,8}?${committee}(?=[、和及的]|坚强|正确|[省市州区县]|领导)[^，。；]{0,30}领导`;
}

/** 区 as a district: 五华区, 区委 — not 自治区, 社区, 开发区, 园区, 小区, 地区, 校区. */
const DISTRICT =
  '(?<![社小园校景片辖街库厂灾地禁军战]|自治|开发|高新|经开|示范|合作|保税|度假|风景|功能|试验|实验|工业|经济|保护|服务|集聚|聚集|住宅|居民)区(?!域|划|块|间|分|别)';

/** 市 as a city: 市委, 昆明市 — not 北京市 (a province's rank), 市场监管局, 城市管理局, 市民, 市政工程. */
const CITY =
  '(?<!北京|上海|天津|重庆|超|股|门|夜)(?<!城(?=市(?:管|建|规划|更新|运营|投|发展|综合|道路|排水|园林|绿化|客运|交通)))市(?!场|域|容|值|井|面|民(?!政|宗|族|革|盟|进|建|航|防|办|营|兵)|政(?!府|协|法|务|数|研))';

/** What may follow the name of a town when it is an office and not part of a word: 青石镇2021年, 镇党委, 街道办事处. */
const TOWN_END =
  '(?=党|办|人民|政府|人大|纪委|武装|综合|社会|团委|妇联|工会|书记|副|镇长|乡长|主任|工作|述|政|[0-9０-９二（(关在《\\s]|$)';

export const DEFAULT_LEVELS: LevelDefinition[] = [
  {
    name: '中央',
    names: [
      '国务院',
      '中共中央',
      '党中央',
      '中央(?:委员会|纪委|军委|办公厅|组织部|宣传部|统战部|政法委|编办)',
      '全国(?:人大|政协|人民代表大会|总工会|妇联|工商联)',
      '最高人民(?:法院|检察院)',
      '中华人民共和国',
      // 国家档案局 — 国家税务总局云河县税务局 holds 县, which is lower and wins
      '国家[\\p{Script=Han}]{2,8}(?:局|委员会|委|署)',
      // 教育部2021年… — not 县委组织部, 公司科技部
      '(?<!\\p{Script=Han})(?:教育|财政|民政|公安|外交|国防|科学技术|科技|工业和信息化|司法|人力资源(?:和)?社会保障|自然资源|生态环境|住房和城乡建设|交通运输|铁道|水利|农业|农业农村|商务|文化|卫生|文化和旅游|应急管理|退役军人事务)部(?!门|长|队|级)',
    ],
    // 我代表国务院，向大会报告政府工作 — not 在党中央坚强领导下, which every report says
    cues: ['代表国务院', '各省[、（(]?(?:自治)?区', '各地区各部门[^，。；]{0,4}要'],
  },
  {
    name: '省',
    names: ['省(?!会|直|心|时|力|略|钱)', '自治区', '生产建设兵团', '(?:北京|上海|天津|重庆)市'],
    cues: [
      ledBy('省委'),
      ledBy('自治区党委'),
      '我省',
      `全省${NOT_COMPARED}`,
      '代表(?:省|自治区)(?:人民)?政府',
      // 各市（州）, 各市县 — not 各市直部门
      '各市(?=[、（(州县])',
    ],
  },
  {
    name: '市',
    names: [CITY, '自治州', '州(?=委|政府|人民|政协|直)', '(?<!民|联|同)盟(?=委|行政|公署)', '地委', '行署'],
    cues: [
      ledBy('市委'),
      ledBy('州委'),
      '我[市州](?!场)',
      `全[市州]${NOT_COMPARED}`,
      '代表[市州](?:人民)?政府',
      // 各县（市、区）, 各区县 — not 各县直单位
      '各(?:县(?=[、（(区市])|区(?=[、（(县市]))',
    ],
  },
  {
    name: '区县',
    names: [
      '县(?!级|域)',
      DISTRICT,
      '旗(?=委|政府|人民|政协|[\\p{Script=Han}]{2,8}局|[0-9０-９二]|$)',
      // 苏州市昆山市: a city under a city
      '市[\\p{Script=Han}]{2,3}市(?!场|民|容)',
    ],
    cues: [
      ledBy('(?<![社小自治])[区县旗]委'),
      '我[县旗]',
      '我区(?!域|间|别)',
      `全[县旗]${NOT_COMPARED}`,
      `全区(?!域|间)${NOT_COMPARED}`,
      '代表[县区旗](?:人民)?政府',
      '县级市',
      // 各乡镇, 各镇（街道）: the county's work over its towns
      '各(?:乡|镇|街道|镇街|街镇)',
      '(?:乡镇|镇)[（(]街道',
    ],
  },
  {
    name: '乡镇',
    names: [
      `街道${TOWN_END}`,
      `(?<![城乡村集市古重])镇${TOWN_END}`,
      `(?<![城下返回家老水])乡${TOWN_END}`,
      // 幸福社区, 下营村 — not 社区矫正局, 社区卫生服务中心, 农村工作
      '社区(?=党|居|支|工作站|书记|主任|[0-9０-９二]|$)',
      '(?<!农|乡|驻)村(?=党|委|支|民委员会|书记|[0-9０-９二]|$)',
      '居委会',
      `乡镇${TOWN_END}`,
    ],
    // 我镇, 全镇 — not 各镇, 全镇街, the county's objects
    cues: [
      '我[镇乡](?!村|镇|街)',
      '全[镇乡](?!村|镇|街)',
      '[我本]街道',
      '[我本全](?:社区|村)(?!民)',
      '(?<![各名个、和])(?:镇|乡)党委[、的和]',
      '全街道',
      '各村(?=[、（(组社居])',
    ],
  },
  {
    name: '单位',
    names: [
      '(?<!党)学校',
      '(?:中|小)学(?!生)',
      '大学(?!生)',
      '学院',
      '幼儿园',
      '医院',
      '卫生院',
      '卫生服务中心',
      '公司',
      '集团(?!军)',
      '银行',
      '[\\p{Script=Han}]{2}厂',
      '研究[院所]',
      '国企(?=党)',
      '设计院',
    ],
    // 我校, 全体师生 — not 各学校, 公司注册
    cues: [
      '[我本](?:校|园|司|行|厂|矿)(?=[，的党师始认坚深积严在以全教各共])',
      '[我本](?:公司|集团|医院|学校)',
      '全校(?:师生|教职工)?',
      '全院(?:职工|医务|医护|干部)',
      '(?:公司|集团|医院|学校)党(?:委|总支|支部)',
    ],
  },
];
