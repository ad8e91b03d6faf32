/** Reads a report's data of reuse and sees that they belong to the text that is shown. */
import { type ReadReuse, type ReusePart, reuseName, textCheck, unpackReuse } from '../../../core/reuse/layout.ts';
import { dataFile } from '../../../core/search-data/layout.ts';
import { otherEdition } from '../../library/archive-data-error.ts';
import { unpackJson } from '../../library/decode.ts';
import type { ScriptLoader } from '../../library/script-loader.ts';

/** The file keeps its name when it changes, so it is asked for anew this often. */
const FRESH_MS = 10 * 60 * 1000;

/** Rejects with an `ArchiveDataError`. */
export async function readReuse(
  loader: ScriptLoader,
  { id, part }: { id: string; part: string },
  paragraphs: ReadonlyMap<string, HTMLElement>,
): Promise<ReadReuse> {
  const text = await loader.loadText(reuseName(part), `?${Math.floor(Date.now() / FRESH_MS).toString(36)}`);
  const data = unpackReuse(((await unpackJson(text)) as Partial<ReusePart>)[id] ?? {});
  const shown = [...paragraphs].map(([name, { textContent }]) => ({ id: name, text: textContent ?? '' }));
  if (data === undefined || data.check !== textCheck(shown)) {
    throw otherEdition(dataFile(reuseName(part)));
  }
  return data;
}
