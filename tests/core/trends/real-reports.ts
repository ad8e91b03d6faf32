/** Folders for checking counts: the samples, and real reports where they are at hand. */

import { hitsOf } from '../../../src/core/phrase/concordance.ts';
import { answers, findMatches, markedWordings, prepareText } from '../../../src/core/phrase/match.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { type Aliases, compileAliases } from '../../../src/core/text/aliases.ts';
import type { Line } from '../../../src/core/trends/collocates.ts';
import type { Basis } from '../../../src/core/trends/like-with-like.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../../shared.ts';

export const FOLDERS: { name: string; folder: string | undefined }[] = [
  { name: 'samples', folder: 'content' },
  { name: 'seeds', folder: sharedFolder('seeds') },
  { name: 'corpus', folder: sharedFolder('corpus') },
];

/** Filters as the search page does. */
function isUnder({ metadata: { level, types, series } }: Report, basis: Basis | undefined): boolean {
  const has = (values: readonly string[] | undefined, own: readonly string[]): boolean =>
    values === undefined || values.some((value) => own.includes(value));
  return (
    has(basis?.level, [level.value ?? '未注明']) &&
    has(basis?.type, types.value ?? ['未注明']) &&
    has(basis?.series, [series.value ?? '未注明'])
  );
}

export interface Texts {
  reports: Report[];
  aliases: Aliases;
}

export async function readTexts(folder: string): Promise<Texts> {
  const { files, settings } = await loadArchive(folder);
  return { reports: files.flatMap(({ report }) => report ?? []), aliases: compileAliases(settings.aliases) };
}

/** Searches text by text by the rules of the query language, without an index. */
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

  /** Occurrences and reports of a query in one year or in all, optionally under a basis. */
  count(query: string, year?: number, basis?: Basis): { hits: number; reports: number } {
    const parsed = parseQuery(query);
    const texts = this.#texts.filter(
      ({ report }) => (year === undefined || report.metadata.year.value === year) && isUnder(report, basis),
    );
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
