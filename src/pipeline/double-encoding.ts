/** Texts that were encoded twice: UTF-8 bytes that some program took for Western or Chinese characters and saved as UTF-8. */
import iconv from 'iconv-lite';

/** What the bytes were taken for. */
const TAKEN_FOR = ['latin1', 'windows-1252', 'gb18030'] as const;

/**
 * The text that was meant, when `text` is what its UTF-8 bytes look like in another encoding: `å·¥ä½œ` and `宸ヤ綔` are 工作.
 * Undefined when not every byte comes back.
 */
export function undoDoubleEncoding(text: string): string | undefined {
  for (const encoding of TAKEN_FOR) {
    if (
      encoding !== 'gb18030' &&
      /[\u0400-\uffff]/u.test(text.replace(/[\u2010-\u2122\u02c6\u02dc\u0152-\u0192\u20ac]/gu, ''))
    )
      continue;
    const meant = decodeOnce(text, encoding);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

function decodeOnce(text: string, encoding: string): string | undefined {
  const bytes = iconv.encode(text, encoding);
  if (iconv.decode(bytes, encoding) !== text) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not twice: the usual answer.
  }
}
