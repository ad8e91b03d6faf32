/** Chooses a field's value from those found in a report. */
import type { Candidate, Field } from '../report/report.ts';
import { SURE } from './doubt.ts';
import { type Passage, quoted } from './reading.ts';

/** A value with its evidence, and the share of values with such evidence that are right. */
export interface Told<T> extends Candidate<T> {
  confidence: number;
  /** Reason of doubt. */
  reason?: string;
}

/** Reason of doubt about a value that another source contradicts. */
const DISAGREE = '几处说法不一';

/** Confidence in a value that two sources give independently. */
const AGREED = 0.98;
/** Highest confidence in a value that another source contradicts. */
const CONTESTED = 0.7;

/** The value of `field` with this confidence; empty if the field has none. */
export function told<T>(field: Field<T> | undefined, confidence: number, reason?: string): Told<T>[] {
  if (field?.value === undefined) return [];
  return [{ value: field.value, ...field.evidence, confidence, ...(reason !== undefined && { reason }) }];
}

/**
 * The first of the values, most certain first. Other sources of the same value raise its confidence; other values as certain as
 * `SURE` make it doubtful. A doubtful or absent value keeps the others as candidates.
 */
export function settle<T>(tells: readonly Told<T>[], rest: readonly Told<T>[] = []): Field<T> {
  const [first] = tells;
  const all = distinct([...tells, ...rest]);
  if (!first) return { evidence: { from: 'none' }, ...(all.length > 0 ? { candidates: all.map(toCandidate) } : {}) };
  const others = tells.slice(1);
  const agrees = others.some((other) => same(other.value, first.value));
  const isContested = others.some((other) => !same(other.value, first.value) && other.confidence >= SURE);
  const confidence = isContested
    ? Math.min(first.confidence, CONTESTED)
    : agrees
      ? Math.max(first.confidence, AGREED)
      : first.confidence;
  const candidates = all.filter(({ value }) => !same(value, first.value)).map(toCandidate);
  const reason = isContested ? DISAGREE : first.reason;
  return {
    value: first.value,
    evidence: evidenceOf(first),
    confidence,
    ...(confidence < SURE && reason !== undefined ? { reason } : {}),
    ...(confidence < SURE && candidates.length > 0 ? { candidates } : {}),
  };
}

function distinct<T>(tells: readonly Told<T>[]): Told<T>[] {
  return tells.filter((each, index) => tells.findIndex(({ value }) => same(value, each.value)) === index);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function evidenceOf<T>({ from, quote, line }: Told<T>): Field<T>['evidence'] {
  return { from, ...(quote === undefined ? {} : { quote }), ...(line === undefined ? {} : { line }) };
}

const toCandidate = <T>(each: Told<T>): Candidate<T> => ({ value: each.value, ...evidenceOf(each) });

/** Finds the words of `value` in the passage: 张三 for 张　三. */
export const field = (passage: Passage, value: string, confidence: number): Told<string> => {
  const spaced = [...value].map((char) => char.replace(/[*+?.()[\]{}|^$\\]/u, '\\$&')).join('[\\s_]*');
  const quote = new RegExp(spaced, 'u').exec(passage.text)?.[0] ?? value;
  return { value, ...quoted(passage, quote), confidence };
};
