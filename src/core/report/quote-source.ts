/** The source of a quotation. */
import type { Report } from './report.ts';

export interface QuoteSource {
  id: string;
  title: string;
  /** Whether the title is supplied, and shown in brackets of its own: 〔2021年度区县级材料〕. */
  titleSupplied: boolean;
  org?: string;
  year?: number;
  /** Name of the archive that holds the report. */
  archive: string;
}

/** `archive` is its name: 云河县工作报告文库. */
export function quoteSourceOf({ id, metadata }: Report, archive: string): QuoteSource {
  const { title, org, year } = metadata;
  return {
    id,
    title: title.value,
    titleSupplied: title.supplied,
    ...(org.value === undefined ? {} : { org: org.value }),
    ...(year.value === undefined ? {} : { year: year.value }),
    archive,
  };
}
