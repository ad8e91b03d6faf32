/** The chunks of one index, cut for the engine's instances that share it. */
import { decodeBase91 } from '../../core/search-data/base91.ts';
import { sliceChunk } from '../../core/search-data/chunk-slices.ts';
import { chunkName, dataFile } from '../../core/search-data/layout.ts';
import { missingData } from '../archive-data-error.ts';
import { gunzip } from '../decode.ts';
import type { ScriptLoader } from '../script-loader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface CutChunk {
  slices: Promise<Bytes[]>;
  /** Slices that nobody has asked for. */
  left: number;
}

export class Chunks {
  readonly #name: string;
  readonly #bounds: readonly number[];
  readonly #loader: ScriptLoader;
  /** Each instance asks for a chunk once and keeps it, so a chunk is kept here until all have it. */
  readonly #cut = new Map<number, CutChunk>();

  /** `bounds` are the first reports of the instances, and the number of reports. */
  constructor(name: string, bounds: readonly number[], loader: ScriptLoader) {
    this.#name = name;
    this.#bounds = bounds;
    this.#loader = loader;
  }

  /** Rejects with an `ArchiveDataError`; the next call tries again. */
  async load(chunk: number, slice: number): Promise<Bytes> {
    // The engine takes compressed chunks as well.
    if (this.#bounds.length === 2) return this.#read(chunk);
    const cut = this.#cut.get(chunk) ?? this.#begin(chunk);
    const bytes = (await cut.slices)[slice];
    if (!bytes) throw new Error(`There is no slice ${slice}: this is a bug.`);
    cut.left -= 1;
    if (cut.left === 0) this.#cut.delete(chunk);
    return bytes;
  }

  #begin(chunk: number): CutChunk {
    const slices = this.#slice(chunk).catch((error: unknown) => {
      this.#cut.delete(chunk);
      throw error;
    });
    const cut = { slices, left: this.#bounds.length - 1 };
    this.#cut.set(chunk, cut);
    return cut;
  }

  async #slice(chunk: number): Promise<Bytes[]> {
    const bytes = await this.#read(chunk);
    try {
      return sliceChunk(await gunzip(bytes), this.#bounds);
    } catch {
      throw missingData(dataFile(chunkName(this.#name, chunk)), '内容不完整');
    }
  }

  async #read(chunk: number): Promise<Bytes> {
    return decodeBase91(await this.#loader.loadText(chunkName(this.#name, chunk)));
  }
}
