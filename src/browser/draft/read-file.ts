/** Reads the draft that a drafter chose or dropped. The file goes nowhere. */
import { messageOf } from '../../core/message-of.ts';
import { type DocxLibrary, loadDocxLibrary } from './docx-library.ts';

/** A work report of a million characters is 3 MB. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Longer drafts keep the page busy for minutes. */
const MOST_CHARACTERS = 300_000;

/** A file that cannot be read as a draft; the message is for the reader. */
class UnreadableDraft extends Error {
  override name = 'UnreadableDraft';
}

/** The text of a .txt, .md or .docx file. Rejects with an `UnreadableDraft`. */
export async function readDraftFile(
  file: File,
  loadDocx: () => Promise<DocxLibrary> = loadDocxLibrary,
): Promise<string> {
  if (file.size > MOST_BYTES) throw new UnreadableDraft(`〈${file.name}〉超过 20 MB，没有读取。`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = /\.docx$/i.test(file.name) ? await readDocx(bytes, loadDocx) : readText(bytes, file.name);
  if (text.trim() === '') throw new UnreadableDraft(`〈${file.name}〉里没有文字。`);
  if (text.length > MOST_CHARACTERS) throw new UnreadableDraft(`〈${file.name}〉超过 30 万字，请分成几份核对。`);
  return text;
}

async function readDocx(bytes: Uint8Array, loadDocx: () => Promise<DocxLibrary>): Promise<string> {
  const library = await loadDocx();
  try {
    return library.readDocx(bytes);
  } catch (error) {
    throw new UnreadableDraft(messageOf(error));
  }
}

/** UTF-8, UTF-16 or GB18030, as the bytes tell. */
function readText(bytes: Uint8Array, name: string): string {
  if (isBinary(bytes)) {
    throw new UnreadableDraft(`〈${name}〉不是文本文件。这里能读 .txt、.md 和 .docx；其他格式请复制文字再粘贴。`);
  }
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decode(bytes, marked.encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'gb18030');
  }
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** A text in UTF-16 begins with its mark; any other text has no NUL. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0);
}
