/** Turns the texts of data files back into values. */
import { decodeBase91 } from '../../core/search-data/base91.ts';

/** The value of base91 of gzip of JSON. */
export async function unpackJson(text: string): Promise<unknown> {
  return JSON.parse(await decompress(decodeBase91(text)).text());
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await decompress(bytes).arrayBuffer());
}

function decompress(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
