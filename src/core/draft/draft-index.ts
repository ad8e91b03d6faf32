/** The file that tells where fingerprints lie: made at build, read before anything is looked up. */
import { checkOf } from '../search-data/layout.ts';
import type { PairTable } from './pair-weights.ts';

/** Its name; what it names is called after its content, it is not. */
export const DRAFT_INDEX = 'draft/index';
/** Raised whenever fingerprints or their files change. */
export const DRAFT_LAYOUT = 3;

export interface DraftIndexData {
  layout: number;
  /** `checkOfIds` of the archive that it was made from: ordinals of another archive would name other reports. */
  archive: string;
  /** `digestOfTexts` of it: a text that has changed since may hold what the fingerprints lack. */
  texts: string;
  /** `Fingerprinting.window`. */
  window: number;
  /** Folder of the shards. */
  folder: string;
  /** The first key of each shard, each less the one before it. */
  firstKeys: number[];
  /** Hashes of common grams, each less the one before it. */
  common: number[];
  /** Wordings that are everybody's (their forms), most widespread first, each with the reports that have it or one like it. */
  formulas: [string, number][];
  /** How much pairs of characters tell. */
  pairs: PairTable;
}

export const shardName = (folder: string, shard: number): string => `${folder}/${shard.toString(36)}`;

export const checkOfIds = (ids: readonly string[]): string => checkOf(ids.join('\n'));

/** 3, 5, 9 as 3, 2, 4. */
export function toDifferences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (index === 0 ? 0 : (values[index - 1] ?? 0)));
}

/** The inverse of `toDifferences`. */
export function fromDifferences(differences: readonly number[]): number[] {
  let value = 0;
  return differences.map((difference) => (value += difference));
}
