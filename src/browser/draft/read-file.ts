/** Reads the draft that a drafter chose or dropped. The file goes nowhere. */
import { messageOf } from '../../core/message-of.ts';
import { decode, isBinary } from './decode.ts';
import { type DocxLibrary, type DraftText, loadDocxLibrary, loadEmbeddedLibrary } from './docx-library.ts';

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
): Promise<DraftText> {
  if (file.size > MOST_BYTES) throw new UnreadableDraft(`〈${file.name}〉超过 20 MB，没有读取。`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWord = /\.docx$/i.test(file.name);
  const { text, unread } = isWord ? await readDocx(bytes, loadDocx) : { text: readText(bytes, file.name), unread: [] };
  if (text.trim() === '') throw new UnreadableDraft(`〈${file.name}〉里没有文字。`);
  if (text.length > MOST_CHARACTERS) throw new UnreadableDraft(`〈${file.name}〉超过 30 万字，请分成几份核对。`);
  return { text, unread };
}

async function readDocx(bytes: Uint8Array, loadDocx: () => Promise<DocxLibrary>): Promise<DraftText> {
  const library = await loadDocx();
  try {
    const draft = library.readDocx(bytes);
    return draft.embeds ? library.readDocx(bytes, (await loadEmbeddedLibrary()).readEmbedded) : draft;
  } catch (error) {
    throw new UnreadableDraft(messageOf(error));
  }
}

function readText(bytes: Uint8Array, name: string): string {
  if (isBinary(bytes)) {
    throw new UnreadableDraft(`〈${name}〉不是文本文件。这里能读 .txt、.md 和 .docx；其他格式请复制文字再粘贴。`);
  }
  return decode(bytes);
}
