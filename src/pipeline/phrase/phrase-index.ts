/** The phrase index: shards of encoded reports, each made once and then kept until its reports change. */
import { type IndexPage, indexPage } from '../../core/phrase/index-page.ts';
import type { SearchedTexts } from '../../core/phrase/searched-texts.ts';
import { chunkName, type RangeColumns, type ShardData } from '../../core/search-data/layout.ts';
import { packLengths } from '../../core/search-data/lengths.ts';
import { packSeparators } from '../../core/search-data/separators.ts';
import { type Aliases, compileAliases } from '../../core/text/aliases.ts';
import { type KeptParts, NO_PARTS } from '../files/kept-parts.ts';
import { contentHash, type DataFile, named, packJson } from '../files/script-file.ts';
import { encodeChunks } from './index-chunks.ts';
import { invertPages } from './inverted-index.ts';
import { PAGEFIND_VERSION } from './pagefind.ts';

/** Input of a shard. */
export interface ShardInput {
  /** Searched texts of each report, in the order of the reports. */
  texts: SearchedTexts[];
  /** Written form → meaning. */
  aliases: Record<string, string>;
}

/** The files of one shard. The first one describes the others and gives them their names. */
export interface ShardFiles {
  name: string;
  files: DataFile[];
}

/** Names the files of a shard before they are made. `code` is one for each state of the code that makes them. */
export function shardKey({ texts, aliases }: ShardInput, code: string): string {
  return contentHash(keyParts());

  function* keyParts(): Generator<string> {
    yield JSON.stringify([code, PAGEFIND_VERSION, aliases]);
    for (const { title, paragraphs } of texts) {
      // Counts keep the texts of two reports apart from those of one.
      yield String(paragraphs.length);
      yield title === undefined ? '' : `=${title}`;
      yield* paragraphs;
    }
  }
}

/** Makes the files of a shard. Equal input gives equal files; `kept` holds chunks of an earlier state of it. */
export function makeShard({ texts, aliases }: ShardInput, kept: KeptParts = NO_PARTS): ShardFiles {
  const compiled = compileAliases(aliases);
  const ranges: RangeColumns = { bodies: [], meant: [], shared: [] };
  const index = invertPages(pagesOf(texts, compiled, ranges));
  const chunks = encodeChunks(index, { kept });
  const data: ShardData = {
    version: PAGEFIND_VERSION,
    separators: packSeparators(chunks),
    lengths: packLengths(index.lengths),
    ranges,
  };
  const description = packJson(data);
  const scripts = chunks.map(({ text }) => text);
  // Chunks are named by the shard and a number, so the shard's name stands for what all of them hold.
  const name = `index.${contentHash([description, ...scripts])}`;
  const files = scripts.map((text, chunk) => named(chunkName(name, chunk), text));
  return { name, files: [named(name, description), ...files] };
}

/** Makes the pages one by one, and notes their ranges in columns. */
function* pagesOf(texts: readonly SearchedTexts[], aliases: Aliases, ranges: RangeColumns): Generator<IndexPage> {
  for (const [report, searched] of texts.entries()) {
    const page = indexPage(searched, aliases);
    ranges.bodies.push(page.body);
    if (page.meant !== Number.POSITIVE_INFINITY) ranges.meant.push([report, page.meant]);
    if (page.shared) ranges.shared.push(report);
    yield page;
  }
}
