/** Hashes for tables, orders and damage detection. Not secure against an adversary. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo), unsigned. `from` and `to` are indices into the text: the hash of 工作总结 from
 * 0 to 2 is that of 工作. Its low bits follow the last unit: mix them before using them as table slots.
 */
export function fnv1a(text: string, from = 0, to = text.length): number {
  let hash = OFFSET_BASIS;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/** The same over units in an array. */
export function fnv1aOfUnits(units: Uint16Array, from = 0, to = units.length): number {
  let hash = OFFSET_BASIS;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ (units[index] as number), PRIME);
  return hash >>> 0;
}

/** MurmurHash3's 32-bit finisher (Appleby): every input bit affects every output bit. Unsigned, one to one. */
export function mixBits(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
