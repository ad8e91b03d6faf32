/** Texts that were encoded twice: bytes that some program took for Western or Chinese characters and saved as UTF-8. */
import iconv from 'iconv-lite';

/** The encodings that the bytes were wrongly read in. */
const TAKEN_FOR = ['latin1', 'windows-1252', 'gb18030'] as const;

/**
 * Possible original texts, the likeliest first, of a `text` whose bytes were read in another encoding: `å·¥ä½œ`, `宸ヤ綔`
 * (UTF-8) and `¹¤×÷` (GB18030) are 工作. Nothing of which not every byte comes back.
 */
export function undoDoubleEncoding(text: string): string[] {
  const found: string[] = [];
  for (const encoding of TAKEN_FOR) {
    if (
      encoding !== 'gb18030' &&
      /[\u0400-\uffff]/u.test(text.replace(/[\u2010-\u2122\u02c6\u02dc\u0152-\u0192\u20ac]/gu, ''))
    )
      continue;
    const bytes = iconv.encode(text, encoding);
    if (iconv.decode(bytes, encoding) !== text) continue;
    for (const meant of encoding === 'gb18030' ? ['utf-8'] : ['utf-8', 'gb18030', 'big5']) {
      const decoded = decodeStrictly(bytes, meant);
      if (decoded !== undefined) found.push(decoded);
    }
  }
  return found;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not twice: the usual answer.
  }
}
