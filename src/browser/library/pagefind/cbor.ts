/** Writes the kinds of CBOR (RFC 8949) that Pagefind's files are made of: integers, ASCII texts and arrays. */
import { ByteWriter } from '../../../core/text/bytes.ts';

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Begins all of Pagefind's files once they are unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** Numbers must be integers of at most 32 bits. */
export class CborWriter {
  readonly #bytes = new ByteWriter();

  /** Writes the characters of an ASCII text as they are, as no item of CBOR. */
  raw(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.#bytes.byte(text.charCodeAt(index));
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
    this.#bytes.copy(bytes);
  }

  /** Begins an array; its `length` items must follow. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.bytes();
  }

  #head(major: number, value: number): void {
    const kind = major << 5;
    if (value < 24) this.#bytes.byte(kind | value);
    else if (value < 0x100) this.#number(kind | 24, value, 1);
    else if (value < 0x10000) this.#number(kind | 25, value, 2);
    else this.#number(kind | 26, value, 4);
  }

  #number(head: number, value: number, bytes: number): void {
    this.#bytes.byte(head);
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) this.#bytes.byte((value >>> shift) & 0xff);
  }
}
