/** ZIP archives whose directory lies, whose names lead astray, which hold one another. */

import { writeZip, type ZipPart } from '../../fixtures/formats/zip-writer.ts';
import { encodeGb18030 } from '../encode.ts';
import { flipped, randomBytes, truncated } from './byte-mutations.ts';
import type { Chance } from './chance.ts';
import { sampleFile, sampleOf, TEXTS } from './samples.ts';

const NAMES: readonly (string | Uint8Array)[] = [
  '总结.txt',
  '总结.TXT',
  '2022/总结.txt',
  '2022//总结.txt',
  '2022\\总结.txt',
  './2022/总结.txt',
  '2022/./总结.txt',
  '../总结.txt',
  '．．/总结.txt',
  '../../../../etc/passwd.txt',
  '/总结.txt',
  'C:\\总结.txt',
  '总\n结.txt',
  '总\0结.txt',
  '__proto__.txt',
  '.',
  '..',
  './',
  '',
  ' ',
  '.txt',
  '....txt',
  '.隐藏.txt',
  '__MACOSX/._总结.txt',
  'CON.txt',
  '总结.txt/',
  '总结.txt/总结.txt',
  'archive.yaml',
  'catalogue.csv',
  '图.png',
  '表.xlsx',
  `${'长'.repeat(200)}.txt`,
  `${'深/'.repeat(200)}总结.txt`,
  encodeGb18030('总结.txt'),
  Buffer.from([0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]),
];

export interface BrokenZip {
  bytes: Buffer;
  /** Names that the archive has, those of folders aside. */
  names: (string | Uint8Array)[];
}

/** An archive in order but for its members: names, contents, links, passwords, sizes that lie. */
export function strangeMembers(chance: Chance): BrokenZip {
  const parts = Array.from({ length: 1 + chance.below(5) }, () => strangeMember(chance));
  return { bytes: writeZip(parts), names: parts.map(({ name }) => name) };
}

function strangeMember(chance: Chance): ZipPart {
  const part: ZipPart = { name: chance.pick(NAMES), data: contentOf(chance) };
  if (chance.oneIn(8)) part.link = true;
  if (chance.oneIn(8)) part.encrypted = true;
  if (chance.oneIn(6)) part.packed = { data: randomBytes(chance), bytes: chance.pick([0, 1, 0xffffffff]) };
  return part;
}

function contentOf(chance: Chance): string | Uint8Array {
  if (chance.oneIn(2)) return chance.pick(TEXTS);
  if (chance.oneIn(3)) return randomBytes(chance);
  return chance.oneIn(2) ? '' : flipped(sampleFile('summary.docx'), chance);
}

/** Archives in archives, some of them damaged. */
export function nestedZip(chance: Chance, depth = 1 + chance.below(4)): Buffer {
  const { bytes, extension } = sampleOf(chance);
  const inner = depth === 0 ? bytes : nestedZip(chance, depth - 1);
  const whole = writeZip([
    { name: depth === 0 ? `甲.${extension}` : `${chance.pick(['内', '内/外'])}.zip`, data: inner },
    { name: '乙.txt', data: chance.pick(TEXTS) },
  ]);
  if (chance.oneIn(6)) return truncated(whole, chance);
  return chance.oneIn(6) ? flipped(whole, chance) : whole;
}

const RECORDS = ['504b0102', '504b0304', '504b0506'].map((hex) => Buffer.from(hex, 'hex'));
const LIES = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 0x80000000];

/** Numbers in the records of an archive changed: sizes, offsets, counts, methods, flags. */
export function lyingZip(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = chance.pick([1, 1, 2, 6]); count > 0; count -= 1) {
    const at = recordIn(copy, chance);
    const field = at + 4 + 2 * chance.below(21);
    if (at < 0 || field + 4 > copy.length) continue;
    if (chance.oneIn(2)) copy.writeUInt16LE(chance.pick(LIES) & 0xffff, field);
    else copy.writeUInt32LE(chance.pick(LIES), field);
  }
  return copy;
}

function recordIn(bytes: Buffer, chance: Chance): number {
  const record = chance.pick(RECORDS);
  const found = bytes.indexOf(record, chance.below(bytes.length));
  return found < 0 ? bytes.indexOf(record) : found;
}
