/** The phrase index: shards of encoded reports, each made once and then kept until its reports change. */
import { encodeTexts } from '../../core/phrase/records.ts';
import { ENCODER_VERSION } from '../../core/phrase/terms.ts';
import { encodeBase91 } from '../../core/search-data/base91.ts';
import { chunkName, type ShardData } from '../../core/search-data/layout.ts';
import { packLengths } from '../../core/search-data/lengths.ts';
import { packSeparators } from '../../core/search-data/separators.ts';
import { type Aliases, compileAliases } from '../../core/text/aliases.ts';
import { contentHash, type DataFile, named, packJson } from '../files/script-file.ts';
import { encodeChunks } from './index-chunks.ts';
import { invertPages } from './inverted-index.ts';
import { PAGEFIND_VERSION } from './pagefind.ts';

/** What a shard is made from. */
export interface ShardInput {
  /** The texts in which each report is found, in the order of the reports. */
  texts: string[][];
  /** Written form → meaning. */
  aliases: Record<string, string>;
}

/** The files of one shard. The first one describes the others and gives them their names. */
export interface ShardFiles {
  name: string;
  files: DataFile[];
}

/** Raised when the same input would give other files. */
const FILES_VERSION = 4;

/** Names the files of a shard before they are made. */
export function shardKey({ texts, aliases }: ShardInput): string {
  return contentHash(keyParts());

  function* keyParts(): Generator<string> {
    yield JSON.stringify([FILES_VERSION, ENCODER_VERSION, PAGEFIND_VERSION, aliases]);
    for (const report of texts) {
      // Counts keep the texts of two reports apart from those of one.
      yield String(report.length);
      yield* report;
    }
  }
}

/** Makes the files of a shard. Equal input gives equal files. */
export function makeShard({ texts, aliases }: ShardInput): ShardFiles {
  const compiled = compileAliases(aliases);
  const index = invertPages(encodeAll(texts, compiled));
  const chunks = encodeChunks(index);
  const data: ShardData = {
    version: PAGEFIND_VERSION,
    separators: packSeparators(chunks),
    lengths: packLengths(index.lengths),
  };
  const description = packJson(data);
  const scripts = chunks.map(({ bytes }) => encodeBase91(bytes));
  // Chunks are named by the shard and a number, so the shard's name stands for what all of them hold.
  const name = `index.${contentHash([description, ...scripts])}`;
  const files = scripts.map((text, chunk) => named(chunkName(name, chunk), text));
  return { name, files: [named(name, description), ...files] };
}

function* encodeAll(texts: readonly string[][], aliases: Aliases): Generator<string> {
  for (const report of texts) yield encodeTexts(report, aliases);
}
