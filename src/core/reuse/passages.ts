/** Finds passages of at least twelve characters that several reports share, whatever sentences contain them. */
import { SHORTEST_PASSAGE } from '../sentence/thresholds.ts';
import { firstAtLeast } from '../text/bisect.ts';
import { fnv1aOfUnits, mixBits } from '../text/hash.ts';
import { type Holders, isFormula, weightOfShare } from './formula.ts';
import { gather, membersOf } from './lists.ts';
import type { ReuseCorpus } from './model.ts';

/** A span of a wording, in folded characters from its start, and its earlier places. */
export interface Run {
  start: number;
  end: number;
  /** Whether it consists of formulas only. */
  formula: boolean;
  /** Earlier spans that together cover it, or nearly, in order. */
  sources: Source[];
}

/** `length` code units from `start` of a wording that another wording has from `offset` on. */
export interface Source {
  start: number;
  length: number;
  wording: number;
  offset: number;
}

/** Consecutive passages of a wording: the first begins at `start`, and at `offset` of the wording that has it first. */
interface Trace {
  start: number;
  passages: number;
  wording: number;
  offset: number;
  formula: boolean;
}

type Read = Pick<ReuseCorpus, 'wordings' | 'sentences'>;

/**
 * Every passage of exactly `SHORTEST_PASSAGE` characters of all wordings, with its first place and its number of holders.
 * Passages that begin or end inside a number are left out: 失业率平均为5.2% does not keep the 5 of 失业率平均为5.1%.
 */
export class PassageIndex {
  readonly #corpus: Read;
  readonly #holders: Holders;
  /** For each index of `wordings.text` where a passage begins, the index where it is first; -1 elsewhere. */
  readonly #firsts: Int32Array;
  /** Number of holders of a passage, by the index of its first place. */
  readonly #counts: Uint16Array;

  /** Linear in the length of all wordings, and in that of each holder's distinct ones. */
  constructor(corpus: Read, holders: Holders) {
    this.#corpus = corpus;
    this.#holders = holders;
    this.#firsts = findFirsts(corpus.wordings);
    this.#counts = this.#countHolders();
  }

  /**
   * The runs of a wording whose passages are first in a report for which `isEarlier` holds, by ordinal; in order, not touching.
   * Together they cover exactly the characters of those passages.
   */
  runsBefore(wording: number, isEarlier: (report: number) => boolean): Run[] {
    const { wordings, sentences } = this.#corpus;
    const finder = new RunFinder();
    this.#eachPassage(wording, (start, owner, first) => {
      if (!isEarlier(sentences.reports[wordings.firsts[owner] as number] as number)) return;
      const offset = first - (wordings.starts[owner] as number);
      finder.take(this.#isFormula(first), { start, length: SHORTEST_PASSAGE, wording: owner, offset });
    });
    return finder.finish();
  }

  /** First places of all passages of a wording, in order: the whole input of `runsBefore`. Linear in the wording. */
  tracesOf(wording: number): Trace[] {
    const { starts } = this.#corpus.wordings;
    const traces: Trace[] = [];
    this.#eachPassage(wording, (start, owner, first) => {
      const offset = first - (starts[owner] as number);
      const formula = this.#isFormula(first);
      const last = traces.at(-1);
      const goesOn =
        last?.wording === owner &&
        last.formula === formula &&
        start === last.start + last.passages &&
        offset === last.offset + last.passages;
      if (goesOn) last.passages += 1;
      else traces.push({ start, passages: 1, wording: owner, offset, formula });
    });
    return traces;
  }

  /** Visits each passage of a wording: its start in it, the wording that has it first, and its index in `wordings.text` there. */
  #eachPassage(wording: number, visit: (start: number, owner: number, first: number) => void): void {
    const { wordings } = this.#corpus;
    const origin = wordings.starts[wording] as number;
    const last = (wordings.starts[wording + 1] as number) - SHORTEST_PASSAGE;
    let owner = wording;
    for (let at = origin; at <= last; at += 1) {
      const first = this.#firsts[at] as number;
      if (first < 0) continue;
      // Neighbouring passages are mostly first in the same wording; a table of owners would take as much memory as the texts.
      if (first < (wordings.starts[owner] as number) || first >= (wordings.starts[owner + 1] as number)) {
        owner = firstAtLeast(wordings.starts, first + 1) - 1;
      }
      visit(at - origin, owner, first);
    }
  }

  #isFormula(first: number): boolean {
    return isFormula(weightOfShare(this.#counts[first] as number, this.#holders.count));
  }

  /** Counts holder by holder, so that one that repeats a passage counts once. */
  #countHolders(): Uint16Array {
    const { wordings, sentences } = this.#corpus;
    const ofSentences = sentences.reports.map((report) => this.#holders.ofReports[report] as number);
    const ofHolders = gather(ofSentences, this.#holders.count, (sentence) => sentences.wordings[sentence] as number);
    const counts = new Uint16Array(wordings.text.length);
    const lastHolders = new Int32Array(wordings.text.length).fill(-1);
    for (let holder = 0; holder < this.#holders.count; holder += 1) {
      for (const wording of new Set(membersOf(ofHolders, holder))) {
        const last = (wordings.starts[wording + 1] as number) - SHORTEST_PASSAGE;
        for (let at = wordings.starts[wording] as number; at <= last; at += 1) {
          const first = this.#firsts[at] as number;
          if (first < 0 || lastHolders[first] === holder) continue;
          lastHolders[first] = holder;
          counts[first] = Math.min(0xffff, (counts[first] as number) + 1);
        }
      }
    }
    return counts;
  }
}

/** For each index where a passage begins, the index of its first occurrence; -1 where none begins. */
function findFirsts({ text, starts, count }: ReuseCorpus['wordings']): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, text.length * 1.5)))).fill(-1);
  const mask = slots.length - 1;
  const firsts = new Int32Array(text.length).fill(-1);
  for (let wording = 0; wording < count; wording += 1) {
    const last = (starts[wording + 1] as number) - SHORTEST_PASSAGE;
    for (let at = starts[wording] as number; at <= last; at += 1) {
      if (isOfNumber(text[at]) || text[at] === PERCENT || isOfNumber(text[at + SHORTEST_PASSAGE - 1])) continue;
      let slot = mixBits(fnv1aOfUnits(text, at, at + SHORTEST_PASSAGE)) & mask;
      let first = slots[slot] as number;
      while (first >= 0 && !isSamePassage(text, first, at)) {
        slot = (slot + 1) & mask;
        first = slots[slot] as number;
      }
      if (first < 0) slots[slot] = at;
      firsts[at] = first < 0 ? at : first;
    }
  }
  return firsts;
}

const PERCENT = 0x25;
/** A digit, or the point of a decimal: both are code units of folded text. */
const isOfNumber = (wording: number | undefined): boolean =>
  wording !== undefined && ((wording >= 0x30 && wording <= 0x39) || wording === 0x2e);

function isSamePassage(text: Uint16Array, a: number, b: number): boolean {
  for (let index = 0; index < SHORTEST_PASSAGE; index += 1) if (text[a + index] !== text[b + index]) return false;
  return true;
}

/** Joins overlapping passages into runs. Characters of any passage that is not a formula are not of a formula. */
class RunFinder {
  readonly #own: Run[] = [];
  readonly #formulas: Run[] = [];

  /** Adds the passage that `source` begins with; passages come in order. */
  take(formula: boolean, source: Source): void {
    const runs = formula ? this.#formulas : this.#own;
    const { start } = source;
    const end = start + SHORTEST_PASSAGE;
    const run = runs.at(-1);
    if (run === undefined || start > run.end) {
      runs.push({ start, end, formula, sources: [source] });
      return;
    }
    run.end = end;
    const last = run.sources.at(-1) as Source;
    const goesOn = source.wording === last.wording && source.offset - last.offset === start - last.start;
    if (goesOn) last.length = end - last.start;
    else run.sources.push(source);
  }

  finish(): Run[] {
    const formulas = this.#formulas.flatMap((run) => without(run, this.#own));
    const runs = [...this.#own, ...formulas].sort((a, b) => a.start - b.start);
    return runs.map((run) => ({ ...run, sources: cover(run) }));
  }
}

/** Most sources shown for a run. */
const MOST_SOURCES = 3;

/** The longest sources of a run, each for the part that those before it leave, in the order of the run. */
function cover({ start, end, sources }: Run): Source[] {
  const inside = sources
    .map((source): Source => {
      const cut = Math.max(start - source.start, 0);
      const to = Math.min(source.start + source.length, end);
      return { ...source, start: source.start + cut, offset: source.offset + cut, length: to - source.start - cut };
    })
    .filter(({ length }) => length > 0);
  const kept: Source[] = [];
  for (const source of inside.sort((a, b) => b.length - a.length || a.start - b.start)) {
    if (kept.length === MOST_SOURCES) break;
    const held = kept.some(
      (each) => each.start <= source.start && source.start + source.length <= each.start + each.length,
    );
    if (!held) kept.push(source);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The parts of a run that no other run covers. */
function without(run: Run, others: readonly Run[]): Run[] {
  let pieces = [run];
  for (const { start, end } of others) {
    pieces = pieces.flatMap((piece) => {
      if (end <= piece.start || start >= piece.end) return [piece];
      const left = { ...piece, end: Math.max(piece.start, start) };
      const right = { ...piece, start: Math.min(piece.end, end) };
      return [left, right].filter((side) => side.start < side.end);
    });
  }
  return pieces;
}
