/** Which reports follow one another, so that the later one reports what the earlier one planned. */
import { type LedgerEntry, makeLedger } from '../../../core/compare/ledger/ledger.ts';
import type { Side } from '../../kit/changed-words.ts';
import type { ReportCard, ReportText } from '../../library/archive-api.ts';
import { officeOf } from '../../library/office-of.ts';
import { yearsOfSeries } from '../pairs.ts';

/** A report and the one of the year after. */
export interface LedgerStep {
  cards: Record<Side, ReportCard>;
  /** The year that the earlier report plans, where its type shows it. */
  planned?: number;
}

export interface LedgerOfStep extends LedgerStep {
  entries: LedgerEntry[];
}

export interface LedgerSteps {
  steps: LedgerStep[];
  /** Years between the two for which the series has no report. */
  missing: number[];
}

/** Reports that look back on the year of their title. */
const REVIEWS = ['工作总结', '述职报告', '述责述廉报告', '汇报材料'];
/** Reports whose plans are for the year of their title; 政府工作报告 looks back on the year before. */
const PLANS = ['工作计划', '政府工作报告'];

/**
 * The steps from report `a` to report `b` of one office, through the years of their series between them. Empty for different
 * offices, for offices that are not known, and where `b` is not later.
 */
export function ledgerSteps({ a, b }: Record<Side, ReportCard>, reports: readonly ReportCard[]): LedgerSteps {
  const none = { steps: [], missing: [] };
  const isOneSeries = a.series !== undefined && a.series === b.series;
  const isOneOffice = isOneSeries || (officeOf(a) !== undefined && officeOf(a) === officeOf(b));
  if (!isOneOffice || a.year === undefined || b.year === undefined) return none;
  const [from, to] = [a.year, b.year];
  const between = isOneSeries
    ? yearsOfSeries(reports, a.series ?? '').filter(({ year = 0 }) => year > from && year < to)
    : [];
  const chain = [a, ...between, b];
  const steps = chain.slice(1).flatMap((later, index) => stepOf(chain[index] as ReportCard, later) ?? []);
  const held = new Set(chain.map(({ year }) => year));
  const years = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
  return { steps, missing: years.filter((year) => !held.has(year)) };
}

function stepOf(a: ReportCard, b: ReportCard): LedgerStep | undefined {
  const [planned, reviewed] = [plannedYear(a), reviewedYear(b)];
  if (planned === undefined || reviewed === undefined)
    return Number(b.year) === Number(a.year) + 1 ? { cards: { a, b } } : undefined;
  return planned === reviewed && a.id !== b.id ? { cards: { a, b }, planned } : undefined;
}

const isOf = ({ types }: ReportCard, wanted: readonly string[]): boolean => types.some((type) => wanted.includes(type));

/** 2030年工作总结 plans 2031; 2031年政府工作报告 and 2031年工作计划 plan 2031. */
function plannedYear(card: ReportCard): number | undefined {
  if (card.year === undefined) return undefined;
  if (isOf(card, REVIEWS)) return card.year + 1;
  return isOf(card, PLANS) ? card.year : undefined;
}

function reviewedYear(card: ReportCard): number | undefined {
  if (card.year === undefined) return undefined;
  if (isOf(card, REVIEWS)) return card.year;
  return card.types.includes('政府工作报告') ? card.year - 1 : undefined;
}

export async function readLedgers(
  steps: readonly LedgerStep[],
  read: (id: string) => Promise<ReportText>,
): Promise<LedgerOfStep[]> {
  return Promise.all(
    steps.map(async (step) => {
      const [a, b] = await Promise.all([read(step.cards.a.id), read(step.cards.b.id)]);
      return { ...step, entries: makeLedger(a, b, { planned: step.planned }) };
    }),
  );
}
