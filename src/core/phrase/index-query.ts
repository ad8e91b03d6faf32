/** Answers a query from the index: the runs to look up, and the reports that they decide. */
import type { Query, Term } from './query.ts';
import type { Wording } from './wording.ts';

/** The distinct runs of a query, in its order. Titles are looked up in the catalogue, not in the index. */
export function runsOfQuery(query: Query): string[] {
  const wordings = query.terms.flatMap((term) => term.either).filter((wording) => !wording.titleOnly);
  return [...new Set(wordings.flatMap((wording) => wording.runs))];
}

/** Whether the index alone decides a wording. Punctuation, gaps and numbers are checked in the texts. */
const isSettledByIndex = (wording: Wording): boolean => wording.kind === 'phrase';

/** Whether answering a query may require reading reports. */
export function needsTexts(query: Query): boolean {
  return query.terms.some((term) => term.either.some((wording) => !wording.titleOnly && !isSettledByIndex(wording)));
}

/** Answers that `settle` combines. `Id` is the caller's name of a report. */
export interface IndexAnswers<Id> {
  /** Every report that is searched. */
  all: ReadonlySet<Id>;
  /** The reports that contain a run of `runsOfQuery(query)`. */
  found(run: string): ReadonlySet<Id>;
  /** The reports whose title contains a wording (`holds` on titles). */
  titled(wording: Wording): ReadonlySet<Id>;
}

/** Reports that certainly answer a query, and those that possibly do. The rest of `possible` must be read (`answers`). */
export interface Settled<Id> {
  certain: Set<Id>;
  possible: Set<Id>;
}

/**
 * Combines the answers of the index. For `以…为主线 -试点` the possible reports are those with both 以 and 为主线 and without 试点, none of
 * them certain. For a query of phrases only, both sets are the result.
 */
export function settle<Id>(query: Query, answers: IndexAnswers<Id>): Settled<Id> {
  let result: Settled<Id> = { certain: new Set(answers.all), possible: new Set(answers.all) };
  for (const term of query.terms) {
    const { certain, possible } = settleTerm(term, answers);
    result = { certain: intersect(result.certain, certain), possible: intersect(result.possible, possible) };
  }
  return result;
}

function settleTerm<Id>(term: Term, answers: IndexAnswers<Id>): Settled<Id> {
  const certain = new Set<Id>();
  const possible = new Set<Id>();
  for (const wording of term.either) {
    const found = findWording(wording, answers);
    for (const id of found) {
      possible.add(id);
      if (wording.titleOnly || isSettledByIndex(wording)) certain.add(id);
    }
  }
  if (!term.without) return { certain, possible };
  return { certain: subtract(answers.all, possible), possible: subtract(answers.all, certain) };
}

function findWording<Id>(wording: Wording, answers: IndexAnswers<Id>): ReadonlySet<Id> {
  if (wording.titleOnly) return answers.titled(wording);
  return wording.runs.map((run) => answers.found(run)).reduce<ReadonlySet<Id>>(intersect, answers.all);
}

function intersect<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): Set<Id> {
  return new Set([...one].filter((id) => other.has(id)));
}

function subtract<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): Set<Id> {
  return new Set([...one].filter((id) => !other.has(id)));
}
