/** Bytes of a text file → text, with the encoding detected from the content alone. */
import type { Encoding } from '../core/report/report.ts';
import { decodeBig5 } from './big5.ts';
import { undoDoubleEncoding } from './double-encoding.ts';
import { type Fault, formatLines } from './fault.ts';
import { unifyLineEnds } from './line-ends.ts';
import { hasLongSequences, readMixed } from './mixed-encodings.ts';
import { scoreReading } from './reading-score.ts';
import { findSignature } from './signatures.ts';

interface Decoded {
  /** Every line end is `\n`; no byte-order mark. */
  text: string;
  encoding: Encoding;
  /** Losses of the decoding. */
  warnings: Fault[];
}

export type Decoding = Decoded | { error: Fault };

/** The largest file that is read: a work report of a million characters is 3 MB. */
export const MAX_BYTES = 20 * 1024 * 1024;

interface DecodedText {
  text: string;
  encoding: Encoding;
  warnings?: Fault[];
}

const HOLDS_NUL = '文件含有空字节（NUL），是二进制文件或已损坏。';
const SAVE_AS_UTF8 = '请用记事本或 WPS 打开原文件，另存为 .txt，编码选 UTF-8。';

/**
 * Reads `工作总结` from any of the six encodings. Same bytes, same result; nothing but content decides.
 *
 * A file with a few broken bytes is read all the same and says where (`damaged-characters`); what cannot be a text is an
 * error that says what it seems to be. Zero-width and other odd characters stay: cleaning is the core's affair.
 */
export function decodeText(bytes: Uint8Array): Decoding {
  if (bytes.length > MAX_BYTES) return { error: tooLarge(bytes.length) };
  const signature = findSignature(bytes);
  if (signature) {
    const message = `这不是文本文件，看来是“${signature.name}”，扩展名不对。`;
    return { error: { code: 'binary-file', severity: 'error', message, mend: signature.mend } };
  }
  const reading = readMarked(bytes) ?? readUnmarked(bytes);
  if (reading) return settle(reading);
  if (bytes.includes(0)) return { error: unreadable(HOLDS_NUL) };
  return { error: unreadable('认不出文件的编码：不是 UTF-8、UTF-16、GB18030，也不是 Big5。') };
}

export function tooLarge(bytes: number): Fault {
  const message = `文件有 ${Math.ceil(bytes / 1024 / 1024)} MB，超过 20 MB 的上限，没有读取。`;
  const mend = '一份报告很少超过 1 MB；请检查是否放错了文件，或拆成几份。';
  return { code: 'file-too-large', severity: 'error', message, mend };
}

/** A file that begins with a byte-order mark is what the mark says. */
function readMarked(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes, 'UTF-8 BOM');
  if (a === 0xff && b === 0xfe) return read(bytes, 'UTF-16LE');
  if (a === 0xfe && b === 0xff) return read(bytes, 'UTF-16BE');
  return undefined;
}

/** Head starts that each encoding is given before its score is compared. */
const HEAD_START: Partial<Record<Encoding, number>> = {
  // Bytes of another encoding are hardly ever valid UTF-8. Not more, because `一` alone in GB18030 is: U+04BB.
  'UTF-8': 0.5,
  // The likelier one when a few rare characters, such as a name, leave the scores equal.
  GB18030: 0.02,
};

const CANDIDATES: readonly Encoding[] = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'];

/** Shorter UTF-16 files cannot be distinguished from ASCII: the bytes of `中` are those of `-N`. */
const SHORTEST_UTF16 = 8;

/** The best-scoring reading, or nothing when even that is more likely garbage than text. */
function readUnmarked(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = readStrictly(bytes);
  const score = utf8 ? scoreReading(utf8.text) : 0;
  if (utf8 && score < LOW_SCORE && utf8.text.length < bytes.length) {
    const once = readTwice(utf8.text);
    if (once) return once;
  }
  if (utf8 && (hasLongSequences(utf8.text) || score > 0.2 || isWestern(utf8.text))) return utf8;
  let best: DecodedText | undefined;
  let bestScore = 0;
  for (const encoding of CANDIDATES) {
    if (encoding.startsWith('UTF-16') && bytes.length < SHORTEST_UTF16) continue;
    const reading = read(bytes, encoding);
    const score = scoreReading(reading.text) + (HEAD_START[encoding] ?? 0);
    if (best && score <= bestScore) continue;
    best = reading;
    bestScore = score;
  }
  return best === undefined || bestScore < 0 ? undefined : (readByLine(bytes, best.encoding) ?? best);
}

/** Chinese prose scores 0.9; what its bytes look like in another encoding stays far below. */
const LOW_SCORE = 0.35;
const SURELY_READ = 0.5;

/** A text that was encoded twice, as it was meant. */
function readTwice(text: string): DecodedText | undefined {
  const meant = undoDoubleEncoding(text).find((candidate) => scoreReading(candidate) > SURELY_READ);
  return meant === undefined ? undefined : { text: meant, encoding: 'UTF-8', warnings: [ENCODED_TWICE] };
}

const ENCODED_TWICE: Fault = {
  code: 'encoded-twice',
  severity: 'warning',
  message: '文字被错误地转换过编码（原文的字节被当作别的文字存成了 UTF-8），已还原。',
  mend: '请核对文字，并另存为 UTF-8。',
};

/** Valid UTF-8 of eight accented letters or more: bytes of GB18030 hardly ever are. */
function isWestern(text: string): boolean {
  return (text.match(/[\u0080-\u04ff]/g)?.length ?? 0) >= 8;
}

function readByLine(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  if (encoding !== 'UTF-8' && encoding !== 'GB18030' && encoding !== 'Big5') return undefined;
  const mixed = readMixed(bytes, encoding);
  if (!mixed) return undefined;
  const { text, other, lines } = mixed;
  const message = `混用了两种编码：${formatLines(lines)}是 ${other}，其余是 ${encoding}，已分别读取。`;
  const mend = '请核对文字，并整份另存为 UTF-8。';
  return {
    text,
    encoding,
    warnings: [{ code: 'mixed-encodings', severity: 'warning', line: lines[0], message, mend }],
  };
}

function readStrictly(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return undefined; // Not UTF-8: the expected answer for every file in another encoding.
  }
}

function read(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (encoding === 'Big5') return { text: decodeBig5(bytes), encoding };
  const label = encoding === 'UTF-8 BOM' ? 'utf-8' : encoding.toLowerCase();
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

/** Broken characters in a readable file: up to this share of them is damage, more is a wrong encoding. */
const MOST_DAMAGE = 0.02;

function settle({ text: raw, encoding, warnings = [] }: DecodedText): Decoding {
  const text = unifyLineEnds(raw);
  if (!/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(text.replaceAll('\0', ''))) return { error: empty() };
  const nul = linesWith(text, '\0')[0];
  if (nul !== undefined) return { error: { ...unreadable(HOLDS_NUL), line: nul } };
  const damaged = text.split('\ufffd').length - 1;
  if (damaged > Math.max(2, text.length * MOST_DAMAGE)) {
    const message = `按最接近的 ${encoding} 也有 ${damaged} 个字读不出来，可能混用了几种编码，或文件已损坏。`;
    return { error: unreadable(message) };
  }
  return { text, encoding, warnings: damaged === 0 ? warnings : [...warnings, damage(text, damaged, encoding)] };
}

function unreadable(message: string): Fault {
  return { code: 'unreadable-text', severity: 'error', message, mend: SAVE_AS_UTF8 };
}

function empty(): Fault {
  return { code: 'empty-file', severity: 'error', message: '文件里没有文字。', mend: '请补上正文，或移出内容文件夹。' };
}

function damage(text: string, count: number, encoding: Encoding): Fault {
  const lines = linesWith(text, '\ufffd');
  const message = `按 ${encoding} 读取，有 ${count} 个字已损坏（显示为 �），在${formatLines(lines)}。`;
  return { code: 'damaged-characters', severity: 'warning', line: lines[0], message, mend: '请对照原件改正这些字。' };
}

function linesWith(text: string, sign: string): number[] {
  if (!text.includes(sign)) return [];
  return text.split('\n').flatMap((line, index) => (line.includes(sign) ? [index + 1] : []));
}
