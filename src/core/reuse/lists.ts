/** Growing lists of numbers, and numbers grouped by owner. */
import { widened } from '../text/bytes.ts';

/** Growing list of 32-bit whole numbers. */
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

  /** Empties the list and keeps its memory. */
  clear(): void {
    this.length = 0;
  }

  /** The numbers so far; valid until the next push. */
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

/** Members by owner, in order: those of `owner` are `members` from `starts[owner]` to `starts[owner + 1]`. */
export interface Gathered {
  starts: Int32Array;
  members: Int32Array;
}

/**
 * Groups the indices of `owners` by owner; `memberOf` gives the member for each index. Drops a member equal to the one before it
 * of the same owner. Linear.
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
