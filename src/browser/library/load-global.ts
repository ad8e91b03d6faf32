/** Runs the scripts of src/core/scripts.ts that others ask for. */
import { messageOf } from '../../core/message-of.ts';
import type { DemandScript } from '../../core/scripts.ts';
import { runScript } from './run-script.ts';

/** A script that is missing, cut off or no script at all. The message names it, for readers. */
class ScriptError extends Error {
  /** As that of data files: pages know both by this name, also where they come from another script. */
  override name = 'ArchiveDataError';
  /** From the site's root. */
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`程序文件 ${file} 没有载入（${reason}）。请刷新页面再试；若仍如此，请重新复制或重新生成整个网站。`);
    this.file = file;
  }
}

const loading = new Map<string, Promise<unknown>>();

/**
 * The global that a script defines, its exports as properties. Runs the script at `address` where it has not run yet, once for all
 * who ask at the same time. Rejects with a `ScriptError`; the next call tries again.
 */
export function loadGlobal<Library>(script: DemandScript, address: string): Promise<Library> {
  const present = findGlobal<Library>(script);
  if (present !== undefined) return Promise.resolve(present);
  const started = loading.get(script.file);
  if (started !== undefined) return started as Promise<Library>;
  const request = run<Library>(script, address).finally(() => loading.delete(script.file));
  loading.set(script.file, request);
  return request;
}

/** The global of a script that has run. */
const findGlobal = <Library>({ global }: DemandScript): Library | undefined =>
  (globalThis as unknown as Record<string, Library | undefined>)[global];

async function run<Library>(script: DemandScript, address: string): Promise<Library> {
  try {
    await runScript(address);
  } catch (error) {
    throw new ScriptError(script.file, messageOf(error));
  }
  // A page in the place of the script, and a script that was cut off, load without an error and define nothing.
  const library = findGlobal<Library>(script);
  if (library === undefined)
    throw new ScriptError(script.file, globalThis.wenmaiRun?.faults[script.file] ?? '内容不完整');
  return library;
}
