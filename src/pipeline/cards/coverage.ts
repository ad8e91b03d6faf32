/** Which characters a WOFF file has glyphs for, read from its character map (the `cmap` table, formats 4 and 12). */
import { inflateSync } from 'node:zlib';

/** Code points with a glyph. Throws for what is no WOFF file or has no Unicode map. */
export function readCoverage(woff: Buffer): ReadonlySet<number> {
  const cmap = readTable(woff, 'cmap');
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const maps = offsets.map((offset) => cmap.subarray(offset));
  const best = maps.find((map) => map.readUInt16BE(0) === 12) ?? maps.find((map) => map.readUInt16BE(0) === 4);
  if (best === undefined) throw new Error('The font has no Unicode character map.');
  return best.readUInt16BE(0) === 12 ? readGroups(best) : readSegments(best);
}

function readTable(woff: Buffer, name: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is no WOFF file.');
  const count = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== name) continue;
    const [start, packed, full] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const table = woff.subarray(start, start + packed);
    return packed < full ? inflateSync(table) : table;
  }
  throw new Error(`The font has no table ${name}.`);
}

/** Format 12: groups of code points that follow one another. Glyph 0 is the sign for what is missing. */
function readGroups(map: Buffer): Set<number> {
  const covered = new Set<number>();
  const count = map.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12) {
    const [first, last, glyph] = [map.readUInt32BE(at), map.readUInt32BE(at + 4), map.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
  return covered;
}

/** Format 4: parallel arrays of segments; a segment gives glyphs by adding a number, or by looking one up. */
function readSegments(map: Buffer): Set<number> {
  const covered = new Set<number>();
  const size = map.readUInt16BE(6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let at = 0; at < size; at += 2) {
    const [first, last] = [map.readUInt16BE(starts + at), map.readUInt16BE(ends + at)];
    const [delta, range] = [map.readUInt16BE(deltas + at), map.readUInt16BE(ranges + at)];
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : map.readUInt16BE(ranges + at + range + 2 * (code - first));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
}
