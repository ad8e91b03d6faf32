/**
 * Pagefind's module and WebAssembly, started once for all its instances.
 *
 * Its script runs unchanged, but its `fetch` asks our loader: the script files of `search/` stand for those of a server.
 */

import { dataFile } from '../../../core/search-data/layout.ts';
import { unpackBytes } from '../../../core/search-data/packed-text.ts';
import { ArchiveDataError, missingData } from '../archive-data-error.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { SIGNATURE } from './cbor.ts';
import { type Answer, answerOf, type PagefindModule } from './module.ts';
import type { Shard } from './shard.ts';

/** The engine's files: their names in `search/`. */
export interface EngineFiles {
  engine: string;
  wasm: string;
}

type EngineFactory = (
  fetch: (url: string) => Promise<Answer>,
  wait: (work: () => void, ms: number) => void,
  console: Pick<Console, 'log' | 'warn' | 'error'>,
) => unknown;

const ignore = (): void => undefined;
/** Our errors report what Pagefind logs before it passes over it. */
const SILENT = { log: ignore, warn: ignore, error: ignore };

/** Never a real path: what our `fetch` knows Pagefind's requests by. */
const BASE = '/~pf/';
const REQUEST = /^\/~pf\/(\d+)\/([^?]+)/;

/** Pagefind looks every 50 ms whether its engine has started, and the first search would wait for that. */
const HASTE = 25;

export class Engine {
  readonly #module: PagefindModule;
  readonly #wasm: Uint8Array<ArrayBuffer>;
  readonly #file: string;
  readonly #shards: Shard[] = [];
  #opening: Promise<unknown> = Promise.resolve();
  #started = false;

  /** `file` is where the WebAssembly came from. */
  constructor(create: EngineFactory, wasm: { bytes: Uint8Array<ArrayBuffer>; file: string }) {
    this.#wasm = wasm.bytes;
    this.#file = wasm.file;
    this.#module = create(
      (url) => this.#answer(url),
      (work, ms) => setTimeout(work, ms / HASTE),
      SILENT,
    ) as PagefindModule;
  }

  /** Starts an instance. One after another: those that start together would each start WebAssembly, and share the last. */
  open(shard: Shard): Promise<Shard> {
    const opening = this.#opening.then(async () => {
      const number = this.#shards.push(shard) - 1;
      await shard.start(this.#module, `${BASE}${number}/`).catch((error: unknown) => {
        throw this.#started ? error : tooOld(this.#file, error);
      });
      this.#started = true;
      return shard;
    });
    this.#opening = opening.catch(() => undefined);
    return opening;
  }

  async #answer(url: string): Promise<Answer> {
    const [, number, file] = REQUEST.exec(url) ?? [];
    const shard = this.#shards[Number(number)];
    if (!shard || file === undefined) throw new Error(`Pagefind asked for ${url}: this is a bug.`);
    if (!file.startsWith('wasm.')) return answerOf(await shard.read(file));
    // Further instances only ask whether WebAssembly is there.
    return answerOf(this.#started ? new TextEncoder().encode(SIGNATURE) : this.#wasm);
  }
}

/** Loads the engine. Rejects with an `ArchiveDataError`, also in a browser that cannot run it. */
export async function startEngine(loader: ScriptLoader, files: EngineFiles): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') throw tooOld(files.wasm);
  const [create, wasm] = await Promise.all([loader.load(files.engine), loader.loadText(files.wasm)]);
  if (typeof create !== 'function') throw missingData(dataFile(files.engine), '不是程序');
  return new Engine(create as EngineFactory, { bytes: unpackBytes(wasm), file: files.wasm });
}

function tooOld(wasm: string, cause?: unknown): ArchiveDataError {
  const message =
    '此浏览器不能运行检索引擎（需要 WebAssembly）。请用 Chromium 97 或更新的内核，或 Firefox ESR；阅读和浏览不受影响。';
  return new ArchiveDataError(dataFile(wasm), message, { cause });
}
