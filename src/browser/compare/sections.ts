/** The comparison by parts of the later report: what each holds, for a table that leads to the rows. */
import type { Row, RowClass } from '../../core/compare/comparison.ts';
import { smallest } from '../../core/text/lists.ts';
import type { ReportText } from '../library/archive-api.ts';

export type Tally = RowClass | 'plan-to-result';

/** A part of the later report, from its heading to the next; before the first heading it has no name. */
export interface Section {
  name: string;
  /** Index of its first row. */
  first: number;
  /** For each kind the indices of its rows; 题头 and 结语 are not counted. */
  rows: Record<Tally, number[]>;
}

/**
 * The parts by the headings of the highest level. What was dropped counts where its row stands. Each row of the report's matter is
 * in exactly one part; empty where the later report has no headings.
 */
export function sectionsOf(rows: readonly Row[], { paragraphs }: ReportText): Section[] {
  const levels = paragraphs.flatMap(({ id, heading }) => (heading === undefined || id === 'p0' ? [] : [heading]));
  if (levels.length === 0) return [];
  const level = smallest(levels);
  const names = new Map(paragraphs.flatMap(({ id, text, heading }) => (heading === level ? [[id, text]] : [])));
  const sections: Section[] = [];
  rows.forEach((row, index) => {
    const name = row.b && row.b.start === 0 ? names.get(row.b.paragraph) : undefined;
    if (name !== undefined) {
      names.delete(row.b?.paragraph ?? '');
      sections.push(emptySection(name, index));
    }
    if (row.frame !== undefined) return;
    if (sections.length === 0) sections.push(emptySection('开头', index));
    const { rows: its } = sections.at(-1) as Section;
    its[row.class].push(index);
    if (row.flags.includes('plan-to-result')) its['plan-to-result'].push(index);
  });
  return sections;
}

const emptySection = (name: string, first: number): Section => ({
  name,
  first,
  rows: { verbatim: [], reworded: [], retold: [], new: [], dropped: [], 'plan-to-result': [] },
});
