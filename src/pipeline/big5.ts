/** Big5 with the characters that Hong Kong added (HKSCS): 嘅, 啲, 喺 and rare ones of names. */
import iconv from 'iconv-lite';

const STRANGE = /[\p{Co}\ufffd]/gu;

/** Decodes Big5; where that leaves characters without a meaning, HKSCS may know them. */
export function decodeBig5(bytes: Uint8Array): string {
  const plain = new TextDecoder('big5').decode(bytes);
  const strange = countStrange(plain);
  if (strange === 0) return plain;
  const extended = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5hkscs');
  return countStrange(extended) < strange ? extended : plain;
}

function countStrange(text: string): number {
  return text.match(STRANGE)?.length ?? 0;
}
