/** Judges the settled metadata and outline of reports by labels. */

import { isDoubtful } from '../src/core/metadata/doubt.ts';
import type { Report } from '../src/core/report/report.ts';
import { appendAll } from '../src/core/text/lists.ts';

/** The record that a careful archivist makes of one file; `accept` lists further answers that are not wrong. */
export interface Label {
  title: string | null;
  year: number | null;
  planYear?: number | null;
  level: string | null;
  types: string[];
  org: string | null;
  date?: string | null;
  sections?: string[] | null;
  /** Starts of headings that may be there or not. */
  optionalSections?: string[];
  accept?: { sections?: string[][]; types?: string[][] } & Partial<Record<string, unknown[]>>;
}

export interface LabelledFile {
  file: string;
  label?: Label;
}

export const SCORED = ['title', 'year', 'planYear', 'level', 'types', 'org', 'date', 'outline'] as const;
export type ScoredField = (typeof SCORED)[number];

export interface JudgedField {
  file: string;
  field: ScoredField;
  got: unknown;
  want: unknown;
  isRight: boolean;
  /** The record says that the field should be looked at, or has no value. */
  isDoubtful: boolean;
}

/** The halves of a labelled set: by the parity of the sum of the name's characters, so that neither is chosen by hand. */
export function halfOf(file: string): 'a' | 'b' {
  return [...file].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 2 === 0 ? 'a' : 'b';
}

export function scoreReports(
  reports: readonly Report[],
  labelled: readonly LabelledFile[],
): { fields: JudgedField[]; lost: string[] } {
  const fields: JudgedField[] = [];
  const lost: string[] = [];
  for (const { file, label } of labelled) {
    if (label === undefined) continue;
    const report = reports.find(({ source }) => baseName(source.file) === baseName(file));
    if (report) appendAll(fields, judge(report, label));
    else lost.push(file);
  }
  return { fields, lost };
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function judge(report: Report, label: Label): JudgedField[] {
  const { metadata, source } = report;
  return SCORED.flatMap((field): JudgedField[] => {
    if (field === 'outline') {
      if (!label.sections) return [];
      const got = topHeadings(report);
      const isRight = isOutline(got, label);
      return [{ file: source.file, field, got, want: label.sections, isRight, isDoubtful: false }];
    }
    const got = field === 'title' && metadata.title.supplied ? null : (metadata[field].value ?? null);
    const want = label[field] ?? null;
    const isRight = isValue(field, report, label);
    return [
      {
        file: source.file,
        field,
        got,
        want,
        isRight,
        isDoubtful: isOnReview(field, report),
      },
    ];
  });
}

/** A field without a value, a supplied title and a doubtful value stand on the review list. */
function isOnReview(field: Exclude<ScoredField, 'outline'>, { metadata }: Report): boolean {
  if (field === 'title' && metadata.title.supplied) return true;
  return metadata[field].value === undefined || isDoubtful(metadata[field]);
}

function isValue(field: Exclude<ScoredField, 'outline'>, { metadata }: Report, label: Label): boolean {
  const value = metadata[field].value ?? null;
  const accepted = label.accept?.[field] ?? [];
  if (field === 'title') {
    const own = metadata.title.supplied ? null : bare(value);
    return own === bare(label.title) || accepted.some((title) => title !== null && bare(title) === bare(value));
  }
  if (field === 'types') {
    const types = metadata.types.value ?? [];
    const isOther = types.length === 0 && sameSet(label.types, ['其他']);
    return isOther || [label.types, ...(accepted as string[][])].some((each) => sameSet(types, each));
  }
  const wanted = [label[field] ?? null, ...accepted];
  return wanted.some((each) => (field === 'org' ? bare(each) === bare(value) : each === value));
}

/** Without spaces, dashes, brackets and punctuation: titles are compared by their words. */
function bare(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return String(value)
    .normalize('NFKC')
    .replace(/[\s\u3000—\-–―━:：,，。.、“”"'《》()（）·;；?？!！〔〕[\]【】]+/gu, '');
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

function topHeadings({ sections }: Report): string[] {
  return sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
}

/** Top headings, with or without their numbers, those that may be there or not left out. */
function isOutline(got: readonly string[], label: Label): boolean {
  const optional = (label.optionalSections ?? []).map(bare).filter((start) => start);
  const kept = (headings: readonly string[]): string[] =>
    headings.map((each) => bare(each) ?? '').filter((each) => !optional.some((start) => each.startsWith(start ?? '')));
  const same = (want: readonly string[]): boolean => {
    const a = kept(got);
    const b = kept(want);
    return a.join('\n') === b.join('\n') || a.map(numberless).join('\n') === b.map(numberless).join('\n');
  };
  return [label.sections ?? [], ...(label.accept?.sections ?? [])].some(same);
}

const numberless = (heading: string): string => heading.replace(/^[一二三四五六七八九十\d]+/u, '');

export interface Score {
  field: ScoredField;
  right: number;
  wrong: number;
  /** Of the fields with a value and without doubt: how many are right. */
  sureRight: number;
  sureWrong: number;
}

export function scoresOf(judged: readonly JudgedField[]): Score[] {
  return SCORED.map((field) => {
    const own = judged.filter((each) => each.field === field);
    const count = (isRight: boolean, list: readonly JudgedField[]): number =>
      list.filter((each) => each.isRight === isRight).length;
    const sure = own.filter((each) => !each.isDoubtful);
    return {
      field,
      right: count(true, own),
      wrong: count(false, own),
      sureRight: count(true, sure),
      sureWrong: count(false, sure),
    };
  });
}

/** A line a field: share right, counts, and how the sure ones fare. */
export function formatScores(scores: readonly Score[]): string {
  const share = (right: number, wrong: number): string => (right / (right + wrong || 1)).toFixed(3);
  const lines = scores.map(
    ({ field, right, wrong, sureRight, sureWrong }) =>
      `${field.padEnd(9)} ${share(right, wrong)}  right ${right}  wrong ${wrong}  without doubt ${share(sureRight, sureWrong)} (${sureWrong} wrong of ${sureRight + sureWrong})`,
  );
  const fields = scores.filter(({ field }) => field !== 'outline');
  const sum = (key: Exclude<keyof Score, 'field'>): number => fields.reduce((total, score) => total + score[key], 0);
  const wrong = sum('wrong');
  const flagged = wrong - sum('sureWrong');
  const right = sum('right');
  const doubtedRight = right - sum('sureRight');
  return [
    ...lines,
    `fields without doubt: ${share(sum('sureRight'), sum('sureWrong'))} right; of ${wrong} wrong fields ${flagged} are doubted; ${doubtedRight} of ${right} right ones are doubted or empty`,
  ].join('\n');
}
