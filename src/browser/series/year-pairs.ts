/** A series from year to year: each report compared with the one before it. */
import type { Comparison, FigureComparison, Phrase, Row, Span } from '../../core/compare/comparison.ts';
import { compareFigures } from '../../core/compare/figure-pairs.ts';
import { compareWording } from '../../core/compare/wording.ts';
import { findOpening } from '../../core/sentence/openings.ts';
import type { Archive, ReportText } from '../library/archive-api.ts';
import { joinThreads, type Thread, type YearLinks } from './threads.ts';

/** A report of the series. */
export interface SeriesReport {
  id: string;
  year: number;
  /** From the page. */
  url: string;
}

/** A report beside the one before it. */
export interface Step {
  earlier: SeriesReport;
  later: SeriesReport;
  comparison: Comparison;
  figures: FigureComparison;
  phrases: Phrase[];
}

const PHRASES = 6;

/** Compares one pair of reports at a time, so that the page stays responsive; oldest first. */
export async function compareSteps(
  archive: Archive,
  reports: readonly SeriesReport[],
  onStep: (done: number, total: number) => void,
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [index, later] of reports.entries()) {
    const earlier = reports[index - 1];
    if (earlier === undefined) continue;
    onStep(index, reports.length - 1);
    await new Promise((resolve) => setTimeout(resolve));
    const [comparison, a, b] = await Promise.all([
      archive.compare(earlier.id, later.id),
      archive.text(earlier.id),
      archive.text(later.id),
    ]);
    steps.push({ earlier, later, comparison, ...readTexts(comparison, a, b) });
  }
  return steps;
}

function readTexts(comparison: Comparison, a: ReportText, b: ReportText): Pick<Step, 'figures' | 'phrases'> {
  return {
    figures: compareFigures(a, b, comparison),
    phrases: compareWording(a, b, { limit: PHRASES }).new.slice(0, PHRASES),
  };
}

/** A heading of a report. */
export interface Section {
  /** Without its number. */
  name: string;
  paragraph: string;
}

const DEEPEST = 2;

/** Sections of the first two levels through the years; a section that was renamed is the same as long as it is recognised. */
export function sectionThreads(steps: readonly Step[]): Thread<Section>[] {
  const years = reportsOf(steps).map((_, year) => {
    const sections = sentencesOf(steps, year).flatMap((span) => sectionOf(span) ?? []);
    return new Map(sections.map((section) => [section.paragraph, section]));
  });
  const links = steps.map(({ comparison }) =>
    linksOf(comparison.rows, (span) => (sectionOf(span) === undefined ? undefined : span.paragraph)),
  );
  return joinThreads(years, links);
}

export const reportsOf = (steps: readonly Step[]): SeriesReport[] =>
  steps.flatMap(({ earlier, later }, index) => (index === 0 ? [earlier, later] : [later]));

/** The sentences of a year's report. */
function sentencesOf(steps: readonly Step[], year: number): Span[] {
  const side = year === 0 ? 'a' : 'b';
  const rows = steps[Math.max(year - 1, 0)]?.comparison.rows ?? [];
  return rows.flatMap((row) => row[side] ?? []);
}

/** Keys of the sentences that each row joins. */
function linksOf(rows: readonly Row[], keyOf: (span: Span) => string | undefined): YearLinks {
  return rows.flatMap(({ a, b }) => {
    const from = a && keyOf(a);
    const to = b && keyOf(b);
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
}

/** `（三）抓好档案接收，充实馆藏资源。` at the start of a paragraph opens 抓好档案接收，充实馆藏资源. */
function sectionOf({ paragraph, start, text }: Span): Section | undefined {
  const opening = start === 0 ? findOpening(text) : undefined;
  if (opening?.level === undefined || opening.level > DEEPEST) return undefined;
  return { name: text.slice(opening.length).replace(/[。；：]$/, ''), paragraph };
}
