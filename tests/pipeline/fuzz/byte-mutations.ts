/** Damage of the kind that disks, transfers and careless programs do, to files of any format. */
import type { Chance } from './chance.ts';

export type ByteMutation = (bytes: Buffer, chance: Chance) => Buffer;

export const truncated: ByteMutation = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length));

export const flipped: ByteMutation = (bytes, chance) => {
  const copy = Buffer.from(bytes);
  const flips = chance.pick([1, 2, 8, 64, 512]);
  for (let count = 0; count < flips && copy.length > 0; count += 1) {
    const at = chance.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  }
  return copy;
};

export const removed: ByteMutation = (bytes, chance) => {
  const { start, end } = runIn(bytes, chance);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};

export const repeated: ByteMutation = (bytes, chance) => {
  const { start, end } = runIn(bytes, chance);
  const run = bytes.subarray(start, end);
  const times = Array.from({ length: chance.pick([1, 2, 20]) }, () => run);
  return Buffer.concat([bytes.subarray(0, end), ...times, bytes.subarray(end)]);
};

export const swapped: ByteMutation = (bytes, chance) => {
  const one = runIn(bytes, chance);
  const rest = runIn(bytes.subarray(one.end), chance);
  const [start, end] = [one.end + rest.start, one.end + rest.end];
  const run = ({ start, end }: { start: number; end: number }): Buffer => bytes.subarray(start, end);
  const between = bytes.subarray(one.end, start);
  return Buffer.concat([bytes.subarray(0, one.start), run({ start, end }), between, run(one), bytes.subarray(end)]);
};

/** A sector of zeros, as a bad disk gives it; or of ones. */
export const blanked: ByteMutation = (bytes, chance) => {
  const copy = Buffer.from(bytes);
  const { start, end } = runIn(bytes, chance);
  return copy.fill(chance.pick([0, 0xff, 0x20]), start, end);
};

function runIn(bytes: Buffer, chance: Chance): { start: number; end: number } {
  const start = chance.below(bytes.length);
  return { start, end: Math.min(bytes.length, start + 1 + chance.below(chance.pick([4, 64, 512, 4096]))) };
}

export function randomBytes(chance: Chance): Buffer {
  const below = chance.pick([256, 256, 128, 16]);
  return Buffer.from(Array.from({ length: chance.pick([1, 3, 50, 600, 5000]) }, () => chance.below(below)));
}

/** First bytes of every format that they identify. */
const SIGNATURES = [
  '504b0304',
  '504b0506',
  'd0cf11e0a1b11ae1',
  '255044462d312e37',
  '7b5c72746631',
  '89504e470d0a1a0a',
  'fffe',
  'feff',
  'efbbbf',
];

export function signedBytes(chance: Chance): Buffer {
  return Buffer.concat([Buffer.from(chance.pick(SIGNATURES), 'hex'), randomBytes(chance)]);
}
