/** Finds names of another office in a draft: its places, projects and campaigns. */
import type { Relation } from './relation.ts';
import type { Remark } from './remark.ts';
import type { TermUse } from './term-use.ts';
import type { Term } from './terms.ts';

export interface NameSources {
  /** Uses of terms, by form. */
  uses: ReadonlyMap<string, TermUse>;
  /** Whether an office is the drafter's own. */
  isOwn: (office: string) => boolean;
  /** Whether a place contains the drafter's office or lies within its place. */
  isOwnPlace: (name: string) => boolean;
  /** Source of the sentence. */
  source: { reportId: string; office: string; relation: Relation };
}

/** A name that more offices use belongs to no office. */
const FEW_OFFICES = 2;

/**
 * Names in a sentence taken from another report that the drafter's own reports never use: 推进沱浍河治理 in a draft of 青溪县, taken from
 * the place of 沱浍河, has one. The drafter's own reports must have been read; without them no name is foreign.
 */
export function findForeignNames(terms: readonly Term[], start: number, sources: NameSources): Remark[] {
  const stems = new Map(terms.filter(({ kind }) => kind === 'stem').map((term) => [term.start, term.form]));
  const foreign = terms.filter((term) => {
    const stem = term.kind === 'named' ? stems.get(term.start) : undefined;
    return isForeign(term, sources) && (stem === undefined || isTheirs(stem, sources));
  });
  const longest = [...foreign].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Term[] = [];
  for (const term of longest) if (!kept.some((each) => each.start < term.end && term.start < each.end)) kept.push(term);
  return kept
    .sort((a, b) => a.start - b.start)
    .map((term) => {
      const hasIt = sources.uses.get(term.form)?.offices.has(sources.source.office) ?? false;
      const { reportId } = sources.source;
      const place = { start: start + term.start, end: start + term.end };
      return { flag: 'foreign-name', kind: 'name', ...place, ...(hasIt && { reportId }) };
    });
}

function isForeign({ kind, form }: Term, sources: NameSources): boolean {
  const { uses, isOwn, isOwnPlace, source } = sources;
  if (source.relation === 'higher' || isOwnPlace(form)) return false;
  // A place is foreign whatever the source's relation, unless the drafter's own reports use it.
  if (kind === 'place') return ![...(uses.get(form)?.offices ?? [])].some(isOwn);
  return (kind === 'named' || kind === 'quoted') && source.relation === 'elsewhere' && isTheirs(form, sources);
}

/** Whether the source's office uses the words and few others do. */
function isTheirs(form: string, { uses, isOwn, source }: NameSources): boolean {
  const offices = uses.get(form)?.offices ?? new Set<string>();
  return offices.has(source.office) && offices.size <= FEW_OFFICES && ![...offices].some(isOwn);
}
