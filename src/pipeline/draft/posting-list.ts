/** Millions of postings in sixteen bytes each: collected, then sorted and thinned. */
import type { Posting } from '../../core/draft/fingerprint-shard.ts';
import { widened } from '../../core/text/bytes.ts';

/** The bits of a posting's lower half: two contexts of seven, the rest is the report. */
const CONTEXT_BITS = 7;
const REPORT_BITS = 18;
const MOST_REPORTS = 2 ** REPORT_BITS;

/** Of the reports that have the same words, the newest and the oldest are looked up: they show the last and the first use. */
const NEWEST = 2;

export class PostingList {
  #halves = new Uint32Array(2 ** 16);
  #count = 0;

  add({ key, left, right, report }: Posting): void {
    if (report >= MOST_REPORTS)
      throw new RangeError(`More than ${MOST_REPORTS} reports have no place in a draft index.`);
    if (this.#count * 2 === this.#halves.length) this.#halves = widened(this.#halves);
    // The lower half first: so a 64-bit number lies in memory on every machine that Node.js runs on.
    this.#halves[this.#count * 2] = ((left << (CONTEXT_BITS + REPORT_BITS)) | (right << REPORT_BITS) | report) >>> 0;
    this.#halves[this.#count * 2 + 1] = key;
    this.#count += 1;
  }

  /** By key, context and report; of each key in one context the reports that are kept. */
  *sorted(): Generator<Posting> {
    const numbers = new BigUint64Array(this.#halves.buffer, 0, this.#count).sort();
    const halves = new Uint32Array(numbers.buffer, 0, this.#count * 2);
    for (let first = 0; first < this.#count; ) {
      let next = first + 1;
      while (next < this.#count && isSamePlace(halves, first, next)) next += 1;
      yield* thin(halves, first, next);
      first = next;
    }
  }
}

function isSamePlace(halves: Uint32Array, one: number, other: number): boolean {
  if (halves[one * 2 + 1] !== halves[other * 2 + 1]) return false;
  return (halves[one * 2] ?? 0) >>> REPORT_BITS === (halves[other * 2] ?? 0) >>> REPORT_BITS;
}

function* thin(halves: Uint32Array, first: number, next: number): Generator<Posting> {
  const indexes: number[] = [];
  for (let index = first; index < next; index += 1) {
    if (index === first || halves[index * 2] !== halves[index * 2 - 2]) indexes.push(index);
  }
  const kept = indexes.filter((_, at) => at < NEWEST || at === indexes.length - 1);
  for (const index of kept) {
    const low = halves[index * 2] ?? 0;
    yield {
      key: halves[index * 2 + 1] ?? 0,
      left: low >>> (CONTEXT_BITS + REPORT_BITS),
      right: (low >>> REPORT_BITS) % 2 ** CONTEXT_BITS,
      report: low % MOST_REPORTS,
    };
  }
}
