/**
 * Data files of reuse, `search/reuse/<part>.js`: the build writes them, a report's page reads them. A part holds a few reports,
 * since files cost more than bytes on USB sticks and network shares.
 *
 * Marks are rows of numbers, so that a file of a thousand bytes holds a hundred. A paragraph is the number of its anchor.
 */
import { checkOf } from '../search-data/layout.ts';
import type { ReuseCorpus, ReuseSource } from './model.ts';
import type { ReportReuse, ReuseShares } from './report-reuse.ts';
import type { MarkKind, Reference, ReuseMark } from './reuse-mark.ts';
import type { Relation } from './times.ts';

/** Raise when the layout changes. */
const REUSE_LAYOUT = 2;

/** Least average number of reports in a part. */
const REPORTS_A_PART = 2;

/** The part of a report in an archive of `reports` reports. The number of parts is a power of two, so that it seldom changes. */
export function reusePart(id: string, reports: number): string {
  const parts = 2 ** Math.max(0, Math.floor(Math.log2(reports / REPORTS_A_PART)));
  return (Number.parseInt(checkOf(id), 36) % parts).toString(36);
}

/** Name of a part's file in the data folder. */
export const reuseName = (part: string): string => `reuse/${part}`;

/** Content of a part's file, by the ids of its reports. */
export type ReusePart = Record<string, ReuseData>;

/** A report that marks refer to. */
export interface ReferredReport {
  id: string;
  title: string;
  year?: number;
  /** `textCheck` of the text that the offsets of references refer to. */
  check: string;
}

/** Stored reuse of one report. */
export interface ReuseData {
  layout: number;
  /** `textCheck` of the text that the offsets refer to. */
  check: string;
  shares: ReuseShares;
  reports: [id: string, title: string, check: string, year?: number][];
  /** [kind + 4 if formula, paragraph, start, length, earlier, same, later, …references of 5 numbers each] */
  marks: number[][];
}

/** The same, decoded. */
export interface ReadReuse extends Pick<ReuseData, 'check' | 'shares'> {
  reports: ReferredReport[];
  /** The `report` of a reference is an index into `reports`. */
  marks: ReuseMark[];
}

const KINDS: readonly MarkKind[] = ['verbatim', 'reworded', 'passage', 'echo'];
const RELATIONS: readonly Relation[] = ['earlier', 'same', 'later'];
const FORMULA = 4;
const MARK_LENGTH = 7;
const REFERENCE_LENGTH = 5;
/** Likeness is stored in hundredths, and the relation in thousands. */
const HUNDRED = 100;
const THOUSAND = 1000;
const NOT_COUNTED = -1;

/** Checksum of a report's text, by which a change shows. Excludes the title line, which has no place in the text. */
export function textCheck(paragraphs: readonly { id: string; text: string }[]): string {
  const body = paragraphs.filter(({ id }) => id !== 'p0');
  const ordered = body.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return checkOf(ordered.map(({ id, text }) => `${id} ${text}`).join('\n'));
}

/** Hundreds of reports refer to one. */
const checks = new WeakMap<ReuseSource['paragraphs'], string>();

/** `textCheck` of a report's paragraphs, computed once. */
export function checkOfReport(paragraphs: ReuseSource['paragraphs']): string {
  const known = checks.get(paragraphs) ?? textCheck(paragraphs);
  checks.set(paragraphs, known);
  return known;
}

export function packReuse({ reports }: ReuseCorpus, report: number, { shares, marks }: ReportReuse): ReuseData {
  const referred = [...new Set(marks.flatMap(({ references }) => references.map((reference) => reference.report)))];
  const numbers = new Map(referred.map((ordinal, number) => [ordinal, number]));
  return {
    layout: REUSE_LAYOUT,
    check: checkOfReport(reports[report]?.paragraphs ?? []),
    shares,
    reports: referred.map((ordinal) => {
      const { id = '', title = '', year, paragraphs = [] } = reports[ordinal] ?? {};
      const check = checkOfReport(paragraphs);
      return year === undefined ? [id, title, check] : [id, title, check, year];
    }),
    marks: marks.map((mark) => packMark(mark, (ordinal) => numbers.get(ordinal) ?? 0)),
  };
}

/** The same with the checks of the texts that references refer to, by report id. */
export function withChecks(data: ReuseData, checkOf: (id: string) => string): ReuseData {
  const reports = data.reports.map(([id, title, _, ...year]): ReuseData['reports'][number] => [
    id,
    title,
    checkOf(id),
    ...year,
  ]);
  return { ...data, reports };
}

function packMark(mark: ReuseMark, numberOf: (ordinal: number) => number): number[] {
  const { kind, formula, paragraph, start, end, counts, references } = mark;
  const counted = counts === undefined ? [NOT_COUNTED, 0, 0] : RELATIONS.map((relation) => counts[relation]);
  const row = [
    KINDS.indexOf(kind) + (formula ? FORMULA : 0),
    Number(paragraph.slice(1)),
    start,
    end - start,
    ...counted,
  ];
  for (const { relation, likeness, report, ...where } of references) {
    row.push(RELATIONS.indexOf(relation) * THOUSAND + Math.floor(likeness * HUNDRED + 1e-9), numberOf(report));
    row.push(Number(where.paragraph.slice(1)), where.start, where.end - where.start);
  }
  return row;
}

/** The inverse of `packReuse`. Undefined when the data have another layout or are cut off. */
export function unpackReuse(data: Partial<ReuseData>): ReadReuse | undefined {
  const { layout, check, shares, reports, marks } = data;
  if (layout !== REUSE_LAYOUT || check === undefined || !shares || !reports || !marks) return undefined;
  return {
    check,
    shares,
    reports: reports.map(([id, title, check, year]) => ({ id, title, check, ...(year !== undefined && { year }) })),
    marks: marks.map(unpackMark),
  };
}

function unpackMark(row: readonly number[]): ReuseMark {
  const [kind = 0, paragraph, start = 0, length = 0, earlier = 0, same = 0, later = 0] = row;
  const references: Reference[] = [];
  for (let at = MARK_LENGTH; at < row.length; at += REFERENCE_LENGTH) references.push(unpackReference(row, at));
  return {
    kind: KINDS[kind % FORMULA] ?? 'echo',
    formula: kind >= FORMULA,
    paragraph: `p${paragraph}`,
    start,
    end: start + length,
    ...(earlier !== NOT_COUNTED && { counts: { earlier, same, later } }),
    references,
  };
}

function unpackReference(row: readonly number[], at: number): Reference {
  const [relation = 0, report = 0, paragraph, start = 0, length = 0] = row.slice(at, at + REFERENCE_LENGTH);
  return {
    relation: RELATIONS[Math.floor(relation / THOUSAND)] ?? 'same',
    likeness: (relation % THOUSAND) / HUNDRED,
    report,
    paragraph: `p${paragraph}`,
    start,
    end: start + length,
  };
}
