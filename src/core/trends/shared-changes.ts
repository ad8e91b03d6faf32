/** How pages come by what a step of the build counts beside them. */
import type { IntakeEntry } from '../report/intake.ts';
import type { YearChanges } from './year-changes.ts';

/**
 * Key of `globalThis` under which the step leaves its result for the pages: they run in one process, but Astro bundles pages by
 * themselves (see `LOADED_FILES`).
 */
export const SHARED_CHANGES = Symbol.for('wenmai.year-changes');

export interface SharedChanges {
  /** The very files that were counted: others, loaded since, have other counts. */
  of: readonly IntakeEntry[];
  changes: Promise<YearChanges[]>;
}
