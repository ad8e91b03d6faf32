/** Reports and drafts of imaginary offices for tests of the draft check. */
import type { MatchedReport } from '../../../src/core/draft/matcher.ts';

/** A report from its paragraphs. */
export function reportOf(id: string, ...paragraphs: string[]): MatchedReport {
  return { id, paragraphs: paragraphs.map((text, index) => ({ id: `p${index}`, text })) };
}

export const LAST_YEAR = reportOf(
  'dag-2023',
  '青溪县档案馆2023年工作总结',
  '（一）查档窗口午间不断岗，对行动不便的群众提供代查代寄。到期档案先由业务人员上门查看整理质量，合格一家、接收一家。',
  '（二）数字化成果按不低于百分之五的比例抽检，页面缺漏、歪斜和目录著录错误均列入扣款事项。',
);

export const NEIGHBOUR = reportOf(
  'swj-2022',
  '青溪县水务局2022年工作总结',
  '对农村饮水工程实行一村一册，管网图、水质报告和缴费台账放在村委会，群众随时可以查看。',
);
