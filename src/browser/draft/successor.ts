/** Successor of a wording: the sentence in its place in the next report of the same series, if there is one. */
import type { Row } from '../../core/compare/comparison.ts';
import type { DraftSource } from '../../core/draft/draft.ts';
import { mergedWords } from '../kit/changed-words.ts';
import { wordsView } from '../kit/changed-words-view.ts';
import { el } from '../kit/dom.ts';
import { formatParagraph } from '../kit/words.ts';
import type { Archive, ReportCard } from '../library/archive-api.ts';
import { nameOf } from './places.ts';

/** `none`: no later report of the series · `dropped`: there is one, without the sentence or one like it. */
export type Successor =
  | { kind: 'none' }
  | { kind: 'dropped'; later: ReportCard }
  | { kind: 'reworded'; later: ReportCard; row: Row };

/**
 * Compares the report that last has the wording with the next of its series: the sentence that the comparison links to it there
 * took its place. Nothing else is offered.
 */
export async function findSuccessor(archive: Archive, source: DraftSource): Promise<Successor> {
  const reports = await archive.reports();
  const report = reports.find(({ id }) => id === source.reportId);
  const later = report && nextOfSeries(reports, report);
  if (later === undefined) return { kind: 'none' };
  const { rows } = await archive.compare(source.reportId, later.id);
  const row = rows.find(
    ({ class: its, a, b }) =>
      its === 'reworded' &&
      b !== undefined &&
      a?.paragraph === source.paragraph &&
      a.start < source.end &&
      source.start < a.end,
  );
  return row === undefined ? { kind: 'dropped', later } : { kind: 'reworded', later, row };
}

function nextOfSeries(reports: readonly ReportCard[], { series, year }: ReportCard): ReportCard | undefined {
  if (series === undefined || year === undefined) return undefined;
  return reports
    .filter((report) => report.series === series && report.year !== undefined && report.year > year)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))[0];
}

export function successorView(successor: Successor): HTMLElement {
  if (successor.kind === 'none') return el('p', { class: 'note' }, '同一系列没有更晚的报告，看不出后来怎么写。');
  const { later } = successor;
  if (successor.kind === 'dropped') {
    return el('p', { class: 'note' }, '下一篇', link(later, ''), '没有这句，也没有由它改成的句子。');
  }
  const { row } = successor;
  return el(
    'div',
    {},
    el('p', { class: 'note' }, '下一篇', link(later, row.b?.paragraph ?? ''), '改成了：'),
    el('p', { class: 'changed-words' }, ...wordsView(mergedWords(row))),
  );
}

function link(report: ReportCard, paragraph: string): HTMLElement {
  const place = paragraph === '' ? '' : formatParagraph(paragraph);
  return el(
    'a',
    { href: paragraph === '' ? report.url : `${report.url}#${paragraph}` },
    `〈${nameOf(report)}〉${place}`,
  );
}
