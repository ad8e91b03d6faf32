/** Which parts of a query without a result do occur. */
import { findOccurringParts, type OccurringPart } from '../../core/phrase/parts.ts';
import { parseQuery } from '../../core/phrase/query.ts';
import type { Archive } from '../library/archive-api.ts';

const MOST = 6;
/** Of a pasted page the first words are enough to look into. */
const LONGEST_RUN = 60;

/** For each phrase the whole, where it occurs by itself, or its longest parts that do; longest first, over all reports. */
export async function occurringParts(archive: Archive, query: string, signal: AbortSignal): Promise<OccurringPart[]> {
  const count = async (part: string): Promise<number> => (await archive.search(part, { limit: 0, signal })).reportCount;
  const found = new Map<string, number>();
  for (const run of runsOf(query)) {
    for (const part of await findOccurringParts([...run].slice(0, LONGEST_RUN).join(''), count, { signal })) {
      found.set(part.text, part.count);
    }
    if (signal.aborted || found.size >= MOST) break;
  }
  return [...found].map(([text, number]) => ({ text, count: number })).slice(0, MOST);
}

function runsOf(query: string): string[] {
  const wordings = parseQuery(query).terms.flatMap((term) => (term.without ? [] : term.either));
  return [...new Set(wordings.flatMap((wording) => wording.runs))];
}
