/** Classifies a sentence of a draft: verbatim, reworded, similar, formula or new. */
import { hasNothingOfItsOwn, isStyleFormula, ownUnits } from '../reuse/style-formulas.ts';
import { SHORT, SHORT_PENALTY, SHORTEST_SENTENCE, SIMILAR, SIMILAR_ELSEWHERE } from '../sentence/thresholds.ts';
import type { CutSentence } from './cut-draft.ts';
import type { CheckedSentence, DraftSource, FormulaReason, SharedPassage } from './draft.ts';
import type { Found, SharedRun } from './matcher.ts';
import type { Relation } from './relation.ts';

/** Facts about the whole archive, beyond the reports that were read. */
export interface JudgeOptions {
  /**
   * Number of reports that have a wording (a form) or one like it, where it is too many for the wording to be any office's; else
   * undefined.
   */
  commonWording: (form: string) => number | undefined;
  /** Ordinal of a report in the archive's order, newest first: the order of equally like sources. */
  orderOf: (reportId: string) => number;
  /** Relation of a report that was read to the draft. */
  relationOf: (reportId: string) => Relation;
}

/** A sentence of which more than this share is in shared passages is reworded, though its order or the rest differs. */
const MOST_OF_IT = 0.5;
/** Most sources shown for a sentence. For a wording of hundreds of reports their number says enough. */
const MOST_SOURCES = 60;

/** Judges one sentence by the matches found for it. `unread` is left at 0. */
export function judge(
  draft: string,
  { start, end, isHeading }: CutSentence,
  found: Found,
  options: JudgeOptions,
): CheckedSentence {
  const text = draft.slice(start, end);
  const own = ownUnits(text, unitsOf(found));
  const runs = found.runs.filter(({ from, to }) => !hasNothingOfItsOwn(own, from, to));
  const reason = isHeading ? ({ kind: 'heading' } as const) : formulaReason(text, found, options);
  const alike = sortSources(found.alike, options);
  const similar = sortSources(found.similar.filter(isSimilarIn(found, options)), options);
  const passages = longestRuns(runs, options).map((run) => passageOf(run, found, start));
  const base = { start, end, unread: 0, remarks: [] };
  if (reason) return { ...base, class: 'formula', reason, sources: alike, passages: [] };
  if (alike[0]?.equal) return { ...base, class: 'verbatim', sources: alike, passages: [] };
  const covered = passages.reduce((sum, passage) => sum + passage.length, 0);
  const isReworded = alike.length > 0 || covered > MOST_OF_IT * found.form.text.length;
  const isSimilar = !isReworded && similar.length > 0 && !hasNothingOfItsOwn(own, 0, own.length);
  const like = isSimilar || isReworded ? [...alike, ...withoutReports(similar, alike)] : alike;
  const sources = like.length > 0 || passages.length > 0 ? withPassages(like, runs, options) : [];
  return {
    ...base,
    class: isReworded ? 'reworded' : isSimilar ? 'similar' : 'new',
    sources,
    passages: passages.map(({ length: _, ...passage }) => passage),
  };
}

/** Returns a test of whether a source is like enough. The drafter's own earlier reports need less than others'. */
function isSimilarIn({ form }: Found, { relationOf }: JudgeOptions): (source: DraftSource) => boolean {
  const penalty = form.text.length < SHORT ? SHORT_PENALTY : 0;
  return ({ reportId, weight }) => {
    const least = relationOf(reportId) === 'earlier' ? SIMILAR : SIMILAR_ELSEWHERE;
    return weight >= least + penalty;
  };
}

function withoutReports(sources: readonly DraftSource[], known: readonly DraftSource[]): DraftSource[] {
  const ids = new Set(known.map(({ reportId }) => reportId));
  return sources.filter(({ reportId }) => !ids.has(reportId));
}

const unitsOf = ({ form }: Pick<Found, 'form'>) => ({ starts: form.starts, length: form.text.length });

function formulaReason(text: string, { form }: Found, { commonWording }: JudgeOptions): FormulaReason | undefined {
  if (form.text.length < SHORTEST_SENTENCE) return { kind: 'short' };
  const reports = commonWording(form.text);
  if (reports !== undefined) return { kind: 'common', reports };
  return isStyleFormula(text, unitsOf({ form })) ? { kind: 'style' } : undefined;
}

/** Runs in reading order, without overlap: of runs that overlap, the longest. */
function longestRuns(runs: readonly SharedRun[], { orderOf }: JudgeOptions): SharedRun[] {
  const sorted = [...runs].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) || a.from - b.from || orderOf(a.source.reportId) - orderOf(b.source.reportId),
  );
  const kept: SharedRun[] = [];
  for (const run of sorted) if (!kept.some(({ from, to }) => from < run.to && run.from < to)) kept.push(run);
  return kept.sort((a, b) => a.from - b.from);
}

function passageOf(run: SharedRun, { form }: Found, start: number): SharedPassage & { length: number } {
  return {
    start: start + (form.starts[run.from] ?? 0),
    end: start + (form.ends[run.to - 1] ?? 0),
    source: run.source,
    length: run.to - run.from,
  };
}

/** Sources by likeness, then those that only share passages. Each report counts once, with its most alike sentence. */
function withPassages(alike: readonly DraftSource[], runs: readonly SharedRun[], options: JudgeOptions): DraftSource[] {
  const known = new Set(alike.map(({ reportId }) => reportId));
  const others = new Map<string, SharedRun>();
  for (const run of runs) {
    const other = others.get(run.source.reportId);
    if (known.has(run.source.reportId)) continue;
    if (other === undefined || run.to - run.from > other.to - other.from) others.set(run.source.reportId, run);
  }
  return [
    ...alike,
    ...sortSources(
      [...others.values()].map(({ source }) => source),
      options,
    ),
  ].slice(0, MOST_SOURCES);
}

function sortSources(sources: readonly DraftSource[], { orderOf }: JudgeOptions): DraftSource[] {
  const sorted = [...sources].sort(
    (a, b) =>
      Number(b.equal) - Number(a.equal) ||
      b.score - a.score ||
      b.weight - a.weight ||
      orderOf(a.reportId) - orderOf(b.reportId),
  );
  return sorted.slice(0, MOST_SOURCES);
}
