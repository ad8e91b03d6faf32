/** Files that an office's own software encrypts as they are saved: outside that office they are noise. */

/** Heads of files written by such software, as Latin-1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: one of them begins with a control character.
const HEADS = /%TSD-Header|E-SafeNet|ESAFENET|SmartSec|IP-?guard|TIPRAY|CDGHEAD|\x62\x14\x23\x65|\.pfile/i;
const HEAD_BYTES = 512;

/** Noise shows in so many bytes; text of any encoding and packed formats' headers stay far below it. */
const LEAST_BYTES = 4096;
const SAMPLE_BYTES = 65_536;
/** Bits a byte; Chinese text in GB18030 has about 6.7, noise has nearly 8. */
const NOISE = 7.8;

/** Whether a file that has no known signature is encrypted as a whole. */
export function isSealed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  if (HEADS.test(head)) return true;
  return bytes.length >= LEAST_BYTES && entropyOf(bytes.subarray(0, SAMPLE_BYTES)) >= NOISE;
}

/** Shannon's entropy of the bytes, in bits a byte. */
function entropyOf(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  return bits;
}
