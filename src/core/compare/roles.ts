/** Determines the role of a part of a report from its heading. */

/** `past` a review of work done · `issue` shortcomings · `next` plans */
export type Role = 'past' | 'issue' | 'next';

/** In order of precedence: 上年主要任务完成情况 looks back, though it names tasks. */
const WORDS: [Role, RegExp][] = [
  ['past', /回顾|总结|工作情况|成效|成就|述职|履职|完成情况|开展情况/u],
  ['issue', /存在|问题|不足|短板/u],
  ['next', /计划|打算|下一?步|安排|任务|目标|总体要求|建议|重点工作|部署|措施|思路|规划/u],
];

/** A longer line says too much: 四、…计划分配部分的价格基本不动，… is a point of its own. */
const LONGEST_HEADING = 30;
/** 一、当前国内形势和基本任务 looks both back and ahead. */
const BOTH = /形势/u;

/** 二、2024年政府工作任务 → next; 一、基本概况 and 三、2026年主要工作 have none. */
export function findRole(heading: string): Role | undefined {
  if (heading.length > LONGEST_HEADING || BOTH.test(heading)) return undefined;
  return WORDS.find(([, words]) => words.test(heading))?.[0];
}

/** The role of a whole report by its title: 2023年工作计划 → next; 2022年工作总结和2023年工作计划 is both, so it has none. */
export function findTitleRole(title: string): Role | undefined {
  const told = WORDS.filter(([, words]) => words.test(title));
  return told.length === 1 ? told[0]?.[0] : undefined;
}
