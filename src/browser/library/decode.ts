/** Turns the texts of data files back into values. */
import { unpackBytes } from '../../core/search-data/packed-text.ts';

/** The value of a packed text of gzip of JSON. */
export async function unpackJson(text: string): Promise<unknown> {
  return JSON.parse(await decompress(unpackBytes(text)).text());
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await decompress(bytes).arrayBuffer());
}

function decompress(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
