/** Finds passages of twelve characters and more that stand in several reports, whatever sentences they stand in. */
import { SHORTEST_PASSAGE } from '../sentence/thresholds.ts';
import { type Holders, isFormula, weightOfShare } from './formula.ts';
import { countBelow, gather, membersOf } from './lists.ts';
import type { ReuseCorpus } from './model.ts';

/** A stretch of a wording, in folded characters from its beginning, and where it stood before. */
export interface Run {
  start: number;
  end: number;
  /** Whether only formulas are in it. */
  formula: boolean;
  /** The longest earlier stretch in it: from `offset` of the wording `unit`, `length` long. */
  source: { unit: number; offset: number; length: number };
}

type Read = Pick<ReuseCorpus, 'units' | 'sentences'>;

/**
 * Every passage of exactly `SHORTEST_PASSAGE` characters of all wordings, with its first place and the holders that have it. One that
 * begins or ends in a number is none: 失业率平均为5.2% does not keep the 5 of 失业率平均为5.1%.
 */
export class PassageIndex {
  readonly #corpus: Read;
  readonly #holders: Holders;
  /** For each index of `units.text` where a passage begins: where the same passage stands first; elsewhere -1. */
  readonly #firsts: Int32Array;
  /** By the index of a passage's first place: how many holders have it. */
  readonly #counts: Uint16Array;

  /** Linear in the length of all wordings, and in that of each holder's different ones. */
  constructor(corpus: Read, holders: Holders) {
    this.#corpus = corpus;
    this.#holders = holders;
    this.#firsts = findFirsts(corpus.units);
    this.#counts = this.#countHolders();
  }

  /**
   * The runs of a wording that stand in a report with a lower ordinal than `before`, in order, not touching. Together they hold
   * exactly the characters of its passages that do.
   */
  runsBefore(unit: number, before: number): Run[] {
    const { units, sentences } = this.#corpus;
    const origin = units.starts[unit] as number;
    const last = (units.starts[unit + 1] as number) - SHORTEST_PASSAGE;
    const finder = new RunFinder();
    let owner = unit;
    for (let at = origin; at <= last; at += 1) {
      const first = this.#firsts[at] as number;
      if (first < 0) continue;
      // Neighbouring passages mostly stand first in the same wording; a table of owners would take as much room as the texts.
      if (first < (units.starts[owner] as number) || first >= (units.starts[owner + 1] as number)) {
        owner = countBelow(units.starts, first + 1) - 1;
      }
      if ((sentences.reports[units.firsts[owner] as number] as number) >= before) continue;
      const formula = isFormula(weightOfShare(this.#counts[first] as number, this.#holders.count));
      const source = { unit: owner, offset: first - (units.starts[owner] as number), length: SHORTEST_PASSAGE };
      finder.take(at - origin, formula, source);
    }
    return finder.finish();
  }

  /** Holder by holder, so that one that says a thing often counts once. */
  #countHolders(): Uint16Array {
    const { units, sentences } = this.#corpus;
    const ofSentences = sentences.reports.map((report) => this.#holders.ofReports[report] as number);
    const wordings = gather(ofSentences, this.#holders.count, (sentence) => sentences.units[sentence] as number);
    const counts = new Uint16Array(units.text.length);
    const lastHolders = new Int32Array(units.text.length).fill(-1);
    for (let holder = 0; holder < this.#holders.count; holder += 1) {
      for (const unit of new Set(membersOf(wordings, holder))) {
        const last = (units.starts[unit + 1] as number) - SHORTEST_PASSAGE;
        for (let at = units.starts[unit] as number; at <= last; at += 1) {
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

/** For each index where a passage begins, the index where the same one began first; -1 where none begins. */
function findFirsts({ text, starts, count }: ReuseCorpus['units']): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, text.length * 1.5)))).fill(-1);
  const mask = slots.length - 1;
  const firsts = new Int32Array(text.length).fill(-1);
  for (let unit = 0; unit < count; unit += 1) {
    const last = (starts[unit + 1] as number) - SHORTEST_PASSAGE;
    for (let at = starts[unit] as number; at <= last; at += 1) {
      if (isOfNumber(text[at]) || text[at] === PERCENT || isOfNumber(text[at + SHORTEST_PASSAGE - 1])) continue;
      let slot = hashOfPassage(text, at) & mask;
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
/** A digit, or the point of a decimal: both are units of folded text. */
const isOfNumber = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 0x30 && unit <= 0x39) || unit === 0x2e);

function isSamePassage(text: Uint16Array, a: number, b: number): boolean {
  for (let index = 0; index < SHORTEST_PASSAGE; index += 1) if (text[a + index] !== text[b + index]) return false;
  return true;
}

function hashOfPassage(text: Uint16Array, at: number): number {
  let hash = 0;
  for (let index = 0; index < SHORTEST_PASSAGE; index += 1)
    hash = Math.imul(hash, 0x01000193) + (text[at + index] as number);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** A run that grows, and the stretch of one source at its end that grows with it. */
interface Growing {
  run: Run;
  from: number;
  source: Run['source'];
}

/** Joins passages that overlap into runs; characters of any passage that is no formula are none. */
class RunFinder {
  readonly #own: Growing[] = [];
  readonly #formulas: Growing[] = [];

  /** Takes the passage that begins at `start`; passages come in order. */
  take(start: number, formula: boolean, source: Run['source']): void {
    const runs = formula ? this.#formulas : this.#own;
    const end = start + SHORTEST_PASSAGE;
    const last = runs.at(-1);
    if (last === undefined || start > last.run.end) {
      runs.push({ run: { start, end, formula, source }, from: start, source });
      return;
    }
    last.run.end = end;
    const goesOn = source.unit === last.source.unit && source.offset - last.source.offset === start - last.from;
    if (!goesOn) {
      last.from = start;
      last.source = source;
      return;
    }
    last.source = { ...last.source, length: end - last.from };
    if (last.source.length > last.run.source.length) last.run.source = last.source;
  }

  finish(): Run[] {
    const own = this.#own.map(({ run }) => run);
    const formulas = this.#formulas.flatMap(({ run }) => without(run, own));
    return [...own, ...formulas].sort((a, b) => a.start - b.start);
  }
}

/** What of a run no other run covers. */
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
