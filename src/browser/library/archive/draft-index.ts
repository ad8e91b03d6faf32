/** The fingerprints of the archive: which reports may share words with a sentence. */

import {
  checkOfIds,
  DRAFT_INDEX,
  DRAFT_LAYOUT,
  type DraftIndexData,
  fromDifferences,
  shardName,
} from '../../../core/draft/draft-index.ts';
import { decodeShard, findPostings, type Posting } from '../../../core/draft/fingerprint-shard.ts';
import { agree, type Fingerprint, type Fingerprinting } from '../../../core/draft/fingerprints.ts';
import { PairWeights } from '../../../core/draft/pair-weights.ts';
import { messageOf } from '../../../core/message-of.ts';
import { dataFile } from '../../../core/search-data/layout.ts';
import { unpackBytes } from '../../../core/search-data/packed-text.ts';
import { dice, pairsOfForm } from '../../../core/sentence/likeness.ts';
import { ALIKE } from '../../../core/sentence/thresholds.ts';
import { partOf } from '../../../core/text/bisect.ts';
import { ArchiveDataError, missingData } from '../archive-data-error.ts';
import { unpackJson } from '../decode.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { freshQuery } from './open-data.ts';

export class DraftIndex {
  /** How the archive's fingerprints were taken, and the draft's must be. */
  readonly fingerprinting: Fingerprinting;
  /** Weights of pairs of characters in this archive. */
  readonly weights: PairWeights;
  readonly #loader: ScriptLoader;
  readonly #data: DraftIndexData;
  readonly #firstKeys: readonly number[];
  readonly #formulas: readonly { pairs: Uint32Array; reports: number }[];
  readonly #shards = new Map<number, readonly Posting[]>();

  constructor(loader: ScriptLoader, data: DraftIndexData) {
    this.#loader = loader;
    this.#data = data;
    this.#firstKeys = fromDifferences(data.firstKeys);
    this.#formulas = data.formulas.map(([form, reports]) => ({ pairs: pairsOfForm(form), reports }));
    this.weights = new PairWeights(data.pairs);
    this.fingerprinting = { window: data.window, common: new Set(fromDifferences(data.common)) };
  }

  /** How many reports have a wording like this, where too many do for it to be anyone's. */
  commonWording(form: string): number | undefined {
    const pairs = pairsOfForm(form);
    return this.#formulas.find((formula) => dice(formula.pairs, pairs) >= ALIKE)?.reports;
  }

  /** Whether all fingerprints are one file. */
  get isWhole(): boolean {
    return this.#firstKeys.length === 1;
  }

  /** Number of the file that a fingerprint is looked up in. */
  shardOf({ key }: Pick<Fingerprint, 'key'>): number {
    return partOf(this.#firstKeys, key);
  }

  isLoaded(shard: number): boolean {
    return this.#shards.has(shard);
  }

  /** Rejects with an `ArchiveDataError`. */
  async load(shard: number): Promise<void> {
    if (this.#shards.has(shard)) return;
    const name = shardName(this.#data.folder, shard);
    const text = await this.#loader.loadText(name);
    try {
      this.#shards.set(shard, decodeShard(unpackBytes(text)));
    } catch (error) {
      throw missingData(dataFile(name), messageOf(error));
    }
  }

  /** Ordinals of the reports that have the fingerprint's words; its shard must be loaded. */
  reportsOf(fingerprint: Fingerprint): number[] {
    const postings = findPostings(this.#shards.get(this.shardOf(fingerprint)) ?? [], fingerprint.key);
    return postings.flatMap((posting) => (agree(fingerprint, posting) ? [posting.report] : []));
  }
}

/** The archive that fingerprints belong to: ids of all reports, in order, and `ArchiveData.texts`. */
export interface IndexedTexts {
  ids: readonly string[];
  texts: string;
}

/** Rejects with an `ArchiveDataError` when the index is missing, or of another version or archive. */
export async function openDraftIndex(loader: ScriptLoader, { ids, texts }: IndexedTexts): Promise<DraftIndex> {
  const data = (await unpackJson(await loader.loadText(DRAFT_INDEX, freshQuery()))) as DraftIndexData;
  if (data.layout !== DRAFT_LAYOUT || data.archive !== checkOfIds(ids) || data.texts !== texts) {
    const file = dataFile(DRAFT_INDEX);
    throw new ArchiveDataError(file, `核稿数据 ${file} 与馆藏不是同一次生成的。请刷新页面；若仍如此，请重新生成网站。`);
  }
  return new DraftIndex(loader, data);
}
