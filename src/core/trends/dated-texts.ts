/** Converts reports for counting phrases. */
import type { Report } from '../report/report.ts';
import type { DatedText } from './dated-text.ts';
import { isTraditional } from './traditional.ts';

/** The reports with a year, in their order. A report without one belongs to no year's wording. */
export function datedTexts(reports: readonly Report[]): DatedText[] {
  return reports.flatMap(({ metadata, paragraphs, characters }) => {
    const { year, title, level, types, series } = metadata;
    if (year.value === undefined) return [];
    const texts = paragraphs.map(({ text }) => text);
    const isApart = !texts.includes(title.value);
    return [
      {
        year: year.value,
        ...(isApart && { title: title.value }),
        paragraphs: texts,
        characters,
        ...(level.value !== undefined && { level: level.value }),
        types: types.value ?? [],
        ...(series.value !== undefined && { series: series.value }),
        ...(isTraditional(texts) && { traditional: true }),
      },
    ];
  });
}
