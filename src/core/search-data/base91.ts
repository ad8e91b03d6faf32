/**
 * Bytes as printable ASCII: Joachim Henke's basE91, 23 % longer than the bytes where base64 is 33 % longer.
 *
 * None of its signs needs escaping in a single-quoted string.
 */

/** All printable ASCII except space, `'`, `-` and `\`. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_`{|}~"';
/** The value of each character code below 128; -1 for other characters. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => SIGNS.indexOf(String.fromCharCode(code)));

/** Linear in the number of bytes. */
export function encodeBase91(bytes: Uint8Array): string {
  const parts: string[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count <= 13) continue;
    // Two signs hold 13 bits, or 14 where the value is small enough.
    const size = (bits & 0x1fff) > 88 ? 13 : 14;
    parts.push(pairOf(bits & ((1 << size) - 1)));
    bits >>= size;
    count -= size;
  }
  if (count > 0) parts.push(count > 7 || bits > 90 ? pairOf(bits) : SIGNS.charAt(bits));
  return parts.join('');
}

const pairOf = (value: number): string => SIGNS.charAt(value % 91) + SIGNS.charAt(Math.floor(value / 91));

/** The inverse of `encodeBase91`. Throws on a sign outside its alphabet. */
export function decodeBase91(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length * 14) / 16) + 1);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 2) {
    const last = index + 1 === text.length;
    const value = valueAt(text, index) + (last ? 0 : 91 * valueAt(text, index + 1));
    bits |= value << count;
    // A single last sign completes the byte that is begun.
    count += last ? 8 : (value & 0x1fff) > 88 ? 13 : 14;
    for (; count >= 8; count -= 8) {
      bytes[length] = bits & 0xff;
      length += 1;
      bits >>>= 8;
    }
  }
  return bytes.slice(0, length);
}

function valueAt(text: string, index: number): number {
  const value = VALUES[text.charCodeAt(index)] ?? -1;
  if (value < 0) throw new RangeError(`Sign ${index} of the text is not base91.`);
  return value;
}
