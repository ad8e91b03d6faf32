/** The shell around Pagefind's indexing service. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readMeta } from './pagefind-meta.ts';

/** What Pagefind is told of a report. */
export interface IndexedRecord {
  url: string;
  content: string;
  language: string;
}

/** An index as Pagefind made it. Its pages are the records, in the order given. */
export interface IndexedShard {
  /** Pagefind's version, as its files tell it. */
  version: string;
  /** Words of each record. */
  words: number[];
  chunks: { from: string; to: string; bytes: Uint8Array }[];
}

/** Pagefind's own files for the browser, of the version that made the index. */
export interface PagefindEngine {
  code: string;
  /** Compressed WebAssembly with Pagefind's signature. */
  wasm: Uint8Array;
}

export class IndexingError extends Error {
  override name = 'IndexingError';
}

/**
 * Postings of a chunk; docs/decisions/0008 has the measurements. Pagefind reads it from the environment of its service, so it
 * is set before the service starts.
 */
export const CHUNK_SIZE = 1500;

/** Makes one index. `url`s must be unique. Throws `IndexingError`. */
export function indexRecords(
  records: readonly IndexedRecord[],
  onRecord: () => void = () => undefined,
): Promise<IndexedShard> {
  return withIndex(async (index) => {
    for (const record of records) {
      const { errors } = await index.addCustomRecord(record);
      refuse(errors, record.url);
      onRecord();
    }
    const files = await filesOf(index);
    return readShard(files, records);
  });
}

/** The engine that the browser runs. It comes with any index, so an index of one word is made. */
export function readEngine(): Promise<PagefindEngine> {
  return withIndex(async (index) => {
    const { errors } = await index.addCustomRecord({ url: 'none', content: 'none', language: 'zxx' });
    refuse(errors, 'none');
    const files = await filesOf(index);
    return {
      code: Buffer.from(fileNamed(files, /^pagefind\.js$/).content).toString('utf8'),
      wasm: fileNamed(files, /^wasm\.unknown\.pagefind$/).content,
    };
  });
}

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

async function withIndex<Result>(work: (index: PagefindIndex) => Promise<Result>): Promise<Result> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK_SIZE);
  try {
    const { index, errors } = await createIndex();
    refuse(errors, 'a new index');
    if (!index) throw new IndexingError('Pagefind made no index and gave no reason.');
    return await work(index);
  } catch (error) {
    if (error instanceof IndexingError) throw error;
    throw new IndexingError('Pagefind could not make the phrase index. Is its program for this system installed?', {
      cause: error,
    });
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new IndexingError(`Pagefind refused ${what}: ${errors.join('; ')}`);
}

async function filesOf(index: PagefindIndex): Promise<PagefindFile[]> {
  const { files, errors } = await index.getFiles();
  refuse(errors, 'to write the index');
  return files;
}

function fileNamed(files: readonly PagefindFile[], name: RegExp): PagefindFile {
  const file = files.find(({ path }) => name.test(path));
  if (!file) throw new IndexingError(`Pagefind wrote no file like ${name.source}. Use the version of package.json.`);
  return file;
}

function readShard(files: readonly PagefindFile[], records: readonly IndexedRecord[]): IndexedShard {
  const meta = readMeta(fileNamed(files, /\.pf_meta$/).content);
  const contents = new Map(files.map(({ path, content }) => [path.replace(/^.*\//, ''), content]));
  const contentOf = (name: string): Uint8Array => {
    const content = contents.get(name);
    if (!content) throw new IndexingError(`Pagefind names ${name} but did not write it.`);
    return content;
  };
  // Fragments tell which record a page is; the browser relies on the order and never loads them.
  const urls = meta.pages.map(({ id }) => urlOf(contentOf(`${id}.pf_fragment`)));
  if (urls.length !== records.length || records.some(({ url }, number) => url !== urls[number])) {
    throw new IndexingError('Pagefind did not keep the order of the reports. Use the version of package.json.');
  }
  const chunks = meta.chunks.map(({ from, to, hash }) => ({ from, to, bytes: contentOf(`${hash}.pf_index`) }));
  return { version: meta.version, words: meta.pages.map(({ words }) => words), chunks };
}

function urlOf(fragment: Uint8Array): string | undefined {
  const beginning = gunzipSync(fragment).subarray(0, 300).toString('utf8');
  return /^pagefind_dcd\{"url":"([^"]*)"/.exec(beginning)?.[1];
}
