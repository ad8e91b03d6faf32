/** Reports as JSON Lines, for databases and search servers. */
import type { Report } from '../report/report.ts';
import { BREAK, readWritten } from '../text/reading.ts';

/** One report, on one line. */
export interface ExportedReport {
  id: string;
  title: string;
  titleSupplied: boolean;
  year?: number;
  planYear?: number;
  level?: string;
  types: string[];
  org?: string;
  date?: string;
  series?: string;
  /** Path from the content folder. */
  file: string;
  paragraphs: { id: string; text: string }[];
  /** The folded text of each paragraph, as search has it: letters and digits in normal form, a line end between sentences. */
  folded: string[];
}

/**
 * 学懂、弄通。ＸＸ市 is folded to 学懂弄通⏎x市. Search counts a phrase in a paragraph exactly when the folded paragraph contains the folded
 * phrase. Readings by abbreviations are left out.
 */
function exportedReport({ id, metadata, source, paragraphs }: Report): ExportedReport {
  const { title, year, planYear, level, types, org, date, series } = metadata;
  return {
    id,
    title: title.value,
    titleSupplied: title.supplied,
    ...(year.value !== undefined && { year: year.value }),
    ...(planYear.value !== undefined && { planYear: planYear.value }),
    ...(level.value !== undefined && { level: level.value }),
    types: types.value ?? [],
    ...(org.value !== undefined && { org: org.value }),
    ...(date.value !== undefined && { date: date.value }),
    ...(series.value !== undefined && { series: series.value }),
    file: source.file,
    paragraphs: paragraphs.map(({ id: anchor, text }) => ({ id: anchor, text })),
    folded: paragraphs.map(({ text }) => foldedText(text)),
  };
}

/** Folds a text or a phrase as `folded` has it. */
export const foldedText = (text: string): string => readWritten(text).text.replaceAll(BREAK, '\n');

/** A report's line, with its line end. */
export const jsonLine = (report: Report): string => `${JSON.stringify(exportedReport(report))}\n`;
