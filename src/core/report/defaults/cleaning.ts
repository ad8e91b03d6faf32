import type { CleaningRule } from '../settings.ts';

/** A rule for a whole line; adds `^` and `$`. */
const line = (name: string, pattern: string): CleaningRule => ({
  name,
  line: pattern,
  runningText: false,
});

/** A rule for a line above the first sentence of a text or below its last. */
const edge = (name: string, pattern: string): CleaningRule => ({ ...line(name, pattern), edge: true });

/** A rule of lines between which everything is advertising too. */
const enclosing = (rule: CleaningRule): CleaningRule => ({ ...rule, encloses: true });

/**
 * A rule for words of an advertisement anywhere in a line, unless the line is a sentence (with 。) or a numbered heading:
 * （三）严禁外传涉密文件 is part of a report.
 */
const advertising = (name: string, words: string): CleaningRule =>
  enclosing(line(name, `^(?![（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])[^。]*?(?:${words})[^。]*$`));

/**
 * Lines that document sites, web pages and printers leave in a text. None matches a line of running text (over 60 characters with
 * a 。), and each is written not to match a sentence of a report: see the near misses.
 *
 * archive.yaml disables a rule by its name, or adds to the list.
 */
export const DEFAULT_CLEANING: CleaningRule[] = [
  // 现在订阅立享前3年的所有权益和资料 · 会员专享; not 优化会员服务 · 开通线上提交材料渠道
  advertising('会员广告', '会员(?:专享|专属|下载|免费)|(?:立享|即享|畅享|尊享|免费领取).{0,16}(?:权益|资料|材料|会员)'),
  // 免费QQ群：123456789 · 咨询QQ206157060 · 加微信：abc123; not 建立企业QQ群12个 (no colon, no long number)
  advertising('联系方式广告', '(?:QQ|qq|扣扣|微信|VX|vx|薇信)(?:群|号|交流群)?\\s*(?:[:：]|\\d{5,})'),
  // 仅供学习 禁止外传 用后删除; not 会议材料仅供参考使用。 (a sentence)
  enclosing(
    line(
      '使用声明水印',
      '^[【\\[（(]?(?:本(?:文|资料|材料|文档))?.{0,8}仅供(?:个人|内部)?(?:学习|参考|交流|研究)[^。]*$',
    ),
  ),
  advertising('使用声明水印（禁止外传）', '(?:禁止|严禁|请勿|谢绝)(?:外传|转载|倒卖|商用)'),
  // 【打击倒卖活动】 · 举报倒卖会员资料的人…; not 打击倒卖文物活动
  advertising('倒卖声明', '倒卖(?:活动|会员|本?资料|材料)'),
  // 本文由××网整理 · 资料来源于某某文库; not 由档案科整理归档
  enclosing(
    line(
      '文库署名',
      '^[【\\[（(]?(?:本文|本资料|本材料|资料|材料)(?:由|来自|来源于|转自).{1,20}(?:整理|提供|收集|网|文库|平台).{0,12}$',
    ),
  ),
  // 优秀范文库整理，咨询QQ…; not 制定材料整理归档办法
  enclosing(
    line(
      '文库署名（整理）',
      '^[^，。]{2,12}(?:文库|文行|文社|[文材][料秘书]?[网库]|范文|公文网|秘书网)(?:整理|原创|出品|首发)[^。]{0,30}$',
    ),
  ),
  // 下载地址：www.example.com/doc · 更多材料请访问 www.example.com; not 提供更多学习材料
  enclosing(
    line('下载地址', '^(?:[^。]{0,12}下载(?:地址|链接)|(?:更多|海量|全套).{0,8}(?:范文|材料|资料|文档))[^。]*$'),
  ),
  line('网址', '^(?:[^。]{0,16}[:：]\\s*)?(?:https?://|www\\.)[\\w.\\-/?=&%#]+$'),
  // 您的位置：首页 > 工作总结 > 正文
  line('网页导航', '^(?:您的?(?:当前|现在|目前)?(?:的|所在)?(?:的)?位置|当前的?位置|所在位置)\\s*(?:是)?[:：]'),
  line('网页导航（路径）', '^(?:网站)?首页\\s*(?:>|»|›|→|/|＞|[|｜])'),
  // 字体：大 中 小 · 【字号 大 中 小】 · 打印本页 关闭窗口
  line(
    '网页工具',
    '^[【\\[（(]?\\s*(?:字体|字号)(?:大小)?\\s*[:：]?\\s*[\\[【(（]?\\s*大\\s*[\\]】)）]?\\s*[\\[【(（]?\\s*中\\s*[\\]】)）]?\\s*[\\[【(（]?\\s*小',
  ),
  line(
    '网页工具（打印）',
    '^[【\\[]?\\s*(?:打印(?:本页|此页|本文)?|关闭(?:窗口|本页)|返回顶部|分享到|(?:用?(?:微信|手机))?扫一扫|点击(?:图片)?(?:查看|看|放大)?(?:原图|大图|图片))[^，。]{0,20}$',
  ),
  // 来源：本站整理　浏览次数：128 · 发布时间：2022-01-05 10:20 来源：…; not 资金来源：财政拨款
  {
    // 来源： with the name on the next line
    name: '网页来源（分行）',
    line: '^(?:文章|信息|稿件)?来源\\s*[:：]$',
    until: '^(?!(?:文章|信息|稿件)?来源\\s*[:：]$)',
    runningText: false,
    edge: true,
  },
  // Only above and below the text: between its sentences 来源：县统计局 is the source of a figure.
  edge('网页来源', '^[【\\[（(]?\\s*(?:文章|信息|稿件|本文)?来源\\s*[:：][^。]{0,40}$'),
  // 2026年02月10日 07时41分 · 2023-01-06 10:20 来源：能源局 · 2023-01-15 09:12浏览次数：231; not 2023年1月6日 (a report's own date)
  edge(
    '网页发布信息（时刻）',
    '^\\d{4}\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2}\\s*日?\\s*\\d{1,2}\\s*[:：时]\\s*\\d{1,2}(?:\\s*[:：分]\\s*\\d{0,2}\\s*秒?)?(?:(?:[\\s|｜·]+|(?=来源|作者|浏览|点击|阅读|访问))[^。]{0,40})?$',
  ),
  // 下载 · 打印 · 【字体： · 大 · 小 · 】 · 分享： · 加大／还原／减小; one or several in a row, above or below the text
  edge(
    '网页工具（分行）',
    '^(?!-{2,}$)[【\\[（(]?\\s*(?:(?:下载|打印|全屏|收藏|分享|转发|纠错|关闭|返回|加大|减小|还原|放大|缩小|默认|大|中|小|[+-]|A[+-]|微信|微博|QQ空间|扫码|二维码|字体|字号|字体大小|字号大小)\\s*[:：]?[\\s|｜/／、·【】\\[\\]]*){1,14}[】\\]）)]?$',
  ),
  edge('网页工具（括号）', '^[】\\]）)【\\[（(]$'),
  // 责任编辑：某某 · （编辑：某某）; not 编辑：全年编辑史料三种。
  edge(
    '网页编辑署名',
    '^[【\\[（(]?\\s*(?:责任编辑|网络编辑|责编|编辑|录入|撰稿|供稿|初审|复审|终审|值班编审|统筹|监制)\\s*[:：/／|｜][^。]{0,40}$',
  ),
  line('网页发布信息', '^(?:发布|更新|发表)(?:时间|日期|者|人)\\s*[:：][^。]{0,60}$'),
  // 日期：2023-01-06　来源：本站　字体：【大 中 小】　打印本页; not 时间：2023年1月6日　地点：县档案馆
  edge(
    '网页发布信息（日期）',
    '^(?:日期|时间)\\s*[:：]\\s*\\d{4}[^。]{4,40}?(?:来源|浏览|点击|阅读|访问|字体|字号|打印|分享)[^。]{0,80}$',
  ),
  // 索 引 号：YH-11/2023 · 发布机构：云河县林业局 · 成文日期：2023年1月9日, as copied from a government's page; not 公开属性：主动公开 (an imprint)
  edge(
    '网页著录',
    '^(?:索\\s*引\\s*号|信息索引号?|索引编号|(?:主题|信息|体裁|组配|公文)分类|发\\s*文\\s*机\\s*关|(?:发布|制发|公开)(?:机构|机关|主体)|(?:成\\s*文|生成|制发|公开)\\s*日\\s*期|发\\s*文\\s*字\\s*号|有\\s*效\\s*性|效力状态|时效性|内容概[述览])\\s*[:：][^。]{0,80}$',
  ),
  // 版权所有：云河县人民政府　主办：… · Copyright © 2012-2022 All Rights Reserved · 云ICP备05000001号; not 版权所有权登记36件
  edge(
    '网页页脚',
    '^(?:版权所有(?![权人者])|Copyright|©|网站标识码|[^，。]{0,60}(?:ICP备|公网安备|All Rights Reserved|版权所有[:：]))[^，。]{0,100}$',
  ),
  // 本站文字除注明外采用知识共享署名 4.0 国际许可协议; not 本站取得安全许可证三张
  edge(
    '网页许可说明',
    '^本(?:网?站|页|文档?)[^。]{0,30}(?:许可协议|知识共享|版权所有|版权归|转载请|未经授权)[^。]{0,40}$',
  ),
  line('网页浏览信息', '^(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s*[:：]\\s*\\d*'),
  line('上一篇下一篇', '^(?:上一篇|下一篇|相关(?:文章|阅读|链接))\\s*[:：]?[^。]{0,60}$'),
  // - 1 - · — 12 — · 第 2 页 共 3 页 · 3 / 12; a bare number is kept: it may be a cell of a table
  line(
    '页码',
    '^(?:[-—–－·]{1,2}\\s*\\d{1,4}\\s*[-—–－·]{1,2}|第\\s*\\d{1,4}\\s*页(?:\\s*[，,/]?\\s*共\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4})$',
  ),
  // The licence note that a web library adds to public texts, with the words of links on separate lines.
  {
    name: '网络文库版权说明',
    line: '^本作品(?:是|为|属于|在|的?作者|原文)[^。]{0,30}$',
    // Matches nothing: the note extends to the end of the file.
    until: '(?!)',
    runningText: false,
  },
];
