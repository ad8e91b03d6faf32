/** Determines the metadata of one report: values given by hand, else values inferred from the report. */

import type { Problem } from '../report/problem.ts';
import type { Evidence, Field, Metadata, MetadataField, Paragraph, Section } from '../report/report.ts';
import { EVIDENCE_NAMES, FIELD_NAMES } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { archivalCodeProblems } from './archival-code-problems.ts';
import { isDoubtful } from './doubt.ts';
import { type SettledGiven, settleGiven } from './given.ts';
import { inferDate } from './infer-date.ts';
import { inferLevel } from './infer-level.ts';
import { inferOffice } from './infer-office.ts';
import { settleTitle } from './infer-title.ts';
import { inferTypes } from './infer-types.ts';
import { inferYear } from './infer-year.ts';
import type { CatalogueRow, GivenFields } from './overrides.ts';
import { type Passage, toReading, untold } from './reading.ts';

export interface MetadataInput {
  id: string;
  file: string;
  paragraphs: Paragraph[];
  sections: Section[];
  /** Fields of a saved page's record. */
  records?: readonly Passage[];
  frontMatter?: GivenFields | undefined;
  catalogue?: CatalogueRow | undefined;
}

/**
 * Precedence, field by field: front matter > catalogue.csv > title > text > file name. Each value has its evidence. A field
 * without evidence has no value; weak or contradicted evidence gives a value and a warning.
 *
 * 县委统战部2022年度工作总结暨2023年度工作计划 → 2022, 2023, 区县, 工作总结 and 工作计划, 县委统战部.
 */
export function settleMetadata(input: MetadataInput, settings: Settings): { metadata: Metadata; problems: Problem[] } {
  const { given, problems } = settleGiven(input, settings);
  const reading = withGivenTitle(toReading(input), given.title);
  const types = given.types ?? inferTypes(reading, settings);
  const date = given.date ?? inferDate(reading);
  const inferred = inferYear(reading, types.value ?? [], date);
  const year = given.year ?? inferred.year;
  const office = inferOffice(reading, types.value ?? []);
  const offices = [...toPassages(given.org), ...office.offices];
  const level = given.level ?? inferLevel({ reading, offices }, settings);
  const org = given.org ?? office.org;
  const known = { year: year.value, level: level.value, types: types.value, org: org.value };
  const parts = { reading, ...known, explained: office.explained };
  const metadata: Metadata = {
    title: given.title?.value
      ? { ...given.title, value: given.title.value, supplied: false }
      : settleTitle(parts, settings),
    year,
    planYear: given.planYear ?? inferred.planYear,
    level,
    types,
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
    problems: [...problems, ...doubts(metadata, input.file), ...archivalCodeProblems(metadata, input)],
  };
}

/** A title given by hand is evidence of year, type and office like the report's own. */
function withGivenTitle<T extends { title: Passage | undefined }>(reading: T, title: SettledGiven['title']): T {
  return title?.value ? { ...reading, title: { from: 'title', text: title.value } } : reading;
}

/** An office given by hand is the first evidence of the level: 县档案馆 → 区县. */
function toPassages(org: Field<string> | undefined): Passage[] {
  if (org?.value === undefined || org.evidence.from === 'none') return [];
  return [{ ...org.evidence, from: org.evidence.from, text: org.value }];
}

/** Warnings of values that rest on weak or contradicted evidence. */
function doubts(metadata: Metadata, file: string): Problem[] {
  return DOUBTED.flatMap((name) => {
    const field: Field<unknown> = metadata[name];
    if (!isDoubtful(field)) return [];
    const [rival] = field.candidates ?? [];
    const label = FIELD_NAMES[name];
    const code = `${name === 'types' ? 'type' : name}-${rival ? 'conflict' : 'weak'}`;
    const message = rival
      ? `${label}依据${source(field.evidence)}定为${show(field.value)}，而${source(rival)}指向${show(rival.value)}。`
      : `${label}只是据${source(field.evidence)}推断为${show(field.value)}${field.reason === undefined ? '' : `：${field.reason}`}。`;
    return [warn(code, file, field.evidence.line, message)];
  });
}

const DOUBTED = ['title', 'year', 'level', 'types', 'org', 'date'] as const satisfies readonly MetadataField[];

function warn(code: string, file: string, line: number | undefined, message: string): Problem {
  const mend = '请核对，必要时在文首元数据或 catalogue.csv 中著录。';
  return { code, severity: 'warning', file, ...(line === undefined ? {} : { line }), message, mend };
}

const source = ({ from, quote }: Evidence): string => `${EVIDENCE_NAMES[from]}“${shorten(quote ?? '')}”`;
const show = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));
const shorten = (quote: string): string => (quote.length > 40 ? `${quote.slice(0, 38)}……` : quote);
