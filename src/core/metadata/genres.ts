/** Time that the default document types imply. A type of an archive's own vocabulary implies nothing. */

export const GOVERNMENT_REPORT = '政府工作报告';
export const PLAN = '工作计划';

/** Types that look back on a year, and are often written after its end. */
const LOOKING_BACK: readonly string[] = ['工作总结', '述职报告', '述责述廉报告', '对照检查材料'];

export function isLookingBack(types: readonly string[]): boolean {
  return types.some((type) => LOOKING_BACK.includes(type));
}

export function isPlanOnly(types: readonly string[]): boolean {
  return types.length === 1 && types[0] === PLAN;
}

/** A speech is of the year in which it is held, whatever year it reviews. */
export function isSpeech(types: readonly string[]): boolean {
  return types.includes('讲话');
}
