/** Turns the texts of data files back into values. */
import { decodeBase91 } from '../core/search-data/base91.ts';

/** The value of base91 of gzip of JSON. */
export async function unpackJson(text: string): Promise<unknown> {
  const stream = new Blob([decodeBase91(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
