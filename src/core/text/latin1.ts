/** Bytes as text and back, where neither Node nor the DOM is at hand. */

/** Characters that are put together at once: a call takes no more arguments than a stack holds. */
const STRETCH = 8192;

/** ISO 8859-1: the character of each byte has its number. */
export function fromLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH)
    parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + STRETCH)));
  return parts.join('');
}

/** The bytes of such a text. */
export function toLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that Base64 writes; anything but its 64 characters is passed over, and `=` ends it. */
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
