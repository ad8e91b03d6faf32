/** The kinds of CBOR (RFC 8949) that Pagefind's files are made of: integers, ASCII texts and arrays. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Begins all of Pagefind's files once they are unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** Bytes that grow as they are written. Numbers must be integers of at most 32 bits. */
export class CborWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  /** Writes the characters of an ASCII text as they are, as no item of CBOR. */
  raw(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) {
      this.#bytes[this.#length + index] = text.charCodeAt(index);
    }
    this.#length += text.length;
  }

  integer(value: number): void {
    if (value < 0) this.#head(NEGATIVE, -1 - value);
    else this.#head(UNSIGNED, value);
  }

  /** An ASCII text. */
  text(text: string): void {
    this.#head(TEXT, text.length);
    this.raw(text);
  }

  /** Writes bytes as they are: items that were written elsewhere. */
  copy(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Begins an array; its `length` items must follow. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #head(major: number, value: number): void {
    this.#reserve(5);
    const kind = major << 5;
    if (value < 24) this.#byte(kind | value);
    else if (value < 0x100) this.#number(kind | 24, value, 1);
    else if (value < 0x10000) this.#number(kind | 25, value, 2);
    else this.#number(kind | 26, value, 4);
  }

  #number(head: number, value: number, bytes: number): void {
    this.#byte(head);
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) this.#byte((value >>> shift) & 0xff);
  }

  #byte(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + bytes));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

/** Reads what `CborWriter` writes. Throws a `RangeError` on anything else. */
export class CborReader {
  readonly #bytes: Uint8Array;
  #offset: number;

  /** `offset` is where the first item begins. */
  constructor(bytes: Uint8Array, offset = 0) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  /** Where the next item begins. */
  get offset(): number {
    return this.#offset;
  }

  /** The number of items of the array that begins here. */
  array(): number {
    return this.#head(ARRAY);
  }

  unsigned(): number {
    return this.#head(UNSIGNED);
  }

  /** Passes over an item with all that it holds. */
  skip(): void {
    const major = (this.#bytes[this.#offset] ?? 0xff) >> 5;
    const value = this.#head(major);
    if (major === TEXT) this.#offset += value;
    else if (major === ARRAY) for (let item = 0; item < value; item += 1) this.skip();
    else if (major !== UNSIGNED && major !== NEGATIVE) throw new RangeError(`An unknown item ends at ${this.#offset}.`);
  }

  #head(major: number): number {
    const head = this.#bytes[this.#offset];
    if (head === undefined || head >> 5 !== major) throw new RangeError(`No item of kind ${major} at ${this.#offset}.`);
    this.#offset += 1;
    const minor = head & 31;
    if (minor < 24) return minor;
    if (minor > 26) throw new RangeError(`Too large a number at ${this.#offset}.`);
    let value = 0;
    for (let left = 2 ** (minor - 24); left > 0; left -= 1) {
      value = value * 256 + (this.#bytes[this.#offset] ?? 0);
      this.#offset += 1;
    }
    return value;
  }
}
