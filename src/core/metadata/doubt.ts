/** Decides which fields of a record an archivist should check. */
import type { Field, Metadata, MetadataField } from '../report/report.ts';

/**
 * A field with at least this confidence is shown without a flag. Confidences were set on one half of the labelled reports so that
 * at least 97 of 100 such fields are right (bench/score-metadata.ts measures it on both halves).
 */
export const SURE = 0.9;

/**
 * Whether a value rests on words that only suggest it, or that others contradict. A field without a value is open, not doubtful.
 */
export function isDoubtful({ value, confidence }: Field<unknown>): boolean {
  return value !== undefined && confidence !== undefined && confidence < SURE;
}

/** Fields that are on the review list although they have a value: 年度 of a report with 2021 in one place and 2020 in another. */
export function doubtfulFields(metadata: Metadata): MetadataField[] {
  return (Object.keys(metadata) as MetadataField[]).filter((field) => isDoubtful(metadata[field]));
}
