/**
 * The container of .doc files, a small file system of its own ([MS-CFB]): its tables are checked before a library follows
 * them, for chains of sectors that run in a circle take all the memory of the machine.
 */
import { Unreadable } from './reading.ts';

const SECTOR_SHIFTS = [9, 12];
const MINI_SECTOR_SHIFT = 6;
/** Sectors of the allocation table that the header names; a list of further ones begins where it says. */
const NAMED_IN_HEADER = 109;
/** Numbers above are signs: end of chain, free, belonging to the table itself. */
const LAST_SECTOR = 0xfffffffa;

/** Streams of a container by their names. */
export type Streams = (name: string) => Buffer | undefined;

/** The streams of a container (`WordDocument`, `1Table`); throws `Unreadable` for one that could not be followed to its end. */
export function openCompoundFile(file: Buffer): Streams {
  if (file.length < 512) throw damaged('不完整');
  const shift = file.readUInt16LE(30);
  if (!SECTOR_SHIFTS.includes(shift) || file.readUInt16LE(32) !== MINI_SECTOR_SHIFT) throw damaged('扇区大小不对');
  const container: Container = { file, size: 1 << shift, sectors: Math.ceil(file.length / (1 << shift)) - 1 };
  const table = joinSectors(container, tableSectors(container));
  checkChains(table);
  // Short streams have a table of the same kind, that lies in a chain of the first.
  const short = joinSectors(container, chainFrom(file.readUInt32LE(60), table, container));
  checkChains(short);
  const directory = bytesOf(container, chainFrom(file.readUInt32LE(48), table, container));
  return (name) => {
    const entry = entryOf(directory, name);
    if (!entry) return undefined;
    const { start, size } = entry;
    if (size >= file.readUInt32LE(56)) return bytesOf(container, chainFrom(start, table, container)).subarray(0, size);
    const root = bytesOf(container, chainFrom(directory.readUInt32LE(ENTRY.start), table, container));
    return shortStream(root, chainOf(start, short)).subarray(0, size);
  };
}

/** Entries of the directory; the first is the root, whose stream holds the short ones. */
const ENTRY = { bytes: 128, nameLength: 64, start: 116, size: 120 };
const MINI_SECTOR = 1 << MINI_SECTOR_SHIFT;

function entryOf(directory: Buffer, name: string): { start: number; size: number } | undefined {
  for (let at = ENTRY.bytes; at + ENTRY.bytes <= directory.length; at += ENTRY.bytes) {
    const length = Math.min(64, directory.readUInt16LE(at + ENTRY.nameLength));
    if (directory.toString('utf16le', at, at + Math.max(0, length - 2)) !== name) continue;
    return { start: directory.readUInt32LE(at + ENTRY.start), size: directory.readUInt32LE(at + ENTRY.size) };
  }
  return undefined;
}

function bytesOf({ file, size }: Container, sectors: readonly number[]): Buffer {
  return Buffer.concat(sectors.map((sector) => file.subarray((sector + 1) * size, (sector + 2) * size)));
}

function shortStream(root: Buffer, sectors: readonly number[]): Buffer {
  return Buffer.concat(sectors.map((sector) => root.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR)));
}

/** The chain from a sector on, as far as its table goes; `checkChains` has seen that it ends. */
function chainOf(start: number, table: Uint32Array): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < table.length; sector = table[sector] ?? LAST_SECTOR) chain.push(sector);
  return chain;
}

interface Container {
  file: Buffer;
  /** Bytes of a sector; the header takes the place of one. */
  size: number;
  sectors: number;
}

/** The sectors that hold the allocation table. */
function tableSectors({ file, size, sectors }: Container): number[] {
  const count = file.readUInt32LE(44);
  if (count > sectors) throw damaged('目录不完整');
  const named: number[] = [];
  for (let at = 0; at < Math.min(count, NAMED_IN_HEADER); at++) named.push(file.readUInt32LE(76 + at * 4));
  let next = file.readUInt32LE(68);
  const perSector = size / 4 - 1;
  for (let list = 0; named.length < count && list < file.readUInt32LE(72); list++) {
    const start = (next + 1) * size;
    if (start + size > file.length) throw damaged('目录不完整');
    for (let at = 0; at < perSector && named.length < count; at++) named.push(file.readUInt32LE(start + at * 4));
    next = file.readUInt32LE(start + perSector * 4);
  }
  return named;
}

function joinSectors({ file, size, sectors }: Container, numbers: readonly number[]): Uint32Array {
  const perSector = size / 4;
  const table = new Uint32Array(numbers.length * perSector).fill(0xffffffff);
  numbers.forEach((sector, index) => {
    if (sector >= sectors) throw damaged('目录不完整');
    const start = (sector + 1) * size;
    const end = Math.min(start + size, file.length - 3);
    for (let at = start; at < end; at += 4) table[index * perSector + (at - start) / 4] = file.readUInt32LE(at);
  });
  return table;
}

/** Each sector has one that follows it, so a walk that meets itself runs in a circle. Linear: no sector is walked twice. */
function checkChains(table: Uint32Array): void {
  const walks = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start++) {
    for (let sector = start; sector < table.length && walks[sector] === 0; sector = table[sector] ?? LAST_SECTOR) {
      walks[sector] = start + 1;
      const next = table[sector] ?? LAST_SECTOR;
      if (walks[next] === start + 1) throw damaged('扇区首尾相接');
    }
  }
}

function chainFrom(start: number, table: Uint32Array, { sectors }: Container): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (sector >= sectors || sector >= table.length) throw damaged('目录不完整');
    chain.push(sector);
  }
  return chain;
}

function damaged(reason: string): Unreadable {
  const message = `文件已损坏或不完整（${reason}）。`;
  return new Unreadable({ code: 'damaged-document', message, mend: '请用 WPS 或 Word 打开，另存为 .docx。' });
}
