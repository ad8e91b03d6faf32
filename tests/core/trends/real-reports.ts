/** Folders that counts are checked on: the samples, and real reports where they are at hand. */

import { hitsOf } from '../../../src/core/phrase/concordance.ts';
import { answers, findMatches, markedWordings, prepareText } from '../../../src/core/phrase/match.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { type Aliases, compileAliases } from '../../../src/core/text/aliases.ts';
import type { Line } from '../../../src/core/trends/neighbours.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../../shared.ts';

export const FOLDERS: { name: string; folder: string | undefined }[] = [
  { name: 'samples', folder: 'content' },
  { name: 'seeds', folder: sharedFolder('seeds') },
  { name: 'corpus', folder: sharedFolder('corpus') },
];

export interface Texts {
  reports: Report[];
  aliases: Aliases;
}

export async function readTexts(folder: string): Promise<Texts> {
  const { files, settings } = await loadArchive(folder);
  return { reports: files.flatMap(({ report }) => report ?? []), aliases: compileAliases(settings.aliases) };
}

/** A search by the rules of the query language, text by text, without any index. */
export class Scan {
  readonly #texts: {
    report: Report;
    title: ReturnType<typeof prepareText>;
    paragraphs: ReturnType<typeof prepareText>[];
  }[];

  constructor({ reports, aliases }: Texts) {
    this.#texts = reports.map((report) => ({
      report,
      title: prepareText(report.metadata.title.value, aliases),
      paragraphs: report.paragraphs.map(({ text }) => prepareText(text, aliases)),
    }));
  }

  /** Occurrences and reports of a query in one year, or in all. */
  count(query: string, year?: number): { hits: number; reports: number } {
    const parsed = parseQuery(query);
    const texts = this.#texts.filter(({ report }) => year === undefined || report.metadata.year.value === year);
    const hits = texts.flatMap(({ paragraphs }) => paragraphs.flatMap((it) => findMatches(it, markedWordings(parsed))));
    return { hits: hits.length, reports: texts.filter((it) => answers(it, parsed)).length };
  }

  lines(query: string): Line[] {
    const wordings = markedWordings(parseQuery(query));
    return this.#texts.flatMap(({ report, paragraphs }) =>
      paragraphs.flatMap((searched, index) => {
        const paragraph = report.paragraphs[index]?.id ?? '';
        return hitsOf({ reportId: report.id, paragraph, text: searched.text }, findMatches(searched, wordings));
      }),
    );
  }
}
