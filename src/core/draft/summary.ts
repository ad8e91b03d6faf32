/** Counts of a checked draft. */
import { type CheckedSentence, type DraftCheck, type DraftClass, type DraftSource, isJudged, isKept } from './draft.ts';
import { type Relation, relationOf, type Standing } from './relation.ts';

interface Amount {
  sentences: number;
  /** Without white space. */
  characters: number;
}

/** Every sentence is in one class or is not judged. Every sentence that other reports have is in one relation too. */
export interface DraftSummary {
  all: Amount;
  classes: Record<DraftClass, Amount>;
  /** Headings and sentences too short to judge; not counted as formulas, although `DraftClass` calls them so. */
  unjudged: Amount;
  relations: Record<Relation, Amount>;
}

const SPACE = /\s/gu;

/** Counts by class, and by relation of the first source (`sortedSources`). */
export function summarise(draft: string, check: DraftCheck, standing: Standing): DraftSummary {
  const none = (): Amount => ({ sentences: 0, characters: 0 });
  const summary: DraftSummary = {
    all: none(),
    classes: { verbatim: none(), reworded: none(), similar: none(), formula: none(), new: none() },
    unjudged: none(),
    relations: { earlier: none(), elsewhere: none(), higher: none(), unclear: none() },
  };
  for (const sentence of check.sentences) {
    const characters = draft.slice(sentence.start, sentence.end).replace(SPACE, '').length;
    const relation = relationOfSentence(sentence, check, standing);
    const amounts = [summary.all, isJudged(sentence) ? summary.classes[sentence.class] : summary.unjudged];
    if (relation !== undefined) amounts.push(summary.relations[relation]);
    for (const amount of amounts) {
      amount.sentences += 1;
      amount.characters += characters;
    }
  }
  return summary;
}

/** Relation of the first source of a sentence; undefined for formulas and new sentences. */
export function relationOfSentence(
  sentence: CheckedSentence,
  check: DraftCheck,
  standing: Standing,
): Relation | undefined {
  if (!isKept(sentence.class)) return undefined;
  const [first] = sortedSources(sentence, check, standing);
  return first === undefined ? undefined : relationOfSource(first, check, standing);
}

export function relationOfSource({ reportId }: DraftSource, check: DraftCheck, standing: Standing): Relation {
  const card = check.reports[reportId];
  return card === undefined ? 'unclear' : relationOf(card, standing.own, standing);
}

/** Sources by likeness; of equally like ones the drafter's own first, then those from above, then others; then newest first. */
export function sortedSources({ sources }: CheckedSentence, check: DraftCheck, standing: Standing): DraftSource[] {
  const ranks = new Map(sources.map((source) => [source, RANKS[relationOfSource(source, check, standing)]]));
  const yearOf = ({ reportId }: DraftSource): number => check.reports[reportId]?.year ?? 0;
  return [...sources].sort(
    (a, b) =>
      Number(b.equal) - Number(a.equal) ||
      b.score - a.score ||
      b.weight - a.weight ||
      (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
      yearOf(b) - yearOf(a),
  );
}

const RANKS: Record<Relation, number> = { earlier: 0, higher: 1, elsewhere: 2, unclear: 3 };
