import type { Report } from '../report/report.ts';

/** The texts in which a report is searched. */
export interface SearchedTexts {
  /** The title, if no paragraph contains it: a supplied one, or one that the metadata give differently. */
  title?: string;
  paragraphs: string[];
}

/** A report whose first paragraph is its title 2021年工作总结 has only its paragraphs; one titled 〔统战部总结〕 has the title too. */
export function searchedTexts({ metadata, paragraphs }: Pick<Report, 'metadata' | 'paragraphs'>): SearchedTexts {
  const texts = paragraphs.map(({ text }) => text);
  const title = metadata.title.value;
  return texts.includes(title) ? { paragraphs: texts } : { title, paragraphs: texts };
}
