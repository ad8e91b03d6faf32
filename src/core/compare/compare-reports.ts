/** Compares two reports. */
import { align } from './align.ts';
import type { ComparedReport, Comparison, Relation } from './comparison.ts';
import { measureCohesion } from './diff/cohesion.ts';
import { outlineOf } from './outline.ts';
import { makeRows } from './rows.ts';
import { countTotals } from './totals.ts';

/**
 * Compares an earlier report with a later one, sentence by sentence.
 *
 * 新增就业1200万人。 and 新增就业1300万人。 give one reworded row. A sentence of `b` without a partner is new, one of `a` is dropped. The
 * result is the same in every engine; exchanging the reports exchanges new and dropped, split and merged. Two reports of 20,000
 * characters take some 50 ms; time grows with the product of their lengths.
 */
export function compareReports(
  a: ComparedReport,
  b: ComparedReport,
  relation: Relation = { oneOffice: true, forward: true },
): Comparison {
  const outlines = { a: outlineOf(a), b: outlineOf(b) };
  const links = align(outlines.a, outlines.b);
  const cohesion = measureCohesion([...a.paragraphs, ...b.paragraphs].map(({ text }) => text));
  const rows = makeRows(links, outlines, { cohesion, relation });
  return { rows, totals: countTotals(rows) };
}
