/** The true answers of a search: the reports as the build reads them, folded and scanned by the naive code of this folder. */

import type { Report } from '../src/core/report/report.ts';
import { NOT_STATED } from '../src/core/text/not-stated.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { type NaiveReport, naiveFold } from './naive.ts';

export interface Truth {
  reports: NaiveReport[];
  aliases: Readonly<Record<string, string>>;
  /** UTF-16 units of all paragraphs. */
  units: number;
}

export async function readTruth(contentDir: string): Promise<Truth> {
  const { files, settings } = await loadArchive(contentDir);
  const reports = files.flatMap(({ report }) => (report ? [report] : []));
  const units = reports.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((length, { text }) => length + text.length, 0),
    0,
  );
  return { reports: reports.map(naiveReport), aliases: settings.aliases, units };
}

function naiveReport({ id, metadata, paragraphs }: Report): NaiveReport {
  const { title, year, level, types } = metadata;
  const texts = paragraphs.map(({ text }) => text);
  return {
    id,
    year: String(year.value ?? NOT_STATED),
    level: level.value ?? NOT_STATED,
    types: types.value?.length ? types.value : [NOT_STATED],
    text: texts.map(naiveFold).join('\n'),
    title: texts.includes(title.value) ? '' : naiveFold(title.value),
  };
}
