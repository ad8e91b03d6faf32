/** Recognises the lines of a report's head and end by their form: dateline, officer, captions, document number, addressee. */
import { findDates } from '../../metadata/dates.ts';

/** Longest usual line about the report; a dateline that names two congresses has this length. */
const LINE_MAX = 60;
const DATELINE_MAX = 90;

/** Dashes in use, including U+2015: ——, ――, ─ ─, －, -. */
const DASHES = '[-—―–─－﹣‐‑−]';
const LEADING_DASH = new RegExp(`^(?:${DASHES}[\\s　]*){1,4}`, 'u');

/** ——在全县教育工作会议上的讲话 → 在全县教育工作会议上的讲话; undefined for a line without a dash before it. */
export function afterDash(line: string): string | undefined {
  const rest = line.replace(LEADING_DASH, '');
  return rest === line || rest === '' ? undefined : rest;
}

/** 各位代表： 尊敬的各位领导、同志们： 同学们！ 各位领导、同仁，大家下午好！ — not 各位代表要认真审议。 */
export function isSalutation(line: string): boolean {
  if (line.length > LINE_MAX) return false;
  return (
    /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|同学们|老师们|朋友们|乡亲们|女士们|全体|主席|主任|审判长|代表|委员|领导)[^。；]{0,50}[：:！!]$/u.test(
      line,
    ) || /^(?:同志们|同学们|各位[代委领][表员导])[，、：:！!]?$/u.test(line)
  );
}

/** 县人民政府： 各镇、乡人民政府，各街道办事处，市政府各部门： — the offices that a document is addressed to. */
export function isAddressee(line: string): boolean {
  return (
    line.length <= 120 &&
    /[：:]$/u.test(line) &&
    !/[。；]/u.test(line) &&
    /(?:政府|委|局|办|厅|部|会|组|院|馆|中心|公司|部门|单位|企业|街道|办事处|处|镇|乡|县|区|市|机构|团体|学校|支部|党组|股|科室?)[）)]?[：:]$/u.test(
      line,
    ) &&
    /^各|[、，,]各|^(?:[省市州县区]|\p{Script=Han}{2,12}(?:省|市|州|县|区|镇|乡|局|委|办|厅|部|院|组))/u.test(line) &&
    !/如下|情况|工作[：:]$|方面|措施|是[：:]$/u.test(line)
  );
}

/** 第五次会议文件（十一）, of a congress; the congress itself may be on the line above. */
const SESSION_PAPER =
  /^[\p{Script=Han}\d]{0,30}(?:会议|大会)(?:文件|材料)(?:之)?[（(]?[一二三四五六七八九十\d]{0,3}[）)]?$/u;

/** 云政发〔2023〕5号, 云财〔2021〕8号 签发人：李明, 第12期, 急件. */
export function isDocumentNumber(line: string): boolean {
  return (
    line.length <= 40 &&
    (SESSION_PAPER.test(line) ||
      /^(?:[\p{Script=Han}A-Za-z]{0,14}[〔[［（(【]\s?(?:19|20)\d{2}\s?[〕\]］）)】]\s?第?\s?\d{1,4}\s?号(?:[\s　]*签发人[：:].{0,12})?|[（(]?第?\s?\d{1,3}\s?期[）)]?|[（(]?总第.{1,6}期[）)]?|签发人[：:].{0,12}|(?:特急|加急|急件|平急|机密|秘密|内部资料)\S{0,8}|[A-Z]类?|(?:类别|密级|编号)[：:]\S{0,10})$/u.test(
        line,
      ))
  );
}

/** 云河县人民政府文件, 中共云河县委办公室文件: the red head of a document. */
export const isRedHead = (line: string): boolean =>
  line.length <= LINE_MAX &&
  /(?:委|局|办|厅|部|会|组|院|馆|中心|公司|政府|室|处|学校)(?:文件|函|公报|简报)$/u.test(line) &&
  !/关于|[，。；：]/u.test(line);

/** 王某作政府工作报告。 本报记者 王某 摄; 图为会议现场: captions of photographs. */
export function isCaption(line: string): boolean {
  return (
    line.length <= LINE_MAX &&
    ((/^[^，。；：]{1,24}(?:同志)?(?:代表[^，。]{2,16})?(?:在[^，。]{2,30}上)?(?<![工合操运写协制动])(?:作(?![家业协风物为])|做)(?:了)?(?:[^，。]{0,8})?(?:报告|讲话|发言)[。.]?(?:[\s　]*[（(]?(?:本报)?(?:记者|通讯员)?[^，。]{0,12}摄?[）)]?)?$/u.test(
      line,
    ) &&
      !/关于|工作情况/u.test(line)) ||
      (/^(?:图为|上图|下图|图[：:]|图片来源|本报记者|本网记者|新华社记者|记者|通讯员|摄影)/u.test(line) &&
        !/[，；].*。/u.test(line)) ||
      /(?:[\s　]摄|摄影报道|资料图片)[）)。]?$/u.test(line))
  );
}

/** 来源：云河日报, 发布时间：2024-02-19, 2026-01-31 07:00:44, 首页 > 政务公开, 【字号：大 中 小】: lines that a web page shows around a text. */
export function isWebLine(line: string): boolean {
  return (
    line.length <= LINE_MAX &&
    (/^[【[（(]?(?:来源|文章来源|信息来源|稿源|发布(?:时间|日期|机构|单位|者|人)|更新(?:时间|日期)|成文日期|公开日期|信息来源|浏览|阅读|点击|访问|字号|字体|分享|打印|编辑|责任编辑|审核|录入|录入者|索引号|主题词|主题分类|组配分类|信息分类|公文种类|分类|有效性|视力保护色|保护视力色|您的?位置|当前位置|首页|时间|日期|上传)[\s　]*(?:[：:>›»]|次数|量|到|$)/u.test(
      line,
    ) ||
      /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,2}时\d{1,2}分/u.test(line) ||
      /^(?:\p{Script=Han}{1,8}\s*[>›»]\s*)+/u.test(line) ||
      /^[>›»|｜/]$|^[【】]?(?:下载|打印|全屏|收藏|大|中|小|加大|还原|减小|正文|分享[：:]?|来源[：:]|关闭)?[【】]?$/u.test(
        line,
      ))
  );
}

/** 时间：2019/1/2 may be the last line of a report or a dated line of a web page: the line alone does not show which. */
const DATE_LABEL = /^(?:时间|日期|落款|成文(?:时间|日期)|写于|撰写时间)[\s　]*[：:][\s　]*/u;

/** The ISO date of a line that is only a date: 2019.1.2, （2021年1月13日）, 时间：2019/1/2, 二〇二三年十二月二十日. Undefined for other lines. */
export function dateOfLine(line: string): string | undefined {
  const bare = line
    .replace(/[\s　]/gu, '')
    .replace(DATE_LABEL, '')
    .replace(LEADING_DASH, '');
  const inner = bare
    .replace(/^[（(〔[【]|[）)〕\]】]$/gu, '')
    .replace(new RegExp(`${DASHES}+$`, 'u'), '')
    .replace(/[。.]$/u, '');
  // 2015、3、31
  const [date, ...others] = findDates(/^\d{4}(?:、\d{1,2}){2}$/u.test(inner) ? inner.replace(/、/gu, '-') : inner);
  return date && others.length === 0 && date.start === 0 && date.end === inner.length ? date.iso : undefined;
}

/**
 * ——2023年1月14日在清江省第十三届人民代表大会第一次会议上, （2021年2月3日在…会议上）, with or without the dash, of any length: place and time of delivery. Not a
 * sentence: 2023年1月14日，我们在会议上提出…
 */
export function isDateline(line: string): boolean {
  if (line.length > DATELINE_MAX || /[。；！？]|上的[^）)]{0,10}(?:报告|讲话|发言|致辞)[）)]?$/u.test(line))
    return false;
  const [date] = findDates(line.replace(/[\s　]/gu, ''));
  if (!date || date.start > 3) return false;
  return (
    /\d?日?[\s　]*(?:下午|上午|晚)?[\s　]*(?:在|于)?[^，]{2,80}(?:会议?|大会|会议室|典礼|仪式|论坛|班|座谈|全会|培训|讲座)[^，]{0,12}(?:上|议)?(?:[\s　]*[）)〕]?[\s　]*[-—―─]*)(?:[\s　]+\S.{0,24})?$/u.test(
      line,
    ) && /[在上]/u.test(line)
  );
}

/** （此件公开发布）, 抄送：市水务局, 联系人：张明, 云河县水务局办公室 2020年8月3日印发: lines below a signature. */
export function isImprint(line: string): boolean {
  return (
    line.length <= 100 &&
    (/^[（(]?(?:此件|此文)[^。]{0,20}(?:公开|发布|内部)[^。]{0,12}[）)]?$/u.test(line) ||
      /^[（(]?(?:政府)?(?:信息)?公开(?:形式|方式|选项|类别|属性)[\s　]*[：:][^。]{2,12}[）)]?$/u.test(line) ||
      /^[（(]?(?:联系人|联系电话|经办人|承办|抄送|抄报|主送|报送|分送|发至|校对|打印|共印|责任编辑|编辑|审核|审稿|主题词)[\s　]*[：:]/u.test(
        line,
      ) ||
      (/印发[）)]?(?:[\s　]*共印.{0,8}份)?$/u.test(line) &&
        /\d{4}年|[二一][〇○零九]/u.test(line) &&
        !/关于/u.test(line)) ||
      /^[（(]?共印\d{1,5}份[）)]?$/u.test(line))
  );
}

/** 附件, 附件1, 附件：安全工作台账, 附：2021年统计表, 附录: the text after such a line is not part of the report proper. */
export const isAnnexLine = (line: string): boolean =>
  line.length <= LINE_MAX &&
  /^附(?:件|录|表)?(?:[\s　]*[一二三四五六七八九十\d]{1,3})?[\s　]*(?:[：:].{0,50}|[\s　].{2,40})?$/u.test(line) &&
  !/[。；]/u.test(line);

/** 目录, 目 录, 目　次, 本期要目. */
export const isContentsLine = (line: string): boolean =>
  /^[【[（(]?(?:目[\s　]*[录次]|本期(?:要目|目录|导读))[】\]）)]?[：:]?$/u.test(line);

/** 一、主要工作…………1 → 一、主要工作: an entry of a contents page without its leader and page. */
export const contentsEntry = (line: string): string =>
  line.replace(/[\s　]*(?:[….·・]{2,}|[\s　]{2,})?[\s　]*[（(]?\d{0,3}[）)]?$/u, '').replace(/[….·・\s　]+$/u, '');
