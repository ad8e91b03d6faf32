/** The fingerprints of an archive as data files: what a draft is looked up in. */
import { splitSentences } from '../../core/compare/sentences.ts';
import { findCommonGrams } from '../../core/draft/common-grams.ts';
import {
  checkOfIds,
  DRAFT_INDEX,
  DRAFT_LAYOUT,
  type DraftIndexData,
  shardName,
  toDifferences,
  wordingKey,
} from '../../core/draft/draft-index.ts';
import { encodeShard, type Posting } from '../../core/draft/fingerprint-shard.ts';
import { DENSE_WINDOW, type Fingerprint, fingerprintsOf, SPARSE_WINDOW } from '../../core/draft/fingerprints.ts';
import { formOf } from '../../core/draft/sentence-form.ts';
import { compareTitled } from '../../core/report/order.ts';
import { placeOf, type ReuseCorpus, type ReuseSource } from '../../core/reuse/model.ts';
import { encodeBase91 } from '../../core/search-data/base91.ts';
import { contentHash, type DataFile, named, packJson } from '../phrase/chunk-script.ts';
import { PostingList } from './posting-list.ts';

/** An index up to this size is one file: a draft of any length is then looked up in one request. */
const WHOLE_BYTES = 250_000;
/** A look-up costs a shard; docs/decisions/0011 has the measurements. */
const SHARD_BYTES = 5_000;
/** A posting is about this long: key difference 1, context 2, report 2. */
const POSTING_BYTES = 5;

/** Equal reports give equal files. */
export function makeDraftFiles(corpus: ReuseCorpus): DataFile[] {
  const reports = [...corpus.reports].sort(compareTitled);
  const fingerprinter = new Fingerprinter(reports);
  const { window, postings } = fingerprinter.takePostings();
  const shards = cutIntoShards(postings);
  const texts = shards.map((postings) => encodeBase91(encodeShard(postings)));
  const folder = `draft/${contentHash(...texts)}`;
  const index: DraftIndexData = {
    layout: DRAFT_LAYOUT,
    archive: checkOfIds(reports.map(({ id }) => id)),
    window,
    folder,
    firstKeys: toDifferences(shards.map(([first]) => first?.key ?? 0)),
    common: toDifferences(fingerprinter.common),
    formulas: formulasOf(corpus),
  };
  return [...texts.map((text, shard) => named(shardName(folder, shard), text)), named(DRAFT_INDEX, packJson(index))];
}

/** Folds each wording once, however many reports have it. */
class Fingerprinter {
  readonly common: readonly number[];
  /** The form of every sentence, by its words. */
  private readonly forms = new Map<string, string>();
  private readonly sentences: { report: number; sentence: string }[] = [];

  constructor(reports: readonly ReuseSource[]) {
    for (const [report, { paragraphs }] of reports.entries()) {
      for (const { text } of paragraphs) {
        for (const { start, end } of splitSentences(text)) this.take(report, text.slice(start, end));
      }
    }
    this.common = findCommonGrams([...new Set(this.forms.values())]);
  }

  /** Dense where that is still one file. */
  takePostings(): { window: number; postings: Posting[] } {
    if (this.characters / DENSE_WINDOW < WHOLE_BYTES / POSTING_BYTES) {
      const postings = this.postings(DENSE_WINDOW);
      if (isWhole(postings)) return { window: DENSE_WINDOW, postings };
    }
    return { window: SPARSE_WINDOW, postings: this.postings(SPARSE_WINDOW) };
  }

  private get characters(): number {
    let sum = 0;
    for (const form of this.forms.values()) sum += form.length;
    return sum;
  }

  private postings(window: number): Posting[] {
    const list = new PostingList();
    const known = new Map<string, Fingerprint[]>();
    const common = new Set(this.common);
    for (const { report, sentence } of this.sentences) {
      const form = this.forms.get(sentence) ?? '';
      const fingerprints = known.get(form) ?? fingerprintsOf(form, { window, common });
      known.set(form, fingerprints);
      for (const { key, left, right } of fingerprints) list.add({ key, left, right, report });
    }
    return [...list.sorted()];
  }

  private take(report: number, sentence: string): void {
    if (!this.forms.has(sentence)) this.forms.set(sentence, formOf(sentence).text);
    this.sentences.push({ report, sentence });
  }
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

/** Wordings that so many share that they are nobody's, each with the number of reports that have it or one like it. */
function formulasOf(corpus: ReuseCorpus): Record<string, number> {
  const { units, clusters } = corpus;
  const formulas: Record<string, number> = {};
  for (let unit = 0; unit < units.count; unit += 1) {
    const cluster = units.clusters[unit] ?? 0;
    if (corpus.weightOf(cluster) > 0) continue;
    const { report, paragraph, start, end } = placeOf(corpus, units.firsts[unit] ?? -1);
    const text = corpus.reports[report]?.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
    formulas[wordingKey(formOf(text.slice(start, end)).text)] = clusters.reports[cluster] ?? 0;
  }
  return formulas;
}
