/** Where a query stands in a report's own paragraphs. */
import { findMatches, type Match, markedWordings, prepareText } from '../../../core/phrase/match.ts';
import { parseQuery } from '../../../core/phrase/query.ts';
import type { Wording } from '../../../core/phrase/wording.ts';
import type { Aliases } from '../../../core/text/aliases.ts';

export interface FoundHits {
  /** The marked wordings; a hit's `wording` is an index into them. */
  wordings: Wording[];
  /** The hits of each paragraph, in the order of the paragraphs given. */
  byParagraph: Match[][];
}

/** Finds what a search of the archive finds in these paragraphs, and nothing else. */
export function findHits(texts: readonly string[], query: string, aliases: Aliases): FoundHits {
  const wordings = markedWordings(parseQuery(query));
  return { wordings, byParagraph: texts.map((text) => findMatches(prepareText(text, aliases), wordings)) };
}
