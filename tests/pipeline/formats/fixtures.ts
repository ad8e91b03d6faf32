/** Sample files of office formats, and the plain texts that they were made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeEntry } from '../../../src/core/report/intake.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { decodeText } from '../../../src/pipeline/decode.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { contentFolder } from '../content-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

export const fixture = (name: string): Buffer => readFileSync(join(ROOT, 'tests/fixtures/formats', name));

/** A sample text, its first `lines` lines. */
export function sample(file: string, lines?: number): string {
  const decoded = decodeText(readFileSync(join(ROOT, 'content', file)));
  if ('error' in decoded) throw new Error(decoded.error.message);
  return decoded.text.split('\n').slice(0, lines).join('\n');
}

/** The entries of a folder with these files, by name. */
export async function entriesOf(files: Record<string, string | Uint8Array>): Promise<Map<string, IntakeEntry>> {
  const { files: entries } = await loadArchive(contentFolder(files));
  return new Map(entries.map((entry) => [entry.file, entry]));
}

/** The report of one file; a faulty one fails the test with its problems. */
export async function reportOf(name: string, content: string | Uint8Array): Promise<Report> {
  const entry = (await entriesOf({ [name]: content })).get(name);
  if (!entry?.report) throw new Error(JSON.stringify(entry?.problems));
  return entry.report;
}

/** Paragraphs as a reader sees them, one a line: `heading 一、主要工作`. */
export const textOf = ({ paragraphs }: Report): string[] => paragraphs.map(({ kind, text }) => `${kind} ${text}`);

export const outlineOf = ({ sections }: Report): string[] =>
  sections.map(({ anchor, heading }) => `${anchor} ${heading}`);

/** Removed lines: `页眉：云河县档案馆文件`. */
export const asidesOf = ({ cleaned }: Report): string[] =>
  cleaned.filter(({ action }) => action === 'removed').map(({ rule, text }) => `${rule}：${text}`);
