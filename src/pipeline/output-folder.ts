/**
 * Keeps what others made: a folder is replaced only when it is missing, empty, or made by this program, and of an old one
 * only the files that its manifest lists are deleted.
 *
 * A folder is ours when its manifest begins as ours do. Whatever lies in it beside the files of the manifest belongs to others.
 */

import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../core/paths.ts';
import { errorCode } from './error-code.ts';
import { inParallel } from './files/files.ts';
import { sha256Of } from './files/sha256.ts';
import { MANIFEST_HEAD, parseManifest } from './preservation/manifest.ts';
import { LEFT_BY_SYSTEMS } from './preservation/verify.ts';
import { isMissing } from './real-path.ts';
import { printable } from './terminal.ts';

/** A place where this program must not write. The message says what lies there and what to do. */
export class OutputRefused extends Error {
  override name = 'OutputRefused';
}

export type FolderState = 'missing' | 'empty' | 'ours';

export interface FolderRules {
  /** Name of the setting in messages: `WENMAI_OUT`, `--out`. */
  setting: string;
  /** The manifest's path from the folder, with forward slashes. By default that of a site. */
  manifest?: string;
}

const MOST_NAMED = 10;
/** Folders that a site of an empty archive holds without a file. */
const EMPTY_FOLDERS: readonly string[] = ['originals'];

/** Returns what `folder` is, when it may be replaced; throws `OutputRefused` otherwise. Changes nothing. */
export function requireReplaceable(folder: string, { setting, manifest = MANIFEST }: FolderRules): FolderState {
  const place = `${setting}（${printable(folder)}）`;
  const stats = statsOf(folder, place);
  if (stats === undefined) return 'missing';
  if (stats.isSymbolicLink()) throw new OutputRefused(`${place}是链接，没有动它。请直接写它所指的文件夹。`);
  if (!stats.isDirectory()) {
    throw new OutputRefused(`${place}是一个文件，不是文件夹，没有动它。请换一个名字，如 ${printable(folder)}-site。`);
  }
  const entries = walk(folder);
  if (entries.length === 0) return 'empty';
  const listed = readOurManifest(folder, manifest);
  const strangers = listed === undefined ? entries : entries.filter((entry) => !isOurs(entry, listed));
  if (strangers.length > 0)
    throw new OutputRefused(explain(place, folder, { strangers, isSite: listed !== undefined }));
  return 'ours';
}

function statsOf(folder: string, place: string): ReturnType<typeof lstatSync> | undefined {
  try {
    return lstatSync(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new OutputRefused(`${place}的上层是一个文件，不是文件夹。请另选一个位置。`);
  }
}

interface Entry {
  /** From the folder, with forward slashes; of a folder with one at its end. */
  path: string;
  kind: 'file' | 'folder' | 'other';
}

/**
 * Everything below `folder`; links are named and never followed, as Node's own recursive listing follows them. What systems
 * leave behind by themselves is nobody's.
 */
function walk(folder: string): Entry[] {
  const entries: Entry[] = [];
  const visit = (above: string): void => {
    for (const entry of readdirSync(join(folder, above), { withFileTypes: true })) {
      const path = above + entry.name;
      if (entry.isDirectory()) {
        entries.push({ path: `${path}/`, kind: 'folder' });
        visit(`${path}/`);
      } else entries.push({ path, kind: entry.isFile() ? 'file' : 'other' });
    }
  };
  visit('');
  return entries.filter(({ path }) => !LEFT_BY_SYSTEMS.test(path));
}

interface Listed {
  /** Path of each file → its SHA-256; of the manifest itself an empty text. */
  files: ReadonlyMap<string, string>;
  /** Every folder above a file, with a slash at its end. */
  folders: ReadonlySet<string>;
}

/** Undefined when there is no manifest, or when it is not one of ours. */
function readOurManifest(folder: string, manifest: string): Listed | undefined {
  const path = join(folder, manifest);
  if (!existsSync(path) || !lstatSync(path).isFile()) return undefined;
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith(MANIFEST_HEAD)) return undefined;
  const files = new Map(parseManifest(text).outputs.map(({ path, sha256 }) => [path, sha256]));
  files.set(manifest, '');
  const folders = new Set(EMPTY_FOLDERS.map((name) => `${name}/`));
  for (const file of files.keys()) {
    for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) folders.add(file.slice(0, end + 1));
  }
  return { files, folders };
}

function isOurs({ path, kind }: Entry, { files, folders }: Listed): boolean {
  return kind === 'folder' ? folders.has(path) : kind === 'file' && files.has(path);
}

function explain(place: string, folder: string, found: { strangers: readonly Entry[]; isSite: boolean }): string {
  const names = nameSome(found.strangers);
  if (!found.isSite) {
    return `${place}里有不是本程序生成的东西，没有动它：\n${names}\n请另选一个新的或空的文件夹，如其中的 ${printable(join(folder, 'wenmai'))}。`;
  }
  return `${place}里的网站之外还有别的东西，没有动它：\n${names}\n请先移走这些，或另选一个新的或空的文件夹。`;
}

/** Files and links before folders: a folder with files is named by them. */
function nameSome(strangers: readonly Entry[]): string {
  const leaves = strangers.filter(({ kind, path }) => kind !== 'folder' || isLeaf(path, strangers));
  const named = leaves.slice(0, MOST_NAMED).map(({ path }) => `  ${printable(path)}`);
  const more = leaves.length - named.length;
  return [...named, ...(more > 0 ? [`  ……另有 ${more} 个`] : [])].join('\n');
}

const isLeaf = (folder: string, entries: readonly Entry[]): boolean =>
  !entries.some(({ path }) => path !== folder && path.startsWith(folder));

/**
 * Deletes from `folder` what this program wrote into it, and `folder` itself when nothing else is left. What is not in its
 * manifest, or was altered since, stays, and its paths are returned.
 *
 * The manifest goes last, so that a removal that is stopped half-way can be taken up again. Many files go at once: each waits for the
 * disk, 4,600 took 8 to 12 s one by one and 2 to 3 s so.
 */
export async function removeOurs(folder: string, manifest: string = MANIFEST): Promise<string[]> {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [folder];
  const entries = walk(folder);
  const listed = readOurManifest(folder, manifest) ?? { files: new Map<string, string>(), folders: undefined };
  const written = listed.folders === undefined ? 0 : lstatSync(join(folder, manifest)).ctimeMs;
  const remove = async ({ path, kind }: Entry): Promise<string[]> => {
    if (kind === 'folder') return listed.folders !== undefined && !listed.folders.has(path) ? [path] : [];
    const [file, sha256] = [join(folder, path), listed.files.get(path)];
    if (kind !== 'file' || sha256 === undefined) return [path];
    if (path === manifest) return [];
    if (!(await isUnaltered(file, sha256, written))) return [path];
    await unlink(file);
    return [];
  };
  const left = (await inParallel(entries, remove)).flat();
  // Only folders without a file are left, and the manifest.
  if (left.length === 0) await rm(folder, { recursive: true, force: true });
  return left;
}

/** Files last changed before the manifest was written are as it says; only the others are read. */
async function isUnaltered(file: string, sha256: string, written: number): Promise<boolean> {
  if (lstatSync(file).ctimeMs < written) return true;
  return sha256Of(await readFile(file)) === sha256;
}
