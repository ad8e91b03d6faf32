/** Growing bytes and typed arrays, and numbers in as few bytes as they need. */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A copy of twice the length, or of length `least` where that is more, with zeros at the end. */
export function widened<Kind extends Numbers>(numbers: Kind, least = 0): Kind {
  const wider = new (numbers.constructor as new (length: number) => Kind)(Math.max(numbers.length * 2, least));
  wider.set(numbers);
  return wider;
}

/** Growing buffer of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = widened(this.#bytes);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** Whole numbers from 0 below 2³²: seven bits a byte, lowest first, the eighth for “more follow” (LEB128). 300 is AC 02. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  /** Appends bytes unchanged. */
  copy(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#bytes.length) this.#bytes = widened(this.#bytes, length);
    this.#bytes.set(bytes, this.#length);
    this.#length = length;
  }

  /** A copy of the bytes written so far. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` wrote. Its methods throw a `RangeError` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#offset];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    this.#offset += 1;
    return byte;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** The next `length` bytes, unchanged. */
  take(length: number): Uint8Array {
    if (this.#offset + length > this.#bytes.length) throw new RangeError('The bytes end too early.');
    this.#offset += length;
    return this.#bytes.subarray(this.#offset - length, this.#offset);
  }
}
