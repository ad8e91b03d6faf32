/** `--lenient`: faulty files are left out of the archive and named, and the rest is built. */
import { settleSeries } from '../core/holdings/series.ts';
import type { LoadedArchive } from '../handover/handover.ts';
import { type SettleSeries, settleReports } from './settle-archive.ts';

/** Exit code of `check` and `build` when something was quarantined: neither all is well (0) nor nothing was built (1). */
export const QUARANTINED_EXIT = 3;

/**
 * The archive without the reports of its faulty files; their entries and problems stay, so that intake.html lists them. Series
 * are settled anew, for a year may have gone. Settings keep what is right of them: a key with a mistake has its default.
 */
export function quarantine(archive: LoadedArchive, settle: SettleSeries = settleSeries): LoadedArchive {
  const files = archive.files.map((entry) => {
    if (entry.status !== 'faulty' || entry.report === undefined) return entry;
    const { report: _, ...rest } = entry;
    return rest;
  });
  return { ...archive, files: settleReports(files, archive.settings, settle), lenient: true };
}

/** Whether a site may be made: of an archive without errors, or of what a quarantine left, if that is anything. */
export function isBuildable({ files, problems, lenient = false }: LoadedArchive): boolean {
  if (!problems.some(({ severity }) => severity === 'error')) return true;
  return lenient && files.some(({ status }) => status === 'report');
}
