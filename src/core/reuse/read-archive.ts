/** Reads the sentences of an archive and finds those with the same words. */

import { SentenceFolder } from '../sentence/folder.ts';
import { SHORTEST_SENTENCE } from '../sentence/thresholds.ts';
import { widened } from '../text/bytes.ts';
import { fnv1aOfUnits, mixBits } from '../text/hash.ts';
import { IntList } from './lists.ts';
import type { ReuseSource, Sentences } from './model.ts';
import { runningSentences } from './running-text.ts';

/** Sentences and their distinct wordings; `text`, `starts` and `firsts` as in `Wordings`. */
export interface ReadArchive {
  sentences: Sentences;
  count: number;
  text: Uint16Array;
  starts: Int32Array;
  firsts: Int32Array;
}

/** `reports` in chronological order. Linear in the length of the texts. */
export function readArchive(reports: readonly ReuseSource[]): ReadArchive {
  const folder = new SentenceFolder();
  const table = new WordingTable();
  const columns = {
    wordings: new IntList(),
    reports: new IntList(),
    paragraphs: new IntList(),
    starts: new IntList(),
    ends: new IntList(),
  };
  const ofReports = new Int32Array(reports.length + 1);
  reports.forEach(({ paragraphs }, report) => {
    paragraphs.forEach((paragraph, index) => {
      for (const { start, end } of runningSentences(paragraph)) {
        folder.take(paragraph.text, start, end);
        if (folder.length < SHORTEST_SENTENCE) continue;
        columns.wordings.push(table.take(folder.codes.subarray(0, folder.length), columns.wordings.length));
        columns.reports.push(report);
        columns.paragraphs.push(index);
        columns.starts.push(start);
        columns.ends.push(end);
      }
    });
    ofReports[report + 1] = columns.wordings.length;
  });
  const sentences: Sentences = {
    count: columns.wordings.length,
    wordings: columns.wordings.finish(),
    reports: columns.reports.finish(),
    paragraphs: columns.paragraphs.finish(),
    starts: columns.starts.finish(),
    ends: columns.ends.finish(),
    ofReports,
  };
  return { sentences, ...table.finish() };
}

/** A set of wordings with open addressing: a hash finds the slot, the words decide. */
class WordingTable {
  #slots = new Int32Array(1 << 16).fill(-1);
  #text = new Uint16Array(1 << 18);
  #length = 0;
  readonly #starts = new IntList();
  readonly #firsts = new IntList();
  readonly #hashes = new IntList();

  /** The number of a wording; a new one gets `sentence` as its first. */
  take(codes: Uint16Array, sentence: number): number {
    const hash = mixBits(fnv1aOfUnits(codes)) | 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const wording = this.#slots[slot] as number;
      if (wording < 0) break;
      if (this.#hashes.at(wording) === hash && this.#isWording(wording, codes)) return wording;
      slot = (slot + 1) & mask;
    }
    const wording = this.#firsts.length;
    this.#slots[slot] = wording;
    this.#append(codes);
    this.#firsts.push(sentence);
    this.#hashes.push(hash);
    if (wording * 2 > mask) this.#widen();
    return wording;
  }

  finish(): Omit<ReadArchive, 'sentences'> {
    this.#starts.push(this.#length);
    return {
      count: this.#firsts.length,
      text: this.#text.slice(0, this.#length),
      starts: this.#starts.finish(),
      firsts: this.#firsts.finish(),
    };
  }

  #isWording(wording: number, codes: Uint16Array): boolean {
    const start = this.#starts.at(wording);
    const end = wording + 1 < this.#starts.length ? this.#starts.at(wording + 1) : this.#length;
    if (end - start !== codes.length) return false;
    for (let index = 0; index < codes.length; index += 1) if (this.#text[start + index] !== codes[index]) return false;
    return true;
  }

  #append(codes: Uint16Array): void {
    const length = this.#length + codes.length;
    if (length > this.#text.length) this.#text = widened(this.#text, length);
    this.#starts.push(this.#length);
    this.#text.set(codes, this.#length);
    this.#length = length;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let wording = 0; wording < this.#hashes.length; wording += 1) {
      let slot = this.#hashes.at(wording) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = wording;
    }
    this.#slots = slots;
  }
}
