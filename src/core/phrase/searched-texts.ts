import type { Report } from '../report/report.ts';

/** The texts in which a report is found. */
export interface SearchedTexts {
  /** The title, when no paragraph carries it: a supplied one, or one that the metadata give otherwise. */
  title?: string;
  paragraphs: string[];
}

/** A report whose title 2021年工作总结 is its first paragraph has its paragraphs alone; one titled 〔统战部总结〕 has the title too. */
export function searchedTexts({ metadata, paragraphs }: Pick<Report, 'metadata' | 'paragraphs'>): SearchedTexts {
  const texts = paragraphs.map(({ text }) => text);
  const title = metadata.title.value;
  return texts.includes(title) ? { paragraphs: texts } : { title, paragraphs: texts };
}
