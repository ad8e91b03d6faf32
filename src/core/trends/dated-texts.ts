/** Reports as the counting of phrases sees them. */
import type { Report } from '../report/report.ts';
import type { DatedText } from './dated-text.ts';
import { isTraditional } from './traditional.ts';

/** The reports that have a year, in their order; without one a report belongs to no year's wording. */
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
