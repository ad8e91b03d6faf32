/** One file of the content folder → its entry in the archive. Whatever happens to the file, it ends as an entry. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import type { CatalogueRow } from '../core/report/overrides.ts';
import type { Parsed, ReportSource } from '../core/report/parse-report.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Settings } from '../core/report/settings.ts';
import { decodeText, MAX_BYTES, tooLarge } from './decode.ts';
import { type Fault, problemsIn } from './fault.ts';
import { isTangledMarkdown } from './markdown-limits.ts';
import { type ContentFile, unreadable } from './read-content.ts';
import { reportId } from './report-id.ts';

export interface Parsing {
  settings: Settings;
  parse: (source: ReportSource, settings: Settings) => Parsed;
  /** The stored entry of `file`, if it has this digest. */
  known: (file: string, digest: string) => IntakeEntry | undefined;
  /** Digest of everything but the file and its row that a report is made from. */
  base: string;
}

/** The bytes of a file that is small enough, or why there are none. */
export function readBytes({ path, bytes }: ContentFile): { content: Buffer } | { error: Fault } {
  if (bytes > MAX_BYTES) return { error: tooLarge(bytes) };
  try {
    return { content: readFileSync(path) };
  } catch (error) {
    return { error: unreadable(error) };
  }
}

/** An entry for a file that is no report: a setting, an image, a link. */
export function passedOver(file: ContentFile, faults = file.faults): IntakeEntry {
  const problems = problemsIn(file.file, faults);
  return { file: file.file, bytes: file.bytes, status: statusWith(problems, 'passed over'), digest: '', problems };
}

/** Reads, decodes and parses a report file, unless the store knows it already. */
export function readEntry(file: ContentFile, row: CatalogueRow | undefined, parsing: Parsing): IntakeEntry {
  const id = reportId(file.file);
  const read = readBytes(file);
  if ('error' in read) return { ...passedOver(file, [read.error]), id };
  const sha256 = hash(read.content);
  const digest = hash(JSON.stringify([parsing.base, file.file, sha256, row ?? null]));
  return (
    parsing.known(file.file, digest) ?? parseEntry(file, { content: read.content, id, sha256, digest, row }, parsing)
  );
}

interface Bytes {
  content: Buffer;
  id: string;
  sha256: string;
  digest: string;
  row: CatalogueRow | undefined;
}

function parseEntry(file: ContentFile, { content, id, sha256, digest, row }: Bytes, parsing: Parsing): IntakeEntry {
  const base = { file: file.file, id, bytes: content.length, digest };
  const decoded = decodeText(content);
  if ('error' in decoded) return { ...base, status: 'faulty', problems: problemsIn(file.file, [decoded.error]) };
  const { encoding } = decoded;
  const tangled = file.kind === 'markdown' && isTangledMarkdown(decoded.text);
  const warnings = tangled ? [...decoded.warnings, TANGLED] : decoded.warnings;
  const source: ReportSource = {
    id,
    source: { file: file.file, encoding, sha256, bytes: content.length },
    text: decoded.text,
    format: file.kind === 'markdown' && !tangled ? 'markdown' : 'text',
    ...(row && { catalogue: row }),
  };
  const { report, problems } = parseSafely(source, warnings, parsing);
  return { ...base, encoding, status: statusWith(problems, 'report'), problems, ...(report && { report }) };
}

/** A fault of our own in one file must not cost the archivist the others. */
function parseSafely(source: ReportSource, faults: readonly Fault[], { parse, settings }: Parsing): Parsed {
  const { file } = source.source;
  const warnings = problemsIn(file, faults);
  try {
    const parsed = parse(source, settings);
    const problems = [...warnings, ...parsed.problems];
    return { problems, ...(parsed.report && { report: { ...parsed.report, problems } }) };
  } catch (error) {
    return { problems: [...warnings, internalError(file, error)] };
  }
}

const TANGLED: Fault = {
  code: 'markdown-tangled',
  severity: 'warning',
  message: 'Markdown 标记过多或嵌套过深，已按纯文本读取。',
  mend: '请检查文件是否损坏。',
};

function internalError(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = `程序处理这份文件时出错（${reason}）。`;
  const mend = '这是程序的缺陷，请把这份文件和这段话报告给开发者；文件移出内容文件夹后，其余文件不受影响。';
  return { code: 'internal-error', severity: 'error', file, message, mend };
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
