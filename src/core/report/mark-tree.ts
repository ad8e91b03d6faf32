/** A paragraph's text with its marks nested, ready to be rendered. Concatenating all strings gives the text. */
import type { Span } from '../text/span.ts';
import type { Mark } from './report.ts';

export type MarkNode = string | { mark: Mark; children: MarkNode[] };

/**
 * Nests marks that may touch, enclose or cross one another. A mark that crosses the end of an earlier one is split there; of two
 * marks with the same span the first is the outer one. A link within a link is dropped, since HTML does not allow it.
 *
 * `一是强化XX` with a point 0–5 and a mask 4–6: `[point "一是强化" [mask "X"]] [mask "X"]`.
 *
 * Quadratic in the number of marks of one paragraph, which is small.
 */
export function markTree(text: string, marks: readonly Mark[]): MarkNode[] {
  const whole = { start: 0, end: text.length };
  return nest(text, marks.flatMap((mark) => clip(mark, whole)).sort(byStartThenLength), whole);
}

function nest(text: string, marks: Mark[], range: Span): MarkNode[] {
  const nodes: MarkNode[] = [];
  let at = range.start;
  let waiting = marks;
  while (waiting[0] !== undefined) {
    const mark = waiting[0];
    const others = waiting.slice(1);
    if (mark.start > at) nodes.push(text.slice(at, mark.start));
    const within = others.flatMap((other) => clip(other, mark)).filter((other) => !isLinkInLink(other, mark));
    nodes.push({ mark, children: nest(text, within, mark) });
    at = mark.end;
    waiting = others.flatMap((other) => clip(other, { start: at, end: range.end })).sort(byStartThenLength);
  }
  if (at < range.end) nodes.push(text.slice(at, range.end));
  return nodes;
}

/** The part of `mark` inside `range`, or nothing. */
function clip(mark: Mark, range: Span): Mark[] {
  const start = Math.max(mark.start, range.start);
  const end = Math.min(mark.end, range.end);
  return start < end ? [{ ...mark, start, end }] : [];
}

const isLinkInLink = (inner: Mark, outer: Mark): boolean => inner.type === 'link' && outer.type === 'link';

const byStartThenLength = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;
