/**
 * Finds reports that are copies, or nearly copies, of one another.
 *
 * Broder, "On the resemblance and containment of documents" (1997): the resemblance of two texts is the share of shingles,
 * substrings of a fixed length, that both have. Candidates come from MinHash sketches (one permutation in bins: Li, Owen, Zhang
 * 2012) in bands; a candidate counts only after its shingles were compared.
 */
import type { Report } from '../report/report.ts';
import { mixBits } from '../text/hash.ts';

/** Longer than a set phrase of four characters and its neighbour, so that stock wording alone gives no resemblance. */
const SHINGLE = 8;
/** Resemblance from which two texts count as nearly the same: about one change in 150 characters. */
export const NEAR = 0.9;
const BINS = 128;
/** 16 bands of 8: of pairs at 0.9 one in 9,000 is missed; of pairs at 0.5, 6 % are compared in vain. */
const BAND = 8;
/**
 * Most reports kept in a bucket. A thousand copies of a form then need no million comparisons, and one of them is enough to name.
 */
const MOST_IN_BUCKET = 8;
const EMPTY = 0xffffffff;

export interface Twin {
  /** Index of the first report before this one that it resembles. */
  of: number;
  /** Share of common shingles; 1 for the same text. */
  resemblance: number;
  /** Whether the folded texts are equal. */
  same: boolean;
}

/**
 * For each report its twin among the earlier ones, if any. Texts are compared by their letters and digits only: line length,
 * width and punctuation make no difference. Linear in the texts.
 *
 * The same report saved again as GB18030 → `{ of: 0, resemblance: 1, same: true }`.
 */
export function findTwins(
  reports: readonly Report[],
  sketchOfReport: (report: Report) => Sketch = takeSketch,
): (Twin | undefined)[] {
  const firsts = new Map<number, number>();
  const buckets = new Map<number, number[]>();
  return reports.map((report, index) => {
    const { keys, whole } = sketchOfReport(report);
    const first = firsts.get(whole);
    const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    if (first === undefined) firsts.set(whole, index);
    else candidates.add(first);
    const twin = nearest(report, candidates, reports);
    for (const key of keys) addTo(buckets, key, index);
    return twin;
  });
}

function nearest(report: Report, candidates: ReadonlySet<number>, reports: readonly Report[]): Twin | undefined {
  if (candidates.size === 0) return undefined;
  let best: Twin | undefined;
  const text = lettersOf(report.paragraphs);
  const own = shinglesOf(text);
  for (const of of [...candidates].sort((a, b) => a - b)) {
    const other = reports[of];
    if (other === undefined) continue;
    const letters = lettersOf(other.paragraphs);
    if (letters === text) return { of, resemblance: 1, same: true };
    const resemblance = resemblanceOf(own, shinglesOf(letters));
    if (resemblance >= NEAR && resemblance > (best?.resemblance ?? 0)) best = { of, resemblance, same: false };
  }
  return best;
}

function addTo(buckets: Map<number, number[]>, key: number, index: number): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [index]);
  else if (bucket.length < MOST_IN_BUCKET) bucket.push(index);
}

/** Letters and digits of all paragraphs, in normal form and lower case. */
function lettersOf(paragraphs: Report['paragraphs']): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The set of a text's shingles; a shorter text is one shingle. */
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

/** Keys by which reports are looked up. */
export interface Sketch {
  /** One per band of the bins. */
  keys: readonly number[];
  /** Key of all bins. */
  whole: number;
}

/** Cached by the paragraphs, which are never modified: `npm run dev` asks again after every change. */
const known = new WeakMap<Report['paragraphs'], Sketch>();

/** The sketch of a report depends on the texts of its paragraphs alone. Linear in them. */
export function takeSketch({ paragraphs }: Report): Sketch {
  const found = known.get(paragraphs);
  if (found) return found;
  const bins = binsOf(lettersOf(paragraphs));
  const sketch = { keys: bandKeys(bins), whole: hashOf(bins) };
  known.set(paragraphs, sketch);
  return sketch;
}

/** Odd, and far from a power of two, so that each unit of a shingle affects the upper bits. */
const BASE = 0x9e3779b1;
/** Factor of a unit that leaves a shingle. */
const LEAVING = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * The least hash of the shingles in each bin. The hash of a shingle is computed from that of the one before (Karp, Rabin 1987).
 */
function binsOf(text: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  let rolling = 0;
  for (let end = 0; end < text.length; end += 1) {
    rolling = (Math.imul(rolling, BASE) + text.charCodeAt(end)) | 0;
    if (end >= SHINGLE) rolling = (rolling - Math.imul(text.charCodeAt(end - SHINGLE), LEAVING)) | 0;
    if (end < SHINGLE - 1 && end < text.length - 1) continue;
    const hash = mixBits(rolling);
    const bin = hash % BINS;
    if (hash < (bins[bin] ?? EMPTY)) bins[bin] = hash;
  }
  return bins;
}

const BANDS = BINS / BAND;

/** Equal bands have equal keys. Different bands hardly ever do, and all candidates are compared in full. */
const bandKeys = (bins: Uint32Array): number[] =>
  Array.from({ length: BANDS }, (_, band) => hashOf(bins.subarray(band * BAND, (band + 1) * BAND)) * BANDS + band);

function hashOf(values: Uint32Array): number {
  let hash = 0;
  for (const value of values) hash = mixBits(Math.imul(hash, BASE) + value);
  return hash;
}
