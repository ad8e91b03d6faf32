/** Words that are not part of a phrase. */

/**
 * Words of action before the subject of a phrase: 推进|新型工业化. Taken from the opening words of clauses in the national reports.
 * Single characters are listed only if no noun begins with them.
 */
const OPERATORS = (
  '贯彻落实 学习贯彻 深入贯彻 推进 推动 加快 加强 加大 加力 完善 深化 促进 提高 提升 实施 健全 强化 落实好 落实 优化 ' +
  '鼓励 支持 建立健全 建立 开展 扩大 保持 构建 制定 打造 防止 增加 推行 培育 壮大 发展 建设 实现 坚持 出台 维护 保障 ' +
  '引导 规范 做好 抓好 办好 用好 搞好 稳定 巩固 拓展 改善 增强 激发 释放 调动 发挥好 发挥 充分 着力 大力 积极 深入 全面 ' +
  '持续 继续 进一步 切实 扎实 稳妥 稳步 有序 有效 统筹 严格 严厉 坚决 坚定不移 坚定 不断 努力 逐步 及时 加紧 抓紧 尽快 ' +
  '更好 更加 更多 重点 特别是 主要 围绕 针对 通过 依托 立足 着眼 聚焦 突出 注重 力争 确保 启动 发行 拟安排 安排 新增 ' +
  '新建 创建 建成 组建 设立 成立 举办 召开 参与 加入 签署 扶持 帮助 解决 破解 破除 打通 畅通 清理 整治 打击 惩治 查处 ' +
  '纠正 纠治 防范化解 防范 化解 遏制 控制 降低 减少 减轻 压减 取消 放宽 缩减 淘汰 处置 弘扬 传承 倡导 树立 培养 造就 ' +
  '引进 吸引 集聚 夯实 筑牢 守住 守牢 严守 兜住 兜牢 推广 普及 推出 探索 研究 谋划 部署 完成 取得 形成 体现 顺应 适应 ' +
  '满足 回应 关心 关爱 给予 赋予 提请 审议 必须 应当 能够 已经 正在 同时 其中 今年 去年 全年 我们 我国 各地区 各部门 ' +
  '各级政府 各级 各方面 一批 一系列 一些 部分 若干 有关 相关 要 使 让 把 将 被 再 又 也 都 还 既 是 按照 根据 没有 新的 ' +
  '进行 开辟 锚定 牵头 支撑 抓实 抓牢 牢牢 全力 合理 适当 适度 尤其 多渠道 多措并举 分类 超过 达到 突破 不仅 不但 而且 ' +
  '以及 或者 表示 继而 进而 从而 由此 只有 只要 无论 一定 一定要 决不 绝不 更加注重 使得 有力 有力有效 迅速 较快 明显 ' +
  '显著 '
).trim();

export const OPERATOR_WORDS: ReadonlySet<string> = new Set(OPERATORS.split(' '));
export const LONGEST_OPERATOR = 4;

/** Nouns that begin with such a word: 新增长引擎 does not contain 长引擎, nor 保障性住房 性住房. */
export const NOUN =
  /^(?:新增长|发展(?:方式|格局|理念|模式|战略|规划|环境|中国家)|建设(?:者|用地|项目)|保障(?:性|体系|机制|水平)|支持(?:政策|体系)|参与[度者]|重点(?:领域|任务|项目|产业|企业|地区|区域|行业|群体|人群))/u;

/** Function words that separate phrases, with the characters before or after which they are part of a word: 和, but 平和, 和谐. */
const FUNCTION_WORDS: [word: string, notAfter: string, notBefore: string][] = [
  ['的', '目', ''],
  ['以及', '', ''],
  ['等', '平均中高优对同', '级待同于价'],
  ['和', '平缓温共饱总祥呼', '平谐解睦衷气美约谈'],
  ['与', '参赠给', '会时否共'],
  ['及', '普以涉危', '时早格'],
  ['了', '为除', '解'],
  ['着', '沿', '力眼陆'],
  ['并', '合兼', '购存举轨重网联行'],
  ['从', '服', '严业事优'],
  ['对', '应针结面', '外口接话标内策台'],
  ['为', '作行成', '民主政基'],
  ['在', '存', '线建地校职编押岗'],
  ['把', '', '握关'],
  ['将', '', '来军'],
  ['向', '方导面定取动意志风走流转投趋纵横双单', '好往心上善'],
  ['使', '大天', '用命得'],
  ['让', '转', '利渡'],
];

const notAfter = (characters: string): string => (characters === '' ? '' : `(?<![${characters}])`);
const notBefore = (characters: string): string => (characters === '' ? '' : `(?![${characters}])`);

export const FUNCTION_WORD = new RegExp(
  [
    ...FUNCTION_WORDS.map(([word, before, after]) => `${notAfter(before)}${word}${notBefore(after)}`),
    // 有利于|企业, but 基于; 提高到|新水平, but 到位.
    '(?<![基关])于(?=\\p{L}{2})',
    '(?<=\\p{L}{2})到(?![位期达])',
  ].join('|'),
  'gu',
);

/** Words at the end of a phrase that do not belong to its subject. */
export const TAIL = /(?:左右|以上|以内|以下|方面|力度|步伐|工作|之一)$/u;

/** Formulas of address and thanks. */
export const CEREMONY = /感谢|谢谢|代表|敬意|祝贺/u;
