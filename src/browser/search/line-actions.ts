/** Exports of lines: a table, a page of quotations, one sentence with its source. */

import { formatCitation, quoteOf, sentenceAround } from '../kit/cite.ts';
import { copyAndTell } from '../kit/clipboard.ts';
import { download, fileNameOf } from '../kit/download.ts';
import { formatNumber } from '../kit/words.ts';
import type { Archive, Hit, ReportCard } from '../library/archive-api.ts';
import { linesToCsv } from './lines-csv.ts';

type CardOf = (id: string) => ReportCard;

/** All lines, not only the page's. */
export function exportLines(hits: readonly Hit[], query: string, cardOf: CardOf): void {
  download(fileNameOf('语句', query, 'csv'), 'text/csv;charset=utf-8', linesToCsv(hits, query, cardOf));
}

export function copyLines(hits: readonly Hit[], cardOf: CardOf): void {
  const lines = hits.map((hit) => formatCitation(quoteOf(hit), cardOf(hit.reportId), hit.paragraph));
  void copyAndTell(lines.join('\n'), `已复制本页 ${formatNumber(hits.length)} 条语句及出处`);
}

/** The whole sentence; where its text cannot be read, the line as it stands. */
export async function copySentence(archive: Archive, hit: Hit, card: ReportCard): Promise<void> {
  const quote = await sentenceOf(archive, hit).catch(() => quoteOf(hit));
  await copyAndTell(formatCitation(quote, card, hit.paragraph), '已复制语句及出处');
}

async function sentenceOf(archive: Archive, hit: Hit): Promise<string> {
  const { paragraphs } = await archive.text(hit.reportId);
  const paragraph = paragraphs.find(({ id }) => id === hit.paragraph);
  return paragraph === undefined ? quoteOf(hit) : sentenceAround(paragraph.text, hit);
}
