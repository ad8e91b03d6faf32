/** Finds the passages of a sentence that are in earlier reports. */
import type { Span } from '../text/span.ts';
import type { Holders } from './formula.ts';
import type { ReuseCorpus } from './model.ts';
import { PassageIndex, type Run, type Source } from './passages.ts';
import type { Reference, ReuseMark } from './reuse-mark.ts';
import type { SentenceWords } from './sentence-words.ts';
import {
  type FoldedUnits,
  hasNothingOfItsOwn,
  isNothingButNames,
  isStyleFormula,
  namelessUnits,
  ownUnits,
} from './style-formulas.ts';
import type { Times } from './times.ts';

/** A shorter passage counts only if it is a whole clause: 是社会主义市场经济体制的重要 is a fragment. In folded characters. */
const LONG_PASSAGE = 16;
/** Formulas and passages may leave pieces of one another; shorter pieces are dropped. */
const SHORTEST_PIECE = 6;

export class PassageFinder {
  readonly #corpus: ReuseCorpus;
  readonly #times: Times;
  readonly #words: SentenceWords;
  readonly index: PassageIndex;

  constructor(corpus: ReuseCorpus, times: Times, { holders, words }: { holders: Holders; words: SentenceWords }) {
    this.#corpus = corpus;
    this.#times = times;
    this.#words = words;
    this.index = new PassageIndex(corpus, holders);
  }

  /** The passages shown, in order. */
  runsOf(sentence: number): Run[] {
    const { sentences } = this.#corpus;
    const report = sentences.reports[sentence] as number;
    const isEarlier = (other: number): boolean => this.#times.isEarlier(report, other);
    const runs = this.index.runsBefore(sentences.wordings[sentence] as number, isEarlier);
    if (runs.length === 0) return runs;
    const { text, units } = this.#words.read(sentence);
    const [own, nameless] = [ownUnits(text, units), namelessUnits(text, units)];
    const isStyle = isStyleFormula(text, units);
    const judged = runs.map((run) => {
      const formula = run.formula || isStyle || hasNothingOfItsOwn(own, run.start, run.end);
      return { ...run, formula };
    });
    // The rest of a passage without formulas must meet the same rules as a passage: it may be a fragment of a clause.
    const shown = [judged, judged.filter(({ formula }) => !formula)].map((its) =>
      touching(its).filter(({ start, end }) => end - start >= LONG_PASSAGE || isClause(text, units, start, end)),
    );
    return judged.filter((run) => {
      const spans = shown[run.formula ? 0 : 1] ?? [];
      const isShown = spans.some(({ start, end }) => start <= run.start && run.end <= end);
      if (!isShown || run.end - run.start < SHORTEST_PIECE) return false;
      return run.formula || !isNothingButNames(nameless, run.start, run.end);
    });
  }

  markOf(sentence: number, run: Run): ReuseMark {
    const { paragraph, start, end } = this.#words.placeOf(sentence, run.start, run.end);
    const references = run.sources.map((source) => this.#source(source));
    const ofReports = new Map(references.reverse().map((reference) => [reference.report, reference]));
    return {
      kind: 'passage',
      formula: run.formula,
      paragraph,
      start,
      end,
      references: [...ofReports.values()].reverse(),
    };
  }

  #source({ wording, offset, length }: Source): Reference {
    const first = this.#corpus.wordings.firsts[wording] as number;
    return { relation: 'earlier', likeness: 1, ...this.#words.placeOf(first, offset, offset + length) };
  }
}

/** Joins adjacent runs into one span; `runs` are in order. */
function touching(runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of runs) {
    const last = spans.at(-1);
    if (last !== undefined && last.end >= start) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

const CLAUSE_MARK = /[^\p{L}\p{N}%]/u;

/** Whether code units `start` to `end` of a sentence are between marks, or between a mark and an end of the sentence. */
function isClause(text: string, { starts, length }: FoldedUnits, start: number, end: number): boolean {
  const before = start === 0 || CLAUSE_MARK.test(text.slice((starts[start - 1] ?? 0) + 1, starts[start]));
  const last = starts[end - 1] ?? 0;
  return before && (end === length || CLAUSE_MARK.test(text.slice(last + 1, starts[end])));
}
