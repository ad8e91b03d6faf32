/** The changes in wording of every year: from the last build when nothing has changed since, or counted in a thread. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatedText } from '../../core/trends/dated-text.ts';
import type { YearChanges } from '../../core/trends/year-changes.ts';
import { contentHash } from '../files/script-file.ts';
import { codeVersion } from '../parser-version.ts';
import { isBeingWritten, partOf } from '../run-folder.ts';
import { runInWorker } from '../worker-task.ts';
import { KEPT_COUNTS } from './kept-counts.ts';
import { KEPT_YEARS } from './kept-years.ts';

export interface CountingTask {
  texts: readonly DatedText[];
  aliases: Readonly<Record<string, string>>;
}

/** Input of the thread. */
export interface WorkerTask extends CountingTask {
  /** Exists. */
  cacheDir: string;
  /** Identifies a state of the code. */
  code: string;
}

export interface CountingPlaces {
  /** The repository's root. */
  root: string;
  /** A folder of its own; holds the result of the last build, and what the next may take of it. */
  cacheDir: string;
}

/** Code that makes the result from the texts. */
const MAKERS = ['src/core/trends', 'src/core/compare', 'src/core/text', 'src/pipeline/trends'];
const KEPT: ReadonlySet<string> = new Set([KEPT_YEARS, KEPT_COUNTS]);
const WORKER = 'src/pipeline/trends/year-changes-worker.ts';

/** `findYearChanges` of the texts; the same whatever the cache holds. */
export async function countYearChanges(task: CountingTask, { root, cacheDir }: CountingPlaces): Promise<YearChanges[]> {
  const texts = task.texts.map((text) => JSON.stringify(text)).sort();
  const code = codeVersion(MAKERS, root);
  const file = `${contentHash([code, JSON.stringify(task.aliases), ...texts])}.json`;
  const known = await find(join(cacheDir, file));
  if (known !== undefined) return known;
  await mkdir(cacheDir, { recursive: true });
  const given: WorkerTask = { ...task, cacheDir, code };
  const changes = await runInWorker<YearChanges[]>(pathToFileURL(join(root, WORKER)), given, { first: true });
  await keep(cacheDir, file, changes);
  return changes;
}

/** A file that cannot be read is made again. */
async function find(path: string): Promise<YearChanges[] | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as YearChanges[];
  } catch {
    return undefined;
  }
}

async function keep(folder: string, file: string, changes: readonly YearChanges[]): Promise<void> {
  const others = (await readdir(folder)).filter((name) => !KEPT.has(name) && !isBeingWritten(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  // A run that is stopped leaves no half-written file under the name that is looked for.
  const unfinished = partOf(join(folder, file));
  await writeFile(unfinished, JSON.stringify(changes));
  await rename(unfinished, join(folder, file));
}
