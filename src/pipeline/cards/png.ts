/** A picture of few colours as an indexed PNG: less than half of what its pixels in full colour take. Nothing is lost. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row. The picture is opaque. */
  data: Uint8Array;
}

/** The PNG file; undefined when there are more than 256 colours. Equal pixels give equal bytes. */
export function encodeIndexed({ width, height, data }: Pixels): Buffer | undefined {
  const pixels = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const palette = new Map<number, number>();
  // Each row begins with the number of its filter: 0, none, which suits flat colours best.
  const rows = Buffer.alloc((width + 1) * height);
  let at = 0;
  let lastColour = -1;
  let index = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) at += 1;
    const colour = pixels.getUint32(pixel * 4);
    if (colour !== lastColour) {
      index = palette.get(colour) ?? palette.size;
      if (index > 255) return undefined;
      palette.set(colour, index);
      lastColour = colour;
    }
    rows[at] = index;
    at += 1;
  }
  const colours = Buffer.from(
    [...palette.keys()].flatMap((rgba) => [rgba >>> 24, (rgba >>> 16) & 255, (rgba >>> 8) & 255]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows)), chunk('IEND')];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Whether every chunk is as its check says, and the last one ends the file: nothing was cut off or altered. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  let at = SIGNATURE.length;
  let name = '';
  while (name !== 'IEND') {
    if (at + 12 > bytes.length) return false;
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    name = bytes.toString('latin1', at + 4, at + 8);
    at = end + 4;
  }
  return at === bytes.length;
}
