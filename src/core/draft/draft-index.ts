/** Index of the fingerprint shards. Written at build; a check reads it first. */
import { checkOf } from '../search-data/layout.ts';
import type { PairTable } from './pair-weights.ts';

/** Name of the index. It is fixed; the files it lists are named after their content. */
export const DRAFT_INDEX = 'draft/index';
/** Raise when fingerprints or the format of their files change. */
export const DRAFT_LAYOUT = 3;

export interface DraftIndexData {
  layout: number;
  /** `checkOfIds` of the archive that was indexed. Ordinals of another archive would name other reports. */
  archive: string;
  /** `digestOfTexts` of that archive. The fingerprints do not cover a text that has changed since. */
  texts: string;
  /** `Fingerprinting.window`. */
  window: number;
  /** Folder of the shards. */
  folder: string;
  /** The first key of each shard, as differences. */
  firstKeys: number[];
  /** Hashes of common grams, as differences. */
  common: number[];
  /** Forms of the common wordings, most widespread first, each with the number of reports that have it or one like it. */
  formulas: [string, number][];
  /** Weights of pairs of characters. */
  pairs: PairTable;
}

export const shardName = (folder: string, shard: number): string => `${folder}/${shard.toString(36)}`;

export const checkOfIds = (ids: readonly string[]): string => checkOf(ids.join('\n'));

/** Differences between neighbours: 3, 5, 9 gives 3, 2, 4. */
export function toDifferences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (index === 0 ? 0 : (values[index - 1] ?? 0)));
}

/** The inverse of `toDifferences`. */
export function fromDifferences(differences: readonly number[]): number[] {
  let value = 0;
  return differences.map((difference) => (value += difference));
}
