/**
 * How an archive's files were read, as another archive takes them in: everything but the texts, which lie in the text packs.
 *
 * `data/records.jsonl.gz`: a line with the version, then an entry a line, in the order of their files.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IntakeEntry } from '../../core/report/intake.ts';
import type { Paragraph, Report } from '../../core/report/report.ts';

const VERSION = 1;
const HEAD = JSON.stringify({ wenmai: 'records', version: VERSION });

type RecordedParagraph = Omit<Paragraph, 'text'>;

interface RecordedEntry extends Omit<IntakeEntry, 'digest' | 'report'> {
  /** Its problems are those of the entry. */
  report?: Omit<Report, 'problems' | 'paragraphs'> & { paragraphs: RecordedParagraph[] };
}

/** The bytes of `data/records.jsonl.gz`. */
export function packRecords(entries: readonly IntakeEntry[]): Uint8Array {
  const lines = entries.map((entry) => JSON.stringify(recorded(entry)));
  return gzipSync(`${[HEAD, ...lines].join('\n')}\n`);
}

function recorded({ digest: _, report, ...entry }: IntakeEntry): RecordedEntry {
  if (report === undefined) return entry;
  const { problems: __, paragraphs, ...rest } = report;
  return { ...entry, report: { ...rest, paragraphs: paragraphs.map(({ text: ___, ...paragraph }) => paragraph) } };
}

/** Something is not as a build writes it. */
export class DamagedRecords extends Error {
  override name = 'DamagedRecords';
}

/** Records of another version of the program. */
export class OtherVersion extends Error {
  override name = 'OtherVersion';
}

/**
 * The entries as they were packed, without digests. `textsOf` gives the texts of a report's paragraphs, in order. Throws `OtherVersion`, or
 * `DamagedRecords` with what is wrong: nothing of them is taken on trust that a page might run or lead by.
 */
export function unpackRecords(
  bytes: Uint8Array,
  textsOf: (id: string) => readonly string[] | undefined,
): IntakeEntry[] {
  const [head, ...lines] = gunzip(bytes).split('\n').filter(Boolean);
  if (head !== HEAD) throw new OtherVersion();
  return lines.map((line) => {
    const { report, ...entry } = parseLine(line);
    if (report === undefined) return { ...entry, digest: '' };
    requireSound(report);
    const texts = textsOf(report.id);
    if (texts?.length !== report.paragraphs.length) throw new DamagedRecords(`${report.id} 的文字不全`);
    const paragraphs = report.paragraphs.map((paragraph, index): Paragraph => {
      const { id, ...rest } = paragraph;
      return { id, text: texts[index] ?? '', ...rest };
    });
    const { id, source, metadata, sections, cleaned, characters } = report;
    const whole = { id, source, metadata, paragraphs, sections, cleaned, characters, problems: entry.problems };
    return { ...entry, digest: '', report: whole };
  });
}

function gunzip(bytes: Uint8Array): string {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    throw new DamagedRecords('解不开');
  }
}

function parseLine(line: string): RecordedEntry {
  try {
    const entry = JSON.parse(line) as RecordedEntry;
    if (typeof entry.file === 'string' && Array.isArray(entry.problems)) return entry;
  } catch {
    // Reported below.
  }
  throw new DamagedRecords('有一行读不出');
}

const ID = /^[a-z0-9_-]+$/;
const SHA256 = /^[0-9a-f]{64}$/;
const SAFE_TARGET = /^(?:https?:|mailto:)/iu;

/** An id is part of paths, and a link may lead anywhere. */
function requireSound({ id, source, paragraphs }: NonNullable<RecordedEntry['report']>): void {
  const isSound =
    ID.test(id) &&
    SHA256.test(source.sha256) &&
    paragraphs.every(({ marks }) => marks.every(({ href }) => href === undefined || SAFE_TARGET.test(href)));
  if (!isSound) throw new DamagedRecords(`${id} 的记录不是本程序写的`);
}
