/** Numbers from 0 below 2³² in as few bytes as they need: seven bits a byte, lowest first, the eighth for “more follow” (LEB128). */

export class VarintWriter {
  readonly #bytes: number[] = [];

  write(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes.push((rest & 0x7f) | 0x80);
    this.#bytes.push(rest);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

export class VarintReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next number, or undefined after the last. */
  next(): number | undefined {
    return this.#offset < this.#bytes.length ? this.read() : undefined;
  }

  /** Throws a `RangeError` after the last number. */
  read(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#offset];
      if (byte === undefined) throw new RangeError('The numbers end before what they are to tell.');
      this.#offset += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** The next `length` bytes as they are. */
  take(length: number): Uint8Array {
    if (this.#offset + length > this.#bytes.length) throw new RangeError('The bytes end before what they are to tell.');
    this.#offset += length;
    return this.#bytes.subarray(this.#offset - length, this.#offset);
  }
}
