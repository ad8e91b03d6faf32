/** The pages' door to what each year says more, less, first or no longer. */
import { compileAliases } from '../core/text/aliases.ts';
import { datedTexts } from '../core/trends/dated-texts.ts';
import { findYearChanges, type YearChanges } from '../core/trends/year-changes.ts';
import { handOver, take, takeArchive } from '../handover/handover.ts';

/** Of all years with reports, earliest first: from the step that counts beside the pages, or counted here while developing. */
export async function getYearChanges(): Promise<YearChanges[]> {
  const { files, settings } = takeArchive();
  const counted = take('yearChanges');
  if (counted?.of === files) return counted.changes;
  const texts = datedTexts(files.flatMap(({ report }) => report ?? []));
  const changes = Promise.resolve(findYearChanges(texts, { aliases: compileAliases(settings.aliases) }));
  handOver('yearChanges', { of: files, changes });
  return changes;
}
