/** Names what a file really is by its first bytes, whatever its extension says. */
import { openZip } from './formats/zip.ts';

export interface Signature {
  /** Name for users: Word 文档（.docx）. */
  name: string;
  mend: string;
  /** The format, where one that can be read has this signature. */
  format?: OfficeFormat | 'zip';
}

/** Formats of office programs, as their usual extensions. */
export type OfficeFormat = 'docx' | 'doc' | 'rtf' | 'odt' | 'pdf' | 'ofd';

const SAVE_AS_TEXT = '请用 WPS 或 Word 打开，另存为“纯文本（.txt）”，编码选 UTF-8。';
const TAKE_TEXT_OUT = '请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。';
export const UNPACK = '请先解压，再把里面的报告放进内容文件夹。';
const NOT_TEXT = '图片不能作为报告；请换成文字版，或移出内容文件夹。';

/** How far into a ZIP file its members' names are looked for. */
const ZIP_WINDOW = 65_536;

const MAGIC: [bytes: string, Signature][] = [
  ['255044462D', { name: 'PDF 文件', mend: TAKE_TEXT_OUT, format: 'pdf' }],
  ['7B5C727466', { name: 'RTF 文档', mend: SAVE_AS_TEXT, format: 'rtf' }],
  ['89504E470D0A1A0A', { name: 'PNG 图片', mend: NOT_TEXT }],
  ['FFD8FF', { name: 'JPEG 图片', mend: NOT_TEXT }],
  ['474946383761', { name: 'GIF 图片', mend: NOT_TEXT }],
  ['474946383961', { name: 'GIF 图片', mend: NOT_TEXT }],
  ['1F8B08', { name: 'gzip 压缩包', mend: UNPACK }],
  ['526172211A07', { name: 'RAR 压缩包', mend: UNPACK }],
  ['377ABCAF271C', { name: '7z 压缩包', mend: UNPACK }],
];

/** The container of all Microsoft formats before 2007, and of encrypted ones since. */
const OLE = 'D0CF11E0A1B11AE1';
const OLE_WORD: Signature = { name: 'Word 97–2003 或 WPS 文档（.doc、.wps）', mend: SAVE_AS_TEXT, format: 'doc' };
const REMOVE_PASSWORD = '请用 WPS 或 Word 打开，去掉密码后另存一份。';
/** Names of streams that identify a kind of container; Word's own comes first, as it may embed the others. */
const OLE_KINDS: [stream: Buffer, Signature][] = [
  [wide('WordDocument'), OLE_WORD],
  [wide('EncryptedPackage'), { name: '加了密码的 Office 文档', mend: REMOVE_PASSWORD }],
  [wide('Workbook'), { name: 'Excel 97–2003 表格（.xls）', mend: TAKE_TEXT_OUT }],
  [wide('PowerPoint Document'), { name: '演示文稿（.ppt）', mend: TAKE_TEXT_OUT }],
];

function wide(name: string): Buffer {
  return Buffer.from(name, 'utf16le');
}

const WORD: Signature = { name: 'Word 文档（.docx）', mend: SAVE_AS_TEXT, format: 'docx' };
/** Members that identify a kind of ZIP, as Latin-1 text of the file. */
const ZIP_KINDS: [member: RegExp, Signature][] = [
  [/(?<!\w)(?:word|wps)[/\\][\w/\\-]{1,60}\.xml/i, WORD],
  [/xl\//, { name: 'Excel 表格（.xlsx）', mend: TAKE_TEXT_OUT }],
  [/ppt\//, { name: '演示文稿（.pptx）', mend: TAKE_TEXT_OUT }],
  [/OFD\.xml/i, { name: 'OFD 版式文件', mend: TAKE_TEXT_OUT, format: 'ofd' }],
  [/opendocument\.text/, { name: 'OpenDocument 文档（.odt）', mend: SAVE_AS_TEXT, format: 'odt' }],
];

/** The signature of a binary format that `bytes` begin with, if any. A text that merely mentions PDF has none. */
export function findSignature(bytes: Uint8Array): Signature | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8));
  const hex = head.toString('hex').toUpperCase();
  if (hex.startsWith('504B0304') || hex.startsWith('504B0506')) return zipKind(bytes);
  if (hex === OLE) return OLE_KINDS.find(([stream]) => bufferOf(bytes).includes(stream))?.[1] ?? OLE_WORD;
  return MAGIC.find(([magic]) => hex.startsWith(magic))?.[1];
}

function zipKind(bytes: Uint8Array): Signature {
  const latin = bufferOf(bytes);
  // Members are named beside their data and again at the end, where a large first member cannot hide them.
  const names = `${latin.toString('latin1', 0, ZIP_WINDOW)}${latin.toString('latin1', Math.max(0, latin.length - ZIP_WINDOW))}`;
  const kind = ZIP_KINDS.find(([member]) => member.test(names))?.[1];
  if (kind) return kind;
  if (names.includes(CONTENT_TYPES) && isWordPackage(bytes)) return WORD;
  return { name: 'ZIP 压缩包', mend: UNPACK, format: 'zip' };
}

/** The list of parts in every package of Office; a program may keep them in folders of other names. */
const CONTENT_TYPES = '[Content_Types].xml';
const MAX_TYPES_BYTES = 1_000_000;

function isWordPackage(bytes: Uint8Array): boolean {
  try {
    const types = openZip(bytes).read(CONTENT_TYPES, MAX_TYPES_BYTES);
    return types !== undefined && new TextDecoder().decode(types).includes('wordprocessingml.document.main+xml');
  } catch {
    return false; // A damaged package is refused as the archive that it is.
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
