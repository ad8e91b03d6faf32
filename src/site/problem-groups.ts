/** Problems of all files, kind by kind. Pure. */
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Problem, Severity } from '../core/report/problem.ts';

export interface ProblemGroup {
  code: string;
  /** The fix, where it is the same for all of them. */
  advice?: string;
  places: { problem: Problem; reportId?: string }[];
}

/** In the order in which the kinds first occur. `reportId` of problems of files that became reports. */
export function groupProblems(files: readonly IntakeEntry[], severity: Severity): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { problems, report } of files) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const group = groups.get(problem.code) ?? { code: problem.code, places: [] };
      group.places.push({ problem, ...(report !== undefined && { reportId: report.id }) });
      groups.set(problem.code, group);
    }
  }
  return [...groups.values()].map((group) => {
    const advice = new Set(group.places.map(({ problem }) => problem.mend));
    const [common] = advice;
    return advice.size === 1 && common !== undefined && group.places.length > 1 ? { ...group, advice: common } : group;
  });
}
