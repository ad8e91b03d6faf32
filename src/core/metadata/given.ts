/** Checks values given by hand, and names the right form of a faulty one. */

import { visible } from '../report/clean/lines.ts';
import type { Problem } from '../report/problem.ts';
import { type Evidence, FIELD_NAMES, type Field, type MetadataField } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import { NOT_STATED } from '../text/not-stated.ts';
import { readArchivalCode } from './archival-code.ts';
import { readDate } from './dates.ts';
import type { CatalogueRow, Given, GivenFields } from './overrides.ts';
import { FIRST_YEAR, LAST_YEAR, readYear } from './years.ts';

/** The given fields that passed the check. */
export type SettledGiven = {
  year?: Field<number>;
  planYear?: Field<number>;
  types?: Field<string[]>;
} & Partial<Record<Exclude<MetadataField, 'year' | 'planYear' | 'types'>, Field<string>>>;

export interface GivenInput {
  file: string;
  frontMatter?: GivenFields | undefined;
  catalogue?: CatalogueRow | undefined;
}

/** Permitted values of levels and types. */
export interface Vocabularies {
  levels: readonly { name: string }[];
  types: readonly { name: string }[];
}

/** Fields that an archivist may state to be absent. A report without a title gets a supplied one. */
const MAY_LACK: readonly MetadataField[] = [
  'year',
  'planYear',
  'level',
  'types',
  'org',
  'author',
  'post',
  'date',
  'series',
];

/**
 * Merges front matter and catalogue.csv field by field; front matter takes precedence. An empty cell gives nothing. 未注明 gives a
 * field without a value, which is not inferred either. A faulty value gives a problem.
 */
export function settleGiven(input: GivenInput, settings: Vocabularies): { given: SettledGiven; problems: Problem[] } {
  const problems: Problem[] = [];
  const take = <T>(field: MetadataField, read: (value: string) => T | Fault): Field<T> | undefined => {
    const place = findGiven(input, field);
    if (!place) return undefined;
    const { written, evidence, file } = place;
    if (evidence.quote === NOT_STATED && MAY_LACK.includes(field)) return { evidence };
    const value = read(visible(written.value).trim());
    if (!(value instanceof Fault)) return { value, evidence };
    problems.push({
      code: value.code,
      severity: 'error',
      file,
      line: written.line,
      ...(written.cell !== undefined && { cell: written.cell }),
      message: value.message,
      mend: value.mend,
    });
    return undefined;
  };
  const text = (value: string): string => value;
  const given = {
    title: take('title', text),
    year: take('year', (value) => readYearValue('year', value)),
    planYear: take('planYear', (value) => readYearValue('planYear', value)),
    level: take('level', (value) => readTerm('level', value, namesOf(settings.levels))),
    types: take('types', (value) => readTypes(value, namesOf(settings.types))),
    org: take('org', text),
    author: take('author', text),
    post: take('post', text),
    date: take('date', readDateValue),
    series: take('series', text),
    note: take('note', text),
    ref: take('ref', readArchivalCode),
  };
  return { given: withoutAbsent(given), problems };
}

/** Fault of a given value. */
class Fault {
  readonly code: string;
  readonly message: string;
  readonly mend: string;

  constructor(code: string, message: string, mend: string) {
    this.code = code;
    this.message = message;
    this.mend = mend;
  }
}

function findGiven(
  input: GivenInput,
  field: MetadataField,
): { written: Given; evidence: Evidence; file: string } | undefined {
  const sources = [
    { from: 'front matter', given: input.frontMatter?.[field], file: input.file },
    { from: 'catalogue', given: input.catalogue?.given[field], file: 'catalogue.csv' },
  ] as const;
  for (const { from, given, file } of sources) {
    const quote = visible(given?.value ?? '').trim();
    if (given === undefined || quote === '') continue;
    return { written: given, file, evidence: { from, quote, line: given.line } };
  }
  return undefined;
}

function readYearValue(field: 'year' | 'planYear', value: string): number | Fault {
  const year = readYear(value.replace(/年度?$/u, '').trim());
  if (year !== undefined) return year;
  return new Fault(
    'bad-year',
    `${FIELD_NAMES[field]}“${value}”不是 ${FIRST_YEAR}—${LAST_YEAR} 之间的年份。`,
    '请写四位数字，如 2021。',
  );
}

function readDateValue(value: string): string | Fault {
  const date = readDate(value);
  if (date !== undefined) return date;
  return new Fault(
    'bad-date',
    `${FIELD_NAMES.date}“${value}”不是有效的日期。`,
    '请写成 2021-12-26、2021-12 或 2021年12月26日。',
  );
}

function readTerm(field: 'level' | 'types', value: string, terms: readonly string[]): string | Fault {
  if (terms.includes(value)) return value;
  const nearest = findNearest(value, terms);
  const suggestion = nearest === undefined ? '' : `是否为“${nearest}”？`;
  return new Fault(
    field === 'level' ? 'unknown-level' : 'unknown-type',
    `${FIELD_NAMES[field]}“${value}”不在词表中。`,
    `${suggestion}可用的值：${terms.join('、')}。`,
  );
}

/** Types are separated by 、 ； ; | or a comma. */
function readTypes(value: string, terms: readonly string[]): string[] | Fault {
  const types: string[] = [];
  for (const part of value.split(/[、；;|,，]/u)) {
    if (part.trim() === '') continue;
    const type = readTerm('types', part.trim(), terms);
    if (type instanceof Fault) return type;
    if (!types.includes(type)) types.push(type);
  }
  return types;
}

const namesOf = (definitions: readonly { name: string }[]): string[] => definitions.map(({ name }) => name);

function withoutAbsent<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
