/** Data of the workbench of intake.html, as a step of the build. */

import { workbenchOf } from '../core/exchange/workbench.ts';
import { compareReports } from '../core/holdings/order.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import { dataFile, WORKBENCH_FILE } from '../core/search-data/layout.ts';
import { writeSiteFile } from './files/files.ts';
import { named, packJson } from './files/script-file.ts';
import type { SiteStep } from './site-step.ts';

/** Writes `search/workbench.js`: its name stays, since only one page asks for it. */
export const workbenchStep: SiteStep = {
  name: 'workbench',
  writes: [dataFile(WORKBENCH_FILE)],
  begin: ({ files, settings, catalogue = [], edition = '' }) => {
    const entries = files.filter(
      (entry): entry is IntakeEntry & Required<Pick<IntakeEntry, 'report'>> => !!entry.report,
    );
    entries.sort((a, b) => compareReports(a.report, b.report));
    const data = workbenchOf(entries, settings, { catalogue, edition });
    const { script } = named(WORKBENCH_FILE, packJson(data), 'wenmaiWorkbench');
    return async (outDir) => {
      await writeSiteFile(outDir, dataFile(WORKBENCH_FILE), script);
    };
  },
};
