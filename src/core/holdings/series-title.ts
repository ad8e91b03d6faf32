/** Reduces a title to the part that stays the same from year to year. */
import { findYears } from '../metadata/years.ts';

/**
 * 暨2023年度工作计划, 及下一年工作打算, 和工作打算: the planning half, present in some years and absent in others. Near miss: 和改革局2022年工作计划 of
 * 发展和改革局, where 和 does not join halves.
 */
const PLAN_HALF =
  /(?:暨|(?:以?及|和|与|、)(?=\d{4}年|[二一][〇○零一二三四五六七八九]{3}年|明年|来年|下一?年|下一?步|今后|工作|计划|打算))[^暨及和与、（(]{0,20}?(?:计划|打算|安排|思路|要点|谋划|设想)/gu;
/** 中华人民共和国国务院 and 国务院 are one office; 第十七届…第三次会议 is the number of a meeting. */
const VARIANTS = /中华人民共和国(?=国务院)|中共(?=[\p{Script=Han}]+委)|第[〇零一二三四五六七八九十百\d]+(?=[届次])/gu;
/** Brackets, copies and format marks of file names: （定稿）, (1), 终稿, _v2. */
const NOISE =
  /[（(【〔[][^（()）【】〔〕[\]]{0,20}[)）】〕\]]|(?:最终|终|定|修改|初|送审)稿|[_\s·.,，、—–-]+|[vV]\d+$/gu;
const BRACKETS = /^[〔[【《]|[〕\]】》]$/gu;

/**
 * 云河县档案馆2021年度工作总结暨2022年工作计划 → 云河县档案馆工作总结; 2012年中华人民共和国国务院政府工作报告 → 国务院政府工作报告.
 *
 * `years` removes only the years; series rules are matched against that form. Linear in the title.
 */
export function baseTitle(title: string, parts: 'years' | 'all'): string {
  const bare = title.replace(BRACKETS, '');
  if (parts === 'years') return withoutYears(bare);
  return withoutYears(bare.replace(PLAN_HALF, '')).replace(VARIANTS, '').replace(NOISE, '');
}

function withoutYears(title: string): string {
  let text = '';
  let end = 0;
  for (const years of findYears(title)) {
    text += title.slice(end, years.start);
    end = years.end;
  }
  return (text + title.slice(end)).replace(/(?<![0-9A-Za-z])(?:19|20)\d{2}(?![0-9A-Za-z])/gu, '');
}
