/** The fingerprints of an archive as data files: what a draft is looked up in. */
import { findCommonGrams } from '../../core/draft/common-grams.ts';
import {
  checkOfIds,
  DRAFT_INDEX,
  DRAFT_LAYOUT,
  type DraftIndexData,
  shardName,
  toDifferences,
} from '../../core/draft/draft-index.ts';
import { encodeShard, type Posting } from '../../core/draft/fingerprint-shard.ts';
import { DENSE_WINDOW, type Fingerprinting, fingerprintsOf, SPARSE_WINDOW } from '../../core/draft/fingerprints.ts';
import { countPairs } from '../../core/draft/pair-weights.ts';
import { isFormula } from '../../core/reuse/formula.ts';
import { normOf, type ReuseCorpus } from '../../core/reuse/model.ts';
import { digestOfTexts } from '../../core/search-data/texts-digest.ts';
import { contentHash, type DataFile, named, packBytes, packJson } from '../files/script-file.ts';
import { PostingList } from './posting-list.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** An index up to this size is one file: a draft of any length is then looked up in one request. */
const WHOLE_BYTES = 250_000;
/** A look-up costs a shard; docs/decisions/0011 has the measurements. */
const SHARD_BYTES = 4_000;
/** A posting is about this long: key difference 1, context 2, report 2. */
const POSTING_BYTES = 5;

/** Every check loads them: 200 are 10 KB. Real archives have some dozens. */
const MOST_FORMULAS = 200;

/** Equal reports give equal files. */
export function makeDraftFiles(corpus: ReuseCorpus): DataFile[] {
  const { ids, wordings } = wordingsOf(corpus);
  const common = findCommonGrams(wordings.map(({ form }) => form));
  const { window, postings } = takeFingerprints(wordings, new Set(common));
  const shards = cutIntoShards(postings);
  const texts = shards.map((shard) => packBytes(encodeShard(shard)));
  const folder = `draft/${contentHash(texts)}`;
  const index: DraftIndexData = {
    layout: DRAFT_LAYOUT,
    archive: checkOfIds(ids),
    texts: digestOfTexts(corpus.reports),
    window,
    folder,
    firstKeys: toDifferences(shards.map(([first]) => first?.key ?? 0)),
    common: toDifferences(common),
    formulas: formulasOf(corpus),
    pairs: countPairs(wordings.map(({ form }) => form)),
  };
  return [...texts.map((text, shard) => named(shardName(folder, shard), text)), named(DRAFT_INDEX, packJson(index))];
}

/** Dense where that is still one file. */
function takeFingerprints(
  wordings: readonly Wording[],
  common: ReadonlySet<number>,
): { window: number; postings: Posting[] } {
  const characters = wordings.reduce((sum, { form }) => sum + form.length, 0);
  // A window keeps two grams of its length and one; wordings of many reports make more.
  if ((2 * characters) / (DENSE_WINDOW + 1) < WHOLE_BYTES / POSTING_BYTES) {
    const postings = postingsOf(wordings, { window: DENSE_WINDOW, common });
    if (isWhole(postings)) return { window: DENSE_WINDOW, postings };
  }
  return { window: SPARSE_WINDOW, postings: postingsOf(wordings, { window: SPARSE_WINDOW, common }) };
}

function postingsOf(wordings: readonly Wording[], fingerprinting: Fingerprinting): Posting[] {
  const list = new PostingList();
  for (const { form, reports } of wordings) {
    for (const { key, left, right } of fingerprintsOf(form, fingerprinting)) {
      for (const report of reports) list.add({ key, left, right, report });
    }
  }
  return [...list.sorted()];
}

/** Shards of equal numbers of postings; the postings of a key are in one shard. */
function cutIntoShards(postings: readonly Posting[]): Posting[][] {
  const shards = isWhole(postings) ? 1 : Math.ceil((postings.length * POSTING_BYTES) / SHARD_BYTES);
  const cut: Posting[][] = [];
  for (let shard = 0, from = 0; shard < shards; shard += 1) {
    let to = Math.round(((shard + 1) * postings.length) / shards);
    while (to > from && to < postings.length && postings[to]?.key === postings[to - 1]?.key) to += 1;
    if (to > from || cut.length === 0) cut.push(postings.slice(from, to));
    from = Math.max(from, to);
  }
  return cut;
}

const isWhole = (postings: readonly Posting[]): boolean => postings.length * POSTING_BYTES <= WHOLE_BYTES;

/** The best-known wording of each cluster that is everybody's; similar ones are recognised by their likeness. */
function formulasOf({ wordings, clusters, weightOf }: ReuseCorpus): [string, number][] {
  const known = new Map<number, number>();
  for (let wording = 0; wording < wordings.count; wording += 1) {
    const cluster = wordings.clusters[wording] ?? 0;
    const best = known.get(cluster);
    if (best === undefined && !isFormula(weightOf(cluster))) continue;
    if (best === undefined || (wordings.reports[wording] ?? 0) > (wordings.reports[best] ?? 0))
      known.set(cluster, wording);
  }
  return [...known]
    .sort(([a], [b]) => (clusters.holders[b] ?? 0) - (clusters.holders[a] ?? 0) || a - b)
    .slice(0, MOST_FORMULAS)
    .map(([cluster, wording]) => [normOf({ wordings }, wording), clusters.reports[cluster] ?? 0]);
}
