/** Pagefind's own files for the browser: the engine that answers from the phrase index. */
import { close, createIndex, type PagefindIndex } from 'pagefind';

export interface PagefindEngine {
  code: string;
  /** Compressed WebAssembly with Pagefind's signature. */
  wasm: Uint8Array;
}

/** The version whose files `index-chunks.ts` writes; the tests compare them with Pagefind's own. */
export const PAGEFIND_VERSION = '1.6.0';

/** The phrase index could not be made. */
export class IndexingError extends Error {
  override name = 'IndexingError';
}

/** The engine that the browser runs. It comes with any index, so an index of one word is made. Throws `IndexingError`. */
export function readEngine(): Promise<PagefindEngine> {
  return withIndex(async (index) => {
    refuse((await index.addCustomRecord({ url: 'none', content: 'none', language: 'zxx' })).errors);
    const { files, errors } = await index.getFiles();
    refuse(errors);
    checkVersion(fileNamed(files, /^pagefind-entry\.json$/));
    return {
      code: Buffer.from(fileNamed(files, /^pagefind\.js$/).content).toString('utf8'),
      wasm: withoutGzipTime(fileNamed(files, /^wasm\.unknown\.pagefind$/).content),
    };
  });
}

/**
 * A gzip file with 0, which is “no time”, for the time of its making (bytes 4 to 7; RFC 1952). Pagefind's program for each system
 * holds the same engine with another time: sites that different systems build are the same with it taken out.
 */
export function withoutGzipTime(file: Uint8Array): Uint8Array {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
  return Uint8Array.from(file, (byte, index) => (index >= 4 && index < 8 ? 0 : byte));
}

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

function checkVersion({ content }: PagefindFile): void {
  const { version } = JSON.parse(Buffer.from(content).toString('utf8')) as { version?: unknown };
  if (version === PAGEFIND_VERSION) return;
  throw new IndexingError(`Pagefind is ${String(version)}, but its index is written as ${PAGEFIND_VERSION} reads it.`);
}

async function withIndex<Result>(work: (index: PagefindIndex) => Promise<Result>): Promise<Result> {
  try {
    const { index, errors } = await createIndex();
    refuse(errors);
    if (!index) throw new IndexingError('Pagefind made no index and gave no reason.');
    return await work(index);
  } catch (error) {
    if (error instanceof IndexingError) throw error;
    throw new IndexingError('Pagefind does not run. Is its program for this system installed?', { cause: error });
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new IndexingError(`Pagefind gave no engine: ${errors.join('; ')}`);
}

function fileNamed(files: readonly PagefindFile[], name: RegExp): PagefindFile {
  const file = files.find(({ path }) => name.test(path));
  if (!file) throw new IndexingError(`Pagefind wrote no file like ${name.source}. Use the version of package.json.`);
  return file;
}
