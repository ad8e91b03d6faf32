import { formatProblem, type Problem } from '../core/report/problem.ts';

/** Thrown by a build whose content is faulty. The message lists every error, for whoever runs Astro directly. */
export class ContentFaults extends Error {
  override readonly name = 'ContentFaults';
  /** Errors, warnings and infos alike, in the order of the files. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    super(`内容有 ${errors.length} 处错误：\n${errors.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

/** Recognised by its name: Astro loads content.config.ts, and this class with it, a second time. */
export function isContentFaults(error: unknown): error is ContentFaults {
  return error instanceof Error && error.name === 'ContentFaults' && 'problems' in error;
}
