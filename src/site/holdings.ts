/** The archive's holdings, in a sentence. */
import type { Report } from '../core/report/report.ts';
import { formatNumber, formatSpan } from './format.ts';

/** 馆藏 18 篇，2019–2024 年，级别有市、区县，共 3.8 万字。 `levels` from the highest to the lowest. */
export function holdings(reports: readonly Report[], levels: readonly string[]): string {
  if (reports.length === 0) return '馆藏里还没有报告。';
  const years = formatSpan(reports.flatMap((report) => report.metadata.year.value ?? []));
  const present = levels.filter((level) => reports.some((report) => report.metadata.level.value === level));
  const characters = reports.reduce((sum, report) => sum + report.characters, 0);
  return [
    `馆藏 ${formatNumber(reports.length)} 篇`,
    years && `${years} 年`,
    present.length > 0 && `级别${present.length > 1 ? '有' : '为'}${present.join('、')}`,
    `共 ${formatCharacters(characters)}字`,
  ]
    .filter(Boolean)
    .join('，')
    .concat('。');
}

/** `123456` → 12.3 万 */
function formatCharacters(characters: number): string {
  return characters < 10000 ? `${formatNumber(characters)} ` : `${Number((characters / 10000).toFixed(1))} 万`;
}
