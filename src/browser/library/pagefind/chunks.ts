/** The chunks of one index, as the engine's instances that share it want them. */
import type { IndexShard } from '../index-shard.ts';
import { writeChunk } from './chunk-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export class Chunks {
  readonly #shard: IndexShard;
  readonly #bounds: readonly number[];

  /** `bounds` are the first reports of the instances, and the number of reports. */
  constructor(shard: IndexShard, bounds: readonly number[]) {
    this.#shard = shard;
    this.#bounds = bounds;
  }

  /** The file of an instance, which keeps it. Rejects with an `ArchiveDataError`; the next call tries again. */
  async load(chunk: number, instance: number): Promise<Bytes> {
    const [first = 0, end = 0] = this.#bounds.slice(instance);
    return writeChunk(await this.#shard.words(chunk), { first, end });
  }
}
