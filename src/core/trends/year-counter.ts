/** Counts phrases in successive sets of reports. */
import type { Aliases } from '../text/aliases.ts';
import { fold } from '../text/fold.ts';
import type { Reading } from '../text/reading.ts';
import type { DatedText } from './dated-text.ts';
import { PhraseTrie } from './phrase-trie.ts';

/** Counts of a set of reports. Only phrases that occur: `phrases` has their numbers, ascending; the other lists are parallel. */
export interface PhraseCounts {
  phrases: Int32Array;
  /** Occurrences: from the left, none within another, as `findMatches` counts. */
  hits: Int32Array;
  /** Number of reports with it, including those with it in a supplied title. */
  reports: Int32Array;
  /** Occurrences in the report that has most. */
  most: Int32Array;
}

/** By the number of each phrase. */
type AllCounts = Omit<PhraseCounts, 'phrases'>;

interface PhraseSpan {
  phrase: number;
  start: number;
  end: number;
}

class YearCounter {
  readonly #trie: PhraseTrie;
  readonly #aliases: Aliases;
  /** End of the last occurrence counted. Offsets continue from text to text, so that nothing has to be cleared. */
  readonly #taken: Float64Array;
  /** The last report with each phrase, and its occurrences there. */
  readonly #report: Int32Array;
  readonly #inReport: Int32Array;
  /** Reused by every call; only the entries of the last call are cleared. */
  readonly #counts: AllCounts;
  /** Phrases found since the last call, in order of first occurrence. */
  #met: number[] = [];
  #offset = 1;
  #number = 0;

  constructor(trie: PhraseTrie, aliases: Aliases) {
    const size = trie.phrases.length;
    this.#trie = trie;
    this.#aliases = aliases;
    this.#taken = new Float64Array(size);
    this.#report = new Int32Array(size);
    this.#inReport = new Int32Array(size);
    this.#counts = { hits: new Int32Array(size), reports: new Int32Array(size), most: new Int32Array(size) };
  }

  get phrases(): readonly string[] {
    return this.#trie.phrases;
  }

  count(texts: readonly DatedText[]): PhraseCounts {
    const counts = this.#counts;
    for (const list of [counts.hits, counts.reports, counts.most]) for (const phrase of this.#met) list[phrase] = 0;
    this.#met = [];
    for (const { title, paragraphs } of texts) {
      this.#number += 1;
      if (title !== undefined) this.#take(title, (phrase) => this.#meet(phrase, counts));
      for (const paragraph of paragraphs) this.#take(paragraph, (phrase) => this.#hit(phrase, counts));
    }
    return sparse(counts, Int32Array.from(this.#met).sort());
  }

  #meet(phrase: number, { reports }: AllCounts): void {
    if (this.#report[phrase] === this.#number) return;
    this.#report[phrase] = this.#number;
    this.#inReport[phrase] = 0;
    if (reports[phrase] === 0) this.#met.push(phrase);
    reports[phrase] = (reports[phrase] as number) + 1;
  }

  #hit(phrase: number, counts: AllCounts): void {
    this.#meet(phrase, counts);
    const times = (this.#inReport[phrase] as number) + 1;
    this.#inReport[phrase] = times;
    counts.hits[phrase] = (counts.hits[phrase] as number) + 1;
    if (times > (counts.most[phrase] as number)) counts.most[phrase] = times;
  }

  /** Calls back once for each occurrence in a text, by the spans that `findWording` finds. */
  #take(text: string, found: (phrase: number) => void): void {
    const { written, meant } = fold(text, { aliases: this.#aliases });
    const take = (phrase: number, start: number, end: number): void => {
      if (this.#offset + start < (this.#taken[phrase] as number)) return;
      this.#taken[phrase] = this.#offset + end;
      found(phrase);
    };
    if (meant.length === 0) this.#visit(written, take);
    else for (const { phrase, start, end } of this.#placesIn([written, ...meant])) take(phrase, start, end);
    this.#offset += text.length + 1;
  }

  #visit({ text, starts, ends }: Reading, found: (phrase: number, start: number, end: number) => void): void {
    this.#trie.visit(text, (phrase, from, to) => found(phrase, starts[from] as number, ends[to - 1] as number));
  }

  /** Several readings of one text give the same spans more than once, and not in order. */
  #placesIn(readings: readonly Reading[]): PhraseSpan[] {
    const places: PhraseSpan[] = [];
    for (const reading of readings) {
      this.#visit(reading, (phrase, start, end) => places.push({ phrase, start, end }));
    }
    return places.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** Counts in some texts. */
export type CountPhrases = (texts: readonly DatedText[]) => PhraseCounts;

/** Counts `phrases` by their index. The trie is built on first use. */
export function phraseCounter(phrases: readonly string[], aliases: Aliases): CountPhrases {
  let counter: YearCounter | undefined;
  return (texts) => {
    counter ??= new YearCounter(new PhraseTrie(phrases), aliases);
    return counter.count(texts);
  };
}

function sparse({ hits, reports, most }: AllCounts, phrases: Int32Array): PhraseCounts {
  const pick = (list: Int32Array): Int32Array => phrases.map((phrase) => list[phrase] as number);
  return { phrases, hits: pick(hits), reports: pick(reports), most: pick(most) };
}
