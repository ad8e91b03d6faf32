/** Finds in the texts of reports what a draft shares with them: exactly, sentence by sentence. */

import { dice, pairsOfForm, sharedLength } from '../sentence/likeness.ts';
import { splitSentences } from '../sentence/sentences.ts';
import { ALIKE, SHORTEST_PASSAGE, SHORTEST_SENTENCE } from '../sentence/thresholds.ts';
import type { DraftSentence, DraftSource } from './draft.ts';
import { formOf, type SentenceForm } from './sentence-form.ts';

/** A report as the matcher reads it. */
export interface MatchedReport {
  id: string;
  paragraphs: readonly { id: string; text: string }[];
}

/** Units `from` to `to` of a draft sentence's form that a sentence of a report has too. */
export interface SharedRun {
  from: number;
  to: number;
  source: DraftSource;
}

/** What was found for one sentence of the draft, in the order in which reports were read. */
export interface Found {
  form: SentenceForm;
  pairs: Uint32Array;
  /** Equal or at least `ALIKE`. */
  alike: DraftSource[];
  runs: SharedRun[];
}

/** Keeps the draft ready, so that each report is read once. Reading costs about the length of the report. */
export class DraftMatcher {
  readonly found: readonly Found[];
  /** Draft sentences by each pair of characters that they have. */
  private readonly byPair = new Map<number, number[]>();
  /** Draft sentences, and the place in them, by each `SHORTEST_PASSAGE` characters in a row. */
  private readonly byPassage = new Map<string, { sentence: number; at: number }[]>();

  constructor(draft: string, sentences: readonly DraftSentence[]) {
    this.found = sentences.map(({ start, end }) => {
      const form = formOf(draft.slice(start, end));
      return { form, pairs: pairsOfForm(form.text), alike: [], runs: [] };
    });
    this.found.forEach(({ form, pairs }, sentence) => {
      if (form.text.length < SHORTEST_SENTENCE) return;
      for (const pair of pairs) append(this.byPair, pair, sentence);
      for (let at = 0; at + SHORTEST_PASSAGE <= form.text.length; at += 1) {
        append(this.byPassage, form.text.slice(at, at + SHORTEST_PASSAGE), { sentence, at });
      }
    });
  }

  /** Takes a report in; of its sentences that are like one of the draft, the most alike counts. */
  read({ id, paragraphs }: MatchedReport): void {
    const best = new Map<number, DraftSource>();
    const runs = new Map<number, SharedRun[]>();
    for (const { id: paragraph, text } of paragraphs) {
      for (const { start, end } of splitSentences(text)) {
        const place = { reportId: id, paragraph, start, end, text: text.slice(start, end) };
        this.match(place, best, runs);
      }
    }
    for (const [sentence, source] of best) this.found[sentence]?.alike.push(source);
    for (const [sentence, its] of runs) for (const run of its) this.found[sentence]?.runs.push(run);
  }

  private match(
    place: Omit<DraftSource, 'score' | 'equal'>,
    best: Map<number, DraftSource>,
    runs: Map<number, SharedRun[]>,
  ): void {
    const form = formOf(place.text);
    if (form.text.length < SHORTEST_SENTENCE) return;
    const pairs = pairsOfForm(form.text);
    const scores = new Map<number, number>();
    const scoreOf = (sentence: number): number => {
      const known = scores.get(sentence) ?? dice(pairs, this.found[sentence]?.pairs ?? pairs);
      scores.set(sentence, known);
      return known;
    };
    for (const sentence of this.candidates(pairs)) {
      const score = scoreOf(sentence);
      if (score < ALIKE) continue;
      const equal = form.text === this.found[sentence]?.form.text;
      const source = { ...place, score, equal };
      const known = best.get(sentence);
      if (known === undefined || score > known.score || (source.equal && !known.equal)) best.set(sentence, source);
    }
    for (const { sentence, from, to } of this.passages(form.text)) {
      append(runs, sentence, { from, to, source: { ...place, score: scoreOf(sentence), equal: false } });
    }
  }

  /** Draft sentences that share enough pairs to be alike: each pair of the shorter but a fifth. */
  private candidates(pairs: Uint32Array): number[] {
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const sentence of this.byPair.get(pair) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
    }
    const enough = (sentence: number, count: number): boolean =>
      2 * count >= ALIKE * (pairs.length + (this.found[sentence]?.pairs.length ?? 0));
    return [...shared].flatMap(([sentence, count]) => (enough(sentence, count) ? [sentence] : []));
  }

  /** The longest stretches that a sentence of a report shares with sentences of the draft. */
  private *passages(text: string): Generator<{ sentence: number; from: number; to: number }> {
    // Where a stretch that was already told ends, by its sentence and its shift.
    const told = new Map<string, number>();
    for (let at = 0; at + SHORTEST_PASSAGE <= text.length; at += 1) {
      for (const { sentence, at: from } of this.byPassage.get(text.slice(at, at + SHORTEST_PASSAGE)) ?? []) {
        const diagonal = `${sentence} ${from - at}`;
        if ((told.get(diagonal) ?? 0) > at) continue;
        const length = sharedLength(this.found[sentence]?.form.text ?? '', from, text, at);
        told.set(diagonal, at + length);
        yield { sentence, from, to: from + length };
      }
    }
  }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
