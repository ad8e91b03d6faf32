/** A passage's history: the forms of a sentence through the years of a series. */
import type { Comparison, Row, Span } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { ReportCard } from '../library/archive-api.ts';

/** A sentence as one report has it. */
export interface Form {
  report: ReportCard;
  span: Span;
  /** How it came from the form before it; absent for the oldest. */
  row?: Row;
}

export interface Series {
  /** Oldest first, one a year. */
  reports: readonly ReportCard[];
  compare: (idA: string, idB: string) => Promise<Comparison>;
}

/**
 * All forms of a row's sentence, oldest first: back from the earlier report and on from the later one, as far as each year has
 * it. Reports of the series between the two are passed over.
 */
export async function tracePassage(row: Row, cards: Record<Side, ReportCard>, series: Series): Promise<Form[]> {
  const shown: Form[] = [];
  if (row.a !== undefined) shown.push({ report: cards.a, span: row.a });
  if (row.b !== undefined) shown.push({ report: cards.b, span: row.b, ...(row.a !== undefined && { row }) });
  const [oldest] = shown;
  const latest = shown.at(-1);
  if (oldest === undefined || latest === undefined) return [];
  const back = await traceBack(oldest, series);
  const on = await traceOn(latest, series);
  return [...back, ...shown.slice(1), ...on];
}

/**
 * Indices of the rows whose sentence the year before `a` or the year after `b` has as well. Compares at most two pairs of years;
 * 题头 and 结语 have no history.
 */
export async function findHistories(
  rows: readonly Row[],
  cards: Record<Side, ReportCard>,
  { reports, compare }: Series,
): Promise<number[]> {
  const before = neighbour(reports, cards.a, -1);
  const after = neighbour(reports, cards.b, 1);
  const earlier = before ? await compare(before.id, cards.a.id) : undefined;
  const later = after ? await compare(cards.b.id, after.id) : undefined;
  const linked = (its: Comparison | undefined, side: Side): Set<string> =>
    new Set(its?.rows.flatMap((row) => (row.a && row.b ? keyOf(row[side]) : [])));
  const [inA, inB] = [linked(earlier, 'b'), linked(later, 'a')];
  return rows.flatMap(({ frame, a, b }, index) =>
    frame === undefined && ((a && inA.has(keyOf(a))) || (b && inB.has(keyOf(b)))) ? index : [],
  );
}

const keyOf = (span: Span | undefined): string => `${span?.paragraph} ${span?.start}`;

function neighbour(reports: readonly ReportCard[], card: ReportCard, step: 1 | -1): ReportCard | undefined {
  const at = reports.findIndex(({ id }) => id === card.id);
  return at === -1 ? undefined : reports[at + step];
}

/** The forms before and with `form`, oldest first. */
async function traceBack(form: Form, { reports, compare }: Series): Promise<Form[]> {
  const at = reports.findIndex(({ id }) => id === form.report.id);
  const before = reports[at - 1];
  if (before === undefined) return [form];
  const { rows } = await compare(before.id, form.report.id);
  const row = rows.find(({ a, b }) => a !== undefined && isSame(b, form.span));
  if (row?.a === undefined) return [form];
  return [...(await traceBack({ report: before, span: row.a }, { reports, compare })), { ...form, row }];
}

/** The forms after `form`. */
async function traceOn(form: Form, { reports, compare }: Series): Promise<Form[]> {
  const at = reports.findIndex(({ id }) => id === form.report.id);
  const after = at === -1 ? undefined : reports[at + 1];
  if (after === undefined) return [];
  const { rows } = await compare(form.report.id, after.id);
  const row = rows.find(({ a, b }) => b !== undefined && isSame(a, form.span));
  if (row?.b === undefined) return [];
  const next: Form = { report: after, span: row.b, row };
  return [next, ...(await traceOn(next, { reports, compare }))];
}

const isSame = (one: Span | undefined, other: Span): boolean =>
  one?.paragraph === other.paragraph && one.start === other.start;
