/** Recognises lines by their length and last words: running text, offices, names of sections. */

/** Running text is at least this long, or has a full stop. */
export const RUNNING_MIN = 40;
export const TITLE_MAX = 90;
export const CLOSING_MAX = 40;
export const OFFICE_LINE =
  /(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|集团|学校|[中小大]学|幼儿园|街道|办事处|支部|党组|总支|政府|会|银行|[支分]行|镇|乡|村|社区|室|处|科|大?队)$/u;
/** A section's name, which is no title even when it opens a text. */
export const SECTION_NAME =
  /(?:情况|问题|不足|打算|措施|做法|成效|安排|思路|计划|分析|方向|回顾|任务|目标|要求|体会|建议|经验|成绩|成就|[前引导序][\s　]*言|概况|背景|意义)$/u;

/** Whether a line is running text, not a line of a head or a list of names. */
export function isRunning(text: string): boolean {
  return text.length >= RUNNING_MIN ? /[，。；,;]/u.test(text) : text.includes('。');
}

/** 党建引领聚民心　实干争先谱新篇: halves of equal length, as in themes — not columns of websites. */
export function isCouplet(text: string): boolean {
  const halves = text.split(/[\s　，,]+/u);
  const [first = ''] = halves;
  return (
    halves.length >= 2 &&
    halves.length <= 4 &&
    halves.every((half) => half.length === first.length && half.length >= 5 && /^\p{Script=Han}+$/u.test(half)) &&
    !COLUMN_END.test(text)
  );
}

const COLUMN_END =
  /(?:公开|服务|大厅|专栏|目录|动态|栏目|平台|网站|公告|指南|新闻|要闻|咨询|互动|查询|投诉|登录|注册|首页)$/u;
