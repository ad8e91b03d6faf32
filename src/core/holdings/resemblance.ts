/**
 * Which reports are copies, or nearly copies, of one another.
 *
 * Broder, "On the resemblance and containment of documents" (1997): two texts resemble each other by the share of their
 * shingles, stretches of so many characters, that both have. Candidates come from MinHash sketches (one permutation in bins:
 * Li, Owen, Zhang 2012) in bands; a candidate is told only after the shingles themselves were compared.
 */
import type { Report } from '../report/report.ts';
import { fnv1a, mixBits } from '../text/hash.ts';

/** Longer than a set phrase of four characters beside its neighbour, so that stock wording alone makes no resemblance. */
const SHINGLE = 8;
/** From here on two texts are told to be nearly the same: about one change in 150 characters. */
export const NEAR = 0.9;
const BINS = 128;
/** 16 bands of 8: of pairs at 0.9 one in 9,000 is missed; of pairs at 0.5, 6 % are compared in vain. */
const BAND = 8;
/** Of one bucket, so that a thousand copies of a form cost no million comparisons; one of them is enough to name. */
const MOST_IN_BUCKET = 8;
const EMPTY = 0xffffffff;

export interface Twin {
  /** Index of the first report before this one that it resembles. */
  of: number;
  /** Share of common shingles, 1 for the same text. */
  resemblance: number;
  /** The folded texts are equal. */
  same: boolean;
}

/**
 * For each report its twin among the earlier ones, if it has one. Texts are compared by their letters and digits alone, so
 * that another line length, width or punctuation makes no difference. Time is linear in the texts.
 *
 * The same report saved again as GB18030 → `{ of: 0, resemblance: 1, same: true }`.
 */
export function findTwins(reports: readonly Report[]): (Twin | undefined)[] {
  const firsts = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  return reports.map((report, index) => {
    const text = lettersOf(report);
    const sketch = sketchOf(text);
    const keys = bandKeys(sketch);
    const whole = keys.join();
    const first = firsts.get(whole);
    const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    if (first === undefined) firsts.set(whole, index);
    else candidates.add(first);
    const twin = nearest(text, candidates, reports);
    for (const key of keys) addTo(buckets, key, index);
    return twin;
  });
}

function nearest(text: string, candidates: ReadonlySet<number>, reports: readonly Report[]): Twin | undefined {
  let best: Twin | undefined;
  const own = candidates.size === 0 ? undefined : shinglesOf(text);
  for (const of of [...candidates].sort((a, b) => a - b)) {
    const report = reports[of];
    if (report === undefined || own === undefined) continue;
    const other = lettersOf(report);
    if (other === text) return { of, resemblance: 1, same: true };
    const resemblance = resemblanceOf(own, shinglesOf(other));
    if (resemblance >= NEAR && resemblance > (best?.resemblance ?? 0)) best = { of, resemblance, same: false };
  }
  return best;
}

function addTo(buckets: Map<string, number[]>, key: string, index: number): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [index]);
  else if (bucket.length < MOST_IN_BUCKET) bucket.push(index);
}

/** Letters and digits of all paragraphs, in normal form and lower case. */
function lettersOf({ paragraphs }: Report): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The set of a text's shingles; a text shorter than one is a shingle by itself. */
function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>();
  for (let start = 0; start <= Math.max(0, text.length - SHINGLE); start += 1) {
    shingles.add(text.slice(start, start + SHINGLE));
  }
  return shingles;
}

function resemblanceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common);
}

/** The least hash of the shingles that fall into each bin. */
function sketchOf(text: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let start = 0; start <= Math.max(0, text.length - SHINGLE); start += 1) {
    const hash = mixBits(fnv1a(text, start, Math.min(text.length, start + SHINGLE)));
    const bin = hash % BINS;
    if (hash < (bins[bin] ?? EMPTY)) bins[bin] = hash;
  }
  return bins;
}

function bandKeys(sketch: Uint32Array): string[] {
  return Array.from({ length: BINS / BAND }, (_, band) => {
    return `${band}:${sketch.subarray(band * BAND, (band + 1) * BAND).join()}`;
  });
}
