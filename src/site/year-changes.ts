/** The pages' door to what each year says more, less, first or no longer. */
import { LOADED_FILES, type LoadedFiles } from '../core/report/intake.ts';
import { compileAliases } from '../core/text/aliases.ts';
import { datedTexts } from '../core/trends/dated-texts.ts';
import { SHARED_CHANGES, type SharedChanges } from '../core/trends/shared-changes.ts';
import { findYearChanges, type YearChanges } from '../core/trends/year-changes.ts';

type Shared = { [LOADED_FILES]?: LoadedFiles; [SHARED_CHANGES]?: SharedChanges };

/** Of all years with reports, earliest first: from the step that counts beside the pages, or counted here while developing. */
export async function getYearChanges(): Promise<YearChanges[]> {
  const shared = globalThis as Shared;
  const loaded = shared[LOADED_FILES];
  if (loaded === undefined) throw new Error('Pages were made before the content was loaded; this is a bug.');
  if (shared[SHARED_CHANGES]?.of !== loaded.files) {
    const texts = datedTexts(loaded.files.flatMap(({ report }) => report ?? []));
    const changes = findYearChanges(texts, { aliases: compileAliases(loaded.settings.aliases) });
    shared[SHARED_CHANGES] = { of: loaded.files, changes: Promise.resolve(changes) };
  }
  return (shared[SHARED_CHANGES] as SharedChanges).changes;
}
