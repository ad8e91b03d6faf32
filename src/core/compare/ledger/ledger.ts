/** 目标 → 完成: the plans of one report, and what the office's next report says about them. */
import { align } from '../align.ts';
import type { ComparedReport, Figure, FigurePair, Span } from '../comparison.ts';
import { haveOneScope, isOutcome, pairFigures } from '../figure-pairs.ts';
import { readFigures } from '../figures.ts';
import type { Link } from '../link.ts';
import { type Outline, outlineOf, type Sentence } from '../outline.ts';
import { isOfYear, namesOtherYear } from './times.ts';
import { judgeFigure, statesCompletion } from './verdict.ts';

/**
 * `done` the later report looks back on it and states that it was done, or that the target was met · `short` its result misses
 * the target's bound · `result` a result of the same unit, period and scope, where the target does not say whether it is enough ·
 * `check` the later report mentions the subject, but in another unit, period or scope, or without stating that it was done ·
 * `repeated` planned again · `silent` no sentence was found
 */
export type LedgerStatus = 'done' | 'short' | 'result' | 'check' | 'repeated' | 'silent';

/** A target or a task of the earlier report. */
export interface LedgerEntry {
  /** The sentence of the earlier report. */
  plan: Span;
  /** The promised figure; absent for a task without one. */
  target?: Figure;
  status: LedgerStatus;
  /** The sentence of the later report that looks back on it. */
  outcome?: Span;
  /** The figure paired with the target. */
  result?: Figure;
  /** `result` minus `target`; only where unit, period and scope agree. */
  difference?: number;
  /** The sentence of the later report that plans it again. */
  again?: Span;
}

/** Names of statuses in the interface. */
export const STATUS_NAMES: Record<LedgerStatus, string> = {
  done: '已完成',
  short: '未达到',
  result: '有结果',
  check: '待核',
  repeated: '重提',
  silent: '未提',
};

/** A shorter sentence promises nothing that could be found again: 抓好落实。 */
const SHORTEST = 8;

/** Both reports and the links between them. */
interface Found {
  years: Years;
  outcomes: Map<string, FigurePair>;
  repetitions: Map<string, FigurePair>;
  /** By index of the plan: the sentence that looks back, and their link. */
  results: Map<number, { sentence: Sentence; link: Link }>;
  again: Map<number, Sentence>;
}

export interface Years {
  /** The year that the earlier report plans, if known. */
  planned?: number | undefined;
}

/**
 * The targets and tasks of `a`, in its order, each with its result in `b`: 新增就业1200人以上。 → 新增就业1244人。 is done. `b` is the office's
 * report of the following year. Includes every sentence that looks ahead, once for each figure that it promises. `silent` means
 * that no sentence was found, not that nothing was done. Takes about as long as a comparison.
 */
export function makeLedger(a: ComparedReport, b: ComparedReport, years: Years = {}): LedgerEntry[] {
  const plans = selected(outlineOf(a), (sentence) => isPlan(sentence, a));
  const back = selected(outlineOf(b), ({ role, frame }) => role !== 'next' && frame === undefined);
  const ahead = selected(outlineOf(b), ({ role, frame }) => role === 'next' && frame === undefined);
  const links = { back: align(plans, back), ahead: align(plans, ahead) };
  const figures = { a: readFigures(plans), b: readFigures(outlineOf(b)) };
  const spans = (those: readonly Link[], to: Outline): [Span, Span][] =>
    those.map((link) => [(plans.sentences[link.a] as Sentence).span, (to.sentences[link.b] as Sentence).span]);
  const found: Found = {
    years,
    outcomes: byTarget(pairFigures(figures, spans(links.back, back), isOutcome)),
    repetitions: byTarget(pairFigures(figures, spans(links.ahead, ahead), isRepetition)),
    results: firstOf(links.back, (link) => ({ sentence: back.sentences[link.b] as Sentence, link })),
    again: firstOf(links.ahead, (link) => ahead.sentences[link.b] as Sentence),
  };
  return plans.sentences.flatMap((sentence, index) => {
    const targets = figures.a.filter(({ stage, sentence: its }) => stage === 'target' && its === sentence.span);
    if (targets.length === 0) return [taskEntry(sentence, index, found)];
    return targets.map((target) => targetEntry(target, index, found));
  });
}

const isRepetition = (a: Figure, b: Figure): boolean => a.stage === 'target' && b.stage === 'target';

const selected = (outline: Outline, isWanted: (sentence: Sentence) => boolean): Outline => ({
  ...outline,
  sentences: outline.sentences.filter(isWanted),
});

/** A sentence that only introduces others promises nothing of its own. */
function isPlan({ role, frame, form, opening, span }: Sentence, { paragraphs }: ComparedReport): boolean {
  if (role !== 'next' || frame !== undefined || form.length < SHORTEST) return false;
  if (opening !== 'heading') return true;
  const paragraph = paragraphs.find(({ id }) => id === span.paragraph);
  return paragraph?.heading === undefined && paragraph?.text.slice(span.end).trim() === '';
}

const keyOf = ({ span: { paragraph, start } }: Figure): string => `${paragraph} ${start}`;

const byTarget = (pairs: readonly FigurePair[]): Map<string, FigurePair> =>
  new Map(pairs.map((pair) => [keyOf(pair.a), pair]));

/** Main links before side links. */
function firstOf<T>(links: readonly Link[], read: (link: Link) => T): Map<number, T> {
  const first = new Map<number, T>();
  for (const kind of ['main', 'side'] as const)
    for (const link of links) if (link.kind === kind && !first.has(link.a)) first.set(link.a, read(link));
  return first;
}

function taskEntry({ span }: Sentence, index: number, { results, again }: Found): LedgerEntry {
  const result = results.get(index);
  const repeated = again.get(index)?.span;
  const entry = { plan: span, ...(repeated && { again: repeated }) };
  if (result === undefined) return { ...entry, status: repeated ? 'repeated' : 'silent' };
  const { sentence, link } = result;
  const isSame = link.kind === 'main' && (link.grade === 'reworded' || link.grade === 'verbatim');
  const isDone = isSame && sentence.role === 'past' && statesCompletion(span.text, sentence.span.text);
  return { ...entry, status: isDone ? 'done' : 'check', outcome: sentence.span };
}

function targetEntry(target: Figure, index: number, found: Found): LedgerEntry {
  const pair = found.outcomes.get(keyOf(target));
  const again = found.repetitions.get(keyOf(target))?.b.sentence ?? found.again.get(index)?.span;
  const entry = { plan: target.sentence, target, ...(again && { again }) };
  if (pair === undefined) {
    const outcome = found.results.get(index)?.sentence.span;
    return outcome ? { ...entry, status: 'check', outcome } : { ...entry, status: again ? 'repeated' : 'silent' };
  }
  const known = { ...entry, outcome: pair.b.sentence, result: pair.b };
  const isPlannedYear = isOfYear(target, found.years.planned) && !namesOtherYear(pair.b, found.years.planned);
  const agree = isPlannedYear && haveOneScope(target, pair.b);
  if (!agree) return { ...known, status: 'check' };
  const status = judgeFigure(target, pair.b);
  return { ...known, status, ...(pair.difference !== undefined && { difference: pair.difference }) };
}
