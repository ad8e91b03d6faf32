/**
 * What a report contributes to the phrase index.
 */
import { reportPath } from '../paths.ts';
import type { NOT_STATED, Report } from '../report/report.ts';
import type { Aliases } from '../text/aliases.ts';
import { fold, readingsOf, runsOf } from '../text/fold.ts';
import { distinctUnits, pairsOf } from '../text/grams.ts';
import { BREAK_TOKEN, encodeGram, INDEX_LANGUAGE } from './terms.ts';

/** A Pagefind custom record. */
export interface PhraseRecord {
  /** Unique: part of what Pagefind names the record by. */
  url: string;
  /** Encoded grams with break tokens between runs, then every unit of the report once. */
  content: string;
  language: string;
  /** Facets; a report without a value counts under 未注明. */
  filters: Record<Facet, string[]>;
  sort: { year: string };
}

const FACETS = ['year', 'level', 'type', 'series'] as const;
export type Facet = (typeof FACETS)[number];

/** The words of report.ts; the type keeps the two from parting. */
const WITHOUT_VALUE: typeof NOT_STATED = '未注明';

/** The record of a report. Two reports with the same id give the same url, which the id rule forbids. */
export function phraseRecord(report: Report, aliases: Aliases): PhraseRecord {
  const { year } = report.metadata;
  return {
    url: reportPath(report.id),
    content: encodeTexts(searchedTexts(report), aliases),
    language: INDEX_LANGUAGE,
    filters: facetsOf(report),
    sort: { year: String(year.value ?? 0).padStart(4, '0') },
  };
}

/** A report's facet values, at least one for each facet. */
export function facetsOf({ metadata: { year, level, types, series } }: Report): Record<Facet, string[]> {
  return {
    year: [String(year.value ?? WITHOUT_VALUE)],
    level: [level.value ?? WITHOUT_VALUE],
    type: types.value === undefined || types.value.length === 0 ? [WITHOUT_VALUE] : types.value,
    series: [series.value ?? WITHOUT_VALUE],
  };
}

/** The texts in which a report is found: its paragraphs, and its title also when no paragraph carries it, as a supplied one. */
export function searchedTexts({ metadata, paragraphs }: Pick<Report, 'metadata' | 'paragraphs'>): string[] {
  const texts = paragraphs.map(({ text }) => text);
  return texts.includes(metadata.title.value) ? texts : [metadata.title.value, ...texts];
}

/** All runs of all readings of a report's texts: `answers` finds a phrase in a report exactly when it stands in one of them. */
export function runsToIndex(report: Report, aliases: Aliases): string[] {
  return runsOfTexts(searchedTexts(report), aliases);
}

/** The content of a report's record. */
export function encodeTexts(texts: readonly string[], aliases: Aliases): string {
  return encodeRuns(runsOfTexts(texts, aliases));
}

function runsOfTexts(texts: readonly string[], aliases: Aliases): string[] {
  return texts.flatMap((text) => readingsOf(fold(text, { aliases })).flatMap(runsOf));
}

/** Runs as Pagefind content. The single units stand apart at the end, since no phrase is ever looked for among them. */
function encodeRuns(runs: readonly string[]): string {
  const pairs = runs.map((run) => pairsOf(run).map(encodeGram).join(' ')).filter((words) => words !== '');
  const units = distinctUnits(runs).map(encodeGram).join(' ');
  return [...pairs, units].join(` ${BREAK_TOKEN} `);
}
