/** Metadata given by hand, in front matter or a row of catalogue.csv, before it is checked. */
import type { MetadataField } from './report.ts';

/** A value as written, with the line of its file. Several types are separated by 、 ； ; | or a comma. */
export interface Given {
  value: string;
  line: number;
}

export type GivenFields = Partial<Record<MetadataField, Given>>;

/** A row of catalogue.csv. */
export interface CatalogueRow {
  /** The file that the row speaks of, relative to the content folder, with forward slashes. */
  file: string;
  /** Line of catalogue.csv on which the row begins. */
  line: number;
  given: GivenFields;
}
