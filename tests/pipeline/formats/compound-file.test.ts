import { expect, it } from 'vitest';
import { openCompoundFile } from '../../../src/pipeline/formats/compound-file.ts';
import { fixture } from './fixtures.ts';

/** Where the allocation table of a small .doc begins: its header names one sector. */
const tableOf = (file: Buffer): number => 512 * (1 + file.readUInt32LE(0x4c));

/** The sample with one number of 4 bytes changed. */
function changed(at: number, value: number): Buffer {
  const file = Buffer.from(fixture('summary.doc'));
  file.writeUInt32LE(value, at);
  return file;
}

const table = tableOf(fixture('summary.doc'));

it.each(['summary.doc', 'structured.doc', 'summary.wps'])('lets %s pass', (name) => {
  expect(() => openCompoundFile(fixture(name))).not.toThrow();
});

// Sectors 3, 4, 5 … follow one another.
it.each([
  ['two sectors that follow each other', changed(table + 4 * 4, 3), '首尾相接'],
  ['a sector that follows itself', changed(table + 4 * 3, 3), '首尾相接'],
  ['a table larger than the file', changed(44, 0x7fffffff), '目录不完整'],
  ['a table beyond the end', changed(0x4c, 0x00ffffff), '目录不完整'],
  ['a directory beyond the end', changed(48, 0x00ffffff), '目录不完整'],
  ['sectors of a gigabyte', changed(30, 30), '扇区大小'],
  ['no more than the first bytes', fixture('summary.doc').subarray(0, 100), '不完整'],
])('refuses %s', (_, file, reason) => {
  expect(() => openCompoundFile(file)).toThrow(reason);
});
