/** Converts between bytes and text without Node or the DOM. */

/** Characters converted in one call: the stack limits the number of arguments. */
const BLOCK = 8192;

/** Decodes ISO 8859-1: each byte is the number of its character. */
export function fromLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK)
    parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + BLOCK)));
  return parts.join('');
}

/** Encodes ISO 8859-1; inverse of `fromLatin1`. */
export function toLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes Base64. Ignores characters outside its 64; `=` ends the text. */
export function fromBase64(text: string): Uint8Array {
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (const digit of text) {
    if (digit === '=') break;
    const value = values.get(digit);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}
