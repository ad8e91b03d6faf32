/** Lists of numbers that grow, and numbers gathered by owner. */
import { widened } from '../text/bytes.ts';

/** Whole numbers of 32 bits, pushed one after another. */
export class IntList {
  length = 0;
  #values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = widened(this.#values);
    this.#values[this.length] = value;
    this.length += 1;
  }

  pushAll(values: ArrayLike<number>): void {
    const length = this.length + values.length;
    if (length > this.#values.length) this.#values = widened(this.#values, length);
    this.#values.set(values, this.length);
    this.length = length;
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.length = 0;
  }

  /** What was pushed, until more is. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  finish(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

/** The members of each owner, in their order: those of `owner` are `members` from `starts[owner]` to `starts[owner + 1]`. */
export interface Gathered {
  starts: Int32Array;
  members: Int32Array;
}

/**
 * Gathers the indexes of `owners` by owner; `memberOf` gives what stands in the list for each index. A value that repeats the one
 * before it in its owner's list is left out. Linear.
 */
export function gather(
  owners: Int32Array,
  ownerCount: number,
  memberOf: (index: number) => number = (i) => i,
): Gathered {
  const last = new Int32Array(ownerCount).fill(-1);
  const starts = new Int32Array(ownerCount + 1);
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index] as number;
    const value = memberOf(index);
    if (last[owner] === value) continue;
    last[owner] = value;
    starts[owner + 1] = (starts[owner + 1] as number) + 1;
  }
  for (let owner = 0; owner < ownerCount; owner += 1) {
    starts[owner + 1] = (starts[owner + 1] as number) + (starts[owner] as number);
  }
  const members = new Int32Array(starts[ownerCount] as number);
  const ends = starts.slice(0, ownerCount);
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index] as number;
    const value = memberOf(index);
    const end = ends[owner] as number;
    if (end > (starts[owner] as number) && members[end - 1] === value) continue;
    members[end] = value;
    ends[owner] = end + 1;
  }
  return { starts, members };
}

export function membersOf({ starts, members }: Gathered, owner: number): Int32Array {
  return members.subarray(starts[owner], starts[owner + 1]);
}
