/** Reads ZIP files that nobody vouches for: nothing in their headers is believed, nothing is written to disk. */

import { crc32, inflateRawSync } from 'node:zlib';
import { errorCode } from '../error-code.ts';
import { MAX_INFLATED_BYTES, MAX_MEMBERS, MAX_RATIO, RATIO_FREE_BYTES } from './limits.ts';
import { Unreadable } from './reading.ts';

export interface ZipMember {
  /** As the archive names it, decoded; may be absolute or hold `..`. */
  name: string;
  /** Name and data are encrypted with a password. */
  encrypted: boolean;
  /** Sizes as the headers claim them. */
  bytes: number;
  /** It points to another file, as Unix archives may say. */
  link: boolean;
}

export interface Zip {
  /** In the archive's order, folders left out. */
  members: ZipMember[];
  /** Names that stand there more than once. */
  repeated: string[];
  /** Inflates a member, within the limits. The last of two members of the same name counts, as in every unpacker. */
  read(name: string, maxBytes: number): Uint8Array | undefined;
}

interface Entry extends ZipMember {
  method: number;
  packed: number;
  crc: number;
  offset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of up to 65,535. */
const END_WINDOW = 22 + 65_535;

const MADE_ON_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

const STORED = 0;
const DEFLATED = 8;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;
/** Extra fields: sizes of 64 bits; a name in UTF-8 beside one in another encoding. */
const EXTRA_ZIP64 = 0x0001;
const EXTRA_UNICODE_NAME = 0x7075;

/** Members, and bytes inflated out of all of them. */
const LIMITS = { members: MAX_MEMBERS, inflated: MAX_INFLATED_BYTES };

/**
 * Opens a ZIP file held in memory. A damaged one throws `Unreadable`.
 *
 * What is inflated is counted as it comes: a member that grows beyond `maxBytes`, or out of all proportion to its packed
 * size, or over the sum of one file (members may share their data), stops the reading (`zip-bomb`).
 */
export function openZip(bytes: Uint8Array, limits = LIMITS): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file, limits.members);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const isLast = (entry: Entry): boolean => byName.get(entry.name) === entry;
  let inflated = 0;
  return {
    members: entries.filter(isLast),
    repeated: entries.filter((entry) => !isLast(entry)).map(({ name }) => name),
    read(name, maxBytes) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const content = inflate(file, entry, Math.min(maxBytes, limits.inflated - inflated));
      inflated += content.length;
      return content;
    },
  };
}

function inflate(file: Buffer, entry: Entry, maxBytes: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable(ENCRYPTED);
  const packed = packedData(file, entry);
  const limit = Math.min(maxBytes, Math.max(RATIO_FREE_BYTES, packed.length * MAX_RATIO));
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(`${entry.name} 的压缩方法 ${entry.method}`);
  const content = entry.method === STORED ? packed : inflateWithin(packed, limit, entry.name);
  if (content.length > limit) throw bomb(entry.name);
  if (crc32(content) !== entry.crc) throw damaged(`${entry.name} 的校验值不符`);
  return content;
}

function inflateWithin(packed: Buffer, limit: number, name: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLong = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
    throw tooLong ? bomb(name) : damaged(`${name} 无法解压`);
  }
}

/** The local header stands before the data and has a name and extra fields of its own lengths. */
function packedData(file: Buffer, { offset, packed, name }: Entry): Buffer {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) throw damaged(`找不到 ${name}`);
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw damaged(`${name} 不完整`);
  return file.subarray(start, start + packed);
}

function readDirectory(file: Buffer, most: number): Entry[] {
  const { offset, count } = findDirectory(file);
  if (count > most) throw tooMany(count);
  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw damaged('目录不完整');
    const end = at + 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (end > file.length) throw damaged('目录不完整');
    const entry = readEntry(file, at);
    if (!/[/\\]$/.test(entry.name)) entries.push(entry);
    at = end;
  }
  return entries;
}

function readEntry(file: Buffer, at: number): Entry {
  const flags = file.readUInt16LE(at + 8);
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const extra = readExtra(file.subarray(nameEnd, nameEnd + file.readUInt16LE(at + 30)));
  const entry: Entry = {
    name: readName(file.subarray(at + 46, nameEnd), flags, extra.get(EXTRA_UNICODE_NAME)),
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    bytes: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
    link: file.readUInt8(at + 5) === MADE_ON_UNIX && (file.readUInt16LE(at + 40) & FILE_TYPE) === SYMBOLIC_LINK,
  };
  widen(entry, extra.get(EXTRA_ZIP64));
  return entry;
}

/** Fields that are all ones stand in 64 bits, in this order, in the extra field. */
function widen(entry: Entry, extra: Buffer | undefined): void {
  let at = 0;
  for (const field of ['bytes', 'packed', 'offset'] as const) {
    if (entry[field] !== 0xffffffff) continue;
    if (!extra || at + 8 > extra.length) throw damaged('目录不完整');
    entry[field] = Number(extra.readBigUInt64LE(at));
    at += 8;
  }
}

function readExtra(extra: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    fields.set(extra.readUInt16LE(at), extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/**
 * Windows writes names in GBK and does not say so. Names that are valid UTF-8 of three-byte characters are UTF-8, as
 * macOS writes them, without saying so either.
 */
function readName(raw: Buffer, flags: number, unicode: Buffer | undefined): string {
  // Version and checksum of the plain name come before the name in UTF-8.
  if (unicode && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(raw)) return unicode.toString('utf8', 5);
  if ((flags & FLAG_UTF8) !== 0) return raw.toString('utf8');
  const utf8 = tryUtf8(raw);
  if (utf8 !== undefined && /^[\x20-\x7e]*$|[\u0800-\uffff]/.test(utf8)) return utf8;
  return new TextDecoder('gb18030').decode(raw);
}

function tryUtf8(raw: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined; // GBK, in all likelihood.
  }
}

function findDirectory(file: Buffer): { offset: number; count: number } {
  const first = Math.max(0, file.length - END_WINDOW);
  for (let at = file.length - 22; at >= first; at--) {
    if (file.readUInt32LE(at) !== END) continue;
    const count = file.readUInt16LE(at + 10);
    const offset = file.readUInt32LE(at + 16);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    return findDirectory64(file, at) ?? { offset, count };
  }
  throw damaged('没有结尾的目录，可能没有传完');
}

function findDirectory64(file: Buffer, end: number): { offset: number; count: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || file.readUInt32LE(locator) !== END64_LOCATOR) return undefined;
  const at = Number(file.readBigUInt64LE(locator + 8));
  if (at + 56 > file.length || file.readUInt32LE(at) !== END64) throw damaged('目录不完整');
  return { count: Number(file.readBigUInt64LE(at + 32)), offset: Number(file.readBigUInt64LE(at + 48)) };
}

const ENCRYPTED = {
  code: 'encrypted-file',
  message: '文件加了密码，没有读取。',
  mend: '请打开后去掉密码，另存一份。',
};

function damaged(reason: string): Unreadable {
  const message = `文件已损坏或不完整（${reason}）。`;
  return new Unreadable({ code: 'damaged-document', message, mend: '请重新复制或下载原文件，确认能打开。' });
}

function bomb(name: string): Unreadable {
  const message = `解压“${name}”得到的内容大得反常，已停止读取。`;
  return new Unreadable({ code: 'zip-bomb', message, mend: '请确认文件来源；如确是报告，请另存为 .txt。' });
}

function tooMany(count: number): Unreadable {
  const message = `压缩包中有 ${count} 个文件，超过 ${MAX_MEMBERS} 个的上限，没有读取。`;
  return new Unreadable({ code: 'zip-bomb', message, mend: '请解压后再放入。' });
}
