/** Metadata given by hand, in front matter or a row of catalogue.csv, before it is checked. */
import type { MetadataField } from '../report/report.ts';

/** A value as written, with the line of its file. Several types are separated by 、 ； ; | or a comma. */
export interface Given {
  value: string;
  line: number;
  /** Address of its cell, if it is in catalogue.csv: C12. */
  cell?: string;
}

export type GivenFields = Partial<Record<MetadataField, Given>>;

/** A row of catalogue.csv. */
export interface CatalogueRow {
  /** Path of the row's file, relative to the content folder, with forward slashes. */
  file: string;
  /** Line of catalogue.csv on which the row begins. */
  line: number;
  given: GivenFields;
}

/** Names of fields in front matter and columns of catalogue.csv, lower case. */
export const GIVEN_NAMES: Readonly<Record<string, MetadataField>> = {
  title: 'title',
  题名: 'title',
  标题: 'title',
  year: 'year',
  年度: 'year',
  plan_year: 'planYear',
  planyear: 'planYear',
  计划年度: 'planYear',
  level: 'level',
  级别: 'level',
  type: 'types',
  types: 'types',
  文种: 'types',
  org: 'org',
  责任单位: 'org',
  author: 'author',
  责任者: 'author',
  post: 'post',
  职务: 'post',
  date: 'date',
  成文日期: 'date',
  series: 'series',
  系列: 'series',
  note: 'note',
  附注: 'note',
  ref: 'ref',
  档号: 'ref',
};
