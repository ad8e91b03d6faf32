/** Settles a field on one of the values that a report tells. */
import type { Candidate, Field } from '../report/report.ts';
import { SURE } from './doubt.ts';
import { type Passage, quoted } from './reading.ts';

/** A value with the words that tell it, and how often words told in this way are right. */
export interface Told<T> extends Candidate<T> {
  confidence: number;
  /** What makes words told in this way less than sure. */
  reason?: string;
}

/** What makes a value doubtful that another source contradicts. */
const DISAGREE = '几处说法不一';

/** How sure a value is that two sources tell apart from each other. */
const AGREED = 0.98;
/** The most that a value is worth against which another source speaks. */
const CONTESTED = 0.7;

/** A value told by `field` that is right in `confidence` of the cases; nothing where the field has no value. */
export function told<T>(field: Field<T> | undefined, confidence: number, reason?: string): Told<T>[] {
  if (field?.value === undefined) return [];
  return [{ value: field.value, ...field.evidence, confidence, ...(reason !== undefined && { reason }) }];
}

/**
 * The first of the values, surest first. Others that say the same make it surer; others as sure as `SURE` that say something else make it
 * doubtful. What else was told stays with a doubtful or absent value as candidates.
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

/** The words of `value` as they stand in the passage: 张三 for 张　三. */
export const field = (passage: Passage, value: string, confidence: number): Told<string> => {
  const spaced = [...value].map((char) => char.replace(/[*+?.()[\]{}|^$\\]/u, '\\$&')).join('[\\s_]*');
  const quote = new RegExp(spaced, 'u').exec(passage.text)?.[0] ?? value;
  return { value, ...quoted(passage, quote), confidence };
};
