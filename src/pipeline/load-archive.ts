/** The one way from a content folder to an archive: `check`, `build` and `dev` all take it. */

import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { settleSeries } from '../core/holdings/series.ts';
import type { CatalogueRow } from '../core/metadata/overrides.ts';
import { DEFAULT_SETTINGS } from '../core/report/defaults.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Settings } from '../core/report/settings.ts';
import { appendAll } from '../core/text/lists.ts';
import type { LoadedArchive } from '../handover/handover.ts';
import { errorCode } from './error-code.ts';
import { type KeptParts, NO_PARTS } from './files/kept-parts.ts';
import { sha256Of } from './files/sha256.ts';
import { type Documents, openDocuments } from './formats/documents.ts';
import { openArchives } from './open-archives.ts';
import { parserVersion } from './parser-version.ts';
import { type ContentFile, isReportFile, listContent, unreadable } from './read-content.ts';
import { type Parsing, passedOver, readEntry } from './read-entry.ts';
import { NO_MEMORY, type ReadMemory } from './read-memory.ts';
import { readCatalogue, readSettings } from './settings-files.ts';
import { type SettleSeries, settleArchive } from './settle-archive.ts';
import { readArchive, settleTaken } from './taken/take-archive.ts';

export interface LoadOptions {
  defaults?: Settings;
  parse?: Parsing['parse'];
  settle?: SettleSeries;
  /** Reads office documents; opened and closed here unless it is given. */
  documents?: Documents;
  /** Looks a file up in the store of the last run; it is parsed again unless an entry with `digest` is there. */
  known?: Parsing['known'];
  /** Results of earlier readings of this folder in this process. */
  memory?: ReadMemory;
  /** Sketches of the last run: see `openKeptSketches`. */
  sketches?: KeptParts;
  /** Called as files are read. */
  onRead?: (done: number, total: number) => void;
}

/**
 * Reading pauses after so many milliseconds. `npm run dev` starts its server meanwhile, hundreds of steps that wait for one another: Vite gives
 * up a module that takes a minute, and no page ever comes.
 */
const SLICE_MS = 10;

/**
 * Reads `content/`: `archive.yaml`, `catalogue.csv`, then every report. Faults in content never throw; a thrown error is
 * a fault of the program or of the machine.
 */
export async function loadArchive(contentDir: string, options: LoadOptions = {}): Promise<LoadedArchive> {
  const { defaults = DEFAULT_SETTINGS, parse, settle = settleSeries, known = () => undefined } = options;
  const { memory = NO_MEMORY, sketches = NO_PARTS, onRead = () => undefined } = options;
  const folder = `${basename(contentDir)}/`;
  const listing = tryListing(contentDir, folder);
  if ('faulty' in listing) return archiveOf(defaults, [listing.faulty]);
  const documents = options.documents ?? openDocuments();
  try {
    const { files, entries, sites } = await openArchives(listing.files, documents);
    const { settings, entries: settled } = readSettings(files, defaults);
    const taken = sites.flatMap(({ file, site }) => readArchive(file, site));
    const catalogue = readCatalogue(
      files,
      taken.flatMap(({ file, report }) => (report ? [file] : [])),
    );
    const parsing: Parsing = { settings, parse, known, base: parsingDigest(settings), documents };
    const reading: Reading = { rows: catalogue.rows, parsing, memory, onRead };
    appendAll(entries, [...settled, ...catalogue.entries, ...(await readFiles(files, reading))]);
    onRead(files.length, files.length);
    appendAll(
      entries,
      taken.map((entry) => settleTaken(entry, catalogue.rows.get(entry.file), settings)),
    );
    if (sites.length === 0 && !files.some(isReportFile)) entries.push(folderFault(folder, NO_REPORTS));
    const archive = archiveOf(settings, settleArchive(entries.sort(byFile), settings, { settle, sketches }));
    memory.settle(archive.files);
    return catalogue.table === undefined ? archive : { ...archive, catalogue: catalogue.table };
  } finally {
    if (!options.documents) await documents.close();
  }
}

/** Reads every file but settings and archives. Plain text is parsed here while documents are with the workers. */
async function readFiles(files: readonly ContentFile[], reading: Reading): Promise<IntakeEntry[]> {
  const { width } = reading.parsing.documents;
  const entries: (IntakeEntry | Promise<IntakeEntry>)[] = [];
  const waiting = new Set<Promise<IntakeEntry>>();
  let begun = performance.now();
  for (const [index, file] of files.entries()) {
    if (file.kind === 'other') entries.push(passedOver(file));
    if (isReportFile(file)) {
      const entry = readOnce(file, reading);
      entries.push(entry);
      if (entry instanceof Promise) await queue(entry, waiting, width);
    }
    if (performance.now() - begun < SLICE_MS) continue;
    reading.onRead(index + 1, files.length);
    await setImmediate();
    begun = performance.now();
  }
  return Promise.all(entries);
}

interface Reading {
  rows: ReadonlyMap<string, CatalogueRow>;
  parsing: Parsing;
  memory: ReadMemory;
  onRead: NonNullable<LoadOptions['onRead']>;
}

/** Reads a file that the memory does not know as it is now. */
function readOnce(file: ContentFile, { rows, parsing, memory }: Reading): IntakeEntry | Promise<IntakeEntry> {
  const row = rows.get(file.file);
  const made = JSON.stringify([parsing.base, row ?? null]);
  const remembered = memory.find(file, made);
  if (remembered) return remembered;
  const keep = (entry: IntakeEntry): IntakeEntry => {
    memory.keep(file, made, entry);
    return entry;
  };
  const entry = readEntry(file, row, parsing);
  return entry instanceof Promise ? entry.then(keep) : keep(entry);
}

/** Waits while as many documents are being read as the workers can take: the bytes of the others stay on the disk. */
async function queue(entry: Promise<IntakeEntry>, reading: Set<Promise<IntakeEntry>>, width: number): Promise<void> {
  const done = (): boolean => reading.delete(entry);
  reading.add(entry);
  entry.then(done, done);
  if (reading.size >= width) await Promise.race(reading);
}

function archiveOf(settings: Settings, files: IntakeEntry[]): LoadedArchive {
  return { settings, files, problems: files.flatMap(({ problems }) => problems) };
}

function byFile(a: IntakeEntry, b: IntakeEntry): number {
  return a.file < b.file ? -1 : 1;
}

function tryListing(contentDir: string, folder: string): { files: ContentFile[] } | { faulty: IntakeEntry } {
  try {
    return { files: listContent(contentDir) };
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT';
    const { code, message, mend } = missing ? noFolder(contentDir) : unreadable(error);
    return { faulty: folderFault(folder, { code, message, mend }) };
  }
}

/** The settings that a report's text and metadata depend on; a new site title costs no parsing. */
function parsingDigest({ levels, types, cleaning, aliases }: Settings): string {
  const settled = JSON.stringify([parserVersion(), levels, types, cleaning, aliases]);
  return sha256Of(settled);
}

interface FolderFault {
  code: string;
  message: string;
  mend?: string | undefined;
}

const NO_REPORTS: FolderFault = {
  code: 'no-reports',
  message: '内容文件夹里没有报告。',
  mend: '请放入 .txt、.docx、.pdf 等报告文件；若放在别处，用 WENMAI_CONTENT 指明。',
};

function noFolder(contentDir: string): FolderFault {
  const mend = '请建立这个文件夹并放入报告，或用 WENMAI_CONTENT 指明内容文件夹。';
  return { code: 'no-content-folder', message: `找不到内容文件夹 ${contentDir}。`, mend };
}

function folderFault(file: string, { code, message, mend }: FolderFault): IntakeEntry {
  const problem: Problem = { code, severity: 'error', file, message, ...(mend !== undefined && { mend }) };
  return { file, bytes: 0, status: 'faulty', digest: '', problems: [problem] };
}
