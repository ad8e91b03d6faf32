/** Settles the metadata of one report: what was given by hand, else what the report itself tells. */

import type { Problem } from '../report/problem.ts';
import type { Field, Metadata, MetadataField, Paragraph, Section } from '../report/report.ts';
import { EVIDENCE_NAMES, FIELD_NAMES } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { archivalCodeProblems } from './archival-code-problems.ts';
import { type SettledGiven, settleGiven } from './given.ts';
import { inferDate } from './infer-date.ts';
import { type InferredLevel, inferLevel } from './infer-level.ts';
import { inferOffice } from './infer-office.ts';
import { settleTitle } from './infer-title.ts';
import { type InferredTypes, inferTypes } from './infer-types.ts';
import { type InferredYear, inferYear } from './infer-year.ts';
import type { CatalogueRow, GivenFields } from './overrides.ts';
import { type Passage, toReading, untold } from './reading.ts';

export interface MetadataInput {
  id: string;
  file: string;
  paragraphs: Paragraph[];
  sections: Section[];
  frontMatter?: GivenFields | undefined;
  catalogue?: CatalogueRow | undefined;
}

/**
 * Front matter > catalogue.csv > title > text > file name, field by field, each with the words that told it. What
 * nothing tells has no value; what is told weakly or against other words is settled all the same and warned of.
 *
 * 县委统战部2022年度工作总结暨2023年度工作计划 → 2022, 2023, 区县, 工作总结 and 工作计划, 县委统战部.
 */
export function settleMetadata(input: MetadataInput, settings: Settings): { metadata: Metadata; problems: Problem[] } {
  const { given, problems } = settleGiven(input, settings);
  const reading = withGivenTitle(toReading(input), given.title);
  const types = given.types ? { types: given.types } : inferTypes(reading, settings);
  const date = given.date ?? inferDate(reading);
  const inferred = inferYear(reading, types.types.value ?? [], date);
  const year = { ...inferred, ...(given.year ? { year: given.year, rival: undefined, weak: undefined } : {}) };
  const office = inferOffice(reading);
  const offices = [...toPassages(given.org), ...office.offices];
  const level = given.level ? { level: given.level } : inferLevel({ reading, offices }, settings);
  const org = given.org ?? office.org;
  const parts = { reading, year: year.year.value, level: level.level.value, types: types.types.value, org: org.value };
  const metadata: Metadata = {
    title: given.title?.value
      ? { ...given.title, value: given.title.value, supplied: false }
      : settleTitle(parts, settings),
    year: year.year,
    planYear: given.planYear ?? year.planYear,
    level: level.level,
    types: types.types,
    org,
    author: given.author ?? office.author,
    post: given.post ?? office.post,
    date,
    series: given.series ?? untold(),
    note: given.note ?? untold(),
    ref: given.ref ?? untold(),
  };
  return {
    metadata,
    problems: [...problems, ...doubts({ year, level, types }, input.file), ...archivalCodeProblems(metadata, input)],
  };
}

/** A title given by hand tells year, type and office as the report's own would. */
function withGivenTitle<T extends { title: Passage | undefined }>(reading: T, title: SettledGiven['title']): T {
  return title?.value ? { ...reading, title: { from: 'title', text: title.value } } : reading;
}

/** An office given by hand tells the level before any other: 县档案馆 → 区县. */
function toPassages(org: Field<string> | undefined): Passage[] {
  if (org?.value === undefined || org.evidence.from === 'none') return [];
  return [{ ...org.evidence, from: org.evidence.from, text: org.value }];
}

interface Inferred {
  year: InferredYear;
  level: InferredLevel;
  types: InferredTypes;
}

/** What an archivist should look at: settled, but on words that only suggest it or that others contradict. */
function doubts({ year, level, types }: Inferred, file: string): Problem[] {
  return [
    ...rivalry('year', year.year, year.rival, file),
    ...weakness('year', year.year, year.weak, file),
    ...rivalry('level', level.level, level.rival, file),
    ...weakness('types', types.types, types.weak, file),
  ];
}

type Doubted = Extract<MetadataField, 'year' | 'level' | 'types'>;

const RIVALRY: Record<Doubted, string> = { year: 'year-conflict', level: 'level-conflict', types: 'type-conflict' };
const WEAKNESS: Record<Doubted, string> = { year: 'year-weak', level: 'level-weak', types: 'type-weak' };

function rivalry<T>(name: Doubted, field: Field<T>, rival: Field<T> | undefined, file: string): Problem[] {
  if (!rival) return [];
  const message = `${FIELD_NAMES[name]}依据${told(field)}定为${show(field)}，而${told(rival)}指向${show(rival)}。`;
  return [warn(RIVALRY[name], file, field.evidence.line, message)];
}

function weakness<T>(name: Doubted, field: Field<T>, weak: boolean | undefined, file: string): Problem[] {
  if (!weak) return [];
  const message = `${FIELD_NAMES[name]}只是据${told(field)}推断为${show(field)}。`;
  return [warn(WEAKNESS[name], file, field.evidence.line, message)];
}

function warn(code: string, file: string, line: number | undefined, message: string): Problem {
  const mend = '请核对，必要时在文首元数据或 catalogue.csv 中著录。';
  return { code, severity: 'warning', file, ...(line === undefined ? {} : { line }), message, mend };
}

const told = <T>({ evidence }: Field<T>): string =>
  `${EVIDENCE_NAMES[evidence.from]}“${shorten(evidence.quote ?? '')}”`;
const show = <T>({ value }: Field<T>): string => (Array.isArray(value) ? value.join('、') : String(value));
const shorten = (quote: string): string => (quote.length > 40 ? `${quote.slice(0, 38)}……` : quote);
