/** Tells which fields of a record an archivist should look at. */
import type { Field, Metadata, MetadataField } from '../report/report.ts';

/**
 * A field with at least this confidence is shown without a flag. Confidences were set on one half of the labelled reports so that
 * at least 97 of 100 such fields are right (bench/score-metadata.ts measures it on both halves).
 */
export const SURE = 0.9;

/** Whether a value was settled on words that only suggest it, or that others contradict. A field without a value is open, not doubtful. */
export function isDoubtful({ value, confidence }: Field<unknown>): boolean {
  return value !== undefined && confidence !== undefined && confidence < SURE;
}

/** 年度 of a report that says 2021 here and 2020 there: fields that stand on the review list though they have a value. */
export function doubtfulFields(metadata: Metadata): MetadataField[] {
  return (Object.keys(metadata) as MetadataField[]).filter((field) => isDoubtful(metadata[field]));
}
