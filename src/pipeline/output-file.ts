/** Keeps what others made: a file is written over only where it is one that this program wrote, and never among the sources. */

import { once } from 'node:events';
import { closeSync, createWriteStream, lstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { OutputRefused } from './output-folder.ts';
import { holds, isFolder } from './real-path.ts';
import { partOf } from './run-folder.ts';
import { printable } from './terminal.ts';

export interface FileRules {
  /** Name of the setting in messages: `--out`. */
  setting: string;
  /** Sources, which nothing is written into. */
  contentDir: string;
  /** Whether a file that begins so is one of ours. */
  isOurs: (head: string) => boolean;
}

/** Characters that identify the maker of a file. */
const HEAD = 4096;

/** Throws `OutputRefused` when `path` must not be written. Changes nothing. */
export function requireReplaceableFile(path: string, { setting, contentDir, isOurs }: FileRules): void {
  const place = `${setting}（${printable(path)}）`;
  if (!isFolder(dirname(path))) throw new OutputRefused(`${place}所在的文件夹不存在。请先建好，或另选一个位置。`);
  if (holds(contentDir, dirname(path))) {
    throw new OutputRefused(`${place}在内容文件夹里，会当作报告的原件。请写到内容文件夹之外。`);
  }
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isFile()) throw new OutputRefused(`${place}是文件夹或链接，不是文件，没有动它。请换一个文件名。`);
  if (stats.size > 0 && !isOurs(headOf(path))) {
    throw new OutputRefused(`${place}已有一个不是由此写出的文件，没有动它。请移走它，或换一个文件名。`);
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Writes a file beside its place and moves it there once it is whole. A failure leaves what was there. */
export async function writeWhole(path: string, parts: Iterable<string>): Promise<void> {
  const part = partOf(path);
  const stream = createWriteStream(part, { flags: 'wx' });
  // Reported where the stream is awaited; a failure in between must not end the process.
  const closed = once(stream, 'close');
  closed.catch(() => undefined);
  try {
    await once(stream, 'open');
    for (const text of parts) if (!stream.write(text)) await once(stream, 'drain');
    stream.end();
    await closed;
    renameSync(part, path);
  } catch (error) {
    stream.destroy();
    rmSync(part, { force: true });
    throw error;
  }
}
