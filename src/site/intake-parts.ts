/** intake.html cut into pages that a browser opens at once: a thousand files make about 1.5 MB, 75 KB with gzip. */
import { intakePath } from '../core/paths.ts';
import type { Report } from '../core/report/report.ts';

export interface IntakePart {
  /** Path from the site's root. */
  page: string;
  /** From 1, which is intake.html itself; the others are `intake/2.html` and so on. */
  number: number;
  reports: Report[];
}

const MOST_FILES = 1000;

/** At least one part; the reports keep their order. */
export function intakeParts(reports: readonly Report[], most = MOST_FILES): IntakePart[] {
  const count = Math.max(1, Math.ceil(reports.length / most));
  return Array.from({ length: count }, (_, index) => ({
    page: intakePath(index + 1),
    number: index + 1,
    reports: reports.slice(index * most, (index + 1) * most),
  }));
}
