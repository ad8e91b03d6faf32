/** Chooses passages of which the home page shows one a day. */
import type { Paragraph, Report } from '../report/report.ts';
import { fnv1a } from '../text/hash.ts';

export interface Passage {
  report: Report;
  paragraph: Paragraph;
}

/** A passage comes back after two weeks, and all fit into the page. */
const MOST = 14;
/** Lengths that say something, are read quickly, and have about the same height. */
const SHORTEST = 60;
const LONGEST = 100;

/**
 * At most 14 passages of as many reports, the same for the same reports in any order: self-contained running text of 60 to 100
 * characters, chosen from the whole archive rather than its newest years.
 */
export function dailyReading(reports: readonly Report[]): Passage[] {
  // The hash gives an order independent of years and names.
  const shuffled = [...reports].sort((a, b) => fnv1a(a.id) - fnv1a(b.id) || (a.id < b.id ? -1 : 1));
  const passages: Passage[] = [];
  for (const report of shuffled) {
    const paragraph = bestOf(report);
    if (paragraph) passages.push({ report, paragraph });
    if (passages.length === MOST) break;
  }
  return passages;
}

/** The passage nearest the middle of the text: openings and endings are formulas. */
function bestOf({ paragraphs }: Report): Paragraph | undefined {
  const middle = paragraphs.length / 2;
  const fitting = paragraphs
    .map((paragraph, index) => ({ paragraph, off: Math.abs(index - middle) }))
    .filter(standsAlone);
  return fitting.sort((a, b) => a.off - b.off)[0]?.paragraph;
}

/**
 * Whether it ends with a full stop, has no hidden text, is no part of an enumeration (一是…, （二）…, 3.…) and introduces none (…如下：).
 */
function standsAlone({ paragraph: { kind, text, marks } }: { paragraph: Paragraph }): boolean {
  return (
    kind === 'text' &&
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    /[。！？][”’）]?$/u.test(text) &&
    !/^(?:[一二三四五六七八九十]+是|[（(]?[\d一二三四五六七八九十]+[、.．)）]|第[一二三四五六七八九十]+)/u.test(text) &&
    !marks.some(({ type }) => type === 'mask' || type === 'alias' || type === 'run-in')
  );
}
