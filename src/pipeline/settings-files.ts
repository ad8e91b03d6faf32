/** Reads archive.yaml and catalogue.csv from the content folder: what they settle, and their own entries. */
import { type CatalogueTable, readCatalogueTable } from '../core/exchange/catalogue-table.ts';
import type { CatalogueRow } from '../core/metadata/overrides.ts';
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Encoding } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';
import { parseCatalogue } from './catalogue.ts';
import { decodeText } from './decode.ts';
import { type ContentFile, isReportFile } from './read-content.ts';
import { passedOver, readBytes } from './read-entry.ts';
import { parseSettings } from './settings.ts';

/** The settings, and the entry of archive.yaml when there is one. */
export function readSettings(
  files: readonly ContentFile[],
  defaults: Settings,
): { settings: Settings; entries: IntakeEntry[] } {
  const file = files.find(({ kind }) => kind === 'settings');
  if (!file) return { settings: defaults, entries: [] };
  const { text, encoding, entry } = readSettingsFile(file);
  const { settings, problems } = parseSettings(text, defaults);
  if (encoding !== undefined && !encoding.startsWith('UTF-8')) problems.unshift(notUtf8(file.file, encoding));
  return { settings, entries: [withProblems(entry, problems)] };
}

/** The rows by file, and the entry of catalogue.csv when there is one. `taken` are reports of archives that were taken in. */
export function readCatalogue(
  files: readonly ContentFile[],
  taken: readonly string[] = [],
): {
  rows: Map<string, CatalogueRow>;
  entries: IntakeEntry[];
  /** The file as it lies; absent where there is none, null where it cannot be read. */
  table?: CatalogueTable | null;
} {
  const file = files.find(({ kind }) => kind === 'catalogue');
  if (!file) return { rows: new Map(), entries: [] };
  const { text, entry } = readSettingsFile(file);
  if (entry.status === 'faulty') return { rows: new Map(), entries: [entry], table: null };
  const reports = [...files.filter(isReportFile).map((report) => report.file), ...taken];
  const { rows, problems } = parseCatalogue(text, reports);
  return { rows, entries: [withProblems(entry, problems)], table: readCatalogueTable(text) };
}

interface SettingsText {
  /** Empty when the file cannot be read, which the entry then reports. */
  text: string;
  encoding?: Encoding;
  entry: IntakeEntry;
}

function readSettingsFile(file: ContentFile): SettingsText {
  const read = readBytes(file);
  if ('error' in read) return { text: '', entry: passedOver(file, [read.error]) };
  const decoded = decodeText(read.content);
  if (!('error' in decoded)) return { ...decoded, entry: passedOver(file, [...file.faults, ...decoded.warnings]) };
  // An empty settings file settles nothing; that is no fault.
  if (decoded.error.code === 'empty-file') return { text: '', entry: passedOver(file) };
  return { text: '', entry: passedOver(file, [decoded.error]) };
}

function withProblems(entry: IntakeEntry, problems: readonly Problem[]): IntakeEntry {
  const all = [...entry.problems, ...problems];
  return { ...entry, problems: all, status: statusWith(all, 'passed over') };
}

/** YAML is UTF-8 by its own rules; other programs would misread what this one can detect. */
function notUtf8(file: string, encoding: Encoding): Problem {
  const message = `编码是 ${encoding}，已按此读取。`;
  return { code: 'settings-encoding', severity: 'warning', file, message, mend: '请另存为 UTF-8，以免别的程序读错。' };
}
