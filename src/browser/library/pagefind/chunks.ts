/** The chunks of one index, as the engine's instances that share it want them. */
import { decodeBase91 } from '../../../core/search-data/base91.ts';
import { chunkName, dataFile } from '../../../core/search-data/layout.ts';
import { expandPostings } from '../../../core/search-data/postings.ts';
import { missingData } from '../archive-data-error.ts';
import { gunzip } from '../decode.ts';
import type { ScriptLoader } from '../script-loader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface ExpandedChunk {
  /** A file for each instance. */
  files: Promise<Bytes[]>;
  /** Instances that have not asked for theirs. */
  left: number;
}

export class Chunks {
  readonly #name: string;
  readonly #bounds: readonly number[];
  readonly #loader: ScriptLoader;
  /** Each instance asks for a chunk once and keeps it, so a chunk is kept here until all have it. */
  readonly #expanded = new Map<number, ExpandedChunk>();

  /** `bounds` are the first reports of the instances, and the number of reports. */
  constructor(name: string, bounds: readonly number[], loader: ScriptLoader) {
    this.#name = name;
    this.#bounds = bounds;
    this.#loader = loader;
  }

  /** Rejects with an `ArchiveDataError`; the next call tries again. */
  async load(chunk: number, instance: number): Promise<Bytes> {
    const expanded = this.#expanded.get(chunk) ?? this.#begin(chunk);
    const bytes = (await expanded.files)[instance];
    if (!bytes) throw new Error(`There is no instance ${instance}: this is a bug.`);
    expanded.left -= 1;
    if (expanded.left === 0) this.#expanded.delete(chunk);
    return bytes;
  }

  #begin(chunk: number): ExpandedChunk {
    const files = this.#expand(chunk).catch((error: unknown) => {
      this.#expanded.delete(chunk);
      throw error;
    });
    const expanded = { files, left: this.#bounds.length - 1 };
    this.#expanded.set(chunk, expanded);
    return expanded;
  }

  async #expand(chunk: number): Promise<Bytes[]> {
    const name = chunkName(this.#name, chunk);
    const text = await this.#loader.loadText(name);
    try {
      return expandPostings(await gunzip(decodeBase91(text)), this.#bounds);
    } catch {
      throw missingData(dataFile(name), '内容不完整');
    }
  }
}
