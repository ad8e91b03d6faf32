/** One file of the content folder → its entry in the archive. Whatever happens to the file, it ends as an entry. */

import { readFileSync } from 'node:fs';
import type { CatalogueRow } from '../core/metadata/overrides.ts';
import { frontMatterLines } from '../core/report/front-matter.ts';
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import { withoutTags } from '../core/report/outline/markup.ts';
import { type Parsed, parseReport, type ReportSource } from '../core/report/parse-report.ts';
import type { Encoding, SourceFormat } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';
import { decodeText, MAX_BYTES, tooLarge } from './decode.ts';
import { type Fault, problemsIn } from './fault.ts';
import { sha256Of } from './files/sha256.ts';
import { type Detection, detect } from './formats/detect.ts';
import { type Documents, officeAtHand } from './formats/documents.ts';
import { faultOfOurs, isOfTheMoment } from './formats/faults.ts';
import { isTangledMarkdown } from './markdown-limits.ts';
import { checkPlausible } from './plausibility/plausibility.ts';
import { type ContentFile, unreadable } from './read-content.ts';
import { type Content, readDocumentContent } from './read-document.ts';
import { reportId } from './report-id.ts';

export interface Parsing {
  settings: Settings;
  /** Takes the place of `parseReport`, and is always called here. */
  parse?: ((source: ReportSource, settings: Settings) => Parsed) | undefined;
  /** The stored entry of `file`, if it has this digest. */
  known: (file: string, digest: string) => IntakeEntry | undefined;
  /** Digest of everything but the file and its row that a report is made from. */
  base: string;
  documents: Documents;
}

/** The bytes of a file that is small enough, or why there are none. */
export function readBytes({ path, bytes, content }: ContentFile): { content: Uint8Array } | { error: Fault } {
  if (bytes > MAX_BYTES) return { error: tooLarge(bytes) };
  if (content) return { content };
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

/**
 * Reads and parses a report file, unless the store knows it already. Plain text is read at once; an office document takes
 * a promise that never rejects.
 */
export function readEntry(
  file: ContentFile,
  row: CatalogueRow | undefined,
  parsing: Parsing,
): IntakeEntry | Promise<IntakeEntry> {
  const error = file.faults.find(({ severity }) => severity === 'error');
  const read = error ? { error } : readBytes(file);
  if ('error' in read) return { ...passedOver(file, [read.error]), id: reportId(file.file) };
  const { content } = read;
  const sha256 = sha256Of(content);
  const converts = file.kind === 'document' && officeAtHand();
  const digest = sha256Of(
    JSON.stringify([parsing.base, file.file, sha256, row ?? null, ...(converts ? [converts] : [])]),
  );
  const known = parsing.known(file.file, digest);
  if (known) return known;
  // Not sooner: a name in pinyin takes longer than all else of a report that is known.
  const fixed = { id: reportId(file.file), file, sha256, bytes: content.length, digest, row };
  const detection = detect(content, extensionOf(file.file));
  if (detection.kind === 'unreadable') return faulty(fixed, detection.error);
  if (detection.kind === 'document') return readDocumentEntry(content, fixed, { detection, parsing });
  return parseEntry(fixed, { ...detection, content: decodeContent(content, detection) }, parsing);
}

/** Facts about a file before it is parsed. */
interface Fixed {
  id: string;
  file: ContentFile;
  sha256: string;
  bytes: number;
  digest: string;
  row: CatalogueRow | undefined;
}

async function readDocumentEntry(
  bytes: Uint8Array,
  fixed: Fixed,
  { detection, parsing }: { detection: Extract<Detection, { kind: 'document' }>; parsing: Parsing },
): Promise<IntakeEntry> {
  const content = await readDocumentContent(bytes, detection, parsing.documents);
  return parseEntry(fixed, { format: detection.shown, content }, parsing);
}

function decodeContent(
  bytes: Uint8Array,
  { format, warnings }: Extract<Detection, { kind: 'text' }>,
): Content | { error: Fault } {
  const decoded = decodeText(bytes);
  if ('error' in decoded) return decoded;
  const tangled = format === 'md' && isTangledMarkdown(decoded.text);
  const shown = format === 'md' && !tangled ? withoutTags(decoded.text) : decoded.text;
  const plausible = checkPlausible(shown.split('\n').slice(frontMatterLines(decoded.text)), format);
  if (plausible.error) return { error: plausible.error };
  const faults = [...warnings, ...decoded.warnings, ...plausible.warnings, ...(tangled ? [TANGLED] : [])];
  return { ...decoded, format: format === 'md' && !tangled ? 'markdown' : 'text', warnings: faults };
}

/** UTF-16 units that are parsed at once: whatever they hold takes a few seconds at most. A long report has 20,000 characters. */
const PARSED_AT_ONCE = 20_000;

function parseEntry(
  fixed: Fixed,
  { format, content }: { format: SourceFormat; content: Content | { error: Fault } },
  parsing: Parsing,
): IntakeEntry | Promise<IntakeEntry> {
  if ('error' in content) return faulty(fixed, content.error);
  const { id, file, sha256, bytes, row } = fixed;
  const { encoding, warnings, ...text } = content;
  const source: ReportSource = {
    ...text,
    id,
    source: { file: file.file, format, encoding, sha256, bytes },
    ...(row && { catalogue: row }),
  };
  const entry = (parsed: Parsed): IntakeEntry => entryOf(fixed, encoding, withWarnings(parsed, source, warnings));
  if (parsing.parse !== undefined || source.text.length <= PARSED_AT_ONCE) return entry(parseSafely(source, parsing));
  return parsing.documents
    .parse(source, parsing.settings)
    .then((parsed) => ('error' in parsed ? faulty(fixed, parsed.error) : entry(parsed)));
}

function entryOf({ file, id, bytes, digest }: Fixed, encoding: Encoding, { report, problems }: Parsed): IntakeEntry {
  const status = statusWith(problems, 'report');
  return { file: file.file, id, bytes, digest, encoding, status, problems, ...(report && { report }) };
}

/** Problems found before parsing come first. */
function withWarnings(parsed: Parsed, { source: { file } }: ReportSource, faults: readonly Fault[]): Parsed {
  const problems = [...problemsIn(file, faults), ...parsed.problems];
  return { problems, ...(parsed.report && { report: { ...parsed.report, problems } }) };
}

/** A file that cannot be read; what may turn out otherwise the next time is not kept. */
function faulty({ file, id, bytes, digest }: Fixed, error: Fault): IntakeEntry {
  const problems = problemsIn(file.file, [error]);
  const status = statusWith(problems, 'passed over');
  return { file: file.file, id, bytes, digest: isOfTheMoment(error) ? '' : digest, status, problems };
}

function extensionOf(file: string): string {
  return /\.([^./]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** A fault of our own in one file must not cost the archivist the others. */
function parseSafely(source: ReportSource, { parse = parseReport, settings }: Parsing): Parsed {
  try {
    return parse(source, settings);
  } catch (error) {
    return { problems: problemsIn(source.source.file, [faultOfOurs(error)]) };
  }
}

const TANGLED: Fault = {
  code: 'markdown-tangled',
  severity: 'warning',
  message: 'Markdown 标记过多或嵌套过深，已按纯文本读取。',
  mend: '请检查文件是否损坏。',
};
